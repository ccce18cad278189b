"""One narrow question: to ask, asked, and what came of it."""

from collections.abc import Callable
from datetime import datetime

from bot.language import Phrases
from bot.language.referral import ReferralWords
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Message, View
from bot.messages.line import Part
from bot.sales.answer import Viewer
from bot.sales.referral import Reason, Referral, ReferralLine, Shut, State


def card(each: ReferralLine, viewer: Viewer, phrases: Phrases) -> Part:
    """A suggestion where it stands alone: whom to ask about whom, why now, and the question to copy."""
    if not each.referral.waits:
        return _settled(each, viewer, phrases)
    lead = _lead(each.referral, phrases)
    why = _why_now(each, viewer, phrases)
    to_copy, asks = phrases.referral.to_copy(), question(each.referral, phrases)
    return Part(
        [lead, why, to_copy, asks],
        [
            blocks.rows([blocks.bold(lead)], [blocks.plain(why)], [blocks.plain(to_copy)]),
            blocks.preformatted(asks),
            _buttons(each, phrases),
        ],
    )


def row(each: ReferralLine, viewer: Viewer, phrases: Phrases, mark: str) -> Part:
    """The same as one line of several; afterwards what came of it."""
    if not each.referral.waits:
        return _settled(each, viewer, phrases, mark)
    lead = f"{mark.rstrip()} {_lead(each.referral, phrases)}"
    why, asks = _why_now(each, viewer, phrases), question(each.referral, phrases)
    shown = [blocks.rows([blocks.plain(lead)], [blocks.plain(why)]), blocks.preformatted(asks), _buttons(each, phrases)]
    return Part([line.joined(lead, why), asks], shown)


def answered(each: ReferralLine, viewer: Viewer, phrases: Phrases) -> Message:
    """A suggestion as the answer to a command, a press or a form."""
    said = card(each, viewer, phrases)
    if each.already:
        first = phrases.referral.already()
        said = Part([first], [blocks.says(first)]) + said
    return blocks.message(said.words, said.blocks)


def shut(found: Shut | None, viewer: Viewer, phrases: Phrases, now: datetime) -> Message:
    """Why nobody is to be asked now; what is missing can be added."""
    words = phrases.referral
    if found is None:
        said = [words.nobody(), words.nobody_yet()]
        return blocks.message(said, [blocks.rows(*([blocks.plain(each)] for each in said))])
    said = _WHY_SHUT[found.reason](_Shut(found, viewer, phrases, now))
    shown = [blocks.says(said)]
    if found.reason in _LACKS_A_CIRCLE and found.customer is not None:
        shown.append(blocks.actions(add_circle(found.customer.customer, found.contact_id or "", phrases)))
    return blocks.message([said], shown)


def who_knows(customer_id: str, customer: str, phrases: Phrases) -> Part:
    """After a good check-in without a circle: one line, and the form a button away."""
    asks = phrases.circle.who_knows(_short(customer))
    return Part([asks], [blocks.says(asks), blocks.actions(add_circle(customer_id, "", phrases))])


def add_circle(customer_id: str, contact_id: str, phrases: Phrases) -> Element:
    """The button that opens the form for a circle."""
    value = f"{customer_id}:{contact_id}" if contact_id else customer_id
    return blocks.button(phrases.button.add_circle(), ids.CIRCLE_ADD, value)


def question(referral: Referral, phrases: Phrases) -> str:
    """The one question about the one circle: the rep's own, else made of what the contact is happy with."""
    if referral.question:
        return blocks.cut(blocks.clean(referral.question, newlines=True), blocks.RICH_TEXT)
    circle = blocks.short(referral.circle, blocks.NAME_TEXT)
    people = [blocks.short(name, blocks.NAME_TEXT) for name in referral.people]
    happy_with = blocks.short(referral.happy_with)
    asks = phrases.referral.question if referral.in_their_words else phrases.referral.question_about
    return asks(happy_with, circle, people)


