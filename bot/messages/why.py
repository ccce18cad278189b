"""When Kept spoke up about a promise, and by which rule."""

from collections.abc import Sequence

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


def explained(explanation: Explanation, viewer: Viewer, phrases: Phrases) -> Message:
    """Every told date and every planned nudge, with what became of it."""
    promise = explanation.promise
    told = [_date(each, place == 0, viewer, phrases) for place, each in enumerate(explanation.dates)]
    if promise.scored_at is not None and promise.told is not None and promise.scored_at != promise.told.at:
        told.append(phrases.why.counts(line.at(promise.scored_at, viewer, phrases, line.made_on(promise, viewer))))
    planned = [_reminder(each, explanation, viewer, phrases) for each in explanation.reminders]
    first = line.spans(promise, phrases, phrases.why.title(promise.number))
    specs = specification.every(promise, phrases)
    dates, answered = _rows(_latest(told, DATES, phrases)), _rows(wording.answered(promise, phrases))
    together = _rows([_together(explanation, phrases)])
    top = [first, *dates, *specs, *answered, *together, line.closed(promise, viewer, phrases)]
    below = _latest(planned, REMINDERS, phrases) or [phrases.why.none()]
    title = phrases.why.nudges()
    return blocks.message(
        [*(line.words(row) for row in top), title, *below],
        [blocks.rows(*top), blocks.rows([blocks.bold(title)], *_rows(below)), *_buttons(promise, phrases)],
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


def _latest(lines: Sequence[str], room: int, phrases: Phrases) -> list[str]:
    if len(lines) <= room:
        return list(lines)
    return [phrases.why.earlier(len(lines) - room), *lines[-room:]]


def _date(each: PastDate, first: bool, viewer: Viewer, phrases: Phrases) -> str:
    day = line.local(each.at, viewer).date()
    when, at = line.moment(each.told, viewer, phrases, day), line.at(each.at, viewer, phrases, day)
    said = phrases.why.told_first(when, at) if first else phrases.why.told_again(when, at)
    if each.wanted_by is None or each.wanted_by not in set(WantedBy):
        return said
    return line.joined(said, phrases.why.wanted(WantedBy(each.wanted_by), bool(each.agreed)))


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
