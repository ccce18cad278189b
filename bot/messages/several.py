"""Several promises at once: the form, what was done, and what of it was taken back."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Message, Row, View
from bot.sales.answer import Viewer
from bot.sales.promise import Promise, WantedBy
from bot.sales.several import Choice, Several, TakenBack, What

BOXES = 10
"""Slack's limit of boxes in one group."""

NAMED = 10
SHORT = 42


def form(choice: Choice, viewer: Viewer, phrases: Phrases) -> View:
    """Which ones, and what with them."""
    words = phrases.several
    if not choice.promises:
        close = phrases.button.close()
        return blocks.modal(ids.SHOWN, words.title(), [blocks.says(words.nothing())], close=close)
    shown = _boxes(choice, viewer, phrases)
    if choice.more:
        value = f"{choice.next_offset}:{blocks.clean(choice.query)}"
        shown.append(blocks.actions(blocks.button(words.next_page(), ids.SEVERAL_OPEN, value)))
    shown += _what(phrases)
    return blocks.modal(ids.SEVERAL_FORM, words.title(), shown, submit=words.submit(), close=phrases.button.cancel())


def had(batch: str, now: datetime, phrases: Phrases) -> View:
    """When did the customers have it, once for all?"""
    words = phrases.several
    field = blocks.instant_input(
        ids.HAD, words.had(), hint=words.had_hint(), initial=now.replace(second=0, microsecond=0)
    )
    return blocks.modal(
        ids.SEVERAL_HAD_FORM, words.had_title(), [field], submit=phrases.form.save(), close=phrases.button.cancel(),
        metadata=batch,
    )  # fmt: skip


def done(several: Several, viewer: Viewer, phrases: Phrases) -> Message:
    """What was done, which promises that were, and one Undo for all."""
    first = [*_deed(several, viewer, phrases), *_beside(several, phrases)]
    rows: list[Row] = [first, *_named(several.done or several.left or several.closed, phrases)]
    said = [line.words(row) for row in rows]
    shown = [blocks.rows(*rows)]
    if several.to_call:
        rows = [[blocks.bold(phrases.several.call_first())], *_named(several.to_call, phrases)]
        said += [line.words(row) for row in rows]
        shown.append(blocks.rows(*rows))
    if several.late:
        said.append(phrases.several.late(several.late))
        shown.append(blocks.says(said[-1]))
    buttons = _buttons(several, phrases)
    return blocks.message(said, [*shown, *([blocks.actions(*buttons)] if buttons else [])])


def undone(taken: TakenBack, viewer: Viewer, phrases: Phrases) -> Message:
    """What is as it was before, and what was changed since and by whom."""
    words = phrases.several
    if taken.too_late:
        return blocks.message([words.too_late()], [blocks.says(words.too_late())])
    is_ask = bool(taken.asks) or not taken.undone
    said = words.unasked(taken.asks) if is_ask else words.undone(len(taken.undone))
    rows: list[Row] = [[blocks.plain(said)], *_named(taken.undone, phrases)]
    if taken.left:
        rows.append([blocks.plain(words.changed_since(len(taken.left)))])
    rows += [
        [*_name(each.promise, phrases), blocks.plain(line.SEPARATOR), *_by(each.by, viewer, phrases)]
        for each in taken.left[:NAMED]
    ]
    return blocks.message([line.words(row) for row in rows], [blocks.rows(*rows)])


def _boxes(choice: Choice, viewer: Viewer, phrases: Phrases) -> list[Block]:
    today, made = line.local(choice.now, viewer).date(), list[Block]()
    for place, name in enumerate(ids.SEVERAL):
        group = choice.promises[place * BOXES : (place + 1) * BOXES]
        if not group:
            break
        first = choice.offset + place * BOXES + 1
        options = [blocks.option(_option(each, viewer, phrases, today), str(each.number)) for each in group]
        made.append(blocks.ticks(name, phrases.several.which(first, first + len(group) - 1), options, needed=False))
    return made


def _option(promise: Promise, viewer: Viewer, phrases: Phrases, today: date) -> str:
    what = blocks.cut(line.words(line.spans(promise, phrases)), SHORT)
    told = phrases.dates.near(line.local(promise.told.at, viewer), today) if promise.told else ""
    return line.joined(what, told, phrases.promise.number(promise.number))


def _what(phrases: Phrases) -> list[Block]:
    words, form_ = phrases.several, phrases.form
    options = [
        blocks.option(words.done(), What.DONE.value),
        blocks.option(words.later(), What.LATER.value),
        blocks.option(words.move(), What.MOVE.value),
        blocks.option(words.helper(), What.HELPER.value),
    ]
    who = [
        blocks.option(form_.wanted_by_customer(), WantedBy.CUSTOMER.value),
        blocks.option(form_.wanted_by_rep(), WantedBy.REP.value),
    ]
    return [
        blocks.choice(ids.SEVERAL_DO, words.what(), options, chosen=What.DONE.value),
        blocks.text_input(
            ids.TOLD, form_.told_new(), hint=words.told_hint(), example=form_.told_example(), needed=False
        ),
        blocks.choice(ids.WANTED_BY, form_.wanted_by(), who, hint=words.wanted_by_hint(), needed=False),
        blocks.person_input(ids.HELPER, words.colleague(), hint=words.colleague_hint(), needed=False),
    ]


def _deed(several: Several, viewer: Viewer, phrases: Phrases) -> list[Element]:
    words, count = phrases.several, len(several.done)
    if not count:
        return []
    if several.had:
        return [blocks.bold(words.amended(count))]
    match several.what:
        case What.LATER:
            return [blocks.bold(words.put_off(count))]
        case What.MOVE:
            today = line.local(several.now, viewer).date()
            told = line.moment(several.told, viewer, phrases, today) if several.told else ""
            return [blocks.bold(words.moved(count, told))]
        case What.HELPER:
            before, after = words.asked(count)
            return [blocks.plain(before), blocks.person(several.helper), blocks.plain(after)]
        case _:
            return [blocks.bold(words.kept(count))]


def _beside(several: Several, phrases: Phrases) -> list[Element]:
    words = phrases.several
    many = len(several.left)
    left = words.made_later(many) if several.had else words.left(many, several.what.value)
    said = [
        words.closed(len(several.closed)) if several.closed else "",
        left if many else "",
        words.gone(several.gone) if several.gone else "",
    ]
    lead = line.SEPARATOR if several.done and any(said) else ""
    return [blocks.plain(lead + line.joined(*said))]


def _named(promises: Sequence[Promise], phrases: Phrases) -> list[Row]:
    rows: list[Row] = [_name(each, phrases) for each in promises[:NAMED]]
    if len(promises) > NAMED:
        rows.append([blocks.plain(phrases.several.and_more(len(promises) - NAMED))])
    return rows


def _name(promise: Promise, phrases: Phrases) -> list[Element]:
    return line.spans(promise, phrases, phrases.promise.number(promise.number))


def _by(person: str, viewer: Viewer, phrases: Phrases) -> list[Element]:
    if person == viewer.person:
        return [blocks.plain(phrases.several.changed_by_you())]
    before, after = phrases.several.changed_by()
    return [blocks.plain(before), blocks.person(person), blocks.plain(after)]


def _buttons(several: Several, phrases: Phrases) -> list[Element]:
    made: list[Element] = []
    if several.late and several.batch:
        made.append(blocks.button(phrases.several.had_earlier(), ids.SEVERAL_HAD, several.batch))
    if several.undo:
        made.append(blocks.button(phrases.button.undo(), ids.SEVERAL_UNDO, several.undo))
    return made
