"""Everything Kept can show of helpers and handovers, made from sample facts."""

from dataclasses import replace
from datetime import timedelta

from bot.language import phrases as phrases_of
from bot.messages import blocks, errors, handover, helper, nudge, promise
from bot.messages.blocks import Message, View
from bot.sales import errors as sales
from bot.sales import handover as handovers
from bot.sales import helper as helpers
from bot.sales.answer import Colleagues, Recorded, Viewer
from bot.sales.promise import Moment, Promise
from tests.messages import examples
from tests.messages.examples import LETTER, MADE

OTHER = "U0ZED"
ID = "0123456789abcdef"
NOW = MADE + timedelta(minutes=5)
UNTIL = MADE + timedelta(minutes=10)
BEFORE = {"by": OTHER, "at": MADE.isoformat(), "values": {"state": "lapsed", "answered_at": None}}


def everything(viewer: Viewer, what: str | None, customer: str | None) -> dict[str, Message | View]:
    """Each message and view by name; `what` and `customer` stand in for the words of the samples."""
    changed = {key: value for key, value in (("what", what), ("customer", customer)) if value is not None}
    about = examples.promise(viewer, **changed)
    closed = examples.kept(viewer, what=about.what, customer=about.customer, closed_by=OTHER)
    name = what if what is not None else ("Zed" if viewer.language == "en" else "佐藤")
    return {
        **_helpers(viewer, about, closed, name, what),
        **_handovers(viewer, about, closed, name),
        **_forms(viewer, about, name),
    }


HELPED = (
    (helpers.State.ASKED, helpers.Step.ASKED),
    (helpers.State.ASKED, helpers.Step.SILENT),
    (helpers.State.ACCEPTED, helpers.Step.LATE),
    (helpers.State.ACCEPTED, helpers.Step.BEFORE),
    (helpers.State.DECLINED, helpers.Step.DECLINED),
    (helpers.State.DONE, helpers.Step.DONE),
    (helpers.State.CANCELLED, helpers.Step.ASKED),
)
HANDED = (
    (handovers.State.OFFERED, handovers.Step.OFFERED),
    (handovers.State.ACCEPTED, handovers.Step.OFFERED),
    (handovers.State.ACCEPTED, handovers.Step.CLOSED),
    (handovers.State.DECLINED, handovers.Step.DECLINED),
    (handovers.State.LAPSED, handovers.Step.LAPSED),
    (handovers.State.CANCELLED, handovers.Step.OFFERED),
)


def _helpers(viewer: Viewer, about: Promise, closed: Promise, name: str, what: str | None) -> dict[str, Message | View]:
    said, told = phrases_of(viewer.language), dict[str, Message | View]()
    asks = what if what is not None else ("check the price" if viewer.language == "en" else "価格の確認")
    due = Moment.of(MADE + timedelta(days=1), viewer.zone)
    over = [(closed, state, step) for state, step in HELPED if step in (helpers.Step.ASKED, helpers.Step.DONE)]
    for person, asked_by, where in ((viewer.person, OTHER, "to the helper"), (OTHER, viewer.person, "to the rep")):
        for of, state, step in [*((about, *each) for each in HELPED), *over]:
            known = helpers.Helper(ID, of, person, asked_by, asks, due, MADE, state, before=BEFORE)
            each = helpers.HelperLine(2, step, known, NOW, f"{ID}:2", UNTIL, name=name)
            card = helper.card(each, viewer, said, "2️⃣")
            key = f"{where}, {of.state}, {state}, {step}"
            told[f"helper in a line {key}"] = blocks.message(card.words, card.blocks, LETTER)
            told[f"helper {key}"] = helper.answered(replace(each, line=0, undo=None), viewer, said)
    helped = tuple(helpers.Helper(ID, about, OTHER, viewer.person, asks, due, MADE, state) for state in helpers.State)
    offers = tuple(
        handovers.Handover(ID, about, viewer.person, OTHER, MADE, state)
        for state in (handovers.State.OFFERED, handovers.State.LAPSED)
    )
    beside = Colleagues(helped, offers)
    told["nudge with helpers"] = nudge.dm(
        examples.nudge(examples.line(viewer, promise=about, colleagues=beside), viewer=viewer), viewer, said
    )
    owed = [helpers.HelperLine(0, "asked", helpers.Helper(ID, about, viewer.person, OTHER, asks, due, MADE), NOW)] * 12
    listed = helper.home(owed, viewer, said)
    told["helpers on home"] = blocks.message(listed.words, listed.blocks)
    return told


def _handovers(viewer: Viewer, about: Promise, closed: Promise, name: str) -> dict[str, Message | View]:
    said, told = phrases_of(viewer.language), dict[str, Message | View]()
    over = [(closed, state, step) for state, step in HANDED[:3]]
    for to, taker, where in ((viewer.person, OTHER, "to a colleague"), (OTHER, viewer.person, "to the taker")):
        for of, state, step in [*((about, *each) for each in HANDED), *over]:
            known = handovers.Handover(ID, of, taker, to, MADE, state, before=BEFORE)
            each = handovers.HandoverLine(2, step, known, NOW, f"{ID}:2", UNTIL, name=name)
            card = handover.card(each, viewer, said, "2️⃣")
            key = f"{where}, {of.state}, {state}, {step}"
            told[f"handover in a line {key}"] = blocks.message(card.words, card.blocks, LETTER)
            at_once = replace(each, line=0, undo=None, handover=replace(known, before=None))
            told[f"handover {key}"] = handover.answered(at_once, viewer, said)
    offer = handovers.Handover(ID, about, OTHER, viewer.person, MADE)
    listed = handover.home([handovers.HandoverLine(0, "offered", offer, NOW, name=name)] * 12, viewer, said)
    told["handovers on home"] = blocks.message(listed.words, listed.blocks)
    plain = promise.recorded(Recorded((examples.confirmation(viewer, promise=about),)), viewer, said)
    why = errors.sentence(sales.NotAskable(name, "gone"), said, viewer)
    told["taken for a colleague"] = handover.confirmed(plain, *handover.offered(OTHER, said))
    told["a draft taken for a colleague"] = handover.confirmed(plain, *handover.when_complete(OTHER, said))
    told["taken for nobody"] = handover.confirmed(plain, *handover.not_offered(why, said))
    return told


def _forms(viewer: Viewer, about: Promise, name: str) -> dict[str, Message | View]:
    said, due = phrases_of(viewer.language), Moment.of(MADE + timedelta(days=1), viewer.zone)
    told: dict[str, Message | View] = {
        "ask a helper": helper.form(about, due, name, ID, viewer, said, NOW),
        "ask a helper when all is late": helper.form(about, due, "", "", viewer, said, MADE + timedelta(days=90)),
        "hand to a colleague": handover.form(about, said),
    }
    for why in ("self", "app", "gone", "muted"):
        for called in (name, ""):
            told[f"cannot be asked {why} {bool(called)}"] = errors.message(
                sales.NotAskable(called, why), said, viewer
            )  # fmt: skip
    for error in (sales.HelperTooLate(NOW), sales.AskNotFound(), sales.ColleagueMissing()):
        told[f"colleagues: {type(error).__name__}"] = errors.message(error, said, viewer)
    return told
