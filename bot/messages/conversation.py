"""A conversation: its form, its starred lines to confirm, and the one question of the day's end."""

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Message, Span, View
from bot.messages.line import Part
from bot.sales.answer import Viewer
from bot.sales.conversation import AT_ONCE, PAGE, Conversation, ConversationLine, Logged, Standing, Starred
from bot.sales.promise import State

NOTES_SHOWN = 600


def form(phrases: Phrases, customer: str = "", notes: str = "", roomy: bool = False) -> View:
    """Customer and notes; `roomy` with room for notes longer than one field takes."""
    words = phrases.conversation
    fields = [
        blocks.text_input(
            ids.CUSTOMER, words.customer(), hint=words.customer_hint(), initial=customer, needed=False,
            example=phrases.form.customer_example(),
        ),
        blocks.text_input(
            ids.NOTES, words.notes_label(), hint=words.notes_hint(), example=words.notes_example(), initial=notes,
            lines=True, needed=False,
        ),
    ]  # fmt: skip
    if roomy:
        more = enumerate(ids.MORE_NOTES, start=2)
        fields += [blocks.text_input(name, words.notes_more(part), lines=True, needed=False) for part, name in more]
    else:
        fields.append(blocks.actions(blocks.button(words.room_button(), ids.CONVERSATION_ROOM)))
    nothing = [blocks.option(words.nothing_option(), "yes")]
    fields.append(blocks.ticks(ids.NOTHING, words.nothing_label(), nothing, needed=False))
    return blocks.modal(
        ids.CONVERSATION_FORM, words.form_title(), fields, submit=phrases.form.save(), close=phrases.button.cancel()
    )


