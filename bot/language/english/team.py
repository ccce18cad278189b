"""Teams in English."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class TeamWords:
    """Their list, their form, and what a team without a channel or a manager means."""

    def title(self) -> str:
        return "Teams"

    def none(self) -> str:
        return "There is no team yet. A team has a manager, its reps, and a channel for a weekly digest."

    def new_title(self) -> str:
        return "New team"

    def edit_title(self) -> str:
        return "Change a team"

    def name(self) -> str:
        return "Name"

    def name_example(self) -> str:
        return "North"

    def manager(self) -> str:
        return "Manager"

    def manager_hint(self) -> str:
        return "Sees the digest first, the customers at risk, and what a rep can't be reached for."

    def reps(self) -> str:
        return "Reps"

    def channel(self) -> str:
        return "Channel for the digest"

    def channel_hint(self) -> str:
        return "Invite Kept there first: /invite @Kept. Channels shared with other companies are never used."

    def language(self) -> str:
        return "Language of the digest"

    def english(self) -> str:
        return "English"

    def japanese(self) -> str:
        return "Japanese"

    def zone(self) -> str:
        return "Time zone"

    def zone_hint(self) -> str:
        return "A city or a zone, for example Berlin or Asia/Tokyo."

    def digest_day(self) -> str:
        return "Day of the digest"

    def digest_at(self) -> str:
        return "Time of the digest"

    def no_digest(self) -> str:
        return "No digest"

    def weekday(self, day: int) -> str:
        return _DAYS[day % 7]

    def figures(self) -> str:
        return "What the digest shows"

    def counts_only(self) -> str:
        return "Counts of the whole team"

    def with_names(self) -> str:
        return "Counts of each rep, by name"

    def made(self, team: str) -> str:
        return f"Team {team} is there."

    def changed(self, team: str) -> str:
        return f"Team {team} is changed."

    def unchanged(self, team: str) -> str:
        return f"Team {team} stays as it was."

    def removed(self, team: str) -> str:
        return f"Team {team} is removed. Its reps keep their promises and orders."

    def undone(self, team: str) -> str:
        return f"Undone. Team {team} is as it was before."

    def managed_by(self) -> tuple[str, str]:
        return "Manager: ", ""

    def reps_are(self) -> str:
        return "Reps: "

    def digest_in(self, day: str, clock: str) -> tuple[str, str]:
        return f"Digest: {day} {clock} in ", ""

    def without_channel(self) -> str:
        return "No channel yet, so no digest goes out."

    def without_manager(self) -> str:
        return "No manager yet: what a manager is told goes to the admins."

    def without_day(self) -> str:
        return "No day chosen, so no digest goes out."

    def without_reps(self) -> str:
        return "Nobody is in it yet."

    def not_met(self) -> tuple[str, str]:
        return "", " haven't used Kept yet: its first message to them will say that you named them."

    def new(self) -> str:
        return "New team"

    def edit(self) -> str:
        return "Edit"

    def remove(self) -> str:
        return "Remove"
