from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sales import promise
from bot.sales.errors import (
    AlreadyClosed,
    CustomerMissing,
    HadInFuture,
    NotADraft,
    PastDate,
    ReasonMissing,
    StillDraft,
    StillOpen,
)
from bot.sales.hours import Calendar
from bot.sales.promise import EarlyPolicy, Moment, Outcome, Promise, State, WantedBy

TOKYO = ZoneInfo("Asia/Tokyo")
OFFICE = Calendar(TOKYO)
MADE = "2026-11-17 10:00"
FRIDAY = "2026-11-20 16:00"
MONDAY = "2026-11-23 18:00"
TUESDAY = "2026-11-24 16:00"
WEDNESDAY = "2026-11-25 16:00"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO).astimezone(UTC)


def told(text: str) -> Moment:
    return Moment.of(at(text), TOKYO)


def draft(made: str = MADE, **known: str | None) -> Promise:
    facts: dict[str, str | None] = {"customer": "Acme", **known}
    return Promise("T1", 42, "U1", "send the proposal", "Acme: send the proposal", at(made), customer=facts["customer"])


def acme(made: str = MADE, for_when: str = FRIDAY, policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY) -> Promise:
    return promise.opened(draft(made), told(for_when), at(made), OFFICE, policy)


def kept(card: Promise, when: str, had: str | None = None) -> Promise:
    return promise.keep(card, at(had or when), "U1", at(when), OFFICE)


def moved(card: Promise, to: str, by: WantedBy, when: str, agreed: bool = True) -> Promise:
    return promise.move(card, told(to), by, agreed, at(when), OFFICE)


def test_a_moment_keeps_the_zone_it_was_said_in() -> None:
    said = Moment.said(datetime.fromisoformat("2026-11-20 16:00"), "America/New_York")
    assert said.at == datetime(2026, 11, 20, 21, tzinfo=UTC)
    assert Moment.of(said.at, "America/New_York") == said
    assert Moment.of(said.at, TOKYO).wall == datetime.fromisoformat("2026-11-21 06:00")


def test_a_promise_knows_its_dates_when_it_is_made() -> None:
    card = acme()
    assert card.state is State.OPEN
    assert card.made_at == card.planned_from == at(MADE)
    assert card.scored_at == at(FRIDAY)
    assert card.target_at == at("2026-11-19 16:45")
    assert card.early_from == at("2026-11-19 14:45")
    assert (card.warned_until, card.round) == (None, 1)


def test_as_soon_as_ready_has_its_target_half_way_and_is_early_before_it() -> None:
    card = acme(policy=EarlyPolicy.AS_SOON_AS_READY)
    assert card.target_at == card.early_from == at("2026-11-18 17:30")
    assert kept(card, "2026-11-18 17:29").outcome is Outcome.EARLY
    assert kept(card, "2026-11-18 17:30").outcome is Outcome.ON_TIME


def test_having_it_a_quarter_of_a_long_window_before_told_is_not_early() -> None:
    dates = promise.plan_dates(at("2026-11-02 09:00"), at("2026-11-20 18:00"), OFFICE)
    assert dates.window == timedelta(hours=135)
    assert dates.target_at == at("2026-11-20 09:00")
    assert dates.early_from == at("2026-11-17 11:15")


def test_nothing_is_early_where_no_working_time_is_left() -> None:
    dates = promise.plan_dates(at("2026-11-20 19:00"), at("2026-11-20 20:00"), OFFICE)
    assert dates.short
    assert dates.early_from == at("2026-11-20 19:00")
    assert dates.target_at == at("2026-11-20 20:00")


def test_a_promise_needs_a_customer_and_a_date_to_come() -> None:
    with pytest.raises(CustomerMissing):
        promise.opened(draft(customer=None), told(FRIDAY), at(MADE), OFFICE)
    with pytest.raises(PastDate):
        promise.opened(draft(), told(MADE), at(MADE), OFFICE)
    with pytest.raises(NotADraft):
        promise.opened(acme(), told(FRIDAY), at(MADE), OFFICE)


