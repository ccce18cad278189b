"""Referrals in Japanese."""

from collections.abc import Sequence

from bot.language.japanese.customer import named


class ReferralWords:
    """One question about one circle, and what came of it."""

    def ask(self, contact: str, customer: str, circle: str) -> str:
        return f"{named(customer)}の{_person(contact)}に、つながりをひとつだけお尋ねください：{circle}"

    def circle(self, circle: str, people: Sequence[str]) -> str:
        known = [name for name in people if name]
        return f"{circle}（{'、'.join(known)}）" if known else circle

    def why_now(self, customer: str, score: int, when: str, words: str) -> str:
        return f"今がよい理由：{when}、{named(customer)}の満足度は5点中{score}点でした。「{words}」"

    def why_now_briefly(self, customer: str, score: int, when: str) -> str:
        return f"今がよい理由：{when}、{named(customer)}の満足度は5点中{score}点で、未解決の件もありません。"

    def days_ago(self, days: int, day: str) -> str:
        return {0: "本日", 1: "昨日"}.get(days, day)

    def to_copy(self) -> str:
        return "質問はひとつだけです。そのままお使いいただけます："

    def question(self, words: str, circle: str, people: Sequence[str]) -> str:
        return f"「{words}」とのお言葉、ありがとうございます。{_asks(circle, people)}"

    def question_about(self, product: str, circle: str, people: Sequence[str]) -> str:
        about = f"{product}に" if product else ""
        return f"{about}ご満足いただけているとのこと、ありがとうございます。{_asks(circle, people)}"

    def asked(self, contact: str, circle: str, when: str) -> str:
        return f"{when}、{_person(contact)}に「{circle}」についてお尋ねになりました。"

    def what_came(self) -> str:
        return "結果はいかがでしたか。"

    def no_name(self, contact: str, circle: str, when: str) -> str:
        return f"{_person(contact)}に「{circle}」についてお尋ねになり、今回はお名前は出ませんでした（{when}）。"

    def named(self, contact: str, name: str, when: str) -> str:
        return f"{_person(contact)}から{_person(name)}のお名前が出ました（{when}）。"

    def how_known(self, how: str) -> str:
        return f"お二人のご関係：{how}"

    def thank(self, contact: str) -> str:
        return f"{_person(contact)}へのお礼も、お名前と同じくらい大切です。例："

    def thanks(self, name: str) -> str:
        return f"{_person(name)}をご紹介いただき、ありがとうございます。その後のことは、あらためてご報告いたします。"

    def not_now(self, contact: str, when: str) -> str:
        return (
            f"今回は見送りです。{_person(contact)}には少なくとも{when}までお尋ねせず、次は別のつながりをご提案します。"
        )

    def never(self, contact: str, customer: str) -> str:
        return f"{named(customer)}の{_person(contact)}へのお尋ねは、今後ご提案しません。"

    def withdrawn(self, customer: str) -> str:
        return f"{named(customer)}の訪問後の記録が変わったため、今お尋ねすることはありません。"

    def customer_closed(self, customer: str) -> str:
        return f"{named(customer)}とのお取引は終了しているため、お尋ねする方がいません。"

    def contact_gone(self, contact: str, customer: str) -> str:
        return f"{_person(contact)}はもう{named(customer)}にいらっしゃらないため、お尋ねする方がいません。"

    def circle_gone(self, circle: str) -> str:
        return f"「{circle}」は取り消されたため、今お尋ねすることはありません。"

    def already(self) -> str:
        return "すでにお答えいただいているため、何も変わっていません。"

    def nobody(self) -> str:
        return "今お尋ねするとよい方はいません。"

    def nobody_yet(self) -> str:
        return "訪問後の満足度が高く、すべて問題がなく、つながりが分かっているときにご提案します。"

    def shut_closed(self, customer: str) -> str:
        return f"{named(customer)}とのお取引は終了しているため、お尋ねする方がいません。"

    def shut_no_check_in(self, customer: str) -> str:
        return f"{named(customer)}に納品後のご感想をまだ伺っていません。先に訪問後の記録をお願いします。"

    def shut_score(self, customer: str, score: int, least: int) -> str:
        return f"今はまだ早いようです。{named(customer)}の前回の満足度は5点中{score}点でした。{least}点以上のときにお尋ねします。"

    def shut_not_right(self, customer: str) -> str:
        return f"今はまだ早いようです。{named(customer)}にお届けしたものに問題がありました。先にそちらの対応をお願いします。"

    def shut_long_ago(self, customer: str, days: int) -> str:
        return f"よい時期が過ぎました。{named(customer)}のご感想を伺ったのは{_days(days)}です。次の納品後にまたご提案します。"

    def shut_late(self, customer: str) -> str:
        return f"今はまだ早いようです。{named(customer)}への約束に遅れているものがあります。先にそちらをお願いします。"

    def shut_not_intact(self, customer: str) -> str:
        return f"今はまだ早いようです。{named(customer)}に、破損やお伝えした内容との違いがありました。先に対応をお願いします。"

    def shut_no_contact(self, customer: str) -> str:
        return f"{named(customer)}のご担当者がまだ登録されていません。どなたと、どのようなつながりをお持ちですか。"

    def shut_no_circle(self, customer: str) -> str:
        return (
            f"{named(customer)}でお会いした方のつながりがまだ分かりません。どのような集まりに入っていらっしゃいますか。"
        )

    def shut_no_circle_of(self, contact: str, customer: str) -> str:
        return f"{named(customer)}の{_person(contact)}のつながりがまだ分かりません。どのような集まりに入っていらっしゃいますか。"

    def shut_same_circle(self, contact: str, circle: str) -> str:
        return f"{_person(contact)}には前回「{circle}」についてお尋ねしました。ほかのつながりがまだ分かりません。"

    def shut_suggested(self, contact: str, days: int, when: str) -> str:
        return f"{_person(contact)}については{_when(days)}ご提案しました。次は早くても{when}です。"

    def shut_asked(self, contact: str, days: int, when: str) -> str:
        return f"{_person(contact)}には{_when(days)}お尋ねになりました。次は早くても{when}です。"

    def shut_not_now(self, contact: str, days: int, when: str) -> str:
        return f"{_person(contact)}については{_when(days)}見送られました。次は早くても{when}です。"

    def shut_never(self, contact: str, customer: str) -> str:
        return f"{named(customer)}の{_person(contact)}にはお尋ねしないことになっています。"

    def name_title(self) -> str:
        return "お名前が出た"

    def who(self) -> str:
        return "どなたのお名前が出ましたか"

    def who_example(self) -> str:
        return "田中一郎様"

    def how(self) -> str:
        return "お二人はどのようなご関係ですか"

    def how_example(self) -> str:
        return "木曜のゴルフ仲間"

    def question_title(self) -> str:
        return "自分の言葉で書く"

    def your_question(self) -> str:
        return "お尋ねする質問"

    def your_question_hint(self) -> str:
        return "このつながりだけについてお書きください。顔が浮かぶと、お答えいただきやすくなります。"


def _asks(circle: str, people: Sequence[str]) -> str:
    known = [_person(name) for name in people if name]
    faces = f"（{'、'.join(known)}など）" if known else ""
    where = f"同じグループの{circle}" if circle.startswith(("他の", "ほかの")) else circle
    return f"{where}{faces}の中で、同じように喜んでくださりそうな方はどなたでしょうか。"


def _person(name: str) -> str:
    return named(name) if name else "ご担当者様"


def _days(days: int) -> str:
    return {0: "本日", 1: "昨日"}.get(days, f"{days}日前")


def _when(days: int) -> str:
    return _days(days) if days < 2 else f"{_days(days)}に"
