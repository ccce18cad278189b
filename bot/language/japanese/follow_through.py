"""Following through in Japanese."""

from bot.language.japanese.customer import named
from bot.sales.follow_through import Question

_ASKED = {
    Question.GOT: "お手元に届きましたか。",
    Question.CLEAR: "内容はご理解いただけましたか。",
    Question.NEW: "お客様に新しい動きはありますか。",
    Question.NEXT: "次のお打ち合わせは決まっていますか。",
    Question.RIGHT: "きちんと直っていますか。",
}
_LABELS = {
    Question.GOT: ("はい", "まだです"),
    Question.CLEAR: ("はい", "まだです"),
    Question.NEW: ("特にありません", "新しい動きを書く…"),
    Question.NEXT: ("はい", "まだです"),
    Question.RIGHT: ("はい", "直っていません"),
}
_ANSWERED = {
    Question.GOT: ("お手元に届いています", "まだ届いていません"),
    Question.CLEAR: ("ご理解いただけました", "まだご不明な点があります"),
    Question.NEW: ("新しい動きはありません", "新しい動きを書く…"),
    Question.NEXT: ("次のお打ち合わせは決まっています", "次のお打ち合わせはまだです"),
    Question.RIGHT: ("直っています", "直っていません"),
}


class FollowThroughWords:
    """お届け後の四つの確認と、修正後のひとつの確認。"""

    def asks(self, customer: str, count: int) -> str:
        if count == 1:
            return f"{named(customer)}にお届け済みです。ひとつだけお聞かせください。"
        return f"{named(customer)}にお届け済みです。{count}つだけお聞かせください。"

    def asks_briefly(self) -> str:
        return "その後はいかがですか"

    def question(self, question: Question) -> str:
        return _ASKED[question]

    def answer(self, question: Question, fine: bool) -> str:
        return _LABELS[question][not fine]

    def answered(self, question: Question, fine: bool) -> str:
        return _ANSWERED[question][not fine]

    def something_new(self, words: str) -> str:
        return f"新しい動き：{words}"

    def all_fine(self) -> str:
        return "すべて問題ありません"

    def ask_no_more(self) -> str:
        return "もう聞かない"

    def done(self) -> str:
        return "フォロースルーが終わりました"

    def closed(self) -> str:
        return "フォロースルーはしていません（もう聞かないことにしました）"

    def withdrawn(self) -> str:
        return "約束が進行中に戻ったため、お聞きすることはありません"

    def already(self) -> str:
        return "すでにお答えいただいています。"

    def new_promise(self, customer: str) -> str:
        return f"{named(customer)}に一言お伝えするのがいちばんです。新しくお約束することはありますか。"

    def new_title(self) -> str:
        return "新しい動き"

    def new_label(self) -> str:
        return "お客様にどのような動きがありますか"

    def new_example(self) -> str:
        return "5月に2店舗目を出される予定"

    def heading(self) -> str:
        return "お届け後のフォロー"
