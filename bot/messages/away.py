"""Days off: the form, what was written, and what is coming."""

from datetime import date

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Message, Span, View
from bot.messages.order import said as of_orders
from bot.messages.settings import undo_button
from bot.sales.answer import Viewer
from bot.sales.away import Absence, Absences, Gone

ME, EVERYBODY = "me", "everybody"
SHOWN = 5


def form(absences: Absences, phrases: Phrases) -> View:
    """From which day to which, and for admins whether everybody is off."""
    words, beside = phrases.away, absences.today
    known = [words.listed(words.days(each.first, each.last, beside)) for each in absences.own]
    known += [words.listed_closed(words.days(each.first, each.last, beside)) for each in absences.closed]
    fields: list[Block] = [blocks.context(*known[:SHOWN])] if known else []
    fields += [
        blocks.date_input(ids.AWAY_FROM, words.first(), initial=absences.today),
        blocks.date_input(ids.AWAY_TO, words.last(), hint=words.last_hint(), initial=absences.today),
    ]
    if absences.is_admin:
        who = [blocks.option(words.only_me(), ME), blocks.option(words.everybody(), EVERYBODY)]
        fields.append(blocks.choice(ids.AWAY_WHO, words.who(), who, chosen=ME))
    return blocks.modal(ids.AWAY_FORM, words.title(), fields, submit=words.save(), close=phrases.button.cancel())


def gone(gone: Gone, today: date, viewer: Viewer, phrases: Phrases) -> Message:
    """An absence as it was just written, ended or called off; it says when nudges go on."""
    words, absence = phrases.away, gone.absence
    days = words.days(absence.first, absence.last, today)
    if gone.already:
        return blocks.message(
            [words.already(days)], [blocks.says(words.already(days)), *_buttons(gone, today, phrases)]
        )
    when = line.at(gone.back_at, viewer, phrases, today)
    if gone.ended:
        said = [words.back(when) if absence.person and absence.covers(today) else words.called_off(days)]
        said = said if absence.person else [words.open_again(days)]
    else:
        said = [words.away(days) if absence.person else words.closed(days), words.waits(when)]
    rows = [[blocks.plain(each)] for each in said]
    if gone.due:
        rows += [[blocks.plain(words.due(len(gone.due)))], *_due(gone, today, viewer, phrases)]
    if gone.orders:
        rows += [[blocks.plain(words.orders())], *_orders(gone, today, viewer, phrases)]
    return blocks.message([line.words(row) for row in rows], [blocks.rows(*rows), *_buttons(gone, today, phrases)])


def coming(absences: Absences, phrases: Phrases, command: str = "/kept") -> Message:
    """The days off that are not over, each with the button that ends it."""
    words, beside = phrases.away, absences.today
    shown: list[Block] = [blocks.rows([blocks.bold(words.coming())])]
    said = [words.coming()]
    for each in (*absences.own, *absences.closed):
        days = words.days(each.first, each.last, beside)
        said.append(words.listed(days) if each.person else words.listed_closed(days))
        shown.append(blocks.says(said[-1]))
        if each.person or absences.is_admin:
            shown.append(blocks.actions(_end(each, beside, phrases)))
    shown.append(blocks.context(words.example(command)))
    shown.append(blocks.actions(blocks.button(words.go_away(), ids.AWAY_OPEN)))
    return blocks.message(said, shown)


def _due(gone: Gone, today: date, viewer: Viewer, phrases: Phrases) -> list[list[Span]]:
    return [
        line.spans(
            promise,
            phrases,
            phrases.promise.number(promise.number),
            after=[line.brief(promise.told, viewer, phrases, today)] if promise.told else [],
        )
        for promise in gone.due[:SHOWN]
    ]


def _orders(gone: Gone, today: date, viewer: Viewer, phrases: Phrases) -> list[list[Span]]:
    rows: list[list[Span]] = []
    for each in gone.orders[:SHOWN]:
        number = phrases.promise.number(each.order.number)
        due = of_orders.falls_due(each, today, viewer, phrases)
        rows.append(of_orders.spans(each.order, phrases, number, after=[due]))
    if len(gone.orders) > SHOWN:
        rows.append([blocks.plain(phrases.nudge.and_more(len(gone.orders) - SHOWN))])
    return rows


def _buttons(gone: Gone, today: date, phrases: Phrases) -> list[Block]:
    found = [undo_button(gone.undo, phrases)] if gone.undo is not None else []
    if not gone.ended:
        found.append(_end(gone.absence, today, phrases))
    return [blocks.actions(*found)] if found else []


def _end(absence: Absence, today: date, phrases: Phrases) -> Element:
    began = absence.covers(today) and absence.person
    return blocks.button(phrases.away.come_back() if began else phrases.away.call_off(), ids.AWAY_BACK, absence.id)
