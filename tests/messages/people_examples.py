"""Roles, teams and first messages made from sample facts."""

from dataclasses import replace
from datetime import UTC, datetime, time

from bot.language import phrases as phrases_of
from bot.messages import introduction, nudge, role, team
from bot.messages.blocks import Message, View
from bot.sales.answer import Viewer
from bot.sales.person import Introduction, Named, Naming, Reply, Role, RolesGiven, Roster
from bot.sales.team import Team, TeamDeed, TeamDone, Teams
from tests.messages import examples

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LETTER = "a" * 32


def a_team(viewer: Viewer, name: str) -> Team:
    """A team with everything."""
    return Team(
        "T0KEPT", "b" * 32, name, "U0MARIA", "C0SALES", viewer.language, viewer.zone, 0, time(9), "U0MARIA", AT,
        members=("U0KEN", "U0AYA"),
    )  # fmt: skip


def everything(viewer: Viewer, what: str | None, customer: str | None) -> dict[str, Message | View]:
    """Each message and form by name."""
    name = customer or ("北日本" if viewer.language == "ja" else "North")
    return {**_roles(viewer), **_teams(viewer, name), **_introductions(viewer, name, what)}


def _roles(viewer: Viewer) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    rows = tuple((f"U0{number:03d}", (Role.ADMIN, Role.MANAGER, Role.REP, Role.BACK_OFFICE)) for number in range(20))
    given = RolesGiven("U0KEN", (Role.ADMIN, Role.REP), "c" * 32, named=True, admins=("U0MARIA", "U0KEN"))
    told: dict[str, Message | View] = {
        "roster": role.roster(Roster(rows, 7), said),
        "roster of named admins": role.roster(Roster(rows[:1], slack=False), said),
        "roles form": role.form("U0KEN", (Role.REP,), said),
        "empty roles form": role.form("", (Role.REP,), said),
        "roles given": role.given(given, said),
        "roles undone": role.given(replace(given, undo=None, undone=True), said),
    }
    for why in ("too_late", "changed_since"):
        told[f"roles {why}"] = role.given(replace(given, undo=None, why=why), said)
    return told


def _teams(viewer: Viewer, name: str) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    full = a_team(viewer, name)
    bare = replace(full, manager=None, channel=None, members=(), digest_day=None)
    told: dict[str, Message | View] = {
        "teams": team.listing(Teams((full, bare) * 10, all=True), said),
        "no teams": team.listing(Teams((), all=False), said),
        "team form": team.form(full, "", viewer.language, viewer.zone, said),
        "new team form": team.form(None, "U0KEN", viewer.language, viewer.zone, said),
    }
    for deed in TeamDeed:
        told[f"team {deed}"] = team.done(TeamDone(deed, full, "c" * 32, ("U0ZED",)), said)
        told[f"bare team {deed}"] = team.done(TeamDone(deed, replace(bare, channel="C0SALES", digest_day=4)), said)
        told[f"team without a day {deed}"] = team.done(TeamDone(deed, bare), said)
    told["team gone"] = team.done(TeamDone(TeamDeed.UNDONE, replace(full, gone_at=AT)), said)
    return told


def _introductions(viewer: Viewer, name: str, what: str | None) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    changed = {"what": what} if what is not None else {}
    about = examples.promise(viewer, **changed)
    below = nudge.dm(examples.nudge(examples.line(viewer, promise=about), viewer=viewer), viewer, said)
    whys = ("order:57", "manager:x", "member:x", *(f"roles:{each.value}" for each in Role))
    by = "佐藤" if viewer.language == "ja" else "Maria"
    named = Named("U0ZED", tuple(Naming("U0MARIA", why, name, by) for why in whys), LETTER)
    told: dict[str, Message | View] = {
        "introduction": introduction.above(Introduction(named), below, LETTER, said, "/kept"),
        "introduction of somebody met": introduction.above(Introduction(named, met=True), below, LETTER, said, "/kept"),
    }
    for reply in (Reply.NOT_ME, Reply.MUTED):
        given = replace(named, reply=reply, replied_at=AT)
        for to in ("U0KEN", None):
            shown = Introduction(given, may_undo=True, to=to)
            told[f"introduction answered {reply} {to}"] = introduction.above(shown, None, LETTER, said, "/kept")
    return told
