"""A promise as it was recorded or changed, with what may be put right."""

from bot.language import Phrases
from bot.messages import blocks, draft, handover, ids, line
from bot.messages.blocks import Element, Message, Span
from bot.messages.line import Part
from bot.messages.promise import more
from bot.sales.answer import Confirmation, DraftAnswer, Recorded, Viewer

BUTTONS = 4


def recorded(recorded: Recorded, viewer: Viewer, phrases: Phrases) -> Message:
    """What one command recorded, each with what may be put right."""
    if len(recorded.parts) == 1:
        said = part(recorded.parts[0], viewer, phrases)
        return blocks.message(said.words, said.blocks)
    title = phrases.promise.recorded_several(len(recorded.parts))
    said = Part([title], [blocks.rows([blocks.bold(title)])])
    for each in recorded.parts[: line.SHOWN_PARTS]:
        said += part(each, viewer, phrases, alone=False)
    rest = len(recorded.parts) - line.SHOWN_PARTS
    if rest > 0:
        more = phrases.promise.and_recorded(rest)
        button = blocks.button(phrases.button.see_list(), ids.SHOW_LIST)
        said += Part([more], [blocks.says(more), blocks.actions(button)])
    return blocks.message(said.words, said.blocks)


def part(each: Confirmation | DraftAnswer, viewer: Viewer, phrases: Phrases, *, alone: bool = True) -> Part:
    """One recorded line; *Add another* stands only where it is alone."""
    if isinstance(each, DraftAnswer):
        return draft.part(each, viewer, phrases)
    return confirmed(each, viewer, phrases, alone=alone)


def confirmed(each: Confirmation, viewer: Viewer, phrases: Phrases, *, alone: bool = True) -> Part:
    """At most three lines and four buttons, and at most one question with its own two."""
    number = each.promise.number
    lead = phrases.promise.changed(number) if each.changed else phrases.promise.recorded(number)
    first = line.spans(each.promise, phrases, lead)
    second, third = _dates(each, viewer, phrases), _notes(each, viewer, phrases)
    said = Part(
        [line.words(first), second, third],
        [blocks.rows([*first, *_source(each, phrases)], [blocks.plain(second)], [blocks.plain(third)])],
    )
    if each.offered_to:
        rows = handover.offered(each.offered_to, phrases)
        said += Part([line.words(row) for row in rows], [blocks.rows(*rows)])
    said.blocks.append(blocks.actions(*_put_right(each, viewer, phrases, alone=alone)))
    return said + _question(each, phrases)


def _source(each: Confirmation, phrases: Phrases) -> list[Span]:
    if not each.promise.link:
        return []
    return [blocks.plain(line.SEPARATOR), blocks.link(each.promise.link, phrases.promise.source())]


def _dates(each: Confirmation, viewer: Viewer, phrases: Phrases) -> str:
    promise, beside = each.promise, line.made_on(each.promise, viewer)
    if promise.told is None:
        return ""
    name = line.name(promise)
    heard = phrases.promise.told(name, line.echoed(promise.told, viewer, phrases, beside))
    heard = line.joined(heard, phrases.promise.waits_for_answer(name) if each.waits else "")
    if promise.target is None:
        return heard
    return line.joined(heard, phrases.promise.target(line.moment(promise.target, viewer, phrases, beside)))


def _notes(each: Confirmation, viewer: Viewer, phrases: Phrases) -> str:
    beside = line.made_on(each.promise, viewer)
    notes = [phrases.promise.zone_unknown(phrases.dates.place(viewer.zone))] if each.zone_unknown else []
    notes += [phrases.promise.language_unknown()] if each.language_unknown else []
    notes += [phrases.promise.soon()] if each.window_short else []
    notes += [more.load(each.load, phrases, recorded=True)] if each.load is not None else []
    notes.append(more.due_before(each.promise, phrases, beside))
    notes += [phrases.promise.taken(why) for why in (each.why or "").lower().split(",")]
    if each.other is not None:
        notes.append(phrases.promise.or_else(line.moment(each.other, viewer, phrases, beside)))
    if each.first_nudge is not None:
        notes.append(phrases.promise.speaks_first(line.at(each.first_nudge, viewer, phrases, beside)))
    return phrases.promise.together(notes)


def _put_right(each: Confirmation, viewer: Viewer, phrases: Phrases, *, alone: bool) -> list[Element]:
    """Undo, Change, the likeliest of what else may be put right, and what there is beside."""
    number = str(each.promise.number)
    made = line.undo_button(each.undo, phrases)
    made.append(blocks.button(phrases.button.change(), ids.CHANGE, number))
    likely = _offers(each, viewer, phrases)
    if alone and not each.changed:
        likely.append(blocks.button(phrases.button.add_another(), ids.ADD_ANOTHER, number))
    made += likely[: BUTTONS - 1 - len(made)]
    return [*made, blocks.button(phrases.more.button(), ids.MORE, number)]


def _offers(each: Confirmation, viewer: Viewer, phrases: Phrases) -> list[Element]:
    number, beside = str(each.promise.number), line.made_on(each.promise, viewer)
    made: list[Element] = []
    if each.other is not None:
        when = line.moment(each.other, viewer, phrases, beside)
        made.append(blocks.button(phrases.button.other_date(when), ids.OTHER_DATE, number))
    if each.outside_hours_offer is not None:
        when = line.at(each.outside_hours_offer, viewer, phrases, beside)
        made.append(blocks.button(phrases.button.outside_hours(when), ids.OUTSIDE_HOURS, number))
    if each.load is not None and each.load.room is not None:
        when = line.moment(each.load.room, viewer, phrases, beside)
        value = f"{number}:{line.as_typed(each.load.room)}"
        made.append(blocks.button(phrases.button.take_date(when), ids.FREE_DAY, value))
    return made


def _question(each: Confirmation, phrases: Phrases) -> Part:
    if each.near is None:
        return _double(each, phrases)
    known = blocks.short(each.near.name, blocks.BUTTON_TEXT // 2)
    asked = phrases.promise.same_customer(line.name(each.promise), known)
    value = f"{each.promise.number}:{each.near.customer}"
    same = blocks.button(phrases.button.same_as(known), ids.SAME_AS, value)
    other = blocks.button(phrases.button.another_customer(), ids.ANOTHER_CUSTOMER, value)
    return Part([asked], [blocks.says(asked), blocks.actions(same, other)])


def _double(each: Confirmation, phrases: Phrases) -> Part:
    """The question whether this promise is there already."""
    if each.double is None:
        return Part()
    asked = phrases.promise.same_promise(each.double)
    value = f"{each.promise.number}:{each.double}"
    one = blocks.button(phrases.button.keep_one(), ids.KEEP_ONE, value)
    two = blocks.button(phrases.button.two_promises(), ids.TWO_PROMISES, value)
    return Part([asked], [blocks.says(asked), blocks.actions(one, two)])
