"""Teams: their list, their form, and what one is after a change."""

from bot.language import LANGUAGES, Phrases
from bot.messages import blocks, ids
from bot.messages.blocks import Block, Message, Row, View
from bot.messages.line import Part, words
from bot.messages.role import several
from bot.sales.team import DIGEST_AT, Team, TeamDeed, TeamDone, Teams

SHOWN = 12
NONE, COUNTS, NAMES = "none", "counts", "names"


def listing(found: Teams, phrases: Phrases) -> Message:
    """The teams that somebody may change, each with its buttons."""
    said = Part([phrases.team.title()], [blocks.header(phrases.team.title())])
    if not found.teams:
        said += Part([phrases.team.none()], [blocks.says(phrases.team.none())])
    for team in found.teams[:SHOWN]:
        said += _described(team, phrases)
        said.blocks.append(
            blocks.actions(
                blocks.button(phrases.team.edit(), ids.TEAM_EDIT, team.id),
                blocks.button(phrases.team.remove(), ids.TEAM_REMOVE, team.id),
            )
        )
    if len(found.teams) > SHOWN:
        more = phrases.nudge.and_more(len(found.teams) - SHOWN)
        said += Part([more], [blocks.says(more)])
    said.blocks.append(blocks.actions(blocks.button(phrases.team.new(), ids.TEAM_EDIT, primary=True)))
    return blocks.message(said.words, said.blocks)


def done(deed: TeamDone, phrases: Phrases) -> Message:
    """What was done to a team, what it means, and the way back."""
    sentence = _sentence(deed, phrases)
    said = Part([sentence], [blocks.says(sentence)])
    if deed.deed not in (TeamDeed.REMOVED, TeamDeed.TOO_LATE, TeamDeed.CHANGED_SINCE) and deed.team.gone_at is None:
        said += _described(deed.team, phrases)
    if deed.named:
        before, after = phrases.team.not_met()
        row: Row = [blocks.plain(before), *several(deed.named, phrases), blocks.plain(after)]
        said += Part([words(row)], [blocks.rows(row)])
    buttons = [blocks.button(phrases.button.undo(), ids.TEAM_UNDO, deed.undo)] if deed.undo else []
    if deed.team.gone_at is None:
        buttons.append(blocks.button(phrases.button.change(), ids.TEAM_EDIT, deed.team.id))
    return blocks.message(said.words, [*said.blocks, *([blocks.actions(*buttons)] if buttons else [])])


def form(team: Team | None, manager: str, language: str, zone: str, phrases: Phrases) -> View:
    """A team's form; what follows is filled in for a new one."""
    said = phrases.team
    title = said.edit_title() if team is not None else said.new_title()
    shown = team.manager or "" if team is not None else manager
    fields = [
        blocks.text_input(
            ids.TEAM_NAME, said.name(), example=said.name_example(), initial=team.name if team is not None else ""
        ),
        blocks.person_input(
            ids.TEAM_MANAGER, said.manager(), hint=said.manager_hint(), initial=shown, needed=False
        ),
        blocks.people_input(ids.TEAM_REPS, said.reps(), initial=team.members if team is not None else (), needed=False),
        blocks.channel_input(
            ids.TEAM_CHANNEL, said.channel(), hint=said.channel_hint(),
            initial=(team.channel or "") if team is not None else "", needed=False,
        ),
        *_digest(team, language, zone, phrases),
    ]  # fmt: skip
    metadata = team.id if team is not None else ""
    return blocks.modal(
        ids.TEAM_FORM, title, fields, submit=phrases.form.save(), close=phrases.button.cancel(), metadata=metadata
    )


def _digest(team: Team | None, language: str, zone: str, phrases: Phrases) -> list[Block]:
    said = phrases.team
    names = {"en": said.english, "ja": said.japanese}
    days = [blocks.option(said.weekday(day), str(day)) for day in range(7)] + [blocks.option(said.no_digest(), NONE)]
    figures = [blocks.option(said.counts_only(), COUNTS), blocks.option(said.with_names(), NAMES)]
    chosen = "0" if team is None else NONE if team.digest_day is None else str(team.digest_day)
    return [
        blocks.select(ids.TEAM_DIGEST_DAY, said.digest_day(), days, chosen=chosen),
        blocks.time_input(ids.TEAM_DIGEST_AT, said.digest_at(), initial=team.digest_at if team else DIGEST_AT),
        blocks.text_input(
            ids.TEAM_ZONE, said.zone(), hint=said.zone_hint(), initial=team.zone if team is not None else zone
        ),
        blocks.choice(
            ids.TEAM_LANGUAGE, said.language(), [blocks.option(names[each](), each) for each in LANGUAGES],
            chosen=team.language if team is not None else language,
        ),
        blocks.choice(
            ids.TEAM_FIGURES, said.figures(), figures, chosen=NAMES if team is not None and team.names else COUNTS
        ),
    ]  # fmt: skip


def _described(team: Team, phrases: Phrases) -> Part:
    said = phrases.team
    rows: list[Row] = [[blocks.bold(blocks.short(team.name, blocks.NAME_TEXT))]]
    if team.manager is not None:
        before, after = said.managed_by()
        rows.append([blocks.plain(before), blocks.person(team.manager), blocks.plain(after)])
    else:
        rows.append([blocks.plain(said.without_manager())])
    if team.members:
        rows.append([blocks.plain(said.reps_are()), *several(team.members, phrases)])
    else:
        rows.append([blocks.plain(said.without_reps())])
    rows.append(_digest_row(team, phrases))
    return Part([words(row) for row in rows], [blocks.rows(*rows)])


def _digest_row(team: Team, phrases: Phrases) -> Row:
    if team.digest_day is None:
        return [blocks.plain(phrases.team.without_day())]
    if team.channel is None:
        return [blocks.plain(phrases.team.without_channel())]
    clock = f"{team.digest_at.hour}:{team.digest_at:%M}"
    place = phrases.dates.place(team.zone)
    before, after = phrases.team.digest_in(phrases.team.weekday(team.digest_day), clock)
    return [blocks.plain(before), blocks.channel(team.channel), blocks.plain(f"{after} ({place})")]


def _sentence(deed: TeamDone, phrases: Phrases) -> str:
    team = blocks.short(deed.team.name, blocks.NAME_TEXT)
    match deed.deed:
        case TeamDeed.MADE:
            return phrases.team.made(team)
        case TeamDeed.CHANGED:
            return phrases.team.changed(team)
        case TeamDeed.REMOVED:
            return phrases.team.removed(team)
        case TeamDeed.UNDONE:
            return phrases.team.removed(team) if deed.team.gone_at is not None else phrases.team.undone(team)
        case TeamDeed.TOO_LATE:
            return phrases.errors.undo_too_late()
        case TeamDeed.CHANGED_SINCE:
            return phrases.errors.changed_since()
        case TeamDeed.SHOWN:
            return phrases.team.unchanged(team)
