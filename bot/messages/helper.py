"""A helper in words: asked, answered, late, done; and the form that asks."""

from collections.abc import Sequence
from datetime import datetime

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Element, Message, Row, View
from bot.messages.line import Part
from bot.sales import helper as rules
from bot.sales.answer import Viewer
from bot.sales.helper import Helper, HelperLine, State, Step
from bot.sales.promise import Moment, Promise


def card(each: HelperLine, viewer: Viewer, phrases: Phrases, mark: str = "") -> Part:
    """An ask as its reader sees it, the helper or the rep; afterwards what came of it."""
    theirs = each.helper.person == viewer.person
    rows = _to_helper(each, viewer, phrases) if theirs else _to_rep(each, viewer, phrases)
    if mark:
        rows[0] = [blocks.plain(f"{mark.rstrip()} "), *rows[0]]
    buttons = [*(_helpers_buttons(each, phrases) if theirs else _reps_buttons(each, phrases)), *_undo(each, phrases)]
    shown = [blocks.rows(*rows), *([blocks.actions(*buttons)] if buttons else [])]
    return Part([line.joined(*(line.words_with(row, each.name) for row in rows))], shown)


def answered(each: HelperLine, viewer: Viewer, phrases: Phrases) -> Message:
    """An ask as the answer to a command, a press or a form."""
    said = card(each, viewer, phrases)
    if each.helper.person != viewer.person and each.helper.waits:
        goes_on = _goes_on(each, viewer, phrases)
        said = Part([*said.words, *goes_on], [said.blocks[0], *map(blocks.context, goes_on), *said.blocks[1:]])
    return blocks.message(said.words, said.blocks)


def button(promise: Promise, phrases: Phrases) -> Element:
    """Opens the form that asks a helper."""
    return blocks.button(phrases.helper.ask_a_helper(), ids.HELPER_ASK, str(promise.number))


def behind(helpers: Sequence[Helper], promise: Promise, viewer: Viewer, phrases: Phrases) -> Part:
    """Whose part is due after the rep's new target, each with a button to ask for it earlier."""
    said, today = Part(), line.made_on(promise, viewer)
    for each in helpers:
        assert promise.target is not None
        due, target = (line.moment(at, viewer, phrases, today) for at in (each.due, promise.target))
        words = phrases.helper.after_target(blocks.short(each.what, blocks.NAME_TEXT), due, target)
        row = [blocks.person(each.person), blocks.plain(words)]
        ask = blocks.button(phrases.helper.ask_earlier(), ids.HELPER_ASK, f"{promise.number}:{each.id}")
        said += Part([line.words(row)], [blocks.rows(row), blocks.actions(ask)])
    return said


def notes(helpers: Sequence[Helper], viewer: Viewer, phrases: Phrases, now: datetime) -> list[Row]:
    """How it stands with those who were asked, one short row each, under the promise that it is for."""
    today = line.local(now, viewer).date()
    said = phrases.helper
    briefly = {
        State.ASKED: said.briefly_asked,
        State.ACCEPTED: said.briefly_accepted,
        State.DECLINED: said.briefly_declined,
        State.DONE: said.briefly_done,
    }
    rows: list[Row] = []
    for each in helpers:
        if each.state in briefly:
            due = said.by(line.brief(each.due, viewer, phrases, today))
            what = blocks.short(each.what, blocks.NAME_TEXT)
            after = line.SEPARATOR.join(("", what, due, briefly[each.state]()))
            rows.append([blocks.plain("🤝 "), blocks.person(each.person), blocks.plain(after)])
    return rows


def form(
    promise: Promise,
    due: Moment,
    what: str,
    instead_of: str,
    viewer: Viewer,
    phrases: Phrases,
    now: datetime,
    *,
    unknown: bool = False,
    half_way: bool = True,
    person: str = "",
    typed_due: str = "",
    wrong: str = "",
) -> View:
    """Who, what and by when; the due is half-way already. `wrong` says why it can't be asked as it was typed."""
    said, today = phrases.helper, line.local(now, viewer).date()
    until = rules.latest(promise, now)
    target = line.at(until, viewer, phrases, today) if until is not None else ""
    about = line.spans(promise, phrases, phrases.promise.number(promise.number))
    begun = typed_due or f"{due.wall:%Y-%m-%d %H:%M}"
    fields = [
        *([blocks.says(phrases.handover.nobody_so_pick())] if unknown else []),
        blocks.rows(about),
        *([blocks.says(wrong)] if wrong else []),
        blocks.person_input(ids.HELPER, said.who(), hint=said.who_hint(), initial=person),
        blocks.text_input(ids.WHAT, said.what(), example=said.what_example(), initial=what, lines=True),
        blocks.text_input(ids.HELPER_DUE, said.due(), hint=said.due_hint(target), initial=begun, needed=False),
    ]
    return blocks.modal(
        ids.HELPER_FORM, said.title(), fields, submit=said.ask(), close=phrases.button.cancel(),
        metadata=f"{promise.number}:{instead_of}:{begun if half_way else ''}",
    )  # fmt: skip


