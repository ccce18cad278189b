"""What stands above the first message to somebody who was named."""

from bot.language import Phrases
from bot.messages import blocks, ids, role
from bot.messages.blocks import Block, Message, Row
from bot.messages.line import words
from bot.sales.person import Introduction, Naming, Reply, Role

NUMBERS = "order:"


def above(introduction: Introduction, message: Message | None, letter: str, phrases: Phrases, kept: str) -> Message:
    """The message with who named its receiver above it; once that was answered, only the answer is left."""
    rows: list[Row] = [_row(naming, phrases) for naming in introduction.named.namings]
    rows += _outcome(introduction, phrases, kept)
    buttons = _buttons(introduction, letter, phrases)
    shown: list[Block] = [blocks.rows(*rows)]
    if introduction.named.reply is Reply.NONE and not introduction.met:
        shown.append(blocks.context(phrases.introduction.what_kept_is()))
    shown += [blocks.actions(*buttons)] if buttons else []
    first = blocks.message([words(row) for row in rows], [])
    text = first.text if message is None else f"{first.text}\n{message.text}"
    below = [] if message is None else message.blocks
    made = blocks.message([], [*shown, *below], letter)
    return Message(blocks.cut(text, blocks.MESSAGE_TEXT - 1), made.blocks)


def _row(naming: Naming, phrases: Phrases) -> Row:
    said = phrases.introduction
    kind, _, what = naming.why.partition(":")
    team = blocks.short(naming.title, blocks.NAME_TEXT)
    match kind:
        case "order":
            before, after = said.for_order(int(what))
        case "manager":
            before, after = said.for_manager(team)
        case "member":
            before, after = said.for_team(team)
        case _:
            before, after = said.for_role(role.word(Role(what), phrases))
    return [blocks.plain(before), blocks.person(naming.by), blocks.plain(after)]


def _outcome(introduction: Introduction, phrases: Phrases, kept: str) -> list[Row]:
    said = phrases.introduction
    if introduction.named.reply is Reply.NONE:
        return []
    muted = introduction.named.reply is Reply.MUTED
    rows: list[Row] = [[blocks.plain(said.said_mute(kept) if muted else said.said_not_me())]]
    if introduction.to is not None:
        before, after = said.asked_instead()
        rows.append([blocks.plain(before), blocks.person(introduction.to), blocks.plain(after)])
    return rows


def _buttons(introduction: Introduction, letter: str, phrases: Phrases) -> list[blocks.Element]:
    if introduction.named.reply is not Reply.NONE:
        undo = blocks.button(phrases.button.undo(), ids.NAMED_UNDO, letter)
        return [undo] if introduction.may_undo else []
    if introduction.met:
        return []
    return [
        blocks.button(phrases.introduction.not_me(), ids.NOT_ME, letter),
        blocks.button(phrases.introduction.mute(), ids.MUTE, letter),
    ]
