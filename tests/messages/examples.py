"""Facts for messages: a promise of Ken's to Acme, told on Friday 27 November 2026 at 16:00 in Tokyo or New York."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.language import Phrases
from bot.messages import blocks
from bot.messages.blocks import View
from bot.messages.promise import more
from bot.sales.answer import (
    BothFit,
    Confirmation,
    Deed,
    Done,
    DraftAnswer,
    Explanation,
    FormFacts,
    Listing,
    MoreFacts,
    MoreFields,
    Near,
    NudgeLine,
    PastDate,
    PastReminder,
    Profile,
    Recorded,
    ReplyKind,
    UndoRefused,
    Viewer,
)
from bot.sales.customer import About
from bot.sales.errors import ChangedMeanwhile
from bot.sales.home import Home
from bot.sales.load import Load
from bot.sales.nudge import Nudge, Reply
from bot.sales.promise import Downstream, Kind, Moment, Outcome, Promise, State
from bot.sales.safe_date import Basis, SafeDate
from bot.sales.settings import EarlyPolicy

LETTER = "0123456789abcdef0123456789abcdef"
MADE = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
KEN = Viewer("U0KEN", "en", "America/New_York")
AYA = Viewer("U0AYA", "ja", "Asia/Tokyo")
TOLD = datetime.fromisoformat("2026-11-27 16:00")


def told(viewer: Viewer = KEN, wall: datetime = TOLD) -> Moment:
    """A date as this viewer said it."""
    return Moment.said(wall, ZoneInfo(viewer.zone))


def promise(viewer: Viewer = KEN, **facts: Any) -> Promise:
    """An open promise; `facts` are what is different about it."""
    said = told(viewer)
    usual = {
        "workspace": "T1",
        "number": 42,
        "rep": viewer.person,
        "what": "send the proposal" if viewer.language == "en" else "見積書を送る",
        "line": "",
        "made_at": MADE,
        "state": State.OPEN,
        "customer_id": "c1",
        "customer": "Acme" if viewer.language == "en" else "山田商事",
        "told": said,
        "target": told(viewer, TOLD - 24 * HOUR),
        "scored_at": said.at,
    }
    return Promise(**{**usual, **facts})


def kept(viewer: Viewer = KEN, outcome: Outcome = Outcome.ON_TIME, **facts: Any) -> Promise:
    """A promise that came to something."""
    state = State(outcome.value) if outcome.value in set(State) else State.KEPT
    at = told(viewer).at - HOUR
    return promise(viewer, **{"state": state, "outcome": outcome, "closed_at": at, "closed_by": viewer.person, **facts})


def draft(viewer: Viewer = KEN, **facts: Any) -> Promise:
    """A line without customer and date."""
    bare = {"number": 43, "state": State.DRAFT, "told": None, "target": None, "customer": None, "customer_id": None}
    return promise(viewer, **{**bare, **facts})


def confirmation(viewer: Viewer = KEN, **facts: Any) -> Confirmation:
    """A promise just recorded."""
    return Confirmation(
        **{"promise": promise(viewer), "undo": "c" * 32, "first_nudge": told(viewer).at - 26 * HOUR, **facts}
    )


def full_confirmation(viewer: Viewer = KEN, **facts: Any) -> Confirmation:
    """A confirmation with everything that there can be to say."""
    name = "Acme Corp" if viewer.language == "en" else "株式会社山田"
    return confirmation(
        viewer,
        **{
            "near": Near("c9", name),
            "other": told(viewer, TOLD + 7 * 24 * HOUR),
            "why": "NEXT_WEEKDAY",
            "window_short": True,
            "outside_hours_offer": told(viewer).at - 20 * HOUR,
            "load": Load(TOLD.date(), 6, told(viewer, TOLD + 72 * HOUR)),
            "zone_unknown": True,
            "language_unknown": True,
            **facts,
        },
    )


def choices(viewer: Viewer = KEN) -> tuple[Near, ...]:
    """Five likely customers, one more than there is room for."""
    name = "Acme {}" if viewer.language == "en" else "山田{}"
    return tuple(Near(f"c{place}", name.format(place)) for place in range(5))


def line(viewer: Viewer = KEN, place: int = 1, **facts: Any) -> NudgeLine:
    """A line of a nudge."""
    about = facts.pop("promise", None) or promise(viewer, number=41 + place)
    return NudgeLine(place, "1", about, **facts)


def nudge(*lines: NudgeLine, viewer: Viewer = KEN, **facts: Any) -> Nudge:
    """A nudge a day before told."""
    return Nudge(**{"letter": LETTER, "lines": lines or (line(viewer),), "now": told(viewer).at - 26 * HOUR, **facts})


def listing(viewer: Viewer = KEN, **facts: Any) -> Listing:
    """A list on Thursday morning."""
    usual = {
        "now": told(viewer).at - 31 * HOUR,
        "late": (_told_for(viewer, 40, TOLD - 72 * HOUR),),
        "open": (promise(viewer), _told_for(viewer, 44, TOLD - 24 * HOUR)),
        "drafts": (draft(viewer),),
    }
    return Listing(**{**usual, **facts})


def _told_for(viewer: Viewer, number: int, at: datetime) -> Promise:
    said = told(viewer, at)
    return promise(viewer, number=number, told=said, scored_at=said.at)


def explanation(viewer: Viewer = KEN) -> Explanation:
    """A promise that was moved once."""
    later = told(viewer, TOLD + 72 * HOUR)
    return Explanation(
        promise(viewer, told=later),
        (
            PastReminder(1, "1", MADE + HOUR, "told", "before_target", MADE + HOUR),
            PastReminder(1, "2", MADE + 2 * HOUR, "told", "after_target", MADE + 3 * HOUR),
            PastReminder(1, "3", MADE + 4 * HOUR, "told", "perhaps", MADE + 4 * HOUR),
            PastReminder(1, "late", MADE + 5 * HOUR, "void", "moved", None),
            PastReminder(2, "later1", MADE + 6 * HOUR, "planned", "put_off", None),
        ),
        (
            PastDate(told(viewer), viewer.person, MADE, None, None),
            PastDate(later, viewer.person, MADE + 2 * HOUR, "rep", True),
        ),
        MADE + 5 * HOUR,
    )


def done(deed: Deed, viewer: Viewer = KEN, **facts: Any) -> Done:
    """A deed as the rep meets it."""
    closes = {Deed.KEPT: Outcome.ON_TIME, Deed.DROPPED: Outcome.LATE, Deed.RELEASED: Outcome.RELEASED}
    closes[Deed.NEVER_MADE] = Outcome.NEVER_MADE
    about = kept(viewer, closes[deed]) if deed in closes else promise(viewer)
    usual = {"deed": deed, "promise": about, "undo": "c" * 32, "next_at": told(viewer).at - 20 * HOUR}
    return Done(**{**usual, **facts})


def reply(kind: ReplyKind, viewer: Viewer = KEN, **facts: Any) -> Reply:
    """An answer in a direct message, with everything that any kind needs."""
    usual = {
        "letter": LETTER,
        "kind": kind,
        "now": told(viewer).at - 26 * HOUR,
        "promise": promise(viewer),
        "lines": (line(viewer), line(viewer, 2)),
        "done": done(Deed.KEPT, viewer),
        "confirmation": full_confirmation(viewer),
        "word": "done",
    }
    return Reply(**{**usual, **facts})


def home(viewer: Viewer = KEN, **facts: Any) -> Home:
    """App Home of somebody with promises."""
    return Home(**{"viewer": viewer, "listing": listing(viewer, as_of=listing(viewer).now), **facts})


def form_facts(viewer: Viewer = KEN, **facts: Any) -> FormFacts:
    """A form filled in."""
    about = promise(viewer)
    usual = {"customer": about.customer or "", "what": about.what, "told": about.told, "private": "43"}
    return FormFacts(**{**usual, **facts})


def more_facts(viewer: Viewer = KEN, words: str = "", **facts: Any) -> MoreFacts:
    """Everything that can stand under More; `words` stand in for what somebody typed."""
    typed = words or ("the board" if viewer.language == "en" else "役員会")
    fields = MoreFields(Kind.PROPOSAL, agreed=False, proof=True, specs=typed, whom=typed, by="2026-11-26 12:00")
    usual = {
        "fields": fields,
        "kind": Kind.PROPOSAL,
        "today": MADE.date(),
        "safe": SafeDate(told(viewer), Kind.PROPOSAL, Basis.OWN, 10),
        "policy": EarlyPolicy.AS_SOON_AS_READY,
        "policy_is_theirs": True,
        "load": Load(TOLD.date(), 6, told(viewer, TOLD + 72 * HOUR)),
        "about": About(strict=True, channel=typed, speed=typed, form=typed),
        "waits": Downstream(typed, told(viewer, TOLD - 24 * HOUR)),
    }
    return MoreFacts(**{**usual, **facts})


def meanwhile(view: View, viewer: Viewer, about: Promise, phrases: Phrases) -> View:
    """A form with every field changed meanwhile by somebody else."""
    after = {"customer": about.customer or "", "what": about.what, "told": "", "kind": "sample", "proof": "yes",
             "spec_lines": about.what, "promised_to": about.what, "promised_by": "2026-11-26 12:00"}  # fmt: skip
    found = ChangedMeanwhile(42, "U0ZED", MADE, about, dict.fromkeys(after, ""), after)
    return blocks.noted(blocks.filled(view, after), more.meanwhile(found, viewer, phrases))


__all__ = [
    "AYA", "KEN", "BothFit", "Deed", "DraftAnswer", "Profile", "Recorded", "ReplyKind", "UndoRefused", "replace",
]  # fmt: skip
