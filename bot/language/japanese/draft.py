"""Drafts in Japanese."""

from bot.language.japanese.customer import named


class DraftWords:
    """What is said about a line that still lacks something."""

    def kept_as_draft(self, number: int) -> str:
        return f"下書き #{number}"

    def draft(self, number: int) -> str:
        return f"下書き #{number}"

    def who(self) -> str:
        return "どちらのお客様への約束ですか。"

    def by_when(self, customer: str) -> str:
        return f"{named(customer)}にはいつまでとお伝えしましたか。"

    def lacks_customer(self) -> str:
        return "お客様は？"

    def lacks_told(self) -> str:
        return "期日は？"

    def unconfirmed(self) -> str:
        return "まだ確認していません"

    def quiet(self) -> str:
        return "下書きとして一覧に残しています。お客様と期日がそろうと、お知らせを始めます。"

    def asks(self) -> str:
        return "あと一つだけ教えてください。"

    def both_fit(self, line: str) -> str:
        return f"「{line}」は一覧の表示にも約束の記録にも読めます。どちらでしょうか。"
