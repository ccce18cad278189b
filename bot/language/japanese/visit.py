"""Visits and check-ins in Japanese."""

from bot.language.japanese.customer import named


class VisitWords:
    """What is said about the visit after a delivery."""

    def book_now(self, last: str) -> str:
        return f"納品後の訪問を、今のうちに{last}までの日程で決めましょう。"

    def book_after(self, customer: str) -> str:
        return f"印象の新しいうちに{named(customer)}を訪問しましょう。ご都合はいつがよいですか。"

    def book(self, customer: str, day: str) -> str:
        return f"{named(customer)}への納品は{day}です。納品直後の訪問の日程を、今のうちにいただきましょう。"

    def book_received(self, customer: str) -> str:
        return f"{named(customer)}のお手元に届きました。印象の新しいうちに訪問の日程をいただきましょう。"

    def book_briefly(self) -> str:
        return "訪問の日程を決める"

    def not_booked(self) -> str:
        return "訪問の日程がまだ決まっていません。"

    def not_booked_briefly(self) -> str:
        return "訪問は未定"

    def booked(self, when: str, who: str) -> str:
        return f"{self.at(when, who)}で予定しました。"

    def what_follows(self) -> str:
        return "前の営業日にお知らせし、訪問のあとに様子をお尋ねします。"

    def at(self, when: str, who: str) -> str:
        return f"訪問 {when}（{named(who)}）" if who else f"訪問 {when}"

    def late_because(self, reason: str) -> str:
        return f"納品から遅くなる理由：{reason}"

    def coming(self, customer: str, when: str, who: str) -> str:
        whom = f"{named(customer)}の{named(who)}" if who else named(customer)
        return f"{whom}への訪問は{when}です。"

    def how_was_it(self, customer: str, when: str) -> str:
        return f"{named(customer)}への訪問（{when}）はいかがでしたか。お伝えしたとおりの内容でしたか。"

    def how_is_it(self, customer: str, sold: str) -> str:
        said = f"{named(customer)}に{sold}をお使いいただいた様子はいかがですか。"
        return f"{said}お尋ねのうえ記録するか、訪問の日程をお決めください。"

    def check_in_briefly(self) -> str:
        return "いかがでしたか"

    def checked(self, score: int) -> str:
        return f"納品後の様子を記録しました：ご満足度 {score}／5"

    def as_told(self) -> str:
        return "お伝えしたとおり"

    def not_as_told(self) -> str:
        return "お伝えした内容と違う"

    def not_right(self, format_: bool, quality: bool, complete: bool) -> str:
        found = (("形式", format_), ("品質", quality), ("数や内容", complete))
        wrong = [word for word, is_right in found if not is_right]
        return f"{'・'.join(wrong)}に問題あり" if wrong else ""

    def told_not_as_told(self, customer: str, sold: str, score: int) -> str:
        said = f"{named(customer)}に納品した{sold}が、お伝えした内容と違っていました（ご満足度 {score}／5）。"
        return f"{said}本日中に、まずお客様へのひと言をお願いします。"

    def closed(self) -> str:
        return "訪問なしで終了"

    def settled(self) -> str:
        return "訪問は対応済み"

    def to_book(self) -> str:
        return "日程を決める訪問"

    def booked_title(self) -> str:
        return "訪問の予定"

    def check_in_title(self) -> str:
        return "納品後の様子"

    def form_title(self) -> str:
        return "訪問の日程"

    def check_in_form_title(self) -> str:
        return "納品後の様子"

    def close_title(self) -> str:
        return "訪問なしで終了"

    def day(self) -> str:
        return "日付"

    def day_hint(self, last: str) -> str:
        return f"印象の新しい{last}までがおすすめです。それより後になるときは、下に理由をお書きください。"

    def time(self) -> str:
        return "時刻"

    def whom(self) -> str:
        return "どなたに会いますか"

    def whom_example(self) -> str:
        return "佐藤様"

    def why_late(self) -> str:
        return "遅くなるときは、その理由"

    def why_late_example(self) -> str:
        return "工場が1月まで休みのため"

    def score(self) -> str:
        return "お客様のご満足度"

    def score_of(self, score: int) -> str:
        best = {1: "1 · 不満", 5: "5 · とても満足"}
        return best.get(score, str(score))

    def format_right(self) -> str:
        return "形式は合っていましたか"

    def quality_right(self) -> str:
        return "品質は問題ありませんでしたか"

    def complete(self) -> str:
        return "すべてそろっていましたか"

    def as_told_asked(self) -> str:
        return "お伝えしたとおりでしたか"

    def own_words(self) -> str:
        return "お客様のお言葉"

    def own_words_hint(self) -> str:
        return "お客様の言葉のままお書きください。ご紹介をお願いするときに使います。例：1日1時間も早く終わる"

    def own_words_example(self) -> str:
        return "1日1時間も早く終わる"

    def yes(self) -> str:
        return "はい"

    def no(self) -> str:
        return "いいえ"

    def close_example(self) -> str:
        return "春までご不在のため、電話で伺いました"

    def reason_hint(self) -> str:
        return "ひと言でかまいません。注文と一緒に残ります。"