def name_form(referral: Referral, phrases: Phrases) -> View:
    """Whom did they name?"""
    words = phrases.referral
    fields = [
        blocks.context(_lead(referral, phrases)),
        blocks.text_input(ids.WHO, words.who(), example=words.who_example()),
        blocks.text_input(ids.HOW_KNOWN, words.how(), example=words.how_example(), needed=False),
    ]
    return _form(ids.REFERRAL_NAME_FORM, words.name_title(), fields, referral, phrases)


def question_form(referral: Referral, phrases: Phrases) -> View:
    """The question in the rep's own words."""
    words = phrases.referral
    asks = blocks.text_input(
        ids.QUESTION, words.your_question(), hint=words.your_question_hint(), initial=question(referral, phrases),
        lines=True,
    )  # fmt: skip
    fields = [blocks.context(_lead(referral, phrases)), asks]
    return _form(ids.REFERRAL_QUESTION_FORM, words.question_title(), fields, referral, phrases)


def _form(callback: str, title: str, fields: list[Block], referral: Referral, phrases: Phrases) -> View:
    return blocks.modal(
        callback, title, fields, submit=phrases.form.save(), close=phrases.button.cancel(), metadata=referral.id
    )


def _lead(referral: Referral, phrases: Phrases) -> str:
    people = [blocks.short(name, blocks.NAME_TEXT) for name in referral.people]
    circle = phrases.referral.circle(_short(referral.circle), people)
    return phrases.referral.ask(_short(referral.contact), _short(referral.customer), circle)


def _why_now(each: ReferralLine, viewer: Viewer, phrases: Phrases) -> str:
    referral, customer = each.referral, _short(each.referral.customer)
    if referral.score is None or referral.checked_at is None:
        return ""
    when = _day(referral.checked_at, each.now, viewer, phrases)
    if referral.in_their_words:
        return phrases.referral.why_now(customer, referral.score, when, blocks.short(referral.happy_with))
    return phrases.referral.why_now_briefly(customer, referral.score, when)


def _buttons(each: ReferralLine, phrases: Phrases) -> Block:
    value = each.referral.id
    made = [
        blocks.button(phrases.button.asked(), ids.REFERRAL_ASKED, value, primary=True),
        blocks.button(phrases.button.not_now(), ids.REFERRAL_NOT_NOW, value),
        blocks.button(phrases.button.never(), ids.REFERRAL_NEVER, value),
        blocks.button(phrases.button.own_words(), ids.REFERRAL_OWN_WORDS, value),
    ]
    return blocks.actions(*made, *_undo(each, phrases))


def _settled(each: ReferralLine, viewer: Viewer, phrases: Phrases, mark: str = "") -> Part:
    """What came of it, with what can still be said or undone."""
    first, *rest = _came_to(each, viewer, phrases)
    said = [f"{mark.rstrip()} {first}" if mark else first, *rest]
    shown = [blocks.rows(*([blocks.plain(sentence)] for sentence in said))]
    buttons: list[Element] = []
    referral = each.referral
    if referral.state is State.ASKED:
        buttons += [
            blocks.button(phrases.button.a_name(), ids.REFERRAL_NAME, referral.id),
            blocks.button(phrases.button.no_name(), ids.REFERRAL_NO_NAME, referral.id),
        ]
    if referral.state is State.NAMED:
        thank, thanks = phrases.referral.thank(_short(referral.contact)), phrases.referral.thanks(_named(referral)[0])
        said += [thank, thanks]
        shown += [blocks.says(thank), blocks.preformatted(thanks)]
    buttons += _undo(each, phrases)
    return Part(said, [*shown, blocks.actions(*buttons)] if buttons else shown)


def _came_to(each: ReferralLine, viewer: Viewer, phrases: Phrases) -> list[str]:
    referral, words = each.referral, phrases.referral
    contact, customer, circle = _short(referral.contact), _short(referral.customer), _short(referral.circle)
    when = _day(referral.answered_at or referral.asked_at or each.now, each.now, viewer, phrases)
    match referral.state:
        case State.ASKED:
            return [words.asked(contact, circle, when), words.what_came()]
        case State.NONE:
            return [words.no_name(contact, circle, when)]
        case State.NAMED:
            name, how = _named(referral)
            return [words.named(contact, name, when), *([words.how_known(how)] if how else [])]
        case State.NOT_NOW:
            return [words.not_now(contact, _date(each.again_at or each.now, each.now, viewer, phrases))]
        case State.NEVER:
            return [words.never(contact, customer)]
        case State.VOID:
            return [words.withdrawn(customer)]
        case State.SUGGESTED:
            return [_gone(referral, phrases)]