@pytest.mark.parametrize(
    ("recorded", "had", "outcome", "later"),
    [
        ("2026-11-19 14:44", None, Outcome.EARLY, False),
        ("2026-11-19 14:45", None, Outcome.ON_TIME, False),
        ("2026-11-20 16:00", None, Outcome.ON_TIME, False),
        ("2026-11-20 16:01", None, Outcome.LATE, False),
        ("2026-11-20 16:20", "2026-11-20 15:50", Outcome.ON_TIME, True),
        ("2026-11-20 16:20", "2026-11-20 16:00", Outcome.ON_TIME, True),
        ("2026-11-20 16:20", "2026-11-18 10:00", Outcome.ON_TIME, True),
        ("2026-11-23 18:00", "2026-11-20 15:50", Outcome.ON_TIME, True),
        ("2026-11-23 18:01", "2026-11-20 15:50", Outcome.LATE, False),
        ("2026-11-23 10:00", "2026-11-20 16:10", Outcome.LATE, False),
    ],
)
def test_what_a_kept_promise_is_scored_as(recorded: str, had: str | None, outcome: Outcome, later: bool) -> None:
    card = kept(acme(), recorded, had)
    assert (card.state, card.outcome, card.recorded_later) == (State.KEPT, outcome, later)
    assert (card.closed_at, card.closed_by, card.had_at) == (at(recorded), "U1", at(had or recorded))


def test_the_customer_cannot_have_it_in_the_future() -> None:
    with pytest.raises(HadInFuture):
        kept(acme(), "2026-11-20 10:00", "2026-11-20 10:01")


CUSTOMER, REP = WantedBy.CUSTOMER, WantedBy.REP


@pytest.mark.parametrize(
    ("by", "agreed", "pressed", "scored", "warned"),
    [
        (CUSTOMER, True, "2026-11-19 10:00", TUESDAY, None),
        (CUSTOMER, True, "2026-11-20 17:00", TUESDAY, None),
        (REP, True, "2026-11-19 10:00", FRIDAY, TUESDAY),
        (REP, True, "2026-11-20 15:59", FRIDAY, TUESDAY),
        (REP, False, "2026-11-19 10:00", FRIDAY, None),
        (REP, True, "2026-11-20 16:00", FRIDAY, None),
        (REP, True, "2026-11-20 17:00", FRIDAY, None),
    ],
)
def test_which_date_decides_after_moving(
    by: WantedBy, agreed: bool, pressed: str, scored: str, warned: str | None
) -> None:
    card = moved(acme(), TUESDAY, by, pressed, agreed)
    assert card.told == told(TUESDAY)
    assert card.scored_at == at(scored)
    assert card.warned_until == (at(warned) if warned else None)
    assert (card.round, card.planned_from, card.made_at) == (2, at(pressed), at(MADE))


@pytest.mark.parametrize(
    ("by", "agreed", "pressed", "had", "outcome"),
    [
        (REP, True, "2026-11-19 10:00", "2026-11-24 15:00", Outcome.WARNED),
        (REP, True, "2026-11-19 10:00", "2026-11-20 10:00", Outcome.WARNED),
        (REP, True, "2026-11-19 10:00", "2026-11-24 16:01", Outcome.LATE),
        (CUSTOMER, True, "2026-11-19 10:00", "2026-11-24 15:00", Outcome.ON_TIME),
        (CUSTOMER, True, "2026-11-19 10:00", "2026-11-24 16:01", Outcome.LATE),
        (REP, False, "2026-11-19 10:00", "2026-11-24 15:00", Outcome.LATE),
        (REP, False, "2026-11-19 10:00", "2026-11-20 15:00", Outcome.ON_TIME),
        (REP, False, "2026-11-18 10:00", "2026-11-19 10:00", Outcome.EARLY),
        (REP, True, "2026-11-20 17:00", "2026-11-24 15:00", Outcome.LATE),
    ],
)
def test_what_a_moved_promise_is_scored_as(
    by: WantedBy, agreed: bool, pressed: str, had: str, outcome: Outcome
) -> None:
    assert kept(moved(acme(), TUESDAY, by, pressed, agreed), had).outcome is outcome


