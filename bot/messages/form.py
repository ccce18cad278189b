"""The forms: what they ask, with an example each, and what is filled in already."""

from collections.abc import Sequence
from datetime import datetime

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, View
from bot.messages.promise import more
from bot.sales.answer import FormFacts, Viewer
from bot.sales.promise import Moment, Promise, WantedBy
from bot.sales.safe_date import SafeDate

YES, NOT_YET = "yes", "not_yet"


def record(facts: FormFacts, phrases: Phrases) -> View:
    """A promise from nothing, from a draft or from a message."""
    fields = [*_customer_and_what(facts, phrases), _told(facts, phrases), *_more(facts, phrases)]
    if facts.link:
        fields.append(blocks.context(phrases.form.source()))
    return _form(ids.RECORD_FORM, phrases.form.record_title(), fields, phrases, facts.private, phrases.form.record())


def change(number: int, facts: FormFacts, phrases: Phrases, below: Sequence[Block] = ()) -> View:
    """A promise as it was recorded, to be put right; a date that Move has to change is only shown."""
    fields = _customer_and_what(facts, phrases)
    if facts.date_locked and facts.told is not None:
        wall = facts.told.wall
        when = phrases.dates.elsewhere(phrases.dates.full(wall, wall.date()), facts.told.zone)
        fields.append(blocks.context(phrases.form.date_locked(when)))
    else:
        fields.append(_told(facts, phrases))
    shown = [*fields, *_more(facts, phrases), *below]
    title = phrases.form.change_title(number)
    return _form(ids.CHANGE_FORM, title, shown, phrases, facts.private, phrases.form.save())


def had(promise: Promise, now: datetime, viewer: Viewer, phrases: Phrases) -> View:
    """When did they have it?"""
    fields = [
        _about(promise, viewer, phrases),
        blocks.instant_input(
            ids.HAD, phrases.form.had(), hint=phrases.form.had_hint(), initial=now.replace(second=0, microsecond=0)
        ),
    ]
    return _form(ids.HAD_FORM, phrases.form.had_title(), fields, phrases, versioned(promise), phrases.form.save())


def move(
    promise: Promise,
    viewer: Viewer,
    phrases: Phrases,
    cant: bool = False,
    told: Moment | None = None,
    wanted_by: WantedBy | None = None,
    is_agreed: bool | None = None,
    safe: SafeDate | None = None,
    typed: str = "",
    wrong: str = "",
) -> View:
    """A new date, who wants it and whether the customer agreed; `cant` is *Can't make it*, where we want it.

    `wrong` says why what was typed for the date is none.
    """
    words = phrases.form
    who = WantedBy.REP if cant else wanted_by
    wishes = [
        blocks.option(words.wanted_by_customer(), WantedBy.CUSTOMER.value),
        blocks.option(words.wanted_by_rep(), WantedBy.REP.value),
    ]
    agreed = [blocks.option(words.agreed_yes(), YES), blocks.option(words.agreed_not_yet(), NOT_YET)]
    fields = [
        _about(promise, viewer, phrases),
        blocks.text_input(
            ids.TOLD,
            words.told_new(),
            hint=_told_hint(promise, safe, viewer, phrases),
            example=words.told_example(),
            initial=line.as_typed(told) if told else typed,
        ),
        blocks.choice(ids.WANTED_BY, words.wanted_by(), wishes, chosen=who.value if who else ""),
        blocks.choice(ids.AGREED, words.agreed(), agreed, hint=words.agreed_hint(), chosen=_chosen(is_agreed, cant)),
    ]
    if cant:
        fields.append(_alternative(phrases))
    if wrong:
        fields.insert(1, blocks.says(wrong))
    title = words.cant_title() if cant else words.move_title()
    return _form(ids.MOVE_FORM, title, fields, phrases, versioned(promise), words.save())


def _told_hint(promise: Promise, safe: SafeDate | None, viewer: Viewer, phrases: Phrases) -> str:
    too_soon = safe is not None and promise.told is not None and safe.told.at <= promise.told.at
    said = "" if safe is None or too_soon else more.safe(safe, line.made_on(promise, viewer), phrases)
    return phrases.promise.together([said, phrases.form.told_hint()])


def _chosen(is_agreed: bool | None, cant: bool) -> str:
    """Who can't make it has not asked the customer yet, unless it is known."""
    if is_agreed is None:
        return NOT_YET if cant else ""
    return YES if is_agreed else NOT_YET


def _alternative(phrases: Phrases) -> Block:
    words = phrases.form
    return blocks.text_input(
        ids.ALTERNATIVE, words.alternative(), hint=words.alternative_hint(), example=words.alternative_example(),
        needed=False,
    )  # fmt: skip


def drop(promise: Promise, viewer: Viewer, phrases: Phrases, why: str = "") -> View:
    """Dropping needs a reason."""
    words = phrases.form
    reason = blocks.text_input(
        ids.REASON, words.reason(), hint=words.reason_hint(), example=words.reason_drop_example(), initial=why
    )
    fields = [_about(promise, viewer, phrases), reason]
    return _form(ids.DROP_FORM, words.drop_title(), fields, phrases, versioned(promise), words.drop())


def released(promise: Promise, viewer: Viewer, phrases: Phrases) -> View:
    """The customer no longer wants it: who said so, and why where that is known."""
    words = phrases.form
    fields = [
        _about(promise, viewer, phrases),
        blocks.text_input(ids.RELEASED_BY, words.released_by(), example=words.released_by_example()),
        blocks.text_input(
            ids.REASON, words.reason(), example=words.reason_released_example(), hint=words.reason_hint(), needed=False
        ),
    ]
    return _form(ids.RELEASED_FORM, words.released_title(), fields, phrases, versioned(promise), words.save())


def versioned(promise: Promise) -> str:
    """What a form about a promise carries: its number, and the version that it shows."""
    return f"{promise.number}:{promise.version}"


def _form(
    callback_id: str, title: str, fields: list[Block], phrases: Phrases, metadata: str, submit: str
) -> View:  # fmt: skip
    return blocks.modal(callback_id, title, fields, submit=submit, close=phrases.button.cancel(), metadata=metadata)


def _customer_and_what(facts: FormFacts, phrases: Phrases) -> list[Block]:
    words = phrases.form
    return [
        blocks.text_input(ids.CUSTOMER, words.customer(), example=words.customer_example(), initial=facts.customer),
        blocks.text_input(ids.WHAT, words.what(), example=words.what_example(), initial=facts.what, lines=True),
    ]


def _more(facts: FormFacts, phrases: Phrases) -> list[Block]:
    return [more.closed(phrases)] if facts.more is None else more.opened(facts, facts.more, phrases)


def _told(facts: FormFacts, phrases: Phrases) -> Block:
    words = phrases.form
    begun = facts.told_text or ("" if facts.told is None else line.as_typed(facts.told))
    return blocks.text_input(
        ids.TOLD, words.told(), hint=words.told_hint(), example=words.told_example(), initial=begun
    )


def _about(promise: Promise, viewer: Viewer, phrases: Phrases) -> Block:
    first = line.spans(promise, phrases, phrases.promise.number(promise.number))
    heard = line.told(promise, viewer, phrases, line.made_on(promise, viewer))
    return blocks.rows(first, [blocks.plain(phrases.form.told_was(heard) if heard else "")])
