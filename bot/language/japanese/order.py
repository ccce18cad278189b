"""Orders in Japanese."""

from bot.language.japanese.customer import named


class OrderWords:
    """What is said about an order."""

    def sold(self, product: str, quantity: int) -> str:
        return product if not quantity else f"{product} × {quantity:,}"

    def recorded(self, number: int) -> str:
        return f"注文 #{number} を記録しました"

    def recorded_several(self, count: int) -> str:
        return f"{count}件を読み取りました"

    def changed(self, number: int) -> str:
        return f"注文 #{number} を修正しました"

    def order(self, number: int) -> str:
        return f"注文 #{number}"

    def delivery(self, day: str) -> str:
        return f"納品 {day}"

    def asks_you(self, when: str) -> str:
        return f"{when}に、届いたかどうかをお尋ねします"

    def asks_somebody(self, when: str) -> tuple[str, str]:
        return f"{when}に、", "さんに届いたかどうかをお尋ねします"

    def has_it(self, customer: str) -> str:
        return f"納品日になっています。{named(customer)}のお手元に届いていますか。"

    def lacks_customer(self, line: str) -> str:
        return f"「{line}」にはお客様のお名前がありません。どちらのご注文ですか。入力内容はフォームに残っています。"

    def lacks_product(self, line: str) -> str:
        return f"「{line}」には商品がありません。何のご注文ですか。入力内容はフォームに残っています。"

    def lacks_delivery(self, line: str) -> str:
        return f"「{line}」には納品日がありません。納品はいつですか。入力内容はフォームに残っています。"

    def lacks_date(self, words: str) -> str:
        return f"「{words}」は1つの日付として読み取れません。納品はいつですか。入力内容はフォームに残っています。"

    def past(self, words: str) -> str:
        said = f"「{words}」は過ぎています。すでに納品済みですか。"
        return f"{said}フォームで記録すると、届いたかどうかをすぐにお尋ねします。別の日でしたら、フォームでお選びください。"

    def two(self, line: str) -> str:
        said = f"「{line}」は2件のご注文のようです。1件ずつ改行するか「;」で区切り、"
        return f"{said}それぞれにお客様か納品日をお書きください。1件として記録するときはフォームをお使いください。"

    def asks(self, customer: str, day: str) -> str:
        return f"{named(customer)}への納品予定日は{day}でした。破損なくお手元に届いていますか。"

    def asks_briefly(self) -> str:
        return "届いていますか"

    def named_by(self) -> tuple[str, str]:
        return "", "さんが、この納品の担当としてお名前を挙げました。"

    def received(self, customer: str) -> str:
        return f"{named(customer)}のお手元に、破損なく届きました。"

    def received_not_intact(self, customer: str) -> str:
        return f"{named(customer)}のお手元に届きましたが、破損があります。"

    def received_at(self, when: str) -> str:
        return f"破損なく届きました · {when}"

    def not_intact_at(self, when: str) -> str:
        return f"届きましたが、破損あり · {when}"

    def words(self, words: str) -> str:
        return f"「{words}」"

    def somebody_is_told(self) -> tuple[str, str]:
        return "", "さんに本日中にお知らせします。"

    def rep_is_asked(self) -> tuple[str, str]:
        return "", "さんに訪問の予定をお願いします。"

    def not_yet(self, when: str) -> str:
        return f"まだ届いていません。{when}にあらためてお尋ねします。新しい納品日は決まっていますか。"

    def expected(self, day: str) -> str:
        return f"新しい納品予定日：{day}"

    def handed_back(self) -> tuple[str, str]:
        return "承知しました。今後は", "さんにお尋ねします。"

    def cancelled(self) -> str:
        return "取りやめになりました。"

    def customer_closed(self, customer: str) -> str:
        return f"{named(customer)}とのお取引は終了しているため、今後のお尋ねはありません。"

    def not_intact(self, customer: str, sold: str) -> str:
        return f"{named(customer)}に届いた{sold}に破損があります。本日中に、まずお客様へのひと言をお願いします。"

    def not_intact_briefly(self) -> str:
        return "破損あり"

    def taken_back(self) -> str:
        return "取り消されました。記録の間違いでした。"

    def rep(self) -> str:
        return "営業担当："

    def sees_to_it(self) -> str:
        return "納品担当："

    def already(self) -> str:
        return "すでに回答済みのため、何も変わっていません。"

    def nothing(self) -> str:
        return "確認が必要な注文はありません。"

    def title(self, count: int) -> str:
        return f"確認が必要な注文 {count}件"

    def to_receive(self) -> str:
        return "納品"

    def more(self, count: int) -> str:
        return f"ほかに{count}件あります。"

    def record_title(self) -> str:
        return "注文を記録"

    def change_title(self, number: int) -> str:
        return f"注文 #{number} を修正"

    def what_title(self) -> str:
        return "どこに破損がありますか"

    def expect_title(self) -> str:
        return "新しい納品予定日"

    def cancel_title(self) -> str:
        return "注文の取りやめ"

    def product(self) -> str:
        return "商品"

    def product_example(self) -> str:
        return "ウィジェット"

    def quantity(self) -> str:
        return "数量"

    def quantity_example(self) -> str:
        return "20"

    def delivery_day(self) -> str:
        return "納品日"

    def delivery_hint(self) -> str:
        return "翌営業日に、届いたかどうかをお尋ねします。例：12月3日"

    def owner(self) -> str:
        return "納品の担当者"

    def owner_hint(self) -> str:
        return "この方に、届いたかどうかをお尋ねします。空欄のときはご自身にお尋ねします。例：業務部の佐藤さん"

    def what_is_wrong(self) -> str:
        return "どこに破損がありますか"

    def what_example(self) -> str:
        return "2箱がつぶれている"

    def new_day(self) -> str:
        return "新しい納品予定日"

    def reason_example(self) -> str:
        return "他社に決まったため"
