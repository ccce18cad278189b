"""Customers in Japanese sentences."""

from collections.abc import Sequence

_POLITE_ALREADY = ("様", "さん", "さま", "殿", "御中", "先生")


def named(customer: str) -> str:
    """A customer by name, politely and never twice so; without one, what they are."""
    if not customer:
        return "お客様"
    return customer if customer.endswith(_POLITE_ALREADY) else f"{customer}様"


class CustomerWords:
    """What is said about one customer."""

    def promises(self) -> str:
        return "未完了の約束"

    def orders(self) -> str:
        return "注文"

    def contacts(self) -> str:
        return "ご担当者"

    def nothing(self) -> str:
        return "未完了のものはありません。"

    def closed(self, customer: str, steps: int) -> str:
        said = f"{named(customer)}とのお取引を終了しました。今後、訪問や様子のお尋ねはありません。"
        return f"{said}未完了の約束は{steps}件残ります。" if steps else said

    def is_closed(self, day: str) -> str:
        return f"{day}に取引終了"

    def opens_again(self) -> str:
        return "新しい約束や注文にお名前があれば、取引中に戻ります。"

    def reopened(self, customer: str) -> str:
        return f"{named(customer)}を取引中に戻しました。"

    def close_title(self) -> str:
        return "お取引の終了"

    def close_example(self) -> str:
        return "工場が閉鎖されたため"

    def about(self) -> str:
        return "ご対応の仕方"

    def strict(self) -> str:
        return "期日の変更には、まずお電話が必要です。"

    def strict_label(self) -> str:
        return "期日の変更について"

    def strict_option(self) -> str:
        return "変更を重く受け止められるので、まずお電話する"

    def policy_label(self) -> str:
        return "いつお届けしますか"

    def channel_label(self) -> str:
        return "ご連絡の手段"

    def channel_example(self) -> str:
        return "メール"

    def speed_label(self) -> str:
        return "ご連絡の早さ"

    def speed_example(self) -> str:
        return "当日中"

    def form_label(self) -> str:
        return "ご連絡の形"

    def form_example(self) -> str:
        return "1枚、価格つき"

    def contact_label(self) -> str:
        return "ご担当者のお名前"

    def contact_example(self) -> str:
        return "佐藤様"

    def mail_label(self) -> str:
        return "メールアドレス"

    def edit_title(self) -> str:
        return "お客様の編集"

    def edited(self) -> str:
        return "保存しました。"

    def as_before(self) -> str:
        return "元に戻しました。"

    def typed_stays(self) -> str:
        return "まだ保存していません。もう一度送ると、変更しなかった欄は相手の内容のまま残ります。"

    def policy(self, value: str, own: bool) -> str:
        return f"お届けの目安：{value}{'' if own else '（全体と同じ）'}"

    def expects(self, expected: Sequence[str]) -> str:
        return f"ご希望のご連絡：{'、'.join(expected)}"

    def with_mail(self, contact: str, mail: str) -> str:
        return f"{named(contact)}：{mail}"

    def changed_meanwhile(self, fields: Sequence[str]) -> tuple[str, str]:
        return "", f"さんが先に変更しました：{'、'.join(fields)}"

    def which(self, command: str) -> str:
        return f"どちらのお客様ですか。例：{command} お客様 山田商事"
