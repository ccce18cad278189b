"""Questions in Japanese."""

from bot.language.japanese.customer import named


class QuestionWords:
    """Keptからの確認。"""

    def heading(self) -> str:
        return "お客様への確認"

    def agreed(self, customer: str, when: str) -> str:
        return f"{named(customer)}のご了承をいただきましょう。{when}でよろしいですか。"

    def they_agreed(self, customer: str, when: str) -> str:
        return f"{named(customer)}のご了承済み：{when}"

    def put_off(self, customer: str) -> str:
        return f"{named(customer)}のご了承待ちです。一覧に残ります。"

    def expects(self, customer: str) -> str:
        return f"{named(customer)}は、どのような形・速さでのご連絡をお望みですか。"

    def write_down(self) -> str:
        return "書きとめる…"

    def anything(self) -> str:
        return "特にご希望なし"

    def they_mind_nothing(self, customer: str) -> str:
        return f"{named(customer)}は特にご希望なし"

    def already(self) -> str:
        return "すでにお答えいただいています。"

    def title(self) -> str:
        return "ご希望のご連絡"

    def closed(self, customer: str) -> str:
        return f"{named(customer)}とのお取引は終了したため、お聞きすることはありません"
