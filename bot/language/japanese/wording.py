"""Sentences ready to send, in Japanese."""

import re

from bot.language.japanese.customer import named

_CALL = re.compile(
    r"^(?:(?:折り返し|折返し|のちほど|後ほど)?(?:に|の|で)?)?(?:お?電話|架電|コール)(?:を?(?:する|します|いたします|入れる))?$"
)
_DONE_WITH = re.compile(
    r"を(?:(?:お|ご)?(?:送り|届け|渡し|見せ|持ち|知らせ)(?:する|します|いたします|しておく)|送る|送ります|届ける|届けます|出す|出します"
    r"|渡す|渡します|作る|作ります|調べる|調べます|見せる|見せます|知らせる|知らせます|持っていく|持って行く|持参する|持参します"
    r"|(?:送付|送信|提出|作成|用意|準備|連絡|確認|手配|納品|修正|訂正|発送|案内|提示|共有|回答|発注|交換|修理|返信)"
    r"(?:する|します|いたします)?|する|します|いたします)$"
)
_VERB = re.compile(r"[うくぐすつぬぶむる]$|(?:ます|です|ました)$")


class WordingWords:
    """What a rep sends or says as it stands."""

    def title(self) -> str:
        return "そのまま使える文案"

    def after_meeting(self) -> str:
        return "お会いしたあとに"

    def for_a_proposal(self) -> str:
        return "ご提案のときに"

    def for_materials(self) -> str:
        return "ご注文後の資料やお届け物に"

    def to_confirm(self) -> str:
        return "期日の確認に"

    def to_close(self) -> str:
        return "ご決定の前に"

    def met(self, what: str, when: str) -> str:
        return f"お時間をいただき、ありがとうございました。{_matter(what)}ですが、{when}まででよろしいでしょうか。"

    def proposal(self, what: str, when: str) -> str:
        return (
            f"しっかりとした内容にいたしたく存じます。{_matter(what)}ですが、{when}までお時間をいただけますでしょうか。"
        )

    def materials(self, what: str, when: str) -> str:
        return (
            f"ご注文をいただき、ありがとうございます。{_matter(what)}ですが、{when}までのお届けでよろしいでしょうか。"
        )

    def confirm(self, what: str, when: str) -> str:
        said = f"{_matter(what)}は、{when}までに対応いたします。ご都合はよろしいでしょうか。"
        return f"{said}あわせて、ほかに何かお手伝いできることはございますか。"

    def close(self, what: str, when: str) -> str:
        said = f"{_matter(what)}は、{when}までに対応いたします。"
        return f"{said}内容にご納得いただけましたら、お話を進めてもよろしいでしょうか。"

    def closed(self, yes: bool) -> str:
        return "「進めてよい」とのお返事をいただきました。" if yes else "「まだ決められない」とのお返事でした。"

    def to_send(self, name: str) -> str:
        return f"{named(name)}への文案です。" if name else "そのまま送れる文案です。"

    def subject(self, what: str) -> str:
        return f"{_matter(what)}：期日変更のお願い"

    def ask(self, name: str, what: str, before: str, when: str, in_time: bool) -> str:
        missed = "間に合わない見込みとなりました" if in_time else "間に合っておりません"
        lines = [
            *([named(name), ""] if name else []),
            "いつもお世話になっております。",
            f"{_matter(what)}につきまして、{before}までとお伝えしておりましたが、{missed}。誠に申し訳ございません。",
            "",
            self.would_suit(when) if when else self.when_would_suit(),
        ]
        return "\n".join(lines)

    def or_else(self, other: str) -> str:
        return f"ご都合が合わない場合は、{other}ではいかがでしょうか。"

    def or_instead(self, alternative: str) -> str:
        return f"ご都合が合わない場合は、次の形ではいかがでしょうか：{alternative}"

    def regards(self) -> str:
        return "何卒よろしくお願いいたします。"

    def call_title(self) -> str:
        return "まずお電話を"

    def call_first(self, customer: str) -> str:
        return f"{named(customer)}は期日の変更を重く受け止められます。変更の前に、まずお電話を。"

    def to_say(self) -> str:
        return "お電話での伝え方："

    def call(self, name: str, what: str, before: str, in_time: bool) -> str:
        missed = "間に合わない見込みとなりました" if in_time else "間に合っておりません"
        hello = f"{named(name)}、いつもお世話になっております。" if name else "いつもお世話になっております。"
        return f"{hello}{_matter(what)}で、{before}までとお伝えしておりましたが、{missed}。申し訳ございません。"

    def would_suit(self, when: str) -> str:
        return f"{when}までお待ちいただけますでしょうか。"

    def when_would_suit(self) -> str:
        return "いつまででしたらよろしいでしょうか。"

    def unanswered(self, customer: str, when: str) -> str:
        return f"新しい期日について、{named(customer)}のご了承をまだいただいていません。元の期日は{when}です。"

    def passed(self, customer: str, when: str) -> str:
        return f"新しい期日について、{named(customer)}のご了承をいただかないまま、元の期日（{when}）を過ぎました。"

    def waits(self, when: str) -> str:
        return f"ご了承をいただくまでは、{when}が期日のままです。"


def _matter(what: str) -> str:
    """The rep's words as a matter to speak of: 見積書を送る is 見積書の件."""
    plain = what.strip().rstrip("。．.！!？?… ")
    if not plain:
        return "ご依頼の件"
    if _CALL.match(plain):
        return "お電話の件"
    thing = _DONE_WITH.sub("", plain)
    if thing and thing != plain:
        return f"{thing}の件"
    return f"「{plain}」の件" if _VERB.search(plain) else f"{plain}の件"
