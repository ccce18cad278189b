"""The team's week in English."""


class DigestWords:
    """The digest, its preview, and what kept it from its channel."""

    def title(self, team: str) -> str:
        return f"{team}: the week's digest"

    def stretch(self) -> tuple[str, str, str]:
        return "", " – ", ""

    def heading_kept(self) -> str:
        return "Did we keep our word?"

    def rate(self, percent: int, kept: int, total: int) -> str:
        return f"Kept rate {percent} %: {kept} of {_promises(total)}"

    def too_few(self, kept: int, total: int) -> str:
        return f"Kept {kept} of {_promises(total)}: too few for a rate"

    def none_due(self) -> str:
        return "No promise came due"

    def counts(self, early: int, on_time: int, warned: int, late: int, dropped: int) -> str:
        return f"{early} early · {on_time} on time · {warned} warned · {late} late · {dropped} dropped"

    def recorded_later(self, count: int) -> str:
        return f"{count} recorded later"

    def share(self, name: str, counts: str) -> str:
        return f"{name}: {counts}"

    def due(self, count: int) -> str:
        return f"Due this week, the seven days from now: {_promises(count)}"

    def unvisited(self, count: int) -> str:
        return f"Delivered and not visited: {count or 'none'}"

    def received(self, product: str) -> tuple[str, str]:
        return f": {product}, received ", ""

    def visit(self) -> tuple[str, str]:
        return " · visit ", ""

    def referrals(self, suggested: int, asked: int, named: int) -> str:
        names = "1 name given" if named == 1 else f"{named} names given"
        return f"Referrals: {suggested} suggested · {asked} asked · {names}"

    def at_risk(self, count: int) -> str:
        return f"Customers at risk: {count or 'none'}"

    def late_since(self) -> tuple[str, str]:
        return ": a promise has been late since ", ""

    def not_intact(self) -> tuple[str, str]:
        return ": did not arrive intact, said on ", ""

    def not_as_told(self) -> tuple[str, str]:
        return ": not as they were told, said at the check-in of ", ""

    def more(self, count: int) -> str:
        return f"and {count} more"

    def channel(self) -> str:
        return "the team's channel"

    def preview(self) -> tuple[str, str]:
        return "This is how the week's digest will look in ", ". It goes out when you say so."

    def preview_after(self) -> str:
        return "The ones after it go out by themselves."

    def shared(self) -> str:
        return "That channel is (or will be) shared with another workspace: Kept posts nothing there. Choose another."

    def archived(self) -> str:
        return "That channel is archived. Choose another, or bring it back."

    def not_in(self) -> str:
        return "Kept is not in that channel. Type /invite @Kept there."

    def gone(self) -> str:
        return "Kept cannot find that channel. If it is private, type /invite @Kept there; else choose another."

    def on_its_way(self) -> tuple[str, str]:
        return "It is on its way to ", "."

    def posted(self) -> tuple[str, str]:
        return "Posted in ", "."

    def by_itself(self) -> str:
        return "From now on it goes out by itself."

    def skipped(self) -> str:
        return "Not this week. Next week Kept asks you again."

    def over(self) -> str:
        return "Nothing was posted that week."

    def was_not_posted(self) -> str:
        return "It could not be posted."

    def not_posted(self, team: str) -> tuple[str, str]:
        return f"The digest of {team} was not posted in ", "."

    def post_after(self) -> str:
        return "Once that is put right, press Post it."

    def asked(self) -> tuple[str, str]:
        return "Is this week's digest in ", "? I couldn't see it."

    def perhaps(self) -> tuple[str, str]:
        return "Perhaps it is in ", "; nobody has said yet."

    def no_answer(self) -> tuple[str, str]:
        return "Nobody said whether the digest is in ", ", so it was not posted again."

    def yours(self) -> str:
        return "Your own week"

    def team(self, team: str) -> str:
        return f"Your team: {team}"

    def no_team(self) -> str:
        return "You are in no team yet. An admin puts teams together."

    def no_day(self) -> str:
        return "This team has no channel or no day for its digest yet."

    def others(self, kept: str, name: str) -> str:
        return f"Another team: {kept} digest {name}"

    def not_now(self) -> str:
        return "That is settled already, or its week is over."


def _promises(count: int) -> str:
    return "1 promise" if count == 1 else f"{count} promises"
