"""Explanations in English."""

from bot.sales.promise import WantedBy

_STEPS = {
    "1": "first nudge",
    "2": "second nudge",
    "3": "third nudge",
    "half": "half-way nudge",
    "late": "nudge after told",
    "later": "the one put off",
    "answer": "did they agree?",
    "unagreed": "nudge after the old date",
    "ask": "question about a draft",
    "list": "your list",
}
_BECAUSE = {
    "before_target": "two hours before your target, or half-way to it",
    "after_target": "your target had passed",
    "half_way": "half-way from there to told",
    "short_window": "half-way to told, since time is short",
    "after_told": "told had passed",
    "meanwhile": "it fell due meanwhile",
    "put_off": "you chose Later",
    "next_morning": "the next morning",
    "days_end": "the end of the day",
    "new_hours": "your hours or time zone changed",
    "listed": "it stood in your list that day",
    "budget": "with a group, since two others could not wait that day",
    "next_in_line": "whoever was asked first could not be reached, and you are next in line",
    "unanswered": "the customer had not answered, and the old date still counts",
    "after_made": "too soon after you recorded it",
    "after_rung": "too soon after the one before",
    "before_told": "too near told",
    "kept": "it was done",
    "dropped": "it was dropped",
    "released": "the customer no longer wanted it",
    "never_made": "it was never promised",
    "moved": "the date was moved",
    "undone": "it was undone",
    "seen": "you had seen the one before",
    "later": "you chose Later",
    "next_rung": "the next one came first",
    "nothing_left": "there was nothing left to say",
    "expired": "it could not be sent in time",
    "merged": "it was the same as another promise",
    "handed": "a colleague took it",
    "completed": "the draft became a promise",
    "reopened": "it was opened again",
}


class WhyWords:
    """What explains when Kept spoke up."""

    def title(self, number: int) -> str:
        return f"Why: #{number}"

    def told_first(self, when: str, at: str) -> str:
        return f"Told {when} (recorded {at})"

    def told_again(self, when: str, at: str) -> str:
        return f"Then told {when} (moved {at})"

    def they_agreed(self, when: str, at: str) -> str:
        return f"They agreed to {when} ({at})"

    def they_refused(self, when: str, at: str) -> str:
        return f"They said no: {when} stays ({at})"

    def undone(self, when: str, at: str) -> str:
        return f"Undone: {when} again ({at})"

    def put_right(self, when: str, at: str) -> str:
        return f"Put right: {when} (changed {at})"

    def asks_agreed(self) -> str:
        return "To come, in a morning's list: have they agreed to it?"

    def not_agreed(self) -> str:
        return "not agreed yet"

    def wanted(self, wanted_by: WantedBy, agreed: bool) -> str:
        who = "the customer wanted it" if wanted_by is WantedBy.CUSTOMER else "we asked for it"
        return f"{who}, agreed" if agreed else f"{who}, not agreed yet"

    def counts(self, when: str) -> str:
        return f"The date that counts: {when}"

    def nudges(self) -> str:
        return "Nudges"

    def none(self) -> str:
        return "No nudge was planned."

    def step(self, step: str) -> str:
        return _STEPS.get(step.rstrip("0123456789") or step, "nudge")

    def planned(self, step: str, when: str) -> str:
        return f"{when} · {self.step(step)} · planned"

    def sent(self, step: str, when: str) -> str:
        return f"{when} · {self.step(step)} · sent"

    def sent_for(self, step: str, when: str, due: str) -> str:
        return f"{when} · {self.step(step)} · sent, planned for {due}"

    def perhaps(self, step: str, when: str) -> str:
        return f"{when} · {self.step(step)} · perhaps sent: Slack didn't say"

    def left_out(self, step: str, when: str) -> str:
        return f"{when} · {self.step(step)} · left out"

    def because(self, why: str) -> str:
        return _BECAUSE.get(why, "")

    def earlier(self, count: int) -> str:
        return f"And {count} earlier."
