"""Suggesting to ask: after a good check-in by itself, or by hand, through the same gate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_hex

from bot.reading import referral as reading
from bot.sales import budget
from bot.sales import circle as circle_rules
from bot.sales import customer as customer_rules
from bot.sales import referral as rules
from bot.sales.answer import Near
from bot.sales.errors import NotAsked, UnknownCustomer
from bot.sales.person import Person
from bot.sales.referral import STEP, CheckedIn, Reason, ReferralLine, Shut, State
from bot.sales.visit import CheckIn
from bot.store import circle as circles
from bot.store import contact as contacts
from bot.store import customer as customers
from bot.store import referral as store
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.referral.telling import line_of, subject
from bot.usecases.settings import calendar_of, find_person


@dataclass(frozen=True, slots=True)
class Considered:
    """What a check-in led to: a suggestion, or why there is none."""

    referral: str | None = None
    shut: Shut | None = None

    @property
    def lacks_circle(self) -> bool:
        """Whether all that is missing is a circle."""
        return self.shut is not None and self.shut.reason in {Reason.NO_CONTACT, Reason.NO_CIRCLE}


def consider(
    work: Work,
    order_number: int,
    customer_id: str,
    contact_id: str | None,
    check_in: CheckIn,
    by: Person,
    now: datetime,
) -> Considered:
    """After a check-in: plans one suggestion in the rep's next list or group, where the moment is right."""
    known = store.product_of(work, order_number)
    order_rep, product, received_at = known or (by.id, "", None)
    rep = by if by.id == order_rep else find_person(work, order_rep) or by
    checked = CheckedIn(
        number=order_number,
        rep=rep.id,
        customer=customer_id,
        contact=contact_id,
        product=product,
        received_at=received_at,
        checked_at=check_in.at or now,
        score=check_in.score,
        format_right=check_in.format_right,
        quality_right=check_in.quality_right,
        complete=check_in.complete,
        as_told=check_in.as_told,
        words=check_in.words,
    )
    found = _try(work, customer_id, checked, rep, now)
    if isinstance(found, Shut):
        return Considered(shut=found)
    made = _suggest(work, found, checked, rep, now)
    due = budget.slot(calendar_of(rep), rep.settings, now)
    outbox.remind(work, subject(made), 1, STEP, rep.id, due, why="referral")
    outbox.touch_home(work, rep.id, now)
    return Considered(referral=made)


def by_hand(work: Work, typed: str, by: Person, now: datetime) -> ReferralLine | Shut | None:
    """The suggestion for a customer, or for whoever it is right to ask now; None where that is nobody."""
    if typed.strip():
        return _for_customer(work, customer_called(work, typed), by, now)
    waiting = [one for one in store.of_rep(work, by.id, (State.SUGGESTED,)) if one.waits]
    if waiting:
        return line_of(waiting[0], by, now)
    shut: list[Shut] = []
    for checked in store.check_ins(work, by.id, now - by.settings.referral_within):
        if checked.score >= by.settings.referral_score:
            found = _for_customer(work, customers.get(work, checked.customer), by, now)
            if isinstance(found, ReferralLine):
                return found
            shut.append(found)
    return min(shut, key=lambda each: each.reason not in _CAN_BE_PUT_RIGHT, default=None)


def asked_of(work: Work, typed: str, states: Sequence[State], by: Person, now: datetime) -> ReferralLine:
    """The rep's latest suggestion in one of these states, of a customer or of all."""
    customer = customer_called(work, typed).customer if typed.strip() else None
    found = store.of_rep(work, by.id, states, customer)
    if not found:
        raise NotAsked
    return line_of(found[0], by, now)


def customer_called(work: Work, typed: str) -> Near:
    """The customer of a typed name, who has to be there."""
    found, near = _look_up(work, typed)
    if found is None:
        raise UnknownCustomer(customer_rules.exact(typed), near)
    return found


def known_customer(work: Work, typed: str) -> Near | None:
    """The customer of a typed name, where there is one."""
    return _look_up(work, typed)[0]


def withdraw(work: Work, order_number: int, rep: str, now: datetime) -> None:
    """What was suggested because of a check-in that was taken back is suggested no longer."""
    for one in store.of_rep(work, rep, (State.SUGGESTED,)):
        if one.number == order_number:
            store.change(work, one, {"state": State.VOID.value})
            outbox.void(work, subject(one.id), "undone")
            outbox.touch(work, subject(one.id), one.rep, now)


