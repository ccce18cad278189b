"""When Kept spoke up about a promise, and by which rule."""

from collections.abc import Callable, Sequence

from bot.language import Phrases
from bot.messages import blocks, line, specification, wording
from bot.messages.blocks import Block, Message, Span
from bot.sales.answer import Explanation, PastDate, PastReminder, Viewer
from bot.sales.promise import Promise, WantedBy

DATES = 10
TOGETHER = 5
REMINDERS = 20
TOLD, PLANNED = "told", "planned"
PERHAPS = "perhaps"
AGREE, REFUSE, UNDO, CHANGE = "agree", "refuse", "undo", "change"


def explained(explanation: Explanation, viewer: Viewer, phrases: Phrases) -> Message:
    """Every told date and every planned nudge, with what became of it."""
    promise = explanation.promise
    told = [_date(each, place == 0, viewer, phrases) for place, each in enumerate(explanation.dates)]
    if promise.scored_at is not None and promise.told is not None and promise.scored_at != promise.told.at:
        counted = line.at(promise.scored_at, viewer, phrases, line.made_on(promise, viewer))
        told.append([blocks.plain(phrases.why.counts(counted))])
    if explanation.asks:
        told.append([blocks.plain(phrases.why.asks_agreed())])
    planned = [_reminder(each, explanation, viewer, phrases) for each in explanation.reminders]
    first = line.spans(promise, phrases, phrases.why.title(promise.number))
    specs = specification.every(promise, phrases)
    dates, answered = _latest(told, DATES, phrases), _rows(wording.answered(promise, phrases))
    together = _rows([_together(explanation, phrases)])
    top = [first, *dates, *specs, *answered, *together, line.closed(promise, viewer, phrases)]
    below = _latest(_rows(planned), REMINDERS, phrases) or _rows([phrases.why.none()])
    title = phrases.why.nudges()
    return blocks.message(
        [*(line.words(row) for row in top), title, *(line.words(row) for row in below)],
        [blocks.rows(*top), blocks.rows([blocks.bold(title)], *below), *_buttons(promise, phrases)],
    )


def _buttons(promise: Promise, phrases: Phrases) -> list[Block]:
    return [blocks.actions(wording.button(promise, phrases))] if line.is_open(promise) else []


def _together(explanation: Explanation, phrases: Phrases) -> str:
    others = explanation.together
    if not others:
        return ""
    shown = [f"{phrases.promise.number(each.number)} {blocks.short(each.what, blocks.NAME_TEXT)}" for each in others]
    more = [phrases.nudge.and_more(len(others) - TOGETHER)] if len(others) > TOGETHER else []
    return phrases.more.together(line.joined(*shown[:TOGETHER], *more))


def _rows(lines: Sequence[str]) -> list[list[Span]]:
    return [[blocks.plain(each)] for each in lines]


def _latest(rows: Sequence[list[Span]], room: int, phrases: Phrases) -> list[list[Span]]:
    if len(rows) <= room:
        return list(rows)
    return [[blocks.plain(phrases.why.earlier(len(rows) - room))], *rows[-room:]]


def _date(each: PastDate, first: bool, viewer: Viewer, phrases: Phrases) -> list[Span]:
    """A told date, how it came about, who wanted it and whether the customer agreed, and whose press it was."""
    day = line.local(each.at, viewer).date()
    when, at = line.moment(each.told, viewer, phrases, day), line.at(each.at, viewer, phrases, day)
    said = phrases.why.told_first(when, at) if first else _told_by(each, phrases)(when, at)
    row = [blocks.plain(line.joined(said, _answer(each, phrases)))]
    return row if first and each.by == viewer.person else [*row, *line.by(each.by, viewer, phrases)]


def _told_by(each: PastDate, phrases: Phrases) -> Callable[[str, str], str]:
    words = phrases.why
    by_deed = {AGREE: words.they_agreed, REFUSE: words.they_refused, UNDO: words.undone, CHANGE: words.put_right}
    return by_deed.get(each.what, words.told_again)


def _answer(each: PastDate, phrases: Phrases) -> str:
    if each.what in {AGREE, REFUSE}:
        return ""
    if each.wanted_by is not None and each.wanted_by in set(WantedBy):
        return phrases.why.wanted(WantedBy(each.wanted_by), bool(each.agreed))
    return phrases.why.not_agreed() if each.agreed is False else ""


def _reminder(each: PastReminder, explanation: Explanation, viewer: Viewer, phrases: Phrases) -> str:
    today = line.local(explanation.now, viewer).date()
    due = line.at(each.due, viewer, phrases, today)
    because = phrases.why.because((each.why or "").lower())
    if each.state == TOLD:
        sent = line.at(each.told_at or each.due, viewer, phrases, today)
        if each.why == PERHAPS:
            return phrases.why.perhaps(each.step, sent)
        said = phrases.why.sent(each.step, sent) if sent == due else phrases.why.sent_for(each.step, sent, due)
        return line.joined(said, because)
    if each.state == PLANNED:
        return line.joined(phrases.why.planned(each.step, due), because)
    return line.joined(phrases.why.left_out(each.step, due), because)
