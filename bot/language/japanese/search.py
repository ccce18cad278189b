"""Searching in Japanese."""


class SearchWords:
    """One page of what was found."""

    def title(self, query: str) -> str:
        return f"「{query}」の検索結果"

    def ask(self, command: str) -> str:
        return f"何をお探しですか？続けて言葉を入力してください：{command} 検索 山田商事 見積"

    def empty(self) -> str:
        return "お探しの言葉をご入力ください。"

    def nothing(self, query: str) -> str:
        return f"「{query}」は見つかりませんでした。"

    def nothing_more(self) -> str:
        return "以上です。"

    def how(self) -> str:
        return "すべての言葉を含むものを探します。言葉を減らすか、別の書き方でお試しください。"

    def customers(self) -> str:
        return "お客様"

    def promises(self) -> str:
        return "約束とメモ"

    def note(self, day: str) -> str:
        return f"{day}のメモ"

    def form_title(self) -> str:
        return "検索"

    def field(self) -> str:
        return "言葉"

    def hint(self) -> str:
        return "約束やメモに含まれる言葉、またはお客様のお名前をご入力ください。"

    def example(self) -> str:
        return "山田商事 見積"

    def submit(self) -> str:
        return "検索"
