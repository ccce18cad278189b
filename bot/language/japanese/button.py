"""Buttons in Japanese."""

from bot.language.japanese.customer import named


class ButtonWords:
    """What is written on buttons."""

    def undo(self) -> str:
        return "元に戻す"

    def change(self) -> str:
        return "修正する"

    def add_another(self) -> str:
        return "もう1件追加"

    def other_date(self, when: str) -> str:
        return f"{when}にする"

    def take_date(self, when: str) -> str:
        return f"はい、{when}です"

    def outside_hours(self, when: str) -> str:
        return f"{when}に知らせる"

    def same_as(self, customer: str) -> str:
        return f"{named(customer)}と同じ"

    def keep_one(self) -> str:
        return "はい、一つにする"

    def two_promises(self) -> str:
        return "いいえ、別の約束"

    def another_customer(self) -> str:
        return "別のお客様"

    def done(self) -> str:
        return "完了"

    def had_earlier(self) -> str:
        return "もっと前に届いていた"

    def ready(self) -> str:
        return "準備できた"

    def later(self) -> str:
        return "あとで"

    def move(self) -> str:
        return "期日を変更"

    def cant(self) -> str:
        return "間に合わない"

    def drop(self) -> str:
        return "取り下げ"

    def released(self) -> str:
        return "不要になった"

    def never_made(self) -> str:
        return "記録の間違い"

    def reopen(self) -> str:
        return "未完了に戻す"

    def today(self) -> str:
        return "今日"

    def tomorrow(self) -> str:
        return "明日"

    def friday(self) -> str:
        return "金曜日"

    def pick(self) -> str:
        return "選ぶ…"

    def fill_in(self) -> str:
        return "入力する"

    def show_list_for(self, query: str) -> str:
        return f"「{query}」の一覧を見る" if query else "一覧を見る"

    def record_it(self) -> str:
        return "約束として記録"

    def more(self, count: int) -> str:
        return f"あと{count}件を見る"

    def see_list(self) -> str:
        return "一覧を見る"

    def record_promise(self) -> str:
        return "約束を記録"

    def post_it(self) -> str:
        return "投稿する"

    def not_this_week(self) -> str:
        return "今週は投稿しない"

    def it_is_there(self) -> str:
        return "投稿されている"

    def post_again(self) -> str:
        return "もう一度投稿する"

    def preview(self) -> str:
        return "プレビュー"

    def schedule(self) -> str:
        return "予定を決める"

    def close(self) -> str:
        return "閉じる"

    def cancel(self) -> str:
        return "やめる"

    def asked(self) -> str:
        return "お尋ねした"

    def not_now(self) -> str:
        return "今回は見送る"

    def never(self) -> str:
        return "今後も尋ねない"

    def no_name(self) -> str:
        return "お名前は出なかった"

    def a_name(self) -> str:
        return "お名前が出た…"

    def own_words(self) -> str:
        return "自分の言葉で書く…"

    def add_circle(self) -> str:
        return "つながりを追加…"

    def received(self) -> str:
        return "はい、届いた"

    def not_intact(self) -> str:
        return "届いたが破損あり"

    def not_yet(self) -> str:
        return "まだ"

    def new_day(self) -> str:
        return "新しい納品日…"

    def say_what(self) -> str:
        return "破損の内容…"

    def not_me(self) -> str:
        return "担当ではない"

    def cancel_order(self) -> str:
        return "取りやめ…"

    def show_order(self) -> str:
        return "注文を見る"

    def show_customer(self) -> str:
        return "見る"

    def search(self) -> str:
        return "検索"

    def several(self) -> str:
        return "まとめて操作"

    def more_found(self) -> str:
        return "続きを見る"

    def book_visit(self) -> str:
        return "訪問を予定…"

    def another_time(self) -> str:
        return "日程を変更…"

    def check_in(self) -> str:
        return "様子を記録…"

    def close_visit(self) -> str:
        return "訪問なしで終了…"

    def record_order(self) -> str:
        return "注文を記録"

    def see_orders(self) -> str:
        return "注文の一覧"

    def reopen_customer(self) -> str:
        return "取引中に戻す"

    def close_customer(self) -> str:
        return "取引を終了…"

    def settings(self) -> str:
        return "設定"

    def they_agreed(self) -> str:
        return "ご了承いただいた"

    def another_date(self) -> str:
        return "別の日をご希望…"

    def they_refused(self) -> str:
        return "元の期日のまま"

    def open_in_mail(self) -> str:
        return "メールで開く"

    def show_draft(self) -> str:
        return "お客様への文案…"

    def called_agreed(self) -> str:
        return "お電話でご了承いただいた"

    def move_anyway(self) -> str:
        return "それでも変更する"

    def ready_to_send(self) -> str:
        return "文案…"

    def convinced(self) -> str:
        return "進めてよいとのこと"

    def not_convinced(self) -> str:
        return "まだ決められないとのこと"

    def edit_customer(self) -> str:
        return "編集…"