def _gone(referral: Referral, phrases: Phrases) -> str:
    if referral.customer_closed:
        return phrases.referral.customer_closed(_short(referral.customer))
    if referral.contact_gone:
        return phrases.referral.contact_gone(_short(referral.contact), _short(referral.customer))
    return phrases.referral.circle_gone(_short(referral.circle))


def _named(referral: Referral) -> tuple[str, str]:
    name, _, how = (referral.name_given or "").partition("\n")
    return blocks.short(name), blocks.short(how)


def _undo(each: ReferralLine, phrases: Phrases) -> list[Element]:
    over = each.undo_until is None or each.undo_until < each.now
    return [] if over or not each.undo else [blocks.button(phrases.button.undo(), ids.REFERRAL_UNDO, each.undo)]


def _short(name: str) -> str:
    return blocks.short(name, blocks.NAME_TEXT)


def _day(at: datetime, now: datetime, viewer: Viewer, phrases: Phrases) -> str:
    days = (line.local(now, viewer).date() - line.local(at, viewer).date()).days
    return phrases.referral.days_ago(days, _date(at, now, viewer, phrases))


def _date(at: datetime, now: datetime, viewer: Viewer, phrases: Phrases) -> str:
    return phrases.dates.day(line.local(at, viewer).date(), line.local(now, viewer).date())


class _Shut:
    """A shut gate with its facts in words."""

    def __init__(self, found: Shut, viewer: Viewer, phrases: Phrases, now: datetime) -> None:
        self.words: ReferralWords = phrases.referral
        self.customer = _short(found.customer.name) if found.customer else ""
        self.contact, self.circle, self.score = _short(found.contact), _short(found.circle), found.score or 0
        self.least = found.least
        since, today = found.since or now, line.local(now, viewer).date()
        self.days = (today - line.local(since, viewer).date()).days
        self.when = _date(found.again_at or now, now, viewer, phrases)


_LACKS_A_CIRCLE = frozenset({Reason.NO_CONTACT, Reason.NO_CIRCLE, Reason.SAME_CIRCLE})


def _no_circle(to: _Shut) -> str:
    return to.words.shut_no_circle_of(to.contact, to.customer) if to.contact else to.words.shut_no_circle(to.customer)


_WHY_SHUT: dict[Reason, Callable[[_Shut], str]] = {
    Reason.CLOSED: lambda to: to.words.shut_closed(to.customer),
    Reason.NO_CHECK_IN: lambda to: to.words.shut_no_check_in(to.customer),
    Reason.SCORE: lambda to: to.words.shut_score(to.customer, to.score, to.least),
    Reason.NOT_RIGHT: lambda to: to.words.shut_not_right(to.customer),
    Reason.LONG_AGO: lambda to: to.words.shut_long_ago(to.customer, to.days),
    Reason.LATE: lambda to: to.words.shut_late(to.customer),
    Reason.NOT_INTACT: lambda to: to.words.shut_not_intact(to.customer),
    Reason.NO_CONTACT: lambda to: to.words.shut_no_contact(to.customer),
    Reason.NO_CIRCLE: _no_circle,
    Reason.SAME_CIRCLE: lambda to: to.words.shut_same_circle(to.contact, to.circle),
    Reason.SUGGESTED: lambda to: to.words.shut_suggested(to.contact, to.days, to.when),
    Reason.ASKED: lambda to: to.words.shut_asked(to.contact, to.days, to.when),
    Reason.NOT_NOW: lambda to: to.words.shut_not_now(to.contact, to.days, to.when),
    Reason.NEVER: lambda to: to.words.shut_never(to.contact, to.customer),
}
