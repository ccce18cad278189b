"""What can't be done as asked, in Japanese."""

from bot.language.japanese.customer import named


class ErrorWords:
    """What happened, and what to do next."""

    def not_found(self, number: int) -> str:
        return f"#{number} は一覧にありません。"

    def nothing_found(self) -> str:
        return "その約束は一覧にありません。"

    def past_date(self, words: str, when: str) -> str:
        return f"「{words}」は{when}となり、もう過ぎています。いつのことでしょうか。"

    def past(self, when: str) -> str:
        return f"{when}はもう過ぎています。いつのことでしょうか。"

    def same_date(self, when: str) -> str:
        return f"{when}は、すでにお伝えした期日です。別の日時をご入力ください。"

    def not_later(self, when: str) -> str:
        return f"お伝えした期日は{when}です。間に合わない場合は、それより後の日時をご入力ください。"

    def past_words(self, words: str) -> str:
        return f"「{words}」はもう過ぎています。いつのことでしょうか。"

    def no_such_date(self, words: str) -> str:
        return f"「{words}」という日時は暦にありません。いつのことでしょうか。"

    def many_dates(self, words: str) -> str:
        return f"「{words}」は1日に決まりません。最初の日はいつでしょうか。"

    def unreadable(self, words: str) -> str:
        return f"「{words}」を日時として読み取れませんでした。例：金曜16時、明日の正午、11月27日16時"

    def had_missing(self) -> str:
        return "お客様にはいつ届きましたか。日付と時刻をお選びください。"

    def had_in_future(self, when: str) -> str:
        return f"{when}はまだ先です。お客様にはいつ届きましたか。"

    def had_before_made(self, when: str) -> str:
        return f"お約束は{when}です。お客様にはいつ届きましたか。"

    def already_settled(self, number: int, outcome: str) -> str:
        return f"#{number} はすでに「{outcome}」になっています。何も変わっていません。"

    def already(self, number: int) -> str:
        return f"#{number} はすでに対応済みです。何も変わっていません。"

    def still_draft(self, number: int) -> str:
        return f"#{number} はまだ下書きです。先にお客様と期日をお決めください。"

    def still_open(self, number: int) -> str:
        return f"#{number} は未完了のままです。何も変わっていません。"

    def not_a_draft(self, number: int) -> str:
        return f"#{number} はもう下書きではありません。何も変わっていません。"

    def date_locked(self) -> str:
        return "期日を直せるのは記録から10分以内です。「期日を変更」で、どちらのご希望かと合わせてお選びください。"

    def undo_too_late(self) -> str:
        return "元に戻せるのは10分以内です。時間が過ぎたため、何も変わっていません。"

    def changed_since(self) -> str:
        return "その後に変更があったため、元に戻していません。"

    def changed_meanwhile(self) -> str:
        return "その間に変更があったため、保存していません。"

    def nothing_ticked(self) -> str:
        return "約束を1件以上お選びください。"

    def nothing_picked(self) -> str:
        return "行う内容をお選びください。"

    def nothing_to_undo(self) -> str:
        return "元に戻せるものはもうありません。"

    def customer_missing(self) -> str:
        return "どちらのお客様への約束ですか。例：山田商事"

    def due_missing(self) -> str:
        return "いつまでとお伝えしましたか。例：金曜16時"

    def what_missing(self) -> str:
        return "何を約束しましたか。例：見積書を送る"

    def whom_missing(self) -> str:
        return "どなたがお待ちか、お書きください。期日も空けていただければ不要です。"

    def too_many_lines(self, limit: int, count: int) -> str:
        return f"{count}行は多すぎます。{limit}行までにしてください。"

    def reason_missing(self) -> str:
        return "ひと言お書きください。記録に残ります。"

    def too_long(self, limit: int, length: int) -> str:
        return f"{length:,}文字あります。{limit:,}文字以内でお願いします。何も変わっていません。"

    def unknown_word(self, word: str, command: str) -> str:
        return f"「{word}」が分かりませんでした。{command} help で使い方をご覧ください。"

    def did_you_mean(self, word: str, near: str, command: str) -> str:
        return f"「{word}」が分かりませんでした。{command} {near} のことでしょうか。"

    def unfinished(self, word: str, command: str) -> str:
        return f"番号を添えてください。例：{command} {word} 42"

    def unknown_zone(self, words: str) -> str:
        return f"「{words}」というタイムゾーンは見つかりません。例：Asia/Tokyo、Europe/Berlin"

    def unknown_language(self, words: str) -> str:
        return f"「{words}」にはまだ対応していません。日本語と英語をお使いいただけます。"

    def nothing_to_say(self) -> str:
        return "このメッセージには記録できる言葉がありません。フォームに約束をお書きください。"

    def not_for_you(self, roles: str, who: str) -> str:
        return f"これには別の役割（{roles}）が必要です。{who}にご相談ください。"

    def not_for_you_yet(self, roles: str) -> str:
        return f"これには別の役割（{roles}）が必要です。ワークスペースのオーナーか管理者の方にご相談ください。"

    def last_admin(self) -> str:
        return "管理者が1人は必要です。先にほかの方を管理者にしてください。"

    def role_missing(self) -> str:
        return "1つ以上お選びください。"

    def not_a_person(self) -> str:
        return "アプリが選ばれています。人をお選びください。"

    def team_not_found(self) -> str:
        return "そのチームは一覧にありません。"

    def team_name_missing(self) -> str:
        return "チームの名前は何ですか。例：東日本営業部"

    def team_name_taken(self, team: str) -> str:
        return f"チーム「{team}」はすでにあります。別の名前をお付けください。"

    def not_installed(self) -> str:
        return "このワークスペースではまだお使いいただけません。管理者の方にご確認ください。"

    def broke(self, reference: str) -> str:
        said = "うまく処理できず、何も変わっていません。もう一度お試しください。"
        return f"{said}続くときは、管理者の方にこの参照番号をお伝えください：{reference}"

    def not_saved(self) -> str:
        return "今は保存できず、何も変わっていません。1分ほどおいて、もう一度お送りください。"

    def your_line(self) -> str:
        return "お書きいただいた内容です。このままお送りください。"

    def retired(self) -> str:
        return "これは以前の版のものです。何も変わっていません。一覧から新しいボタンをお使いください。"

    def not_opened(self) -> str:
        return "フォームを時間内に開けませんでした。何も失われていません。もう一度押してください。"

    def unknown(self) -> str:
        return "このままではできませんでした。何も変わっていません。"

    def contact_missing(self) -> str:
        return "どなたですか。例：佐藤様"

    def mail_unreadable(self, words: str) -> str:
        return f"「{words}」はメールアドレスとして読めません。「@」の前後をご確認ください。"

    def circle_missing(self) -> str:
        return "どのようなつながりですか。例：木曜ゴルフ会"

    def circle_is_market(self, circle: str) -> str:
        return f"「{circle}」では顔が浮かびません。実際に顔を合わせる集まりをお書きください。例：木曜ゴルフ会"

    def circle_unclear(self, circle: str) -> str:
        return f"「{circle}」だけでは、どなたのことか分かりません。集まりの名前をお書きください。例：木曜ゴルフ会"

    def question_missing(self) -> str:
        return "何をお尋ねになりますか。ひとつのつながりについて、ひとつだけお書きください。"

    def question_broad(self, question: str) -> str:
        return f"範囲が広く、お顔が浮かびにくい質問です。例えば：{question}"

    def name_missing(self) -> str:
        return "どなたのお名前が出ましたか。例：田中一郎様"

    def words_missing(self) -> str:
        return "ひと言お書きください。"

    def no_suggestion(self) -> str:
        return "そのご提案は一覧にありません。"

    def no_conversation(self) -> str:
        return "その商談の記録は見つかりませんでした。"

    def notes_missing(self) -> str:
        return "商談の内容を一行でも入力するか、「約束はなかった」にチェックを入れてください。"

    def starred_though(self, count: int) -> str:
        return f"＊で始まる行が{count}件あります。チェックか＊のどちらかを外してください。"

    def not_asked(self) -> str:
        return "まだどなたにもお尋ねになっていないため、結果はありません。"

    def visit_settled(self, number: int) -> str:
        return f"#{number} の訪問はすでに対応済みです。何も変わっていません。"

    def visit_date_missing(self) -> str:
        return "日付をお選びください。訪問は日付と時刻で予定します。"

    def visit_time_missing(self) -> str:
        return "時刻をお選びください。訪問は日付と時刻で予定します。"

    def why_late_missing(self, last: str) -> str:
        return f"{last}より後になります。理由をひと言お書きください。"

    def satisfaction_missing(self) -> str:
        return "お客様のご満足度を1〜5でお選びください。ほかの入力はそのまま残ります。"

    def product_missing(self) -> str:
        return "商品をお書きください。例：ウィジェット"

    def quantity_unreadable(self, words: str) -> str:
        return f"「{words}」は数量として読み取れません。例：20。空欄でもかまいません。"

    def delivery_missing(self) -> str:
        return "納品日をお選びください。"

    def date_too_far(self, day: str) -> str:
        return f"{day}は何年も離れています。どの日ですか。"

    def customer_closed(self, name: str) -> str:
        return f"{named(name)}とのお取引は終了しているため、何も変わっていません。新しい約束や注文にお名前があれば、取引中に戻ります。"

    def unknown_customer(self, name: str) -> str:
        return f"「{name}」というお客様はまだ登録がありません。先に約束か注文でお名前をお書きください。"

    def unknown_customer_near(self, name: str, near: str) -> str:
        return f"「{name}」というお客様はまだ登録がありません。{near}のことですか。"