def test_a_warned_promise_recorded_later_is_warned() -> None:
    card = moved(acme(), TUESDAY, REP, "2026-11-19 10:00")
    assert promise.outcome_when_kept(card, at("2026-11-24 15:50"), at("2026-11-24 17:00"), OFFICE) == (
        Outcome.WARNED,
        True,
    )


def test_the_last_date_agreed_in_time_is_the_one_it_is_warned_until() -> None:
    card = moved(acme(), TUESDAY, REP, "2026-11-19 10:00")
    again = moved(card, WEDNESDAY, REP, "2026-11-23 10:00")
    assert (again.scored_at, again.warned_until, again.round) == (at(FRIDAY), at(WEDNESDAY), 3)
    not_agreed = moved(card, WEDNESDAY, REP, "2026-11-23 10:00", agreed=False)
    assert not_agreed.warned_until == at(TUESDAY)
    missed = moved(card, WEDNESDAY, REP, "2026-11-24 17:00")
    assert missed.warned_until == at(TUESDAY)
    assert kept(missed, "2026-11-25 10:00").outcome is Outcome.LATE


def test_the_customers_own_wish_clears_a_warning() -> None:
    card = moved(moved(acme(), TUESDAY, REP, "2026-11-19 10:00"), WEDNESDAY, CUSTOMER, "2026-11-23 10:00")
    assert (card.scored_at, card.warned_until) == (at(WEDNESDAY), None)
    assert kept(card, "2026-11-25 15:30").outcome is Outcome.ON_TIME


def test_an_earlier_date_at_our_wish_warns_nobody() -> None:
    card = moved(acme(), "2026-11-19 18:00", REP, "2026-11-18 10:00")
    assert (card.scored_at, card.warned_until) == (at(FRIDAY), None)
    back = moved(moved(acme(), TUESDAY, REP, "2026-11-18 10:00"), "2026-11-20 12:00", REP, "2026-11-19 10:00")
    assert (back.scored_at, back.warned_until) == (at(FRIDAY), None)


@pytest.mark.parametrize(
    ("agreed_at", "kept_at", "came_to"),
    [
        ("2026-11-19 10:00", "2026-11-24 15:00", Outcome.WARNED),
        ("2026-11-19 10:00", "2026-11-24 17:00", Outcome.LATE),
        ("2026-11-20 16:00", "2026-11-24 15:00", Outcome.LATE),
        ("2026-11-23 10:00", "2026-11-24 15:00", Outcome.LATE),
        (None, "2026-11-24 15:00", Outcome.LATE),
        (None, "2026-11-20 15:00", Outcome.ON_TIME),
    ],
)
def test_what_was_asked_for_counts_by_when_the_customer_agreed(
    agreed_at: str | None, kept_at: str, came_to: Outcome
) -> None:
    card = moved(acme(), TUESDAY, WantedBy.REP, "2026-11-18 10:00", agreed=False)
    if agreed_at is not None:
        card = promise.agree(card, WantedBy.REP, at(agreed_at))
    assert kept(card, kept_at).outcome is came_to


@given(st.integers(1, 60), st.integers(0, 80))
def test_agreeing_later_is_as_agreeing_at_once_while_the_old_date_is_to_come(days: int, hours: int) -> None:
    to = told(MONDAY).at + timedelta(days=days)
    asked = promise.move(acme(), Moment.of(to, TOKYO), WantedBy.REP, False, at(MADE), OFFICE)
    at_once = promise.move(acme(), Moment.of(to, TOKYO), WantedBy.REP, True, at(MADE), OFFICE)
    later = at(MADE) + timedelta(hours=hours)
    agreed = promise.agree(asked, WantedBy.REP, later)
    assert agreed == (at_once if later < at(FRIDAY) else asked)


