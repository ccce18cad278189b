"""What stands under *More*, in Japanese."""

from collections.abc import Sequence

from bot.language.japanese.customer import named
from bot.sales.promise import Kind
from bot.sales.safe_date import Basis
from bot.sales.settings import EarlyPolicy

_KINDS = {
    Kind.CALL_BACK: "折り返しのお電話",
    Kind.INFORMATION: "情報・ご回答",
    Kind.PROPOSAL: "見積・ご提案",
    Kind.SAMPLE: "サンプル",
    Kind.MATERIALS: "資料",
    Kind.MEETING: "お打ち合わせ",
    Kind.FIX: "修正・対応",
    Kind.OTHER: "その他",
}
_WHOSE = {Basis.OWN: "ご自身の", Basis.TEAM: "チームの", Basis.WORKSPACE: "皆さんの"}
_POLICIES = {
    EarlyPolicy.SLIGHTLY_EARLY: "期日より少し早め",
    EarlyPolicy.AS_SOON_AS_READY: "準備でき次第",
}


class MoreWords:
    """What helps to choose a date, and the fields that few promises need."""

    def button(self) -> str:
        return "詳細"

    def take(self) -> str:
        return "この期日にする"

    def safe(self, when: str, kind: Kind, basis: Basis, count: int) -> str:
        if basis is Basis.USUAL:
            return f"無理のない期日：{when}（{_KINDS[kind]}の目安）。"
        return f"無理のない期日：{when}（{_WHOSE[basis]}直近{count}件の実績、{_KINDS[kind]}）。"

    def safe_date(self, when: str) -> str:
        return f"無理のない期日：{when}"

    def load(self, count: int, day: str, room: str) -> str:
        return f"{day}が期日の約束は、すでに{count}件あります。{_room(room)}"

    def load_now(self, count: int, day: str, room: str) -> str:
        return f"{day}が期日の約束は、これで{count}件です。{_room(room)}"

    def policy(self, policy: EarlyPolicy, customer: str) -> str:
        whose = f"{named(customer)}のご希望" if customer else "チームの設定"
        return f"お届けの目安：{_POLICIES[policy]}（{whose}）"

    def expects(self, customer: str, expected: Sequence[str]) -> str:
        return f"{named(customer)}のご希望：{'、'.join(expected)}"

    def takes_no_change(self, customer: str) -> str:
        return f"{named(customer)}は期日の変更に厳しいお客様です。"

    def waits(self, whom: str, when: str) -> str:
        return f"{whom}が{when}までにお待ちです"

    def due_before(self, whom: str, when: str) -> str:
        return f"{whom}が{when}までにお待ちです。お伝えした期日では間に合わないおそれがあります。"

    def kind(self) -> str:
        return "種類"

    def kind_hint(self, name: str) -> str:
        return f"お選びでなければ、内容から「{name}」とします。"

    def name(self, kind: Kind) -> str:
        return _KINDS[kind]

    def deciding(self) -> str:
        return "ご決定の前に"

    def needs_proof(self) -> str:
        return "決める前に確かな裏付けが必要"

    def specs(self) -> str:
        return "お伝えした仕様"

    def specs_hint(self) -> str:
        return "1行に1つずつ。完了のときに確認します。"

    def specs_example(self) -> str:
        return "両面カラー"

    def promised_to(self) -> str:
        return "お客様の先でお待ちの方"

    def promised_to_example(self) -> str:
        return "役員会"

    def promised_by(self) -> str:
        return "その方への期日"

    def promised_by_example(self) -> str:
        return "木曜正午"

    def together(self, others: str) -> str:
        return f"同じ商談での約束：{others}"

    def meanwhile(self, field: str, value: str) -> tuple[str, str]:
        return "その間に", f"さんが変更しました。{field}：{value}"

    def meanwhile_by_you(self, field: str, value: str) -> str:
        return f"その間にご自身で変更されています。{field}：{value}"

    def look_again(self) -> str:
        return "まだ保存していません。もう一度ご確認のうえ送信してください。今の内容で保存されます。"


def _room(room: str) -> str:
    return f"{room}には余裕があります。" if room else ""
