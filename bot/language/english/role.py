"""Roles in English."""

from collections.abc import Sequence


class RoleWords:
    """Who has which role, and giving them."""

    def title(self) -> str:
        return "Who does what here"

    def slack_admins(self) -> str:
        return "Slack's own owners and admins are admins here too, until one of them names others."

    def rep(self) -> str:
        return "Rep"

    def manager(self) -> str:
        return "Manager"

    def back_office(self) -> str:
        return "Back office"

    def admin(self) -> str:
        return "Admin"

    def together(self, words: Sequence[str]) -> str:
        return self.comma().join(words)

    def comma(self) -> str:
        return ", "

    def form_title(self) -> str:
        return "Roles"

    def person(self) -> str:
        return "Who?"

    def roles(self) -> str:
        return "What do they do?"

    def roles_hint(self) -> str:
        return (
            "Rep: promises and orders of their own. Manager: teams, their digest and customers at risk. "
            "Back office: answers for deliveries. Admin: people and settings. Several are fine."
        )

    def roles_now(self) -> tuple[str, str]:
        return "", " is now: "

    def admins_now(self) -> str:
        return "Admins are now: "

    def not_met(self) -> str:
        return "They haven't used Kept yet: its first message to them will say that you named them."

    def undone(self) -> str:
        return "Undone. "

    def more(self, count: int) -> str:
        return f"And {count} more."

    def change_roles(self) -> str:
        return "Change"

    def give_roles(self) -> str:
        return "Give somebody a role"