def logged(found: Logged, viewer: Viewer, phrases: Phrases) -> Message:
    """A conversation as the answer to a command, a press or a form."""
    said = card(found, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def window(found: Logged, viewer: Viewer, phrases: Phrases) -> Message:
    """A conversation by itself, with its notes."""
    said = card(found, viewer, phrases)
    if found.conversation.state is not Standing.GONE:
        said += notes(found.conversation, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def card(found: Logged, viewer: Viewer, phrases: Phrases) -> Part:
    """What was kept, each starred line with what was understood, and the buttons that they wait for."""
    conversation, words = found.conversation, phrases.conversation
    if conversation.state is Standing.GONE:
        gone = words.taken_back()
        return Part([gone], [blocks.says(gone)])
    head = words.noted(_name(conversation))
    state = _state(found, phrases)
    said = Part([head, state], [blocks.rows([blocks.bold(head)], [blocks.plain(state)])])
    for each in found.starred:
        said += _starred(each, found, viewer, phrases)
    if found.total > PAGE:
        last = found.offset + len(found.starred)
        shown = words.shown(found.offset + 1, last, found.total)
        said += Part([shown], [blocks.context(shown)])
    buttons = _buttons(found, phrases)
    return said + Part([], [blocks.actions(*buttons)] if buttons else []) + _same(found, phrases)


def row(each: ConversationLine, viewer: Viewer, phrases: Phrases, mark: str = "") -> Part:
    """The question of the day's end as a line, and afterwards what came of it."""
    said = asked(each, viewer, phrases)
    first: list[Span] = [blocks.plain(f"{mark} " if mark else ""), blocks.plain(said)]
    buttons = _asked_buttons(each, phrases)
    return Part([line.words(first)], [blocks.rows(first), *([blocks.actions(*buttons)] if buttons else [])])


def asked(each: ConversationLine, viewer: Viewer, phrases: Phrases) -> str:
    """What a line asks, or what it came to."""
    found, words = each.logged, phrases.conversation
    conversation = found.conversation
    if found.waiting:
        return words.still_waiting(found.waiting, _name(conversation))
    if found.unanswered:
        beside = line.local(found.now, viewer).date()
        return words.asks(_name(conversation), line.at(conversation.at, viewer, phrases, beside))
    return line.joined(words.title(_name(conversation)), _state(found, phrases))


def notes(conversation: Conversation, viewer: Viewer, phrases: Phrases) -> Part:
    """What was noted, as far as there is room."""
    beside = line.local(conversation.at, viewer).date()
    title = phrases.conversation.notes(line.at(conversation.at, viewer, phrases, beside))
    kept = blocks.cut(blocks.clean(conversation.notes, newlines=True), NOTES_SHOWN) or phrases.conversation.no_words()
    theirs: list[Span] = [blocks.plain(line.SEPARATOR), blocks.person(conversation.by)]
    by = [] if conversation.by == viewer.person else theirs
    return Part([title, kept], [blocks.rows([blocks.bold(title), *by], [blocks.plain(kept)])])


def _name(conversation: Conversation) -> str:
    return blocks.short(conversation.customer or "", blocks.NAME_TEXT)


def _state(found: Logged, phrases: Phrases) -> str:
    words, conversation = phrases.conversation, found.conversation
    if found.waiting:
        return words.to_confirm(found.waiting)
    if conversation.state is Standing.NOTHING:
        return words.said_nothing()
    if found.recorded:
        return words.recorded(found.recorded)
    return words.none_left() if found.total else words.none_starred()


def _starred(each: Starred, found: Logged, viewer: Viewer, phrases: Phrases) -> Part:
    promise = each.promise
    customer = blocks.short(each.customer or "", blocks.NAME_TEXT)
    what = blocks.short(each.what)
    first: list[Span] = [blocks.plain(f"{phrases.promise.number(promise.number)}{line.SEPARATOR}")]
    if customer:
        then = phrases.promise.then(what) if what else ""
        first += [blocks.bold(phrases.promise.customer(customer)), blocks.plain(then)]
    else:
        first.append(blocks.plain(what))
    came_to = _understood(each, found, viewer, phrases)
    came_to = line.joined(came_to, phrases.promise.same_promise(each.double) if each.double else "")
    buttons = _line_buttons(each, phrases)
    shown: list[Block] = [blocks.rows(first, [blocks.plain(came_to)])]
    return Part([line.joined(line.words(first), came_to)], [*shown, *([blocks.actions(*buttons)] if buttons else [])])


def _understood(each: Starred, found: Logged, viewer: Viewer, phrases: Phrases) -> str:
    beside = line.local(found.now, viewer).date()
    told = "" if each.told is None else line.moment(each.told, viewer, phrases, beside)
    if each.promise.state is State.NEVER_MADE:
        merged = (each.promise.reason or "").startswith("#")
        return phrases.promise.kept_once() if merged else phrases.conversation.dropped()
    name = blocks.short(each.customer or "", blocks.NAME_TEXT)
    heard = phrases.promise.told(name, told) if told else ""
    if each.waits:
        lacks = phrases.conversation.lacks(not each.customer, each.told is None) if not each.complete else ""
        return line.joined(heard, lacks)
    return f"✅ {heard}" if each.promise.state is State.OPEN else line.words(line.closed(each.promise, viewer, phrases))


def _line_buttons(each: Starred, phrases: Phrases) -> list[Element]:
    number, words = str(each.promise.number), phrases.conversation
    if not each.waits:
        undo = [blocks.button(phrases.button.undo(), ids.CONVERSATION_UNDO_LINE, each.undo)] if each.undo else []
        return [*undo, *_double(each, phrases)]
    record = [blocks.button(words.record_button(), ids.CONVERSATION_RECORD, number)] if each.complete else []
    label = phrases.button.change() if each.complete else phrases.button.fill_in()
    change = blocks.button(label, ids.CONVERSATION_CHANGE, number)
    return [*record, change, blocks.button(words.drop_button(), ids.CONVERSATION_DROP, number)]


def _double(each: Starred, phrases: Phrases) -> list[Element]:
    """The two answers to whether a line is there already."""
    if each.double is None:
        return []
    value = f"{each.promise.number}:{each.double}"
    one = blocks.button(phrases.button.keep_one(), ids.CONVERSATION_KEEP_ONE, value)
    return [one, blocks.button(phrases.button.two_promises(), ids.CONVERSATION_TWO, value)]


def _buttons(found: Logged, phrases: Phrases) -> list[Element]:
    words, id_ = phrases.conversation, found.conversation.id
    made: list[Element] = []
    if found.complete > 1:
        all_ = _record_all(found.complete, phrases)
        made.append(blocks.button(all_, ids.CONVERSATION_RECORD_ALL, id_, primary=True))
    if found.waiting > 1:
        many = found.waiting > AT_ONCE
        drop = words.drop_some_button(AT_ONCE) if many else words.drop_all_button()
        made.append(blocks.button(drop, ids.CONVERSATION_DROP_ALL, id_))
    if found.total > PAGE:
        following = found.offset + PAGE if found.offset + PAGE < found.total else 0
        made.append(blocks.button(words.more_button(), ids.CONVERSATION_PAGE, f"{id_}:{following}"))
    if not found.waiting and found.unanswered:
        made += _answers(found.conversation, phrases)
    if found.undo:
        undo = f"{id_}:{found.conversation.version}"
        made.append(blocks.button(phrases.button.undo(), ids.CONVERSATION_UNDO, undo))
    return made


def _record_all(count: int, phrases: Phrases) -> str:
    words = phrases.conversation
    return words.record_all_button(count) if count <= AT_ONCE else words.record_some_button(AT_ONCE, count)


def _answers(conversation: Conversation, phrases: Phrases) -> list[Element]:
    return [
        blocks.button(phrases.conversation.nothing_button(), ids.CONVERSATION_NOTHING, conversation.id),
        blocks.button(phrases.button.record_promise(), ids.CONVERSATION_PROMISE, conversation.id),
    ]


def _asked_buttons(each: ConversationLine, phrases: Phrases) -> list[Element]:
    found, words, id_ = each.logged, phrases.conversation, each.logged.conversation.id
    made: list[Element] = []
    if found.waiting:
        if found.complete:
            all_ = _record_all(found.complete, phrases) if found.complete > 1 else words.record_button()
            made.append(blocks.button(all_, ids.CONVERSATION_RECORD_ALL, id_))
        made.append(blocks.button(words.show_button(), ids.CONVERSATION_SHOW, id_))
    elif found.unanswered:
        made += _answers(found.conversation, phrases)
    if found.undo and found.conversation.before:
        undo = f"{id_}:{found.conversation.version}"
        made.append(blocks.button(phrases.button.undo(), ids.CONVERSATION_UNDO, undo))
    return made


def _same(found: Logged, phrases: Phrases) -> Part:
    """The question whether the customer of the notes is another's spelling."""
    if found.near is None:
        return Part()
    known = blocks.short(found.near.name, blocks.BUTTON_TEXT // 2)
    asks = phrases.conversation.same_customer(_name(found.conversation), known)
    value = f"{found.conversation.id}:{found.near.customer}"
    same = blocks.button(phrases.button.same_as(known), ids.CONVERSATION_SAME_AS, value)
    other = blocks.button(phrases.button.another_customer(), ids.CONVERSATION_ANOTHER, value)
    return Part([asks], [blocks.says(asks), blocks.actions(same, other)])
