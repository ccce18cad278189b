"""Roles in Japanese."""

from collections.abc import Sequence


class RoleWords:
    """Who has which role, and giving them."""

    def title(self) -> str:
        return "役割の一覧"

    def slack_admins(self) -> str:
        return "どなたかを管理者に指名するまでは、ワークスペースのオーナーと管理者が、ここでも管理者です。"

    def rep(self) -> str:
        return "営業担当"

    def manager(self) -> str:
        return "マネージャー"

    def back_office(self) -> str:
        return "バックオフィス"

    def admin(self) -> str:
        return "管理者"

    def together(self, words: Sequence[str]) -> str:
        return self.comma().join(words)

    def comma(self) -> str:
        return "、"

    def form_title(self) -> str:
        return "役割"

    def person(self) -> str:
        return "どなたの役割ですか"

    def roles(self) -> str:
        return "担当すること"

    def roles_hint(self) -> str:
        return (
            "営業担当：ご自身の約束と注文。マネージャー：チーム、週次まとめ、注意が必要なお客様。"
            "バックオフィス：納品の確認。管理者：役割と設定。複数お選びいただけます。"
        )

    def roles_now(self) -> tuple[str, str]:
        return "", "さんの役割："

    def admins_now(self) -> str:
        return "現在の管理者："

    def not_met(self) -> str:
        return "まだお使いでない方です。最初のメッセージで、あなたが指名したことをお伝えします。"

    def undone(self) -> str:
        return "元に戻しました。"

    def more(self, count: int) -> str:
        return f"ほかに{count}名"

    def change_roles(self) -> str:
        return "変更"

    def give_roles(self) -> str:
        return "役割を割り当てる"
