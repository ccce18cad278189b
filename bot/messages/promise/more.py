"""What stands under *More* in a form: what helps to choose, a line each, and the fields that few promises need."""

from collections.abc import Callable, Mapping
from datetime import date

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Row
from bot.sales.answer import FormFacts, MoreFacts, Viewer
from bot.sales.errors import ChangedMeanwhile
from bot.sales.load import Load
from bot.sales.promise import Downstream, Kind, Promise
from bot.sales.safe_date import SafeDate

YES, NOT_YET = "yes", "not_yet"


def closed(phrases: Phrases) -> Block:
    """The button that opens it."""
    return blocks.actions(blocks.button(phrases.more.button(), ids.FORM_MORE))


def opened(facts: FormFacts, more: MoreFacts, phrases: Phrases) -> list[Block]:
    """What is suggested for what is typed so far, and the fields."""
    rows: list[Row] = [[blocks.plain(each)] for each in _lines(facts, more, phrases)]
    takes = _takes(more, phrases)
    shown = [blocks.rows(*rows)] if rows else []
    return [*shown, *([blocks.actions(*takes)] if takes else []), *_fields(more, phrases)]


def safe(found: SafeDate, today: date, phrases: Phrases) -> str:
    """A safe date in one line."""
    return phrases.more.safe(phrases.dates.full(found.told.wall, today), found.kind, found.basis, found.count)


def load(found: Load, phrases: Phrases, *, recorded: bool) -> str:
    """How full the day is, and when there is room."""
    day = phrases.dates.day(found.day, found.day)
    room = phrases.dates.day(found.room.wall.date(), found.day) if found.room else ""
    if recorded:
        return phrases.more.load_now(found.count, day, room)
    return phrases.more.load(found.count - 1, day, room)


def waits(downstream: Downstream, viewer: Viewer, phrases: Phrases, today: date) -> str:
    """Who waits downstream, within a line."""
    whom = blocks.short(downstream.whom, blocks.NAME_TEXT)
    return phrases.more.waits(whom, line.brief(downstream.by, viewer, phrases, today))


def due_before(promise: Promise, phrases: Phrases, today: date) -> str:
    """Says that somebody waits for it no later than the date that was told; empty where nobody does."""
    downstream = promise.more.downstream
    if downstream is None or promise.told is None or downstream.by.at > promise.told.at:
        return ""
    whom = blocks.short(downstream.whom, blocks.NAME_TEXT)
    return phrases.more.due_before(whom, phrases.dates.full(downstream.by.wall, today))


def _lines(facts: FormFacts, more: MoreFacts, phrases: Phrases) -> list[str]:
    customer, words = blocks.short(facts.customer, blocks.NAME_TEXT), phrases.more
    said = [safe(more.safe, more.today, phrases)] if more.safe is not None else []
    said += [load(more.load, phrases, recorded=False)] if more.load is not None else []
    said.append(words.policy(more.policy, customer if more.policy_is_theirs else ""))
    said += [words.takes_no_change(customer)] if more.about.strict else []
    if more.about.expects:
        said.append(words.expects(customer, [blocks.short(each, blocks.NAME_TEXT) for each in more.about.expects]))
    if more.waits is not None:
        whom = blocks.short(more.waits.whom, blocks.NAME_TEXT)
        said.append(words.due_before(whom, phrases.dates.full(more.waits.by.wall, more.today)))
    return said


def _takes(more: MoreFacts, phrases: Phrases) -> list[Element]:
    made: list[Element] = []
    if more.safe is not None:
        made.append(blocks.button(phrases.more.take(), f"{ids.TAKE}:1", line.as_typed(more.safe.told)))
    if more.load is not None and more.load.room is not None:
        when = phrases.dates.full(more.load.room.wall, more.today)
        made.append(blocks.button(phrases.button.take_date(when), f"{ids.TAKE}:2", line.as_typed(more.load.room)))
    return made


def _fields(more: MoreFacts, phrases: Phrases) -> list[Block]:
    words, held = phrases.more, more.fields
    kinds = [blocks.option(words.name(kind), kind.value) for kind in Kind]
    agreed = [blocks.option(phrases.form.agreed_yes(), YES), blocks.option(phrases.form.agreed_not_yet(), NOT_YET)]
    proof = [blocks.option(words.needs_proof(), YES)]
    spoken = words.kind_hint(words.name(more.kind))
    return [
        blocks.select(ids.KIND, words.kind(), kinds, hint=spoken, chosen=held.kind or "", needed=False),
        blocks.choice(ids.AGREED, phrases.form.agreed(), agreed, chosen=YES if held.agreed else NOT_YET, needed=False),
        blocks.ticks(ids.PROOF, words.deciding(), proof, chosen=[YES] if held.proof else [], needed=False),
        blocks.text_input(
            ids.SPEC_LINES, words.specs(), hint=words.specs_hint(), example=words.specs_example(), initial=held.specs,
            lines=True, needed=False,
        ),
        blocks.text_input(
            ids.PROMISED_TO, words.promised_to(), example=words.promised_to_example(), initial=held.whom, needed=False
        ),
        blocks.text_input(
            ids.PROMISED_BY, words.promised_by(), example=words.promised_by_example(), initial=held.by, needed=False
        ),
    ]  # fmt: skip


def meanwhile(found: ChangedMeanwhile, viewer: Viewer, phrases: Phrases) -> dict[str, Block]:
    """What somebody has changed while the form was open, by the field's name."""
    return {name: _changed(found, name, viewer, phrases) for name in found.after}


def _changed(found: ChangedMeanwhile, name: str, viewer: Viewer, phrases: Phrases) -> Block:
    label, value = _LABELS[name](phrases), _value(found, name, viewer, phrases) or "—"
    if found.by == viewer.person:
        return blocks.says(phrases.more.meanwhile_by_you(label, value))
    before, after = phrases.more.meanwhile(label, value)
    return blocks.rows([blocks.plain(before), blocks.person(found.by), blocks.plain(after)])


def _value(found: ChangedMeanwhile, name: str, viewer: Viewer, phrases: Phrases) -> str:
    text, promise = found.after[name], found.promise
    match name:
        case ids.TOLD:
            return line.told(promise, viewer, phrases, line.made_on(promise, viewer))
        case ids.KIND:
            return phrases.more.name(Kind(text))
        case ids.PROOF:
            return phrases.more.needs_proof() if text else ""
        case _:
            return blocks.short(text)


_LABELS: Mapping[str, Callable[[Phrases], str]] = {
    ids.CUSTOMER: lambda phrases: phrases.form.customer(),
    ids.WHAT: lambda phrases: phrases.form.what(),
    ids.TOLD: lambda phrases: phrases.form.told(),
    ids.KIND: lambda phrases: phrases.more.kind(),
    ids.PROOF: lambda phrases: phrases.more.deciding(),
    ids.SPEC_LINES: lambda phrases: phrases.more.specs(),
    ids.PROMISED_TO: lambda phrases: phrases.more.promised_to(),
    ids.PROMISED_BY: lambda phrases: phrases.more.promised_by(),
}
