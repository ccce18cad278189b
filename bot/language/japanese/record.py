"""The record in Japanese."""


class RecordWords:
    """ふたつの率とその内訳。"""

    def title(self) -> str:
        return "自分の実績"

    def month(self) -> str:
        return "今月"

    def days(self, count: int) -> str:
        return f"直近{count}日"

    def follow_rate(self, percent: int, through: int, total: int) -> str:
        return f"フォロースルー率 {percent}%：完了{total}件のうち{through}件"

    def follow_too_few(self, through: int, total: int) -> str:
        return f"フォロースルー 完了{total}件のうち{through}件（率を出すには件数が足りません）"

    def none_to_follow(self) -> str:
        return "フォロースルーの対象はまだありません"

    def what_counts(self) -> str:
        return (
            "達成率はお伝えした期日までに完了した約束です。フォロースルー率は、提案・情報・サンプル・資料では四つの確認、"
            "修正ではひとつの確認にすべてお答えいただいた約束です。"
        )