def test_a_date_that_the_customer_heard_first_is_agreed_to_without_another_count() -> None:
    assert promise.agree(acme(), None, at("2026-11-18 10:00")) == acme()


def test_refused_is_as_if_nobody_had_asked() -> None:
    asked = moved(acme(), TUESDAY, WantedBy.REP, "2026-11-18 10:00", agreed=False)
    assert promise.refuse(asked, acme()) == replace(acme(), round=3)


def test_what_is_closed_is_neither_agreed_to_nor_refused() -> None:
    closed = kept(acme(), "2026-11-19 10:00")
    for answer in (lambda: promise.agree(closed, WantedBy.REP, at(FRIDAY)), lambda: promise.refuse(closed, acme())):
        with pytest.raises(AlreadyClosed):
            answer()


def test_a_move_into_the_past_or_of_a_closed_promise_is_refused() -> None:
    with pytest.raises(PastDate):
        moved(acme(), "2026-11-18 10:00", REP, "2026-11-18 10:00")
    with pytest.raises(AlreadyClosed) as refused:
        moved(kept(acme(), "2026-11-19 17:00"), TUESDAY, REP, "2026-11-19 17:10")
    assert (refused.value.number, refused.value.by, refused.value.at) == (42, "U1", at("2026-11-19 17:00"))
    assert (refused.value.state, refused.value.outcome) == ("kept", "on_time")
    with pytest.raises(StillDraft):
        moved(draft(), TUESDAY, REP, "2026-11-18 10:00")


def test_an_open_promise_is_late_from_its_scored_date_on() -> None:
    card = acme()
    assert not promise.late_now(card, at("2026-11-20 15:59"))
    assert promise.late_now(card, at(FRIDAY))
    assert promise.outcome_now(card, at("2026-11-20 15:59")) is None
    assert promise.outcome_now(card, at(FRIDAY)) is Outcome.LATE
    assert not promise.asks_when(card, at(FRIDAY))
    assert promise.asks_when(card, at("2026-11-20 16:01"))
    warned = moved(card, TUESDAY, REP, "2026-11-19 10:00")
    assert not promise.late_now(warned, at("2026-11-20 17:00"))
    assert promise.late_now(warned, at(TUESDAY))
    assert promise.late_now(moved(card, TUESDAY, REP, "2026-11-19 10:00", agreed=False), at("2026-11-20 17:00"))


@pytest.mark.parametrize(
    ("pressed", "dropped", "released", "never"),
    [
        ("2026-11-19 10:00", Outcome.DROPPED, Outcome.RELEASED, Outcome.NEVER_MADE),
        ("2026-11-20 15:59", Outcome.DROPPED, Outcome.RELEASED, Outcome.NEVER_MADE),
        ("2026-11-20 16:00", Outcome.LATE, Outcome.LATE, Outcome.LATE),
        ("2026-11-23 10:00", Outcome.LATE, Outcome.LATE, Outcome.LATE),
    ],
)
def test_closing_after_the_scored_date_stays_late(
    pressed: str, dropped: Outcome, released: Outcome, never: Outcome
) -> None:
    now = at(pressed)
    gone = promise.drop(acme(), "no stock", "U1", now)
    assert (gone.state, gone.outcome, gone.reason) == (State.DROPPED, dropped, "no stock")
    free = promise.release(acme(), "Ms. Sato", "U1", now)
    assert (free.state, free.outcome, free.released_by) == (State.RELEASED, released, "Ms. Sato")
    mistake = promise.never_made(acme(), "U1", now)
    assert (mistake.state, mistake.outcome) == (State.NEVER_MADE, never)
    assert not promise.vanished(mistake)


def test_dropping_needs_a_reason_unless_it_is_a_draft() -> None:
    with pytest.raises(ReasonMissing):
        promise.drop(acme(), "  ", "U1", at("2026-11-19 10:00"))
    gone = promise.drop(draft(), "", "U1", at("2026-11-19 10:00"))
    assert (gone.state, gone.outcome, gone.reason) == (State.DROPPED, None, None)


