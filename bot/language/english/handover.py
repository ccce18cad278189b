"""A promise that passes from one rep to another, in English."""


class HandoverWords:
    """Offered, taken, or back where it was."""

    def offers_you(self) -> tuple[str, str]:
        return "", " took this for you"

    def offered(self) -> tuple[str, str]:
        return "", " is asked to take it."

    def waits(self) -> tuple[str, str]:
        return "", " is asked to take it, no answer yet."

    def late_since(self, when: str) -> str:
        return f"Late: told for {when}. It stays recorded as late, whoever has it."

    def yours_until(self) -> str:
        return "Until then it is yours, and nudges come to you."

    def not_offered(self) -> str:
        return "It is recorded as yours."

    def nobody_called_so(self) -> str:
        return "Kept knows nobody here by that name; a colleague can be picked under More."

    def nobody_so_pick(self) -> str:
        return "Kept knows nobody here by that name. Pick a colleague."

    def nobody_alone(self) -> str:
        return "Kept knows nobody here by that name. Nothing is recorded."

    def one_at_a_time(self) -> str:
        return "One colleague at a time: only the first one named is asked."

    def what_was_taken(self) -> str:
        return "What did you take for them? Write it behind the name: customer, what, and by when."

    def theirs_since(self, when: str) -> tuple[str, str]:
        return "Nothing changed: ", f" took it on {when}, and it is theirs now."

    def hand_back(self) -> str:
        return "Ask them to change it, or to hand it back to you."

    def when_complete(self) -> tuple[str, str]:
        return "Once it is filled in, ", " is asked to take it."

    def you_took(self, number: int) -> str:
        return f"It is yours now: #{number}. Nudges come to you."

    def you_took_late(self, number: int) -> str:
        return f"The time to answer was over, and you still could: it is yours now, #{number}. Nudges come to you."

    def you_declined(self) -> tuple[str, str]:
        return "You said it isn't yours. It stays with ", ", who is told."

    def unanswered(self) -> tuple[str, str]:
        return "The time to answer is over: it stays with ", "."

    def still_possible(self) -> str:
        return "You can still take it."

    def settled(self) -> str:
        return "It is settled."

    def withdrawn(self) -> tuple[str, str]:
        return "", " keeps it after all."

    def took(self) -> tuple[str, str]:
        return "", " took it. You see here when it is kept."

    def declined(self) -> tuple[str, str]:
        return "", " says it isn't theirs. It stays yours."

    def lapsed(self) -> tuple[str, str]:
        return "", " hasn't taken it in time. It stays yours."

    def unreachable(self) -> tuple[str, str]:
        return "Slack can't reach ", ". It stays yours."

    def reopened(self) -> tuple[str, str]:
        return "", " has it open again."

    def called_off(self) -> str:
        return "You keep it."

    def take(self) -> str:
        return "I'll take it"

    def not_mine(self) -> str:
        return "Not mine"

    def hand_over(self) -> str:
        return "Hand to a colleague…"

    def hand_to_another(self) -> str:
        return "Hand to someone else…"

    def title(self) -> str:
        return "Hand to a colleague"

    def who(self) -> str:
        return "Who takes it?"

    def who_hint(self) -> str:
        return "It stays yours until they accept."

    def send(self) -> str:
        return "Offer"

    def yours(self) -> str:
        return "Offered to you"

    def given(self) -> str:
        return "With a colleague now"
