"""What was found by words, a page at a time."""

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Message, Span, View
from bot.messages.line import Part
from bot.sales.answer import Near, Viewer
from bot.sales.promise import Promise, State
from bot.sales.search import PAGE, Found, Note

BESIDE = 4
"""How many customers one row of buttons leads to."""


def page(found: Found, viewer: Viewer, phrases: Phrases, command: str = "/promise") -> Message:
    """One page: customers first, then promises and notes with how they stand."""
    query = blocks.short(found.query, blocks.NAME_TEXT)
    again = blocks.button(phrases.button.search(), ids.SEARCH_OPEN)
    if found.asks:
        asked = phrases.search.ask(command)
        return blocks.message([asked], [blocks.says(asked), blocks.actions(again)])
    if not found.customers and not found.rows:
        nothing = phrases.search.nothing_more() if found.next_offset > PAGE else phrases.search.nothing(query)
        how = phrases.search.how()
        return blocks.message([nothing, how], [blocks.says(nothing), blocks.context(how), blocks.actions(again)])
    title = phrases.search.title(query)
    said = Part([title], [blocks.rows([blocks.bold(title)])])
    said += _customers(found.customers, phrases) + _rows(found, viewer, phrases)
    buttons = [again]
    if found.more:
        value = f"{found.next_offset}:{blocks.clean(found.query)}"
        buttons = [blocks.button(phrases.button.more_found(), ids.SEARCH_PAGE, value), again]
    return blocks.message(said.words, [*said.blocks, blocks.actions(*buttons)])


def form(phrases: Phrases) -> View:
    """What are you looking for?"""
    words = phrases.search
    field = blocks.text_input(ids.QUERY, words.field(), hint=words.hint(), example=words.example())
    return blocks.modal(
        ids.SEARCH_FORM, words.form_title(), [field], submit=words.submit(), close=phrases.button.cancel()
    )


def _customers(customers: tuple[Near, ...], phrases: Phrases) -> Part:
    if not customers:
        return Part()
    title, names = phrases.search.customers(), [blocks.short(each.name, blocks.NAME_TEXT) for each in customers]
    buttons = [
        blocks.button(phrases.promise.customer(name) or name, f"{ids.CUSTOMER_SHOW}:{place}", each.customer)
        for place, (each, name) in enumerate(zip(customers[:BESIDE], names, strict=False), 1)
    ]
    return Part([title, *names], [blocks.header(title), blocks.actions(*buttons)])


def _rows(found: Found, viewer: Viewer, phrases: Phrases) -> Part:
    if not found.rows:
        return Part()
    title = phrases.search.promises()
    said = Part([title], [blocks.header(title)])
    for each in found.rows:
        said += _promise(each, found, viewer, phrases) if isinstance(each, Promise) else _note(each, viewer, phrases)
    return said


def _promise(promise: Promise, found: Found, viewer: Viewer, phrases: Phrases) -> Part:
    number, today = phrases.promise.number(promise.number), line.local(found.now, viewer).date()
    if promise.state is State.DRAFT:
        lacks = line.lacks(promise, phrases)
        row = line.spans(promise, phrases, phrases.draft.draft(promise.number), after=[lacks])
        return _row(row, line.draft_buttons(promise, phrases))
    if promise.state is State.OPEN and promise.told is not None:
        told = phrases.promise.told_briefly(line.near(promise.told, viewer, phrases, today))
        return _row(line.spans(promise, phrases, after=[told, number]), _open(promise, phrases))
    row = line.spans(promise, phrases, after=[number])
    return _row([*row, blocks.plain(line.SEPARATOR), *line.closed(promise, viewer, phrases)])


def _open(promise: Promise, phrases: Phrases) -> Block:
    number = str(promise.number)
    return blocks.actions(
        line.done_button(promise, phrases),
        blocks.button(phrases.button.later(), ids.LATER, number),
        blocks.button(phrases.button.move(), ids.MOVE, number),
        line.menu(promise, phrases, "cant", "drop", "released"),
    )


def _note(note: Note, viewer: Viewer, phrases: Phrases) -> Part:
    when = line.local(note.at, viewer).date()
    row: list[Span] = []
    if note.customer:
        customer = blocks.short(note.customer, blocks.NAME_TEXT)
        row += [blocks.bold(phrases.promise.customer(customer)), blocks.plain(line.SEPARATOR)]
    row.append(blocks.plain(line.joined(blocks.short(note.line), phrases.search.note(phrases.dates.day(when, when)))))
    show = blocks.button(phrases.button.show_customer(), ids.CONVERSATION_SHOW, note.id)
    return _row(row, blocks.actions(show))


def _row(row: list[Span], *buttons: Block) -> Part:
    return Part([line.words(row)], [blocks.rows(row), *buttons])
