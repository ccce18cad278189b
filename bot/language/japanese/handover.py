"""A promise that passes from one rep to another, in Japanese."""


class HandoverWords:
    """Offered, taken, or back where it was."""

    def offers_you(self) -> tuple[str, str]:
        return "", "さんが代わりに承りました"

    def offered(self) -> tuple[str, str]:
        return "", "さんに引き継ぎをお願いしました。"

    def waits(self) -> tuple[str, str]:
        return "", "さんに引き継ぎをお願い中です。まだお返事がありません。"

    def late_since(self, when: str) -> str:
        return f"お約束の期日（{when}）を過ぎています。どなたが対応されても、遅れとして記録されます。"

    def yours_until(self) -> str:
        return "お返事があるまではご自身の約束で、お知らせも届きます。"

    def not_offered(self) -> str:
        return "ご自身の約束として記録しました。"

    def nobody_called_so(self) -> str:
        return "そのお名前の方が見つかりません。「詳細」から同僚の方をお選びいただけます。"

    def nobody_so_pick(self) -> str:
        return "そのお名前の方が見つかりません。同僚の方をお選びください。"

    def nobody_alone(self) -> str:
        return "そのお名前の方が見つかりません。何も記録していません。"

    def one_at_a_time(self) -> str:
        return "お願いできるのはお一人ずつです。最初の方にだけお願いします。"

    def what_was_taken(self) -> str:
        return "何を承りましたか。お名前のあとに、お客様、内容、期日をお書きください。"

    def theirs_since(self, when: str) -> tuple[str, str]:
        return "何も変わっていません。", f"さんが{when}に引き受け、今はその方の約束です。"

    def hand_back(self) -> str:
        return "修正される場合や戻していただく場合は、その方にお願いしてください。"

    def when_complete(self) -> tuple[str, str]:
        return "記入が済みましたら、", "さんに引き継ぎをお願いします。"

    def you_took(self, number: int) -> str:
        return f"引き受けました。#{number} はあなたの約束です。お知らせが届きます。"

    def you_took_late(self, number: int) -> str:
        return f"お返事の時間を過ぎていましたが、引き受けられました。#{number} はあなたの約束です。お知らせが届きます。"

    def you_declined(self) -> tuple[str, str]:
        return "担当ではないと承りました。", "さんの約束のままで、ご本人にお知らせします。"

    def unanswered(self) -> tuple[str, str]:
        return "お返事の時間を過ぎたため、", "さんの約束のままです。"

    def still_possible(self) -> str:
        return "今からでも引き受けられます。"

    def settled(self) -> str:
        return "すでに終わっています。"

    def withdrawn(self) -> tuple[str, str]:
        return "", "さんがご自身で対応されます。"

    def took(self) -> tuple[str, str]:
        return "", "さんが引き受けました。完了すると、ここに表示されます。"

    def declined(self) -> tuple[str, str]:
        return "", "さんの担当ではないとのことです。ご自身の約束のままです。"

    def lapsed(self) -> tuple[str, str]:
        return "", "さんから時間内にお返事がありませんでした。ご自身の約束のままです。"

    def unreachable(self) -> tuple[str, str]:
        return "", "さんに届きませんでした。ご自身の約束のままです。"

    def reopened(self) -> tuple[str, str]:
        return "", "さんが再開しました。"

    def called_off(self) -> str:
        return "ご自身の約束のままです。"

    def take(self) -> str:
        return "引き受けます"

    def not_mine(self) -> str:
        return "担当ではありません"

    def hand_over(self) -> str:
        return "同僚に引き継ぐ…"

    def hand_to_another(self) -> str:
        return "ほかの方に引き継ぐ…"

    def title(self) -> str:
        return "同僚に引き継ぐ"

    def who(self) -> str:
        return "どなたに引き継ぎますか"

    def who_hint(self) -> str:
        return "引き受けていただくまでは、ご自身の約束のままです。"

    def send(self) -> str:
        return "お願いする"

    def yours(self) -> str:
        return "引き継ぎのお願い"

    def given(self) -> str:
        return "同僚に引き継いだ約束"
