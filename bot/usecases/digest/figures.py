"""A team's week counted, each number by one query."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.sales import digest as rules
from bot.sales import hours
from bot.sales.digest import Figures, Own, Period, Share
from bot.sales.person import Person, Role
from bot.sales.record import Counts, Followed
from bot.sales.team import Team
from bot.store import digest as store
from bot.store import person as people
from bot.store import record as records
from bot.store import team as teams
from bot.store.work import Work
from bot.usecases import outbox


def figures(work: Work, team: Team, period: Period, now: datetime) -> Figures:
    """The team's week as it stands now."""
    settings = outbox.receiver(work, team.channel or "", now).settings
    reps = list(team.members)
    shares = _shares(work, reps, period, now)
    names = people.names_of(work, reps)
    unvisited, wrong = store.looked_at(work, reps, period)
    calendar = settings.calendar(rules.zone_of(team))
    late = store.late(work, reps, rules.at_risk_until(calendar, settings.at_risk_days, hours.date_of(calendar, now)))
    shares = [replace(share, name=names.get(share.rep, "")) for share in shares.values()]
    return Figures(
        team,
        period,
        tuple(sorted(shares, key=lambda share: (share.name, share.rep))),
        tuple(unvisited),
        rules.by_customer(late + wrong),
        store.asked_for(work, reps, period),
        settings.too_few,
    )


def own(work: Work, by: Person, text: str, now: datetime) -> Own:
    """The week as somebody may see it; `text` names one of several teams."""
    manages = teams.all_teams(work) if by.is_admin else teams.of_manager(work, by.id)
    mine = teams.of_person(work, by.id)
    known = [*manages, *(team for team in mine if team.id not in {one.id for one in manages})]
    team = _named(known, text) or next(iter([*mine, *manages]), None)
    period = _period(team, by, now)
    shown = figures(work, team, period, now) if team is not None else None
    share = _share(work, by, period, now)
    others = tuple(one for one in known if team is not None and one.id != team.id)
    may = team is not None and team.id in {one.id for one in manages}
    return Own(period, share, shown, may, others, by.settings.too_few)


def _share(work: Work, by: Person, period: Period, now: datetime) -> Share | None:
    share = _shares(work, [by.id], period, now)[by.id]
    if not (share.counts.total or share.due or share.followed.total) and Role.REP not in by.all_roles:
        return None
    return replace(share, name=by.name)


def _shares(work: Work, reps: Sequence[str], period: Period, now: datetime) -> dict[str, Share]:
    span = [(period.since, period.until)]
    (counts,), (followed,) = records.counts(work, reps, span, now), records.followed(work, reps, span)
    due = store.due(work, reps, period)
    return {
        rep: Share(rep, "", counts.get(rep, Counts()), due.get(rep, 0), followed.get(rep, Followed())) for rep in reps
    }


def _named(known: list[Team], text: str) -> Team | None:
    wanted = text.strip().casefold()
    exact = next((team for team in known if team.name.casefold() == wanted), None)
    begins = next((team for team in known if wanted and team.name.casefold().startswith(wanted)), None)
    return exact or begins


def _period(team: Team | None, by: Person, now: datetime) -> Period:
    return rules.period_in(rules.zone_of(team) if team is not None else rules.zone_named(by.zone), now)
