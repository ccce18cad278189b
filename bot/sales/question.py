"""What Kept asks by itself, a few a day: whether a date suits the customer, and what follow-up they expect."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.sales.answer import Near
from bot.sales.customer import About
from bot.sales.promise import Promise

STEP = "ask"
"""Steps that begin so are questions: drafts and conversations have theirs."""
AGREED, EXPECTS = "agreed", "expects"
NEW = timedelta(days=14)
"""For so long after the first promise to a customer there is something to be asked about them."""


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """Whether the customer agrees to the date that was recorded without their word."""

    line: int
    step: str
    promise: Promise
    now: datetime
    agreed: bool = False
    put_off: bool = False
    undo: str | None = None
    undo_until: datetime | None = None
    already: bool = False

    @property
    def waits(self) -> bool:
        """Whether it still asks."""
        return not (self.agreed or self.put_off)


@dataclass(frozen=True, slots=True)
class ExpectationLine:
    """What follow-up a customer expects; `anything`: they don't mind. `undo` is what Undo carries."""

    line: int
    step: str
    customer: Near
    about: About
    now: datetime
    anything: bool = False
    undo: str | None = None
    undo_until: datetime | None = None
    already: bool = False

    @property
    def waits(self) -> bool:
        """Whether it still asks."""
        return not (self.about.expects or self.anything or self.customer.is_closed)


QuestionLine = AgreementLine | ExpectationLine


def is_question(step: str) -> bool:
    """Whether a step counts among a day's questions."""
    return step.startswith(STEP)
