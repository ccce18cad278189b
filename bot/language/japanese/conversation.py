"""Conversations in Japanese."""

from bot.language.japanese.customer import named


class ConversationWords:
    """Notes kept, starred lines to confirm, and the question of the day's end."""

    def title(self, customer: str) -> str:
        return f"{named(customer)}との商談の記録" if customer else "商談の記録"

    def noted(self, customer: str) -> str:
        if customer:
            return f"{named(customer)}のメモとして残しました。"
        return "メモを残しました。お客様の名前は見つかりませんでした。"

    def to_confirm(self, count: int) -> str:
        return f"＊の行が{count}件あります。約束として記録しますか。"

    def said_nothing(self) -> str:
        return "約束はなかったと記録しました。この件は改めてお尋ねしません。"

    def none_starred(self) -> str:
        return "＊で始まる行はありません。お約束したことはありますか。"

    def none_left(self) -> str:
        return "このメモから記録された約束はありません。ほかにお約束したことはありますか。"

    def recorded(self, count: int) -> str:
        return f"このメモから約束を{count}件記録しました。"

    def taken_back(self) -> str:
        return "元に戻しました。メモとその下書きは残っていません。"

    def lacks(self, customer: bool, told: bool) -> str:
        if customer and told:
            return "お客様と期日は？"
        return "お客様は？" if customer else "期日は？"

    def dropped(self) -> str:
        return "約束ではないため取り下げました"

    def shown(self, first: int, last: int, total: int) -> str:
        return f"全{total}件のうち{first}〜{last}件目"

    def asks(self, customer: str, when: str) -> str:
        who = f"{named(customer)}に" if customer else ""
        return f"{when}の商談の記録について、{who}お約束したことはありますか。"

    def still_waiting(self, count: int, customer: str) -> str:
        whose = f"{named(customer)}の" if customer else ""
        return f"{whose}メモに、まだ確認していない＊の行が{count}件あります"

    def notes(self, when: str) -> str:
        return f"最新のメモ（{when}）"

    def no_words(self) -> str:
        return "メモなし・約束はありませんでした"

    def same_customer(self, typed: str, known: str) -> str:
        return f"「{typed}」は「{known}」と同じお客様ですか。"

    def form_title(self) -> str:
        return "商談の記録"

    def customer(self) -> str:
        return "お客様"

    def customer_hint(self) -> str:
        return "メモにお客様の名前があれば、空欄のままでかまいません。"

    def notes_label(self) -> str:
        return "メモ"

    def notes_more(self, part: int) -> str:
        return f"メモ（続き{part}）"

    def notes_hint(self) -> str:
        return "お約束したことは、行の先頭に＊を付けてください。お客様と期日を読み取り、確認をお願いします。"

    def notes_example(self) -> str:
        return "デモは好評\n＊金曜16時までに提案書を送る\n＊明日10時に佐藤様へ折り返し電話"

    def nothing_label(self) -> str:
        return "約束がなかった場合"

    def nothing_option(self) -> str:
        return "約束はなかった"

    def log_button(self) -> str:
        return "商談を記録"

    def room_button(self) -> str:
        return "メモ欄を増やす"

    def record_button(self) -> str:
        return "記録する"

    def record_all_button(self, count: int) -> str:
        return f"{count}件すべて記録"

    def record_some_button(self, count: int, total: int) -> str:
        return f"{total}件のうち{count}件を記録"

    def drop_some_button(self, count: int) -> str:
        return f"{count}件を取り下げ"

    def drop_button(self) -> str:
        return "取り下げ"

    def drop_all_button(self) -> str:
        return "すべて取り下げ"

    def nothing_button(self) -> str:
        return "約束はなかった"

    def show_button(self) -> str:
        return "行を見る"

    def more_button(self) -> str:
        return "次の行"
