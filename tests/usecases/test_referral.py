"""The gate before a suggestion, its circle, and what comes of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.sales.answer import Near
from bot.sales.circle import Added
from bot.sales.errors import ChangedSince, NoSuggestion, QuestionBroad, UndoTooLate, UnknownCustomer
from bot.sales.person import Person
from bot.sales.referral import Figures, Reason, Referral, ReferralLine, Shut, State
from bot.sales.visit import CheckIn
from bot.store import contact as contact_rows
from bot.store.engine import Database
from bot.store.tables import customers as customer_table
from bot.store.tables import orders, promises, visits
from bot.store.work import Work
from bot.usecases import circle, contact, outbox, referral
from bot.usecases import customer as customers
from bot.usecases.referral import Considered
from bot.usecases.settings import find_person
from tests.outboxes import AYA, KEN, MONDAY, TEAM, install

DAY = timedelta(days=1)
QUARTER = timedelta(days=91)
GOOD = CheckIn(5, True, True, True, True, "Exactly what we needed. Thank you!")


@dataclass
class Acme:
    """A customer of Ken's with an order in each test, in one open work."""

    work: Work
    ken: Person
    customer: Near
    number: int = 0

    def contact(self, name: str) -> str:
        return contact.make(self.work, self.customer.customer, name, KEN, MONDAY).id

    def circle(self, who: str, name: str, people: str = "", now: datetime = MONDAY) -> Added:
        fields = circle.Fields(customer=self.customer.customer, new_contact=who, circle=name, people=people)
        return circle.add(self.work, fields, self.ken, now)

    def order(self, received_at: datetime | None = None, **facts: Any) -> int:
        self.number += 1
        self.work.insert(
            orders,
            {
                "number": self.number, "customer": self.customer.customer, "rep": KEN, "owner": KEN, "line": "",
                "product": "Widget A", "delivery_on": MONDAY.date(), "zone": "UTC", "made_at": MONDAY - 9 * DAY,
                "state": "received", "received_at": received_at, "intact": True, **facts,
            },
        )  # fmt: skip
        return self.number

    def check_in(
        self, check_in: CheckIn = GOOD, now: datetime = MONDAY, contact: str | None = None, **facts: Any
    ) -> Considered:
        number = self.order(now - DAY, **facts)
        self.work.insert(
            visits,
            {
                "number": number, "state": "checked", "contact": contact, "score": check_in.score,
                "format_right": check_in.format_right, "quality_right": check_in.quality_right,
                "complete": check_in.complete, "as_told": check_in.as_told, "words": check_in.words,
                "checked_at": now, "checked_by": KEN,
            },
        )  # fmt: skip
        return referral.consider(self.work, number, self.customer.customer, contact, check_in, self.ken, now)

    def by_hand(self, now: datetime = MONDAY) -> ReferralLine | Shut | None:
        return referral.by_hand(self.work, "Acme", self.ken, now)

    def suggested(self, considered: Considered) -> Referral:
        assert considered.referral is not None, considered.shut
        return referral.see(self.work, considered.referral, self.ken)


@pytest.fixture
def acme(database: Database) -> Any:
    install(database)
    with database.work(TEAM) as work:
        ken = find_person(work, KEN)
        assert ken is not None
        yield Acme(work, ken, customers.name(work, "Acme", KEN, MONDAY).customer)


def reason(considered: Considered) -> Reason | None:
    return considered.shut.reason if considered.shut else None


