"""Lists in Japanese."""


class ListingWords:
    """What is said around a rep's promises in a list."""

    def title(self, count: int) -> str:
        return f"約束 {count}件"

    def drafted(self, count: int) -> str:
        return f"下書き {count}件"

    def found(self, query: str, counted: str) -> str:
        return f"「{query}」の{counted}"

    def over(self, count: int) -> str:
        return f"約束 {count:,}件以上"

    def drafted_over(self, count: int) -> str:
        return f"下書き {count:,}件以上"

    def more_over(self, count: int) -> str:
        return f"ほかに{count:,}件以上あります。"

    def none_found(self, query: str) -> str:
        return f"「{query}」の未完了の約束はありません。"

    def nothing(self) -> str:
        return "未完了の約束はありません。すべて対応済みです。"

    def which(self, word: str) -> str:
        return "どの約束ですか。その行のボタンを押すか、番号を付けて入力してください。"

    def late(self) -> str:
        return "遅れ"

    def today(self) -> str:
        return "今日"

    def coming(self) -> str:
        return "これから"

    def drafts(self) -> str:
        return "下書き"

    def undelivered(self) -> str:
        return "お届けできなかったお知らせ"

    def undelivered_more(self, count: int) -> str:
        return f"お届けできなかったお知らせが、ほかに{count}件あります。"

    def more(self, count: int) -> str:
        return f"ほかに{count}件あります。"

    def as_of(self, when: str) -> str:
        return f"{when}現在"

    def day(self, day: str) -> str:
        return f"{day}の予定"

    def nothing_that_day(self) -> str:
        return "遅れている約束も、今日が期日の約束もありません。"

    def welcome(self) -> str:
        return "お客様への約束を記録すると、間に合ううちにお知らせします。"

    def trouble(self, code: str) -> str:
        said = f"現在、お知らせを送れません（{code}）。記録は失われていません。"
        return f"{said}「python -m bot check」で対処方法を確認できます。"
