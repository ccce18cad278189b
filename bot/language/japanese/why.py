"""Explanations in Japanese."""

from bot.sales.promise import WantedBy

_STEPS = {
    "1": "1回目のお知らせ",
    "2": "2回目のお知らせ",
    "3": "3回目のお知らせ",
    "half": "中間のお知らせ",
    "late": "期日後のお知らせ",
    "later": "あとでのお知らせ",
    "answer": "ご了承の確認",
    "unagreed": "元の期日後のお知らせ",
    "ask": "下書きの確認",
    "list": "今日の一覧",
}
_BECAUSE = {
    "before_target": "自分の目標の2時間前、または目標までの中間",
    "after_target": "自分の目標を過ぎたため",
    "half_way": "そこから期日までの中間",
    "short_window": "期日が近いため、その中間",
    "after_told": "お伝えした期日を過ぎたため",
    "meanwhile": "その間に予定の時刻を迎えたため",
    "put_off": "「あとで」を選ばれたため",
    "next_morning": "翌営業日の朝",
    "days_end": "一日の終わり",
    "new_hours": "営業時間かタイムゾーンが変わったため",
    "listed": "その日の一覧に載せたため",
    "budget": "その日は急ぎのお知らせがほかに2件あったため、まとめて送信",
    "next_in_line": "先にお知らせした方に届かず、次の担当者にお送りするため",
    "unanswered": "お客様のお返事がまだで、元の期日のままのため",
    "after_made": "記録の直後のため",
    "after_rung": "前のお知らせの直後のため",
    "before_told": "期日の直前のため",
    "kept": "完了したため",
    "dropped": "取り下げたため",
    "released": "お客様のご都合で不要になったため",
    "never_made": "記録の間違いのため",
    "moved": "期日を変更したため",
    "undone": "元に戻したため",
    "seen": "前のお知らせを確認済みのため",
    "later": "「あとで」を選ばれたため",
    "next_rung": "次のお知らせが先になったため",
    "nothing_left": "お知らせすることがなくなったため",
    "expired": "時間内に送れなかったため",
    "merged": "別の約束と同じだったため",
    "handed": "同僚の方が引き受けたため",
    "completed": "下書きが約束になったため",
    "reopened": "未完了に戻したため",
}


class WhyWords:
    """What explains when Kept spoke up."""

    def title(self, number: int) -> str:
        return f"#{number} のお知らせの理由"

    def told_first(self, when: str, at: str) -> str:
        return f"お伝えした期日：{when}（{at}に記録）"

    def told_again(self, when: str, at: str) -> str:
        return f"変更後の期日：{when}（{at}に変更）"

    def they_agreed(self, when: str, at: str) -> str:
        return f"ご了承いただいた期日：{when}（{at}）"

    def they_refused(self, when: str, at: str) -> str:
        return f"変更のご了承をいただけず、元の期日のまま：{when}（{at}）"

    def undone(self, when: str, at: str) -> str:
        return f"元に戻した期日：{when}（{at}）"

    def put_right(self, when: str, at: str) -> str:
        return f"修正後の期日：{when}（{at}に修正）"

    def asks_agreed(self) -> str:
        return "このあと朝の一覧で、ご了承いただけたかをお尋ねします。"

    def not_agreed(self) -> str:
        return "了承はまだ"

    def wanted(self, wanted_by: WantedBy, agreed: bool) -> str:
        who = "お客様のご希望" if wanted_by is WantedBy.CUSTOMER else "こちらの都合"
        return f"{who}、了承済み" if agreed else f"{who}、了承はまだ"

    def counts(self, when: str) -> str:
        return f"数えるときの期日：{when}"

    def nudges(self) -> str:
        return "お知らせ"

    def none(self) -> str:
        return "予定したお知らせはありません。"

    def step(self, step: str) -> str:
        return _STEPS.get(step.rstrip("0123456789") or step, "お知らせ")

    def planned(self, step: str, when: str) -> str:
        return f"{when} · {self.step(step)} · 予定"

    def sent(self, step: str, when: str) -> str:
        return f"{when} · {self.step(step)} · 送信済み"

    def sent_for(self, step: str, when: str, due: str) -> str:
        return f"{when} · {self.step(step)} · 送信済み（予定は{due}）"

    def perhaps(self, step: str, when: str) -> str:
        return f"{when} · {self.step(step)} · 送信できたか不明"

    def left_out(self, step: str, when: str) -> str:
        return f"{when} · {self.step(step)} · 見送り"

    def because(self, why: str) -> str:
        return _BECAUSE.get(why, "")

    def earlier(self, count: int) -> str:
        return f"これより前に{count}件あります。"
