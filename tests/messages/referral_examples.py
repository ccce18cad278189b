"""Everything Kept can show of referrals and circles, made from sample facts."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.language import phrases as phrases_of
from bot.messages import blocks, circle, errors, referral
from bot.messages.blocks import Message, View
from bot.sales import errors as sales
from bot.sales.answer import Near, Viewer
from bot.sales.circle import Added, Circle, Known
from bot.sales.contact import Contact
from bot.sales.referral import Reason, Referral, ReferralLine, Shut, State
from tests.messages.examples import LETTER, MADE

DAY = timedelta(days=1)


def suggestion(viewer: Viewer, **facts: Any) -> Referral:
    """A suggestion to ask about one circle; `facts` are what is different about it."""
    english = viewer.language == "en"
    usual = {
        "id": "0123456789abcdef",
        "rep": viewer.person,
        "customer_id": "c1",
        "customer": "Acme" if english else "山田商事",
        "contact_id": "k1",
        "contact": "Ms Birch" if english else "佐藤",
        "circle_id": "g1",
        "circle": "Thursday golf group" if english else "木曜ゴルフ会",
        "people": ("Tom", "Lisa") if english else ("田中", "鈴木"),
        "happy_with": "exactly what we needed" if english else "まさに必要としていたものです",
        "in_their_words": True,
        "state": State.SUGGESTED,
        "suggested_at": MADE,
        "number": 57,
        "score": 5,
        "checked_at": MADE - DAY,
    }
    return Referral(**{**usual, **facts})


def line_of(viewer: Viewer, undo: bool = False, **facts: Any) -> ReferralLine:
    """A line of a DM about it, an hour later."""
    at = MADE + timedelta(minutes=5)
    return ReferralLine(
        1, "suggest", suggestion(viewer, **facts), at,
        undo="0123456789abcdef:2" if undo else None, undo_until=MADE + timedelta(minutes=10) if undo else None,
        again_at=MADE + 90 * DAY,
    )  # fmt: skip


def everything(viewer: Viewer, what: str | None, customer: str | None) -> dict[str, Message | View]:
    """Each message and view by name; `what` and `customer` stand in for the words of the samples."""
    said = phrases_of(viewer.language)
    given = {"customer": customer} if customer is not None else {}
    if what is not None:
        given |= {"contact": what, "circle": what, "happy_with": what}
    told: dict[str, Message | View] = {}
    for name, each in _lines(viewer, given).items():
        card, row = referral.card(each, viewer, said), referral.row(each, viewer, said, "2️⃣ ")
        told[f"referral {name}"] = blocks.message(card.words, card.blocks, LETTER)
        told[f"referral {name} in a line"] = blocks.message(row.words, row.blocks, LETTER)
        told[f"answer about a referral {name}"] = referral.answered(replace(each, already=True), viewer, said)
    known = suggestion(viewer, **given)
    for reason in Reason:
        shut = Shut(
            reason, Near("c1", known.customer), "k1", known.contact, 3, 4, MADE - DAY, MADE + 90 * DAY, known.circle
        )
        told[f"no referral: {reason}"] = referral.shut(shut, viewer, said, MADE)
    told["no referral"] = referral.shut(None, viewer, said, MADE)
    told["no circle of anybody"] = referral.shut(Shut(Reason.NO_CIRCLE, Near("c1", known.customer)), viewer, said, MADE)
    who = referral.who_knows("c1", known.customer, said)
    told["who do they know"] = blocks.message(who.words, who.blocks)
    told["whom did they name"] = referral.name_form(known, said)
    told["in your own words"] = referral.question_form(known, said)
    for error in (sales.CircleIsMarket(known.circle), sales.CircleIsMarket(known.circle, "no circle"),
                  sales.QuestionBroad(known), sales.ContactMissing(), sales.CircleMissing(), sales.QuestionMissing(),
                  sales.NameMissing(), sales.NoSuggestion(), sales.NotAsked()):  # fmt: skip
        told[f"refused: {error!r}"[:80]] = errors.message(error, said, viewer)
    return told | _circles(viewer, known)


def _lines(viewer: Viewer, given: dict[str, Any]) -> dict[str, ReferralLine]:
    english = viewer.language == "en"
    name = "Tom Miller\nthey play golf" if english else "田中様\nゴルフ仲間"
    answered = {"asked_at": MADE, "answered_at": MADE, "answered_by": viewer.person}
    product = {**given, "happy_with": "Widget A" if english else "標準部品", "in_their_words": False}
    lines = {
        "to ask": line_of(viewer, **given),
        "to ask, with the product": line_of(viewer, **product),
        "to ask without names": line_of(viewer, **{**given, "people": ()}),
        "to ask again after undo": line_of(viewer, undo=True, **given),
        "of a closed customer": line_of(viewer, **given, customer_closed=True),
        "of a contact who left": line_of(viewer, **given, contact_gone=True),
        "of a circle taken out": line_of(viewer, **given, circle_gone=True),
        "withdrawn": line_of(viewer, **given, state=State.VOID),
    }
    for state in (State.ASKED, State.NOT_NOW, State.NEVER, State.NONE, State.NAMED):
        lines[f"that came to {state}"] = line_of(viewer, undo=True, **given, **answered, state=state, name_given=name)
    return lines


def _circles(viewer: Viewer, known: Referral) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    contact = Contact("k1", "c1", known.contact)
    group = Circle("g1", "k1", known.circle, known.people, viewer.person, MADE)
    customer = Near("c1", known.customer)
    every = tuple(Known(replace(contact, id=f"k{place}"), (group, group)) for place in range(150))
    listed = circle.known(every, said)
    done = Added(customer, contact, group, undo="g1")
    return {
        "circles": blocks.message(listed.words, listed.blocks),
        "circle form": circle.form(customer, "", every, "k2", said),
        "circle form of nobody known": circle.form(None, known.customer, (), "", said),
        "circle added": circle.added(done, said),
        "circle known already": circle.added(replace(done, undo=None), said),
        "circle taken back": circle.added(replace(done, undone=True), said),
    }
