"""What somebody sees who mentions Kept: the offer to record, or what Kept can do."""

from collections.abc import Sequence

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Message, Row
from bot.messages.line import Part
from bot.sales.answer import Viewer
from bot.sales.mention import Offered, Understood

SHOWN = 5


def offered(found: Offered, viewer: Viewer, phrases: Phrases) -> Message:
    """Record this? What was understood, and three buttons."""
    said = part(found, viewer, phrases)
    return blocks.message(said.words, [*said.blocks, blocks.context(phrases.mention.only_you())])


def part(found: Offered, viewer: Viewer, phrases: Phrases) -> Part:
    """The question, what was understood, and its buttons."""
    words = phrases.mention
    rows: list[Row] = [[blocks.bold(words.record_this())]]
    rows += [_row(each, viewer, phrases) for each in found.promises[:SHOWN]]
    buttons = blocks.actions(
        blocks.button(words.record_button(), ids.MENTION_RECORD, found.value, primary=True),
        blocks.button(phrases.button.change(), ids.MENTION_CHANGE, found.value),
        blocks.button(words.no_button(), ids.MENTION_NO),
    )
    return Part([line.words(row) for row in rows], [blocks.rows(*rows), buttons])


def taken(numbers: Sequence[int], phrases: Phrases) -> Message:
    """What was offered is recorded, and said underneath."""
    said = phrases.mention.taken([phrases.promise.number(number) for number in numbers])
    return blocks.message([said], [blocks.says(said)])


def can_do(command: str, phrases: Phrases) -> Message:
    """What Kept can do, where the message promised nothing."""
    said = phrases.mention.can_do(command)
    buttons = blocks.actions(
        blocks.button(phrases.button.record_promise(), ids.OPEN_FORM),
        blocks.button(phrases.conversation.log_button(), ids.CONVERSATION_OPEN),
    )
    return blocks.message([said], [blocks.says(said), buttons])


def left(phrases: Phrases) -> Message:
    """Nothing was recorded."""
    said = phrases.mention.left()
    return blocks.message([said], [blocks.says(said)])


def _row(each: Understood, viewer: Viewer, phrases: Phrases) -> Row:
    customer, what = blocks.short(each.customer, blocks.NAME_TEXT), blocks.short(each.what)
    told = ""
    if each.told is not None:
        told = phrases.promise.told(customer, line.moment(each.told, viewer, phrases, each.told.wall.date()))
    row: list[blocks.Span] = []
    if customer:
        row += [blocks.bold(phrases.promise.customer(customer)), blocks.plain(phrases.promise.then(what))]
    else:
        row.append(blocks.plain(what))
    return [*row, blocks.plain(f"{line.SEPARATOR}{told}" if told else "")]
