"""Customers in Japanese sentences."""

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

    def which(self, command: str) -> str:
        return f"どちらのお客様ですか。例：{command} お客様 山田商事"
