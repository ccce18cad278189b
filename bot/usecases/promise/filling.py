"""A form as it is to be shown: filled in from a promise, or with what is typed in it so far."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.reading.line import kind_of
from bot.sales import customer as names
from bot.sales import hours
from bot.sales import load as loads
from bot.sales.answer import FormFacts, MoreFacts, MoreFields
from bot.sales.errors import ChangedMeanwhile, SalesError
from bot.sales.load import Load
from bot.sales.person import Person
from bot.sales.promise import Downstream, Moment, Promise, State
from bot.store import customer as known
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases.promise import suggesting
from bot.usecases.promise.changing import may_correct_date
from bot.usecases.promise.fields import read_told, told_of, typed_as
from bot.usecases.promise.listing import form_of, see
from bot.usecases.promise.owning import own
from bot.usecases.settings import calendar_of

SHOWN = ("customer", "what", "told", "kind", "proof", "spec_lines", "promised_to", "promised_by")
"""The fields of a promise that a form may show, by the names that they have there."""

FIRST = ("customer", "what", "told")


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form holds while it stands open; `number` is the promise that it is about, 0 for a new one."""

    customer: str
    what: str
    told: str
    more: MoreFields | None = None
    number: int = 0
    private: str = ""
    link: str | None = None


def more_of(work: Work, number: int, by: Person, now: datetime) -> FormFacts:
    """The form of a promise or draft with *More* open."""
    facts = form_of(work, number, by, now)
    told = typed_as(facts.told) if facts.told else ""
    shown = suggested(work, Typed(facts.customer, facts.what, told, None, number, facts.private, facts.link), by, now)
    return replace(facts, more=shown.more)


def suggested(work: Work, typed: Typed, by: Person, now: datetime) -> FormFacts:
    """The form with *More* open, by what is typed so far."""
    promise = see(work, typed.number, by) if typed.number else None
    fields = typed.more or _fields(work, promise)
    locked = promise is not None and not may_correct_date(promise, now)
    told = promise.told if locked and promise is not None else _read(typed.told, by, now)
    customer = _customer(work, typed.customer)
    about = customers.about(work, customer)
    waits, kind = _read(fields.by, by, now), fields.kind or kind_of(typed.what)
    more = MoreFacts(
        fields,
        kind,
        hours.date_of(calendar_of(by), now),
        None if locked else suggesting.safe(work, kind, by, now),
        about.early_policy or by.settings.early_policy,
        about.early_policy is not None,
        None if locked else _load(work, told, promise, by),
        about,
        Downstream(fields.whom, waits) if fields.whom and waits and told and waits.at <= told.at else None,
    )
    return FormFacts(typed.customer, typed.what, told if locked else None, typed.told, typed.private, locked,
                     typed.link, more)  # fmt: skip


def check_version(work: Work, number: int, version: int, by: Person, fields: Collection[str] = FIRST) -> None:
    """Raises ChangedMeanwhile where a form shows one of these fields of an open promise as it stands no longer."""
    promise = own(work, number, by)
    if not version or promise.version == version or promise.state not in {State.OPEN, State.DRAFT}:
        return
    since = store.changes_since(work, number, version)
    if not since or "told_at" not in since[0].before:
        return
    name = _name_before(work, since[0].before)
    before = _texts(store.restored(promise, since[0].before, name), by.zone)
    after = _texts(promise, by.zone)
    changed = {field: after[field] for field in SHOWN if field in fields and before[field] != after[field]}
    if changed:
        last = since[-1]
        raise ChangedMeanwhile(number, last.by, last.at, promise=promise, before=before, after=changed)


def _texts(promise: Promise, zone: str) -> dict[str, str]:
    """The fields of a promise as a form has them."""
    more, told = promise.more, Moment.of(promise.told.at, zone) if promise.told else None
    values = (
        promise.customer or "",
        promise.what,
        typed_as(told) if told else "",
        promise.kind.value,
        "yes" if more.proof else "",
        "\n".join(spec.text for spec in more.specs),
        more.downstream.whom if more.downstream else "",
        typed_as(more.downstream.by) if more.downstream else "",
    )
    return dict(zip(SHOWN, values, strict=True))


def _name_before(work: Work, before: Mapping[str, object]) -> str | None:
    customer = before.get("customer")
    found = known.get(work, customer) if isinstance(customer, str) else None
    return found.name if found else None


def _fields(work: Work, promise: Promise | None) -> MoreFields:
    if promise is None or promise.state is State.DRAFT:
        return MoreFields()
    texts, dates = _texts(promise, promise.told.zone if promise.told else "UTC"), store.dates_of(work, promise.number)
    agreed = not dates or dates[-1].agreed is not False
    chosen = promise.kind if promise.kind is not kind_of(promise.what) else None
    return MoreFields(
        chosen, agreed, bool(texts["proof"]), texts["spec_lines"], texts["promised_to"], texts["promised_by"]
    )


def _read(told: str, by: Person, now: datetime) -> Moment | None:
    try:
        return told_of(read_told(told, by, now)) if told.strip() else None
    except SalesError:
        return None


def _customer(work: Work, typed: str) -> str | None:
    found = known.by_spelling(work, names.exact(typed)) if typed.strip() else None
    return found[0].customer if found and not found[1] else None


def _load(work: Work, told: Moment | None, promise: Promise | None, by: Person) -> Load | None:
    if told is None:
        return None
    own = promise.told if promise is not None and promise.state is State.OPEN else None
    calendar = calendar_of(by)
    is_there = own is not None and loads.day_of(own, calendar)[0] == loads.day_of(told, calendar)[0]
    return suggesting.load(work, told, suggesting.due_beside(work, told, by) + (0 if is_there else 1), by)
