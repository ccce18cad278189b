"""Sentences ready to send to a customer, each standing alone so that one gesture takes it."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import quote

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Message, View
from bot.messages.line import Part
from bot.reading.matter import matter
from bot.sales.answer import Asked, Viewer
from bot.sales.contact import Contact
from bot.sales.promise import Kind, Moment, Promise

_ALTERNATIVE = 300
_SHORTER = (blocks.LINE_TEXT, 120, 60, 30)


def rows(promise: Promise, viewer: Viewer, phrases: Phrases) -> list[Block]:
    """What may be sent about a promise: permission for the time, the one of its kind first; to confirm; to close."""
    return _part(promise, viewer, phrases).blocks


def button(promise: Promise, phrases: Phrases) -> Element:
    """Opens what is ready to be sent about a promise."""
    return blocks.button(phrases.button.ready_to_send(), ids.READY_TO_SEND, str(promise.number))


def answered(promise: Promise, phrases: Phrases) -> list[str]:
    """What they answered to the trial close, in at most one line."""
    known = promise.more.proof.convinced if promise.more.proof else None
    return [] if known is None else [phrases.wording.closed(known)]


def page(promise: Promise, viewer: Viewer, phrases: Phrases) -> Message:
    """The promise and what is ready to be sent about it."""
    first = line.spans(promise, phrases, phrases.promise.number(promise.number))
    said = Part([line.words(first)], [blocks.rows(first)]) + _part(promise, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def asked(asked: Asked, viewer: Viewer, phrases: Phrases) -> Part:
    """The draft to a customer whom we ask for a new date, and the buttons for what they answer."""
    words, text = phrases.wording, draft(asked, phrases)
    lead = words.to_send(_name(asked.contact))
    counts = words.waits(line.moment(asked.before, viewer, phrases, line.made_on(asked.promise, viewer)))
    return Part(
        [lead, text, counts],
        [
            blocks.says(lead),
            blocks.preformatted(text),
            blocks.says(counts),
            blocks.actions(*answers(asked.promise, phrases), *_mail(asked, phrases)),
        ],
    )


def unanswered(promise: Promise, phrases: Phrases) -> Part:
    """The buttons for what they answer, and the one that shows the draft."""
    shows = blocks.button(phrases.button.show_draft(), ids.SHOW_DRAFT, str(promise.number))
    return Part([], [blocks.actions(*answers(promise, phrases), shows)])


def answers(promise: Promise, phrases: Phrases) -> list[Element]:
    """What the customer can say to a date that we have asked for."""
    number = str(promise.number)
    return [
        blocks.button(phrases.button.they_agreed(), ids.AGREED_BY_THEM, number, primary=True),
        blocks.button(phrases.button.another_date(), ids.ANOTHER_DATE, number),
        blocks.button(phrases.button.they_refused(), ids.REFUSED_BY_THEM, number),
    ]


def draft(asked: Asked, phrases: Phrases, longest: int = blocks.LINE_TEXT) -> str:
    """What is written to the customer: what, the new date as a question, and an alternative.

    Once the new date has passed as well, it is the customer who is asked for one.
    """
    words, promise, now = phrases.wording, asked.promise, asked.now
    assert promise.told is not None
    what = blocks.short(_matter(promise, asked.contact), longest)
    before, past = _dated(asked.before, now, phrases), promise.told.at <= now
    when = "" if past else _dated(promise.told, now, phrases)
    name = _name(asked.contact) or line.name(promise)
    instead = blocks.short(asked.alternative, min(_ALTERNATIVE, longest))
    other = [] if past else [words.or_else(_dated(asked.other, now, phrases))]
    other = [words.or_instead(instead)] if instead else other
    return "\n".join([words.ask(name, what, before, when, asked.before.at > now), *other, "", words.regards()])


def call_first(promise: Promise, told: Moment | None, cant: bool, now: datetime, phrases: Phrases) -> View:
    """A customer who takes no change lightly is called first: what to say, and what they said."""
    words = phrases.wording
    assert promise.told is not None
    said = words.call("", blocks.short(_matter(promise)), _dated(promise.told, now, phrases), promise.told.at > now)
    asks = words.would_suit(_dated(told, now, phrases)) if told else words.when_would_suit()
    value = ":".join([str(promise.number), *(["cant"] if cant else []), *([told.wall.isoformat()] if told else [])])
    first = line.spans(promise, phrases, phrases.promise.number(promise.number))
    shown = [
        blocks.rows(first, [blocks.plain(words.call_first(line.name(promise)))], [blocks.plain(words.to_say())]),
        blocks.preformatted(phrases.promise.together([said, asks])),
        blocks.actions(
            blocks.button(phrases.button.called_agreed(), ids.CALLED_AGREED, value, primary=True),
            blocks.button(phrases.button.move_anyway(), ids.MOVE_ANYWAY, value),
        ),
    ]
    return blocks.modal(ids.SHOWN, words.call_title(), shown, close=phrases.button.cancel())


def _part(promise: Promise, viewer: Viewer, phrases: Phrases) -> Part:
    if promise.told is None:
        return Part()
    words, what = phrases.wording, blocks.short(_matter(promise))
    when = phrases.dates.full(promise.told.wall, line.made_on(promise, viewer))
    lines = [
        (words.after_meeting(), words.met(what, when)),
        (words.for_a_proposal(), words.proposal(what, when)),
        (words.for_materials(), words.materials(what, when)),
    ]
    first = {Kind.PROPOSAL: 1, Kind.MATERIALS: 2}.get(promise.kind, 0)
    lines.insert(0, lines.pop(first))
    said = _ready([*lines, (words.to_confirm(), words.confirm(what, when))])
    return said + _close(promise, when, phrases) if promise.more.proof is not None else said


def _ready(lines: Sequence[tuple[str, str]]) -> Part:
    said = Part()
    for label, sentence in lines:
        said += Part([label, sentence], [blocks.says(label), blocks.preformatted(sentence)])
    return said


def _close(promise: Promise, when: str, phrases: Phrases) -> Part:
    """The trial close, with what they answered or the buttons for it."""
    words, number = phrases.wording, str(promise.number)
    sentence = words.close(blocks.short(_matter(promise)), when)
    said = Part([words.to_close(), sentence], [blocks.says(words.to_close()), blocks.preformatted(sentence)])
    known = promise.more.proof.convinced if promise.more.proof else None
    for each in answered(promise, phrases):
        said += Part([each], [blocks.says(each)])
    yes = blocks.button(phrases.button.convinced(), ids.CONVINCED, number)
    no = blocks.button(phrases.button.not_convinced(), ids.NOT_CONVINCED, number)
    return said + Part([], [blocks.actions(*([] if known is True else [yes]), *([] if known is False else [no]))])


def _mail(asked: Asked, phrases: Phrases) -> list[Element]:
    address = _address(asked, phrases)
    if not address:
        return []
    number = str(asked.promise.number)
    return [blocks.button(phrases.button.open_in_mail(), ids.OPEN_IN_MAIL, number, url=address)]


def _address(asked: Asked, phrases: Phrases) -> str:
    """The draft as an address that opens it in the reader's mail, shortened until it fits; empty without a contact."""
    mail = asked.contact.mail if asked.contact else None
    if not mail:
        return ""
    to = f"mailto:{quote(mail, safe='@')}"
    for longest in _SHORTER:
        what = blocks.short(_matter(asked.promise, asked.contact), min(longest, blocks.NAME_TEXT))
        subject = quote(phrases.wording.subject(what), safe="")
        body = quote(draft(asked, phrases, longest).replace("\n", "\r\n"), safe="")
        if len(whole := f"{to}?subject={subject}&body={body}") <= blocks.BUTTON_URL:
            return whole
    return to if len(to) <= blocks.BUTTON_URL else ""


def _matter(promise: Promise, contact: Contact | None = None) -> str:
    return matter(promise.what, promise.customer, contact.name if contact else None)


def _name(contact: Contact | None) -> str:
    return blocks.short(contact.name, blocks.NAME_TEXT) if contact else ""


def _dated(said: Moment, now: datetime, phrases: Phrases) -> str:
    """A date as the customer reads it, on their clock as it was said."""
    return phrases.dates.full(said.wall, now.astimezone(line.zone_of(said.zone)).date())
