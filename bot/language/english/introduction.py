"""The first message to somebody who was named, in English."""


class IntroductionWords:
    """Who named them, what for, and the two ways out."""

    def for_order(self, number: int) -> tuple[str, str]:
        return "", f" named you for the delivery of order #{number}."

    def for_helper(self) -> tuple[str, str]:
        return "", " asked you to help with something a customer was promised."

    def for_handover(self) -> tuple[str, str]:
        return "", " took something for you that a customer was promised."

    def for_manager(self, team: str) -> tuple[str, str]:
        return "", f" named you as the manager of team {team}."

    def for_team(self, team: str) -> tuple[str, str]:
        return "", f" named you as one of team {team}."

    def for_role(self, role: str) -> tuple[str, str]:
        return "", f" named you here: {role}."

    def what_kept_is(self) -> str:
        return "Kept reminds people of what customers were told. Answer right here; there is nothing to set up."

    def not_me(self) -> str:
        return "Not me"

    def mute(self) -> str:
        return "Mute"

    def said_not_me(self) -> str:
        return "You said that it isn't you."

    def said_mute(self, kept: str) -> str:
        return f"Muted: Kept sends you nothing more until you type {kept}."

    def asked_instead(self) -> tuple[str, str]:
        return "", " is asked instead."

    def comes_back(self) -> tuple[str, str]:
        return "", " is told."

    def asked_admins(self) -> str:
        return "The admins see it instead."

    def nobody_left(self) -> str:
        return "Nobody is left to ask about these"

    def instead_of(self) -> tuple[str, str]:
        return "It is ", "'s, whom Slack can't reach; you are next in line."
