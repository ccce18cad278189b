"""A team's week with something in every line, and everything that is asked about it."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.language import phrases as phrases_of
from bot.messages import digest
from bot.messages.blocks import Message, View
from bot.sales.answer import Viewer
from bot.sales.digest import (
    Asked,
    AtRisk,
    Danger,
    Digest,
    Figures,
    NotPosted,
    Own,
    Preview,
    Referrals,
    Share,
    Stage,
    Standing,
    Unvisited,
    period,
)
from bot.sales.record import Counts
from bot.sales.team import Team

LETTER = "0123456789abcdef0123456789abcdef"
MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
DAY = timedelta(days=1)
ROUND = 202649


def team(viewer: Viewer, name: str | None = None) -> Team:
    """A team that is told its week on Mondays."""
    known = "Sales" if viewer.language == "en" else "営業"
    return Team("T1", "a" * 32, known if name is None else name, "U0MARIA", "C0SALES", viewer.language, viewer.zone, 0,
                time(9), "U0MARIA", MONDAY)  # fmt: skip


def figures(viewer: Viewer, what: str | None = None, customer: str | None = None, names: bool = False) -> Figures:
    """A week of many promises, orders and customers at risk."""
    about = team(viewer, what)
    english = viewer.language == "en"
    name = ("Acme" if english else "山田商事") if customer is None else customer
    product = ("Widget A" if english else "標準部品") if what is None else what
    rep = ("Ken" if english else "健") if customer is None else customer
    shares = tuple(Share(f"U0REP{n}", rep, Counts(2, 3, 1, 1, 1, 1), n) for n in range(12))
    unvisited = tuple(Unvisited(n, name, product, "U0REP1", MONDAY - n * DAY, MONDAY if n else None) for n in range(7))
    risks = tuple(AtRisk(name, danger, 7, "U0REP1", MONDAY - 5 * DAY) for danger in (*Danger, *Danger, *Danger))
    return Figures(replace(about, names=names), period(about, MONDAY), shares, unvisited, risks, Referrals(3, 2, 1))


def everything(viewer: Viewer, what: str | None = None, customer: str | None = None) -> dict[str, Message | View]:
    """Each message about a digest by name."""
    said = phrases_of(viewer.language)
    full, named = figures(viewer, what, customer), figures(viewer, what, customer, names=True)
    thin = Figures(full.team, full.period)
    few = replace(thin, shares=(Share("U0REP1", "", Counts(on_time=1)),))
    told: dict[str, Message | View] = {
        "digest": digest.channel(Digest(full, LETTER), viewer, said),
        "digest with names": digest.channel(Digest(named, LETTER), viewer, said),
        "digest of nothing": digest.channel(Digest(thin, LETTER), viewer, said),
        "digest of few": digest.channel(Digest(few, LETTER), viewer, said),
        "digest pressed late": digest.settled(said),
        "own week": digest.own(Own(full.period, full.shares[0], full), viewer, said),
        "own week in no team": digest.own(Own(full.period, full.shares[0]), viewer, said),
        "own week of a manager": digest.own(Own(full.period, None, full, True, (full.team,)), viewer, said),
        "own week of an idle manager": digest.own(
            Own(full.period, None, replace(thin, team=replace(full.team, channel=None)), True), viewer, said
        ),
    }
    for stage in Stage:
        shown = Preview(Digest(full), ROUND, stage, by_itself=True, undo="c" * 32, letter=LETTER)
        told[f"preview {stage}"] = digest.preview(shown, viewer, said)
        asked = Asked(full.team, MONDAY, stage, "b" * 32, stage is Stage.POSTED, LETTER)
        told[f"asked {stage}"] = digest.asked(asked, viewer, said)
        refused = NotPosted(full.team, ROUND, Standing.SHARED, stage, LETTER)
        told[f"refused {stage}"] = digest.not_posted(refused, viewer, said)
    for standing in Standing:
        shown = Preview(Digest(full), ROUND, standing=standing, letter=LETTER)
        told[f"preview of a channel {standing}"] = digest.preview(shown, viewer, said)
        refused = NotPosted(full.team, ROUND, standing, Stage.NOT_POSTED, LETTER)
        told[f"refused channel {standing}"] = digest.not_posted(refused, viewer, said)
    return told
