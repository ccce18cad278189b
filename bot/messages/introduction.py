"""What stands above the first message to somebody who was named."""

from collections.abc import Mapping, Sequence

from bot.language import Phrases
from bot.messages import blocks, ids, line, role
from bot.messages.blocks import Block, Message, Row
from bot.messages.line import Part, words
from bot.messages.order import said
from bot.sales.home import Left
from bot.sales.order import OrderState
from bot.sales.person import Introduction, Naming, Reply, Role
from bot.sales.promise import Promise

SHOWN = 10


def above(introduction: Introduction, message: Message | None, letter: str, phrases: Phrases, kept: str) -> Message:
    """The message with who named its receiver above it; once that was answered, only the answer is left."""
    rows: list[Row] = [_row(naming, phrases) for naming in introduction.named.namings]
    rows += _outcome(introduction, phrases, kept)
    below = [] if message is None else message.blocks
    buttons = _buttons(introduction, letter, phrases, hands_back=_hands_back(below))
    shown: list[Block] = [blocks.rows(*rows)]
    if introduction.named.reply is Reply.NONE and not introduction.met:
        shown.append(blocks.context(phrases.introduction.what_kept_is()))
    shown += [blocks.actions(*buttons)] if buttons else []
    names = {naming.by: naming.name for naming in introduction.named.namings}
    first = blocks.message([_named(row, names) for row in rows], [])
    text = first.text if message is None else f"{first.text}\n{message.text}"
    made = blocks.message([], [*shown, *below], letter)
    return Message(blocks.cut(text, blocks.MESSAGE_TEXT - 1), made.blocks)


def _named(row: Row, names: Mapping[str, str]) -> str:
    """A row in words, with a name for the person in it."""
    return "".join(
        names.get(str(span.get("user_id")), "") if span.get("type") == "user" else span.get("text", "") for span in row
    )


def unanswered(found: Sequence[Promise | Left], phrases: Phrases) -> Part:
    """What nobody is left to be asked about, with whose it is and what an admin can do about it."""
    if not found:
        return Part()
    title = phrases.introduction.nobody_left()
    told = Part([title], [blocks.rows([blocks.bold(title)])])
    for each in found[:SHOWN]:
        if isinstance(each, Left):
            spans = said.spans(each.order, phrases, phrases.promise.number(each.order.number))
            rep, buttons = each.order.rep, _order_buttons(each, phrases)
        else:
            spans = line.spans(each, phrases, phrases.promise.number(each.number))
            rep, buttons = each.rep, line.stand_in_buttons(each, phrases)
        row = [*spans, blocks.plain(line.SEPARATOR), blocks.person(rep)]
        told += Part([words(row)], [blocks.rows(row), blocks.actions(*buttons)])
    if len(found) > SHOWN:
        more = phrases.listing.more(len(found) - SHOWN)
        told += Part([more], [blocks.says(more)])
    return told


def _order_buttons(left: Left, phrases: Phrases) -> list[blocks.Element]:
    order = left.order
    made: list[blocks.Element] = []
    if left.delivery and order.state is OrderState.OPEN:
        made += said.received_buttons(order, phrases)
    if left.visit and order.is_live and order.visit.is_open:
        made += said.check_in_buttons(order, phrases)
    return [*made, said.button(phrases.button.show_order(), ids.ORDER_SHOW, order)]


def _row(naming: Naming, phrases: Phrases) -> Row:
    means = phrases.introduction
    kind, _, what = naming.why.partition(":")
    team = blocks.short(naming.title, blocks.NAME_TEXT)
    match kind:
        case "order":
            before, after = means.for_order(int(what))
        case "helper":
            before, after = means.for_helper()
        case "handover":
            before, after = means.for_handover()
        case "manager":
            before, after = means.for_manager(team)
        case "member":
            before, after = means.for_team(team)
        case _:
            before, after = means.for_role(role.word(Role(what), phrases))
    return [blocks.plain(before), blocks.person(naming.by), blocks.plain(after)]


def _outcome(introduction: Introduction, phrases: Phrases, kept: str) -> list[Row]:
    means = phrases.introduction
    if introduction.named.reply is Reply.NONE:
        return []
    muted = introduction.named.reply is Reply.MUTED
    rows: list[Row] = [[blocks.plain(means.said_mute(kept) if muted else means.said_not_me())]]
    asked = [each for each in introduction.named.namings if each.why.startswith(("helper:", "handover:"))]
    told = dict.fromkeys(each.by for each in asked)
    for person in told:
        before, after = means.comes_back()
        rows.append([blocks.plain(before), blocks.person(person), blocks.plain(after)])
    if introduction.to is not None and introduction.to not in told:
        before, after = means.asked_instead()
        rows.append([blocks.plain(before), blocks.person(introduction.to), blocks.plain(after)])
    elif introduction.to is None and len(asked) < len(introduction.named.namings):
        rows.append([blocks.plain(means.asked_admins())])
    return rows


def _hands_back(below: Sequence[Block]) -> bool:
    """Whether a button with which the delivery goes back to the rep stands there already."""
    elements = [element for block in below for element in block.get("elements", [])]
    return any(str(element.get("action_id", "")).startswith(ids.ORDER_NOT_ME) for element in elements)


def _buttons(introduction: Introduction, letter: str, phrases: Phrases, *, hands_back: bool) -> list[blocks.Element]:
    if introduction.named.reply is not Reply.NONE:
        undo = blocks.button(phrases.button.undo(), ids.NAMED_UNDO, letter)
        return [undo] if introduction.may_undo else []
    if introduction.met:
        return []
    not_me = [] if hands_back else [blocks.button(phrases.introduction.not_me(), ids.NOT_ME, letter)]
    return [*not_me, blocks.button(phrases.introduction.mute(), ids.MUTE, letter)]
