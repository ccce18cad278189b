"""Nudges in Japanese."""

from bot.language.japanese.customer import named


class NudgeWords:
    """What Kept says when it speaks up by itself."""

    def coming(self, customer: str, when: str, target: str) -> str:
        return f"{named(customer)}にお伝えした期日は{when}です。自分の目標は{target}です。"

    def coming_plain(self, customer: str, when: str) -> str:
        return f"{named(customer)}にお伝えした期日は{when}です。"

    def past_target(self, customer: str, when: str) -> str:
        return f"自分の目標は過ぎましたが、まだ間に合います。{named(customer)}にお伝えした期日は{when}です。"

    def past_told(self, customer: str, when: str) -> str:
        said = f"{named(customer)}にお伝えした期日（{when}）を過ぎています。"
        return f"{said}届いていれば「完了」を、まだでしたら、まずお客様へのひと言をお願いします。"

    def several(self, count: int) -> str:
        return f"{count}件の約束の期日が近づいています"

    def several_past(self, count: int) -> str:
        return f"{count}件の約束が、お伝えした期日を過ぎています"

    def several_mixed(self, count: int) -> str:
        return f"ご確認いただきたいものが{count}件あります"

    def all_settled(self, count: int) -> str:
        return f"{count}件すべて対応済みです"

    def all_answered(self, count: int) -> str:
        return f"{count}件すべて対応済みです"

    def list_title(self, day: str) -> str:
        return f"{day}の一覧"

    def waiting(self) -> str:
        return "お客様のご返事待ち"

    def next_day(self) -> str:
        return "翌営業日"

    def after_the_sale(self) -> str:
        return "納品後の対応"

    def at_risk(self, days: int) -> str:
        return f"要注意のお客様（{days}営業日以上の遅れ）"

    def away(self) -> str:
        return "担当者の不在中に期日を迎えるもの"

    def and_more(self, count: int) -> str:
        return f"ほかに{count}件あります。"

    def and_old(self, count: int) -> str:
        return f"ほかに2週間より前のものが{count}件あります。ホームでご覧ください。"

    def emoji(self) -> str:
        return "✅ 完了 · ⏰ あとで · 📅 期日を変更 · 👀 確認済み · 🆘 協力者"

    def emoji_lines(self) -> str:
        return "1️⃣…9️⃣ その行を完了 · ⏰ すべてあとで · 👀 確認済み"

    def seen(self) -> str:
        return "確認済み：次のお知らせを1回休みます"

    def later(self, when: str) -> str:
        return f"あとで：{when}にあらためてお知らせします"

    def ready(self) -> str:
        return "準備できました"

    def ready_hold(self, when: str) -> str:
        return f"準備できました：今お送りするか、{when}までお待ちください"

    def now_told(self, when: str) -> str:
        return f"変更しました：お伝えした期日 {when}"

    def undelivered(self) -> str:
        return "この件のお知らせはお届けできませんでした"
