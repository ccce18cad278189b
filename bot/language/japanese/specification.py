"""Specifications in Japanese."""

from bot.language.japanese.customer import named


class SpecificationWords:
    """お客様にお伝えした仕様。"""

    def asks(self, count: int) -> str:
        return f"完了の前に、お伝えした仕様（{count}項目）をご確認ください。まだ完了していません。"

    def tick(self) -> str:
        return "確認して完了…"

    def title(self) -> str:
        return "仕様の確認"

    def label(self) -> str:
        return "お伝えしたとおりのもの"

    def more(self) -> str:
        return "残りの項目"

    def reason(self) -> str:
        return "どこが違い、なぜですか"

    def reason_hint(self) -> str:
        return "チェックのない項目があるときだけお書きください。"

    def reason_example(self) -> str:
        return "青は月曜に届く予定。先方もご存じ"

    def met(self, what: str) -> str:
        return f"☑ {what}"

    def unmet(self, what: str, reason: str) -> str:
        return f"☐ {what}（{reason}）" if reason else f"☐ {what}"

    def tell_manager(self) -> str:
        return "マネージャーに伝える"

    def told_manager(self) -> str:
        return "違っていた点とその理由を、マネージャーにお伝えします。"

    def told(self, customer: str) -> str:
        return f"{named(customer)}へのお届けに、お伝えした内容と違う点がありました。"

    def told_briefly(self) -> str:
        return "お伝えした内容と違う点あり"

    def taken_back(self) -> str:
        return "担当者が取り消しました"

    def card(self) -> str:
        return "お客様を表示"

    def heading(self) -> str:
        return "お伝えした内容と違うもの"
