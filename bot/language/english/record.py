"""The record in English."""


class RecordWords:
    """Both rates and what they are made of."""

    def title(self) -> str:
        return "My record"

    def month(self) -> str:
        return "This month"

    def days(self, count: int) -> str:
        return f"Last {count} days"

    def follow_rate(self, percent: int, through: int, total: int) -> str:
        return f"Followed through {percent} %: {through} of {total} kept"

    def follow_too_few(self, through: int, total: int) -> str:
        return f"Followed through {through} of {total} kept: too few for a rate"

    def none_to_follow(self) -> str:
        return "Nothing to follow through yet"

    def what_counts(self) -> str:
        return (
            "Kept: by the date told. Followed through: all four questions answered after a proposal, information, "
            "a sample or materials, and the one after a fix."
        )
