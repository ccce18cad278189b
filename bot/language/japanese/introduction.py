"""The first message to somebody who was named, in Japanese."""


class IntroductionWords:
    """Who named them, what for, and the two ways out."""

    def for_order(self, number: int) -> tuple[str, str]:
        return "", f"さんが、注文 #{number} の納品のご担当としてあなたを指名しました。"

    def for_helper(self) -> tuple[str, str]:
        return "", "さんが、お客様との約束への協力をあなたにお願いしています。"

    def for_handover(self) -> tuple[str, str]:
        return "", "さんが、お客様への約束をあなたの代わりに承りました。"

    def for_manager(self, team: str) -> tuple[str, str]:
        return "", f"さんが、チーム「{team}」のマネージャーとしてあなたを指名しました。"

    def for_team(self, team: str) -> tuple[str, str]:
        return "", f"さんが、チーム「{team}」の一員としてあなたを指名しました。"

    def for_role(self, role: str) -> tuple[str, str]:
        return "", f"さんが、あなたを指名しました。役割：{role}"

    def what_kept_is(self) -> str:
        return (
            "お客様にお伝えしたことを、間に合ううちにお知らせするアプリです。このままお答えください。設定は要りません。"
        )

    def not_me(self) -> str:
        return "担当ではありません"

    def mute(self) -> str:
        return "通知を止める"

    def said_not_me(self) -> str:
        return "担当ではないと承りました。"

    def said_mute(self, kept: str) -> str:
        return f"通知を止めました。{kept} と入力されるまで、何もお送りしません。"

    def asked_instead(self) -> tuple[str, str]:
        return "代わりに", "さんにお尋ねします。"

    def comes_back(self) -> tuple[str, str]:
        return "", "さんにお知らせします。"

    def asked_admins(self) -> str:
        return "管理者の画面に表示します。"

    def nobody_left(self) -> str:
        return "確認できる担当者がいないもの"

    def instead_of(self) -> tuple[str, str]:
        return "", "さんの約束です。ご本人に届かないため、次の担当としてお知らせします。"