def home(lines: Sequence[HelperLine], viewer: Viewer, phrases: Phrases) -> Part:
    """What colleagues wait for."""
    if not lines:
        return Part()
    title = phrases.helper.yours()
    said = Part([title], [blocks.header(title)])
    for each in lines[:_SHOWN]:
        said += card(each, viewer, phrases)
    if len(lines) > _SHOWN:
        more = phrases.listing.more(len(lines) - _SHOWN)
        said += Part([more], [blocks.says(more)])
    return said


_SHOWN = 10


def _when(each: HelperLine, viewer: Viewer, phrases: Phrases) -> str:
    return phrases.helper.by(line.moment(each.helper.due, viewer, phrases, line.local(each.now, viewer).date()))


def _lead(pair: tuple[str, str], person: str, what: str) -> Row:
    before, after = pair
    return [blocks.plain(before), blocks.person(person), blocks.plain(after), blocks.bold(what)]


def _below(each: HelperLine, viewer: Viewer, phrases: Phrases) -> Row:
    promise = each.helper.promise
    about = phrases.helper.is_for(line.name(promise), blocks.short(promise.what, blocks.NAME_TEXT))
    return [blocks.plain(line.joined(_when(each, viewer, phrases), about))]


def _to_helper(each: HelperLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    helper, said = each.helper, phrases.helper
    rows: list[Row] = [_lead(said.asks_you(), helper.asked_by, blocks.short(helper.what))]
    match helper.state:
        case State.DONE:
            before, after = said.you_did()
            return [*rows, [blocks.plain(f"✅ {before}"), blocks.person(helper.asked_by), blocks.plain(after)]]
        case State.DECLINED if helper.is_wanted:
            before, after = said.you_declined()
            return [*rows, [blocks.plain(f"▫️ {before}"), blocks.person(helper.asked_by), blocks.plain(after)]]
        case State.ACCEPTED if helper.is_wanted:
            return [*rows, _below(each, viewer, phrases), [blocks.plain(said.you_accepted())]]
        case State.ASKED if helper.is_wanted:
            return [*rows, _below(each, viewer, phrases)]
        case _:
            return [*rows, [blocks.plain(f"▫️ {said.not_needed()}")]]


def _to_rep(each: HelperLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    helper, said = each.helper, phrases.helper
    what = blocks.short(helper.what)
    number = phrases.promise.number(helper.promise.number)
    below = [*_below(each, viewer, phrases), blocks.plain(line.SEPARATOR + number)]
    if helper.state is State.CANCELLED:
        return [_lead(said.asked(), helper.person, what), [blocks.plain(f"▫️ {said.you_do_it()}")]]
    if not helper.is_wanted and helper.state is not State.DONE:
        return [_lead(said.asked(), helper.person, what), [blocks.plain(f"▫️ {said.not_needed()}")]]
    return [_lead(_heads(each, phrases), helper.person, what), below]


def _heads(each: HelperLine, phrases: Phrases) -> tuple[str, str]:
    """What has become of an ask, before and after the helper's name."""
    said = phrases.helper
    match each.helper.state:
        case State.DONE:
            return said.done()
        case State.DECLINED:
            return said.declined()
        case _ if each.step == Step.LATE:
            return said.late()
        case State.ACCEPTED:
            return said.accepted()
        case _ if each.step == Step.SILENT:
            return said.silent()
        case _ if each.step in (Step.ASKED, Step.BEFORE) and not each.undo and each.line:
            return said.unreachable()
        case _:
            return said.asked()


def _goes_on(each: HelperLine, viewer: Viewer, phrases: Phrases) -> list[str]:
    until = rules.latest(each.helper.promise, each.now)
    if until is None:
        return []
    return [phrases.helper.clock_goes_on(line.at(until, viewer, phrases, line.local(each.now, viewer).date()))]


def _helpers_buttons(each: HelperLine, phrases: Phrases) -> list[Element]:
    helper, said = each.helper, phrases.helper
    if not helper.waits:
        return []
    made: list[Element] = []
    if helper.state is State.ASKED:
        made.append(blocks.button(said.accept(), ids.HELPER_ACCEPT, helper.id, primary=True))
    made.append(blocks.button(said.done_it(), ids.HELPER_DONE, helper.id, primary=helper.state is State.ACCEPTED))
    return [*made, blocks.button(said.decline(), ids.HELPER_DECLINE, helper.id)]


def _reps_buttons(each: HelperLine, phrases: Phrases) -> list[Element]:
    helper, said = each.helper, phrases.helper
    comes_back = helper.state is State.DECLINED or (helper.waits and each.line > 0)
    if not helper.is_wanted or not comes_back or helper.state is State.CANCELLED:
        return []
    value = f"{helper.promise.number}:{helper.id}"
    return [
        blocks.button(said.ask_someone_else(), ids.HELPER_ASK, value),
        blocks.button(said.do_myself(), ids.HELPER_MYSELF, helper.id),
    ]


def _undo(each: HelperLine, phrases: Phrases) -> list[Element]:
    over = each.undo_until is None or each.undo_until < each.now
    return [] if over or not each.undo else [blocks.button(phrases.button.undo(), ids.HELPER_UNDO, each.undo)]