def test_a_good_check_in_suggests_one_circle_in_the_next_slot(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group", "Tom, Lisa")
    made = acme.check_in()
    assert made.referral is not None
    found = acme.suggested(made)
    assert (found.circle, found.people, found.happy_with) == (
        "Thursday golf group",
        ("Tom", "Lisa"),
        "Exactly what we needed",
    )
    assert found.in_their_words
    (planned,) = outbox.history(acme.work, f"referral:{made.referral}")
    assert planned.due == MONDAY.replace(hour=12)


def test_without_their_words_the_product_is_named(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    found = acme.suggested(acme.check_in(replace(GOOD, words=None)))
    assert (found.happy_with, found.in_their_words) == ("Widget A", False)


def test_words_that_would_make_the_question_broad_are_left_out(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    found = acme.suggested(acme.check_in(replace(GOOD, words="Do you know anyone who sells more of these?")))
    assert found.happy_with == "Widget A"


@pytest.mark.parametrize("score", [1, 2, 3])
def test_a_low_score_suggests_nothing(acme: Acme, score: int) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    assert reason(acme.check_in(replace(GOOD, score=score))) is Reason.SCORE


@pytest.mark.parametrize("wrong", ["format_right", "quality_right", "complete", "as_told"])
def test_anything_that_is_not_right_suggests_nothing(acme: Acme, wrong: str) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    assert reason(acme.check_in(replace(GOOD, **{wrong: False}))) is Reason.NOT_RIGHT


def test_a_late_promise_suggests_nothing(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    told = MONDAY - DAY
    acme.work.insert(
        promises,
        {
            "number": 900, "rep": KEN, "customer": acme.customer.customer, "what": "x", "kind": "other", "line": "",
            "state": "open", "made_at": told - DAY, "told_at": told, "told_wall": told.replace(tzinfo=None),
            "told_zone": "UTC",
        },
    )  # fmt: skip
    assert reason(acme.check_in()) is Reason.LATE


def test_something_that_came_broken_suggests_nothing(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    acme.order(MONDAY - 3 * DAY, intact=False)
    assert reason(acme.check_in()) is Reason.NOT_INTACT


def test_another_order_that_was_not_as_told_suggests_nothing(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    acme.check_in(replace(GOOD, as_told=False), MONDAY - DAY)
    assert reason(acme.check_in()) is Reason.NOT_INTACT


def test_a_contact_without_circles_suggests_nothing_but_says_what_is_missing(acme: Acme) -> None:
    assert acme.check_in().lacks_circle
    acme.contact("Mr Sato")
    assert reason(acme.check_in()) is Reason.NO_CIRCLE


def test_whoever_was_seen_is_asked_and_else_the_only_one_with_a_circle(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    acme.circle("Ms Ito", "alumni class of 1998")
    ito = acme.contact("Ms Ito")
    assert reason(acme.check_in()) is Reason.NO_CIRCLE
    assert acme.suggested(acme.check_in(contact=ito)).contact == "Ms Ito"


def test_two_good_check_ins_in_ninety_days_make_one_suggestion(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    acme.circle("Mr Sato", "chamber committee")
    assert acme.check_in().referral is not None
    assert reason(acme.check_in(now=MONDAY + 80 * DAY)) is Reason.SUGGESTED


def test_three_circles_over_three_quarters_are_three_different_ones(acme: Acme) -> None:
    names = ["Thursday golf group", "chamber committee", "other plant managers"]
    for name in names:
        acme.circle("Mr Sato", name)
    found = [acme.suggested(acme.check_in(now=MONDAY + quarter * QUARTER)).circle for quarter in range(4)]
    assert sorted(found[:3]) == sorted(names)
    assert found[3] == found[0]


def test_the_only_circle_is_not_asked_about_twice_in_a_row(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    assert acme.check_in().referral is not None
    assert reason(acme.check_in(now=MONDAY + QUARTER)) is Reason.SAME_CIRCLE
    acme.circle("Mr Sato", "chamber committee")
    assert acme.suggested(acme.check_in(now=MONDAY + QUARTER)).circle == "chamber committee"


def test_never_is_for_ever(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    acme.circle("Mr Sato", "chamber committee")
    made = acme.check_in().referral
    assert made is not None
    referral.answer(acme.work, made, State.NEVER, acme.ken, MONDAY)
    assert reason(acme.check_in(now=MONDAY + 4 * QUARTER)) is Reason.NEVER


def test_not_now_waits_ninety_days_from_the_press_and_takes_another_circle(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    acme.circle("Mr Sato", "chamber committee")
    made = acme.check_in().referral
    assert made is not None
    referral.answer(acme.work, made, State.NOT_NOW, acme.ken, MONDAY + 5 * DAY)
    assert reason(acme.check_in(now=MONDAY + 94 * DAY)) is Reason.NOT_NOW
    first = referral.see(acme.work, made, acme.ken).circle
    assert acme.suggested(acme.check_in(now=MONDAY + 96 * DAY)).circle not in ("", first)


def test_an_answer_can_be_undone_for_ten_minutes_by_who_pressed(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    made = acme.check_in().referral
    assert made is not None
    asked = referral.answer(acme.work, made, State.ASKED, acme.ken, MONDAY)
    assert asked.undo is not None
    back = referral.undo(acme.work, asked.undo, acme.ken, MONDAY + timedelta(minutes=9))
    assert (back.referral.state, back.referral.asked_at, back.undo) == (State.SUGGESTED, None, None)
    assert len([step for step in outbox.history(acme.work, f"referral:{made}") if step.state == "planned"]) == 1
    again = referral.answer(acme.work, made, State.ASKED, acme.ken, MONDAY)
    assert again.undo is not None
    with pytest.raises(ChangedSince):
        referral.undo(acme.work, asked.undo, acme.ken, MONDAY)
    with pytest.raises(UndoTooLate):
        referral.undo(acme.work, again.undo, acme.ken, MONDAY + timedelta(minutes=11))
    with pytest.raises(NoSuggestion):
        referral.undo(acme.work, again.undo, replace(acme.ken, id=AYA), MONDAY)


def test_a_second_press_changes_nothing(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    made = acme.check_in().referral
    assert made is not None
    named = referral.name_given(acme.work, made, " Tom  Miller ", "golf", acme.ken, MONDAY)
    assert named.referral.name_given == "Tom Miller\ngolf"
    late = referral.answer(acme.work, made, State.NOT_NOW, acme.ken, MONDAY)
    assert late.already
    assert late.referral.state is State.NAMED
    assert referral.figures(acme.work, [KEN], MONDAY, MONDAY + DAY) == Figures(1, 1, 1)
    assert referral.figures(acme.work, [AYA], MONDAY, MONDAY + DAY) == Figures()


def test_an_own_question_has_to_be_narrow(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    made = acme.check_in().referral
    assert made is not None
    with pytest.raises(QuestionBroad):
        referral.write_question(acme.work, made, "Do you know anyone who needs this?", acme.ken, MONDAY)
    own = "In your Thursday golf group, who would be glad of this too?"
    assert referral.write_question(acme.work, made, own, acme.ken, MONDAY).referral.question == own


def test_by_hand_the_gate_says_why_it_is_shut(acme: Acme) -> None:
    assert acme.by_hand() == Shut(Reason.NO_CHECK_IN, customer=acme.customer, least=4)
    acme.check_in(replace(GOOD, score=3))
    shut = acme.by_hand()
    assert isinstance(shut, Shut)
    assert (shut.reason, shut.score) == (Reason.SCORE, 3)
    acme.check_in(now=MONDAY + timedelta(hours=1))
    shut = acme.by_hand(MONDAY + DAY)
    assert isinstance(shut, Shut)
    assert shut.reason is Reason.NO_CONTACT
    acme.circle("Mr Sato", "Thursday golf group")
    shown = acme.by_hand(MONDAY + DAY)
    assert isinstance(shown, ReferralLine)
    again = acme.by_hand(MONDAY + DAY)
    assert isinstance(again, ReferralLine)
    assert again.referral.id == shown.referral.id
    referral.answer(acme.work, shown.referral.id, State.ASKED, acme.ken, MONDAY + DAY)
    shut = acme.by_hand(MONDAY + 13 * DAY)
    assert isinstance(shut, Shut)
    assert (shut.reason, shut.since) == (Reason.ASKED, MONDAY + DAY)
    with pytest.raises(UnknownCustomer):
        referral.by_hand(acme.work, "Globex", acme.ken, MONDAY)


def test_by_hand_a_suggestion_that_waits_is_shut_by_what_goes_wrong_meanwhile(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    assert acme.check_in().referral is not None
    assert isinstance(acme.by_hand(), ReferralLine)
    acme.order(MONDAY, intact=False)
    shut = acme.by_hand()
    assert isinstance(shut, Shut)
    assert shut.reason is Reason.NOT_INTACT


def test_without_a_customer_the_best_moment_is_found(acme: Acme) -> None:
    assert referral.by_hand(acme.work, "", acme.ken, MONDAY) is None
    acme.check_in()
    shut = referral.by_hand(acme.work, "", acme.ken, MONDAY)
    assert isinstance(shut, Shut)
    assert shut.reason is Reason.NO_CONTACT
    acme.circle("Mr Sato", "Thursday golf group")
    assert isinstance(referral.by_hand(acme.work, "", acme.ken, MONDAY), ReferralLine)


def test_a_closed_customer_and_a_contact_who_left_are_not_asked(acme: Acme) -> None:
    acme.circle("Mr Sato", "Thursday golf group")
    contact_rows.set_gone(acme.work, acme.contact("Mr Sato"), MONDAY)
    assert acme.check_in().lacks_circle
    acme.work.execute(acme.work.update(customer_table).values(closed_at=MONDAY))
    assert reason(acme.check_in()) is Reason.CLOSED


def test_a_circle_taken_back_leaves_what_was_there(acme: Acme) -> None:
    first = acme.circle("Mr Sato", "Thursday golf group", "Tom")
    made = acme.check_in().referral
    assert made is not None
    more = acme.circle("Mr Sato", "the Thursday golf group", "Lisa", MONDAY + DAY)
    assert more.circle.people == ("Tom", "Lisa")
    assert referral.see(acme.work, made, acme.ken).people == ("Tom", "Lisa")
    assert acme.circle("Mr Sato", "Thursday golf group", "Tom").undo is None
    circle.undo(acme.work, more.circle.id, acme.ken, MONDAY + DAY)
    (known,) = circle.of(acme.work, acme.customer.customer)
    assert known.circles == (first.circle,)
    assert referral.see(acme.work, made, acme.ken).people == ("Tom",)
    with pytest.raises(UndoTooLate):
        circle.undo(acme.work, first.circle.id, acme.ken, MONDAY + DAY)
