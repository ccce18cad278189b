"""Everything Kept can show once the customer has it, and what it asks by itself, made from sample facts."""

from dataclasses import replace
from datetime import timedelta

from bot.language import phrases as phrases_of
from bot.messages import blocks, customer, errors, follow_through, nudge, promise, question, record, specification
from bot.messages.blocks import Message, View
from bot.sales import errors as sales
from bot.sales.answer import Deed, Done, Near, Viewer
from bot.sales.customer import About
from bot.sales.follow_through import FOUR, FollowThrough, FollowThroughLine, Given, Question, State
from bot.sales.nudge import Nudge
from bot.sales.order import CustomerCard
from bot.sales.promise import More, Outcome, Promise, Spec
from bot.sales.question import AgreementLine, ExpectationLine
from bot.sales.record import Counts, Followed, Part, Record, Stretch
from bot.sales.specification import SpecificationLine
from tests.messages import examples
from tests.messages.examples import LETTER, MADE

SOON = MADE + timedelta(minutes=10)


def everything(viewer: Viewer, what: str | None, customer_: str | None) -> dict[str, Message | View]:
    """Each message and view by name; `what` and `customer` stand in for the words of the samples."""
    given = {name: typed for name, typed in (("what", what), ("customer", customer_)) if typed is not None}
    about = examples.kept(viewer, Outcome.ON_TIME, **given)
    return {
        **_follow_through(viewer, about, what),
        **_specifications(viewer, about, what),
        **_questions(viewer, examples.promise(viewer, **given), what),
        **_records(viewer),
    }


def _follow_through(viewer: Viewer, about: Promise, what: str | None) -> dict[str, Message | View]:
    said, fresh = phrases_of(viewer.language), FollowThrough(about, viewer.person, FOUR, MADE)
    words = what if what is not None else "2号店" if viewer.language == "ja" else "a second shop"
    some = {Question.GOT: Given(True), Question.NEW: Given(False, words)}
    every = {each: Given(True) for each in FOUR}
    pressed = {"by": viewer.person, "at": MADE.isoformat(), "values": {}}
    fix = replace(fresh, steps=(Question.RIGHT,))
    stands = {
        "asked": fresh,
        "half answered": replace(fresh, answers=some, before=pressed),
        "done": replace(fresh, answers=every, state=State.DONE),
        "done with something new": replace(fresh, answers={**every, **some}, state=State.DONE),
        "gone wrong": replace(fresh, answers={each: Given(False) for each in FOUR}, state=State.DONE),
        "closed": replace(fresh, state=State.VOID, before=pressed),
        "withdrawn": replace(fresh, state=State.VOID),
        "after a fix": fix,
        "not right": replace(fix, answers={Question.RIGHT: Given(False)}, state=State.DONE),
    }
    told: dict[str, Message | View] = {"something new": follow_through.new_form(fresh, said)}
    for name, each in stands.items():
        line = FollowThroughLine(1, "follow", each, MADE, undo="42:2", undo_until=SOON)
        told[f"follow-through {name}"] = nudge.dm(Nudge(LETTER, (line,), MADE), viewer, said)
        several = tuple(replace(line, line=place) for place in range(1, 10))
        told[f"nine times follow-through {name}"] = nudge.dm(Nudge(LETTER, several, MADE), viewer, said)
        told[f"follow-through {name} already"] = follow_through.answered(replace(line, already=True), viewer, said)
    return told


def _specifications(viewer: Viewer, about: Promise, what: str | None) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    text = what if what is not None else "青色" if viewer.language == "ja" else "blue"
    specs = (Spec(text, True), Spec(text, False, text), Spec(text))
    full = replace(about, more=More(specs=specs))
    many = replace(full, more=More(specs=specs * 20))
    told: dict[str, Message | View] = {
        "specifications to tick": specification.form(full, said),
        "sixty specifications to tick": specification.form(many, said),
        "done asks for specifications": promise.done(Done(Deed.ASKS_SPECS, full), viewer, said),
        "done otherwise than told": promise.done(Done(Deed.KEPT, full, "c" * 32, manager="U0MARIA"), viewer, said),
        "manager told": promise.done(Done(Deed.TOLD_MANAGER, full, "c" * 32, manager="U0MARIA"), viewer, said),
        "card with what was not as told": customer.card(
            CustomerCard(Near("c1", about.customer or ""), MADE, unmet=(many, full)), viewer, said
        ),
    }
    for name, gone in (("", False), (" and taken back", True)):
        line = SpecificationLine(1, "specification", full, MADE, taken_back=gone)
        told[f"not as told{name}"] = nudge.dm(Nudge(LETTER, (line,), MADE), viewer, said)
        told[f"not as told in lines{name}"] = nudge.dm(Nudge(LETTER, (line, replace(line, line=2)), MADE), viewer, said)
    return told


def _questions(viewer: Viewer, about: Promise, what: str | None) -> dict[str, Message | View]:
    said, name = phrases_of(viewer.language), about.customer or ""
    how = what if what is not None else "メール" if viewer.language == "ja" else "e-mail"
    known = About(channel=how, speed=how, form=how)
    date = AgreementLine(1, "ask", about, MADE, undo="c" * 32, undo_until=SOON)
    expects = ExpectationLine(2, "ask", Near("c1", name), About(), MADE, undo="c" * 32, undo_until=SOON)
    lines = {
        "of a date": date,
        "of a date agreed": replace(date, agreed=True),
        "of a date put off": replace(date, put_off=True),
        "of a date closed": replace(date, agreed=True, promise=examples.kept(viewer, customer=name)),
        "of a customer": expects,
        "of a customer answered": replace(expects, about=known),
        "of a customer who doesn't mind": replace(expects, anything=True),
        "of a customer who is closed": replace(expects, customer=Near("c1", name, is_closed=True)),
    }
    told: dict[str, Message | View] = {
        "what they expect": question.form(Near("c1", name), known, said),
        "nudge with what they expect": nudge.dm(
            examples.nudge(examples.line(viewer, promise=about, expects=known.expects), viewer=viewer), viewer, said
        ),
        "nothing said": errors.message(sales.WordsMissing(), said, viewer),
    }
    for place, line in lines.items():
        told[f"question {place}"] = nudge.dm(Nudge(LETTER, (line,), MADE), viewer, said)
        told[f"question {place} already"] = question.answered(replace(line, already=True), viewer, said)
    both = Nudge(LETTER, (date, expects), MADE)
    return told | {"both questions": nudge.dm(both, viewer, said)}


def _records(viewer: Viewer) -> dict[str, Message | View]:
    said, period = phrases_of(viewer.language), Stretch(MADE, SOON)
    full = Part(period, Counts(2, 3, 1, 1, 1, 1), Followed(3, 6))
    few, none = Part(period, Counts(on_time=1), Followed(0, 1)), Part(period)
    home = blocks.home(record.home(Record(full, full), said).blocks)
    return {
        "record": record.own(Record(few, full), said),
        "record of nothing": record.own(Record(none, none), said),
        "record on home": home,
    }
