"""Forms in Japanese."""


class FormWords:
    """What is written on forms."""

    def record_title(self) -> str:
        return "約束を記録"

    def change_title(self, number: int) -> str:
        return f"#{number} を修正"

    def had_title(self) -> str:
        return "お届けした日時"

    def move_title(self) -> str:
        return "期日の変更"

    def cant_title(self) -> str:
        return "間に合わないとき"

    def drop_title(self) -> str:
        return "約束の取り下げ"

    def released_title(self) -> str:
        return "不要になった約束"

    def shown_title(self) -> str:
        return "ご確認"

    def record(self) -> str:
        return "記録する"

    def save(self) -> str:
        return "保存する"

    def drop(self) -> str:
        return "取り下げる"

    def customer(self) -> str:
        return "お客様"

    def customer_example(self) -> str:
        return "山田商事"

    def what(self) -> str:
        return "約束の内容"

    def what_example(self) -> str:
        return "見積書を送る"

    def told(self) -> str:
        return "お伝えした期日"

    def told_hint(self) -> str:
        return "ふだんの言い方でどうぞ。例：金曜16時、明日の正午、2時間以内、11月27日16時"

    def told_example(self) -> str:
        return "金曜16時"

    def told_new(self) -> str:
        return "新しい期日"

    def date_locked(self, when: str) -> str:
        return f"お伝えした期日：{when}。期日は「期日を変更」から変えられます。どなたのご希望かも残せます。"

    def source(self) -> str:
        return "元のメッセージへのリンクも残します。"

    def had(self) -> str:
        return "お客様に届いた日時"

    def had_hint(self) -> str:
        return "お伝えした期日より前でしたら、「期日どおり」として数えます。"

    def told_was(self, when: str) -> str:
        return f"お伝えした期日：{when}"

    def wanted_by(self) -> str:
        return "どちらのご希望ですか"

    def wanted_by_customer(self) -> str:
        return "お客様のご希望"

    def wanted_by_rep(self) -> str:
        return "こちらの都合（間に合わない）"

    def agreed(self) -> str:
        return "お客様のご了承はいただきましたか"

    def agreed_yes(self) -> str:
        return "いただいた"

    def agreed_not_yet(self) -> str:
        return "まだ"

    def agreed_hint(self) -> str:
        return "先にお客様にお尋ねください。例：「火曜の16時ではいかがでしょうか」"

    def alternative(self) -> str:
        return "ほかのご提案"

    def alternative_hint(self) -> str:
        return "お客様への文案に入ります。空欄なら、翌営業日もあわせてお尋ねします。"

    def alternative_example(self) -> str:
        return "前半だけ先にお送りする"

    def reason(self) -> str:
        return "理由"

    def reason_drop_example(self) -> str:
        return "この寸法は扱っていないため"

    def reason_released_example(self) -> str:
        return "別の型に決まったため"

    def reason_hint(self) -> str:
        return "ひと言で結構です。約束と一緒に残ります。"

    def released_by(self) -> str:
        return "どなたからのお話ですか"

    def released_by_example(self) -> str:
        return "佐藤様、お電話で"
