"""Days off in Japanese."""

from datetime import date

from bot.language.japanese.dates import DateWords

_dates = DateWords()


class AwayWords:
    """Being away and coming back."""

    def title(self) -> str:
        return "不在の予定"

    def first(self) -> str:
        return "不在の初日"

    def last(self) -> str:
        return "不在の最終日"

    def last_hint(self) -> str:
        return "お戻りになるまでお知らせを控えます。お客様にお伝えした期日は変わりません。"

    def who(self) -> str:
        return "どなたがお休みですか"

    def only_me(self) -> str:
        return "自分だけ"

    def everybody(self) -> str:
        return "全員（休業日）"

    def save(self) -> str:
        return "保存する"

    def days(self, first: date, last: date, beside: date) -> str:
        if first == last:
            return _dates.day(first, beside)
        return f"{_dates.day(first, beside)}から{_dates.day(last, beside)}まで"

    def away(self, days: str) -> str:
        return f"{days}不在として記録しました。" if days.endswith("まで") else f"{days}は不在として記録しました。"

    def closed(self, days: str) -> str:
        return f"{days}全員お休みです。" if days.endswith("まで") else f"{days}は全員お休みです。"

    def already(self, days: str) -> str:
        return f"{days}の不在はすでに記録されています。何も変わっていません。"

    def waits(self, when: str) -> str:
        return f"お知らせは{when}から再開します。"

    def due(self, count: int) -> str:
        return f"この間が期日の約束が{count}件あります。"

    def orders(self) -> str:
        return "この間に納品・ご訪問の予定があります。"

    def back(self, when: str) -> str:
        return f"お帰りなさい。お知らせは{when}から再開します。"

    def called_off(self, days: str) -> str:
        return f"不在を取り消しました（{days}）。"

    def open_again(self, days: str) -> str:
        return f"休業日を取り消しました（{days}）。"

    def coming(self) -> str:
        return "お休みの予定"

    def listed(self, days: str) -> str:
        return f"ご自分：{days}"

    def listed_closed(self, days: str) -> str:
        return f"全員：{days}"

    def example(self, kept: str) -> str:
        return f"入力でも記録できます：{kept} 不在 12月24日から1月2日 · {kept} 不在 明日"

    def go_away(self) -> str:
        return "不在を記録"

    def come_back(self) -> str:
        return "戻りました"

    def call_off(self) -> str:
        return "取り消す"

    def over(self) -> str:
        return "その期間はもう終わっています。何も変わっていません。"

    def reversed(self) -> str:
        return "最終日が初日より前になっています。いつからいつまででしょうか。"

    def too_long(self, days: int) -> str:
        return f"{days}日を超えています。年をお確かめください。"

    def missing(self) -> str:
        return "日付をお選びください。"

    def unread(self, words: str) -> str:
        return f"「{words}」を日付として読み取れませんでした。例：12月24日から1月2日、明日、金曜まで"