def test_what_was_never_made_vanishes_within_ten_minutes() -> None:
    assert promise.vanished(promise.never_made(acme(), "U1", at("2026-11-17 10:10")))
    assert not promise.vanished(promise.never_made(acme(), "U1", at("2026-11-17 10:11")))
    soon = acme(for_when="2026-11-17 10:05")
    vanished = promise.never_made(soon, "U1", at("2026-11-17 10:08"))
    assert vanished.outcome is Outcome.NEVER_MADE
    assert promise.never_made(soon, "U1", at("2026-11-17 10:10")).outcome is Outcome.NEVER_MADE
    assert promise.never_made(soon, "U1", at("2026-11-17 10:11")).outcome is Outcome.LATE
    assert promise.vanished(vanished)
    assert not promise.vanished(acme())


def test_closing_twice_is_refused() -> None:
    done = kept(acme(), "2026-11-19 17:00")
    with pytest.raises(AlreadyClosed):
        kept(done, "2026-11-19 17:05")
    with pytest.raises(AlreadyClosed):
        promise.drop(done, "no stock", "U1", at("2026-11-19 17:05"))
    with pytest.raises(StillDraft):
        kept(draft(), "2026-11-19 17:00")


def test_reopening_brings_back_what_was_there_in_a_new_round() -> None:
    card = acme()
    assert promise.reopen(kept(card, "2026-11-20 16:20", "2026-11-20 15:50")) == replace(card, round=2)
    assert promise.reopen(promise.release(card, "Ms. Sato", "U1", at(FRIDAY))) == replace(card, round=2)
    line = draft()
    assert promise.reopen(promise.drop(line, "", "U1", at(FRIDAY))) == replace(line, round=2)
    with pytest.raises(StillOpen):
        promise.reopen(card)


def test_what_is_ready_is_held_until_it_is_no_longer_too_early() -> None:
    card = acme()
    thursday = at("2026-11-19 10:00")
    assert promise.ready(card, thursday).ready_at == thursday
    assert promise.hold_until(card, thursday, EarlyPolicy.SLIGHTLY_EARLY) == at("2026-11-19 14:45")
    assert promise.hold_until(card, at("2026-11-19 14:45"), EarlyPolicy.SLIGHTLY_EARLY) is None
    assert promise.hold_until(acme(policy=EarlyPolicy.AS_SOON_AS_READY), thursday, EarlyPolicy.AS_SOON_AS_READY) is None


def test_a_list_begins_with_what_is_at_risk() -> None:
    now = at("2026-11-20 17:00")
    late = replace(acme(), number=1)
    later = replace(acme(for_when="2026-11-19 16:00"), number=2)
    soon = replace(acme(for_when="2026-11-23 10:00"), number=3)
    older = replace(acme("2026-11-16 10:00", MONDAY), number=4)
    newer = replace(acme(for_when=MONDAY), number=5)
    line = replace(draft(), number=6)
    order = sorted([line, newer, older, soon, late, later], key=lambda card: promise.risk(card, now, OFFICE))
    assert [card.number for card in order] == [2, 1, 3, 4, 5, 6]


hours_from_made = st.integers(1, 24 * 21).map(lambda number: at(MADE) + timedelta(hours=number))


@given(hours_from_made, hours_from_made, hours_from_made)
def test_keeping_counts_as_late_exactly_when_they_had_it_late_or_it_was_recorded_too_late(
    for_when: datetime, had: datetime, recorded: datetime
) -> None:
    card = promise.opened(draft(), Moment.of(for_when, TOKYO), at(MADE), OFFICE)
    if had > recorded:
        return
    outcome, later = promise.outcome_when_kept(card, had, recorded, OFFICE)
    assert later == (recorded > for_when and outcome is Outcome.ON_TIME)
    if had > for_when:
        assert outcome is Outcome.LATE
    elif recorded <= for_when:
        assert card.early_from is not None
        assert outcome is (Outcome.EARLY if had < card.early_from else Outcome.ON_TIME)
    else:
        assert outcome in {Outcome.ON_TIME, Outcome.LATE}