def _look_up(work: Work, typed: str) -> tuple[Near | None, str | None]:
    """The customer of an exact name, or of one written a little differently, and else the nearest name."""
    exact = customer_rules.exact(typed)
    found = customers.by_spelling(work, exact)
    if found is not None:
        return found[0], None
    others = {other.name: other for other in customers.by_keys(work, customer_rules.probes(exact))}
    ranked = customer_rules.candidates(exact, tuple(others))
    if ranked and customer_rules.fold(ranked[0]) == customer_rules.fold(exact):
        return others[ranked[0]], None
    return None, ranked[0] if ranked else None


_CAN_BE_PUT_RIGHT = frozenset({Reason.NO_CONTACT, Reason.NO_CIRCLE, Reason.SAME_CIRCLE})


def _for_customer(work: Work, customer: Near | None, by: Person, now: datetime) -> ReferralLine | Shut:
    if customer is None:
        return Shut(Reason.CLOSED)
    checked = store.last_check_in(work, customer.customer, by.id)
    found = _try(work, customer.customer, checked, by, now)
    if isinstance(found, Shut):
        waiting = store.of_rep(work, by.id, (State.SUGGESTED,), customer.customer)
        shown = next((one for one in waiting if one.waits and one.contact_id == found.contact_id), None)
        if found.reason is Reason.SUGGESTED and shown is not None:
            return line_of(shown, by, now)
        return replace(found, customer=customer)
    assert checked is not None
    made = store.find(work, _suggest(work, found, checked, by, now))
    assert made is not None
    return line_of(made, by, now)


@dataclass(frozen=True, slots=True)
class _Whom:
    contact: str
    circle: circle_rules.Circle


def _try(work: Work, customer: str, checked: CheckedIn | None, rep: Person, now: datetime) -> _Whom | Shut:
    """Whom to ask about which circle, or why nobody."""
    reason = rules.shut_for_customer(
        checked,
        closed=store.is_closed(work, customer),
        late=store.is_late(work, customer, now),
        not_intact=store.is_not_intact(work, customer, now - rep.settings.referral_every),
        settings=rep.settings,
        now=now,
    )
    if reason is not None or checked is None:
        score, since = (checked.score, checked.checked_at) if checked else (None, None)
        return Shut(reason or Reason.NO_CHECK_IN, score=score, least=rep.settings.referral_score, since=since)
    return _whom(work, customer, checked.contact, rep, now)


def _whom(work: Work, customer: str, seen: str | None, rep: Person, now: datetime) -> _Whom | Shut:
    """The contact of the visit, else the customer's only contact with a circle."""
    known = {one.id: one for one in contacts.of(work, customer)}
    every = circles.of(work, tuple(known))
    with_circle = dict.fromkeys(circle.contact for circle in every)
    chosen = seen if seen in known else next(iter(with_circle)) if len(with_circle) == 1 else None
    if chosen is None:
        return Shut(Reason.NO_CIRCLE if known else Reason.NO_CONTACT)
    contacts.find(work, chosen, hold=True)
    past = store.past(work, chosen)
    reason = rules.shut_for_contact(past, rep.settings, now)
    shut = Shut(reason or Reason.NO_CIRCLE, contact_id=chosen, contact=known[chosen].name)
    if reason is not None:
        latest = past[0]
        again = rules.again_at(latest, rep.settings) if reason is not Reason.NEVER else None
        return replace(shut, since=latest.since, again_at=again, circle=latest.circle)
    mine = [circle for circle in every if circle.contact == chosen]
    circle = circle_rules.next_circle(mine, [one.circle_id for one in past])
    if circle is None:
        return replace(
            shut, reason=Reason.SAME_CIRCLE if mine else Reason.NO_CIRCLE, circle=mine[0].name if mine else ""
        )
    return _Whom(chosen, circle)


def _suggest(work: Work, whom: _Whom, checked: CheckedIn, rep: Person, now: datetime) -> str:
    made = token_hex(8)
    store.add(
        work,
        {
            "referral": made,
            "customer": checked.customer,
            "contact": whom.contact,
            "circle": whom.circle.id,
            "rep": rep.id,
            "number": checked.number,
            "happy_with": _happy_with(checked),
            "score": checked.score,
            "state": State.SUGGESTED.value,
            "suggested_at": now,
        },
    )
    return made


def _happy_with(checked: CheckedIn) -> str:
    """Their own words, unless these would make a broad question of a narrow one."""
    words = rules.in_short(checked.words)
    return words if words and reading.keep_narrow(words) else checked.product
