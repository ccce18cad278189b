"""What stands under *More*, in English."""

from collections.abc import Sequence

from bot.language.english.customer import named
from bot.sales.promise import Kind
from bot.sales.safe_date import Basis
from bot.sales.settings import EarlyPolicy

_KINDS = {
    Kind.CALL_BACK: "call back",
    Kind.INFORMATION: "information",
    Kind.PROPOSAL: "proposal",
    Kind.SAMPLE: "sample",
    Kind.MATERIALS: "materials",
    Kind.MEETING: "meeting",
    Kind.FIX: "fix",
    Kind.OTHER: "something else",
}
_SEVERAL = {
    Kind.CALL_BACK: "call backs",
    Kind.INFORMATION: "answers",
    Kind.PROPOSAL: "proposals",
    Kind.SAMPLE: "samples",
    Kind.MATERIALS: "materials",
    Kind.MEETING: "meetings",
    Kind.FIX: "fixes",
    Kind.OTHER: "other promises",
}
_WHOSE = {Basis.OWN: "your", Basis.TEAM: "your team's", Basis.WORKSPACE: "everybody's"}
_POLICIES = {
    EarlyPolicy.SLIGHTLY_EARLY: "slightly early",
    EarlyPolicy.AS_SOON_AS_READY: "as soon as it is ready",
}


class MoreWords:
    """What helps to choose a date, and the fields that few promises need."""

    def button(self) -> str:
        return "More"

    def take(self) -> str:
        return "Take it"

    def safe(self, when: str, kind: Kind, basis: Basis, count: int) -> str:
        if basis is Basis.USUAL:
            return f"Safe: {when}, the usual time for {_SEVERAL[kind]}."
        return f"Safe: {when}, by {_WHOSE[basis]} last {count} {_SEVERAL[kind]}."

    def safe_date(self, when: str) -> str:
        return f"Safe: {when}"

    def load(self, count: int, day: str, room: str) -> str:
        return f"{count} are due {day} already{_room(room)}."

    def load_now(self, count: int, day: str, room: str) -> str:
        return f"That makes {count} due {day}{_room(room)}."

    def policy(self, policy: EarlyPolicy, customer: str) -> str:
        whose = f"as {named(customer)} wants it" if customer else "your team's setting"
        return f"To be there {_POLICIES[policy]}: {whose}."

    def expects(self, customer: str, expected: Sequence[str]) -> str:
        return f"{named(customer)} expects: {', '.join(expected)}"

    def takes_no_change(self, customer: str) -> str:
        return f"{named(customer)} takes no change of date lightly."

    def waits(self, whom: str, when: str) -> str:
        return f"{whom}: waiting for it by {when}"

    def due_before(self, whom: str, when: str) -> str:
        return f"Promised on to {whom} by {when}: no later than what you told."

    def kind(self) -> str:
        return "Kind"

    def kind_hint(self, name: str) -> str:
        return f"Taken from your words where none is chosen: {name}."

    def name(self, kind: Kind) -> str:
        return _KINDS[kind].capitalize()

    def deciding(self) -> str:
        return "Before deciding"

    def needs_proof(self) -> str:
        return "They need proof before deciding"

    def specs(self) -> str:
        return "What it has to be"

    def specs_hint(self) -> str:
        return "One a line: you tick them when it is done."

    def specs_example(self) -> str:
        return "A4, in colour"

    def promised_to(self) -> str:
        return "Whom have they promised it to?"

    def promised_to_example(self) -> str:
        return "the board"

    def promised_by(self) -> str:
        return "And by when?"

    def promised_by_example(self) -> str:
        return "Thu noon"

    def together(self, others: str) -> str:
        return f"Promised in the same conversation: {others}"

    def meanwhile(self, field: str, value: str) -> tuple[str, str]:
        return "Changed meanwhile by ", f". {_asked(field)} {value}"

    def meanwhile_by_you(self, field: str, value: str) -> str:
        return f"You have changed this meanwhile. {_asked(field)} {value}"

    def look_again(self) -> str:
        return "Nothing was saved yet. Look once more: what stands here now is what is saved."


def _asked(field: str) -> str:
    return field if field.endswith("?") else f"{field}:"


def _room(room: str) -> str:
    return f"; {room} has room" if room else ""
