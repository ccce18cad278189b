"""The team's week: in its channel, shown to its manager first, and as each sees it for themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.language import Phrases
from bot.language import phrases as phrases_of
from bot.messages import blocks, ids, line, record
from bot.messages.blocks import Element, Message, Row, Span
from bot.messages.line import Part
from bot.sales.answer import Viewer
from bot.sales.digest import (
    Asked,
    AtRisk,
    Danger,
    Digest,
    Figures,
    NotPosted,
    Own,
    Period,
    Preview,
    Share,
    Stage,
    Standing,
    Unvisited,
)

SHOWN = 5
REPS_SHOWN = 8


def channel(digest: Digest, viewer: Viewer, phrases: Phrases) -> Message:
    """The message to a team's channel, on one screen."""
    said = _figures(digest.figures, _Saying(viewer, phrases))
    return blocks.message(said.words, said.blocks, digest.letter)


def preview(preview: Preview, viewer: Viewer, phrases: Phrases) -> Message:
    """The digest as its channel will see it, under the question whether it may go out."""
    figures = preview.digest.figures
    team, to = figures.team, _Saying(viewer, phrases)
    title = phrases.digest.title(_short(team.name))
    said = to.lines([blocks.bold(title)], *_asks(preview, to))
    buttons = _answers(preview, phrases)
    if buttons:
        said.blocks.append(blocks.actions(*buttons))
    if preview.stage is Stage.WAITING:
        theirs = _Saying(Viewer(viewer.person, team.language, team.zone), phrases_of(team.language))
        said += _figures(figures, theirs)
    return blocks.message(said.words, said.blocks, preview.letter)


def not_posted(told: NotPosted, viewer: Viewer, phrases: Phrases) -> Message:
    """Why a digest is not in its channel, and what puts it right."""
    to = _Saying(viewer, phrases)
    before, after = phrases.digest.not_posted(_short(told.team.name))
    title: Row = [blocks.bold(phrases.digest.title(_short(told.team.name)))]
    rows = [title, to.around(before, to.place(told.team.channel), after)]
    if told.stage is Stage.NOT_POSTED:
        rows += [[blocks.plain(why)] for why in (_standing(told.standing, phrases), phrases.digest.post_after()) if why]
    else:
        rows.append(_outcome(told.stage, told.team.channel, to))
    said = to.lines(*rows)
    if told.stage is Stage.NOT_POSTED:
        post = blocks.button(phrases.button.post_it(), ids.DIGEST_POST, f"{told.team.id}:{told.round}")
        said.blocks.append(blocks.actions(post, _change(told.team.id, phrases)))
    return blocks.message(said.words, said.blocks, told.letter)


def asked(asked: Asked, viewer: Viewer, phrases: Phrases) -> Message:
    """Whether a digest is in its channel, and what was answered."""
    to = _Saying(viewer, phrases)
    title: Row = [blocks.bold(phrases.digest.title(_short(asked.team.name)))]
    if asked.stage is Stage.PERHAPS:
        before, after = phrases.digest.asked()
        said = to.lines(title, to.around(before, to.place(asked.team.channel), after))
        there = blocks.button(phrases.button.it_is_there(), ids.DIGEST_THERE, asked.posted)
        again = blocks.button(phrases.button.post_again(), ids.DIGEST_AGAIN, asked.posted)
        said.blocks.append(blocks.actions(there, again))
    elif asked.stage is Stage.NOT_POSTED:
        before, after = phrases.digest.no_answer()
        said = to.lines(title, to.around(before, to.place(asked.team.channel), after))
    else:
        said = to.lines(title, _outcome(asked.stage, asked.team.channel, to))
        if asked.believed:
            again = blocks.button(phrases.button.post_again(), ids.DIGEST_AGAIN, asked.posted)
            said.blocks.append(blocks.actions(again))
    return blocks.message(said.words, said.blocks, asked.letter)


def own(own: Own, viewer: Viewer, phrases: Phrases, command: str = "/kept") -> Message:
    """The week as somebody may see it: their own part, and their team's counts or, for who manages it, everything."""
    to = _Saying(viewer, phrases)
    said = Part()
    if own.share is not None:
        counted = record.rates(own.share.counts, own.share.followed, own.too_few, phrases)
        due: Row = [blocks.plain(phrases.digest.due(own.share.due))]
        said += to.lines([blocks.bold(phrases.digest.yours())], _stretch(own.period, to), *counted, due)
    if own.figures is None:
        said += to.lines([blocks.plain(phrases.digest.no_team())])
    elif own.manages:
        said += _figures(own.figures, to) + _manager(own.figures, phrases, to)
    else:
        name: Row = [blocks.bold(phrases.digest.team(_short(own.figures.team.name)))]
        said += to.lines(name, [blocks.plain(record.outcomes(own.figures.counts, phrases))])
    names = [phrases.digest.others(command, _short(team.name)) for team in own.others[:SHOWN]]
    if names:
        said += Part(names, [blocks.context(*names)])
    return blocks.message(said.words, said.blocks)


def settled(phrases: Phrases) -> Message:
    """A press that came too late to change anything."""
    said = phrases.digest.not_now()
    return blocks.message([said], [blocks.says(said)])


@dataclass(frozen=True, slots=True)
class _Saying:
    """Whose words and whose clock."""

    viewer: Viewer
    phrases: Phrases

    def lines(self, *rows: Row) -> Part:
        """Lines in one block, and the same for the notification."""
        kept = [row for row in rows if row]
        return Part([self.words(row) for row in kept], [blocks.rows(*kept)])

    def words(self, row: Row) -> str:
        """A row as it reads where Slack shows neither dates nor channels."""
        return "".join(span.get("text") or span.get("fallback") or self._named(span) for span in row)

    def around(self, before: str, span: Span, after: str) -> Row:
        """A sentence around something that Slack words for each reader."""
        return [blocks.plain(before), span, blocks.plain(after)]

    def at(self, at: datetime, clock: bool = False) -> Span:
        """An instant; its words are those of this viewer's clock."""
        wall = line.local(at, self.viewer)
        dates = self.phrases.dates
        words = dates.full(wall, wall.date()) if clock else dates.day(wall.date(), wall.date())
        return blocks.instant(at, words, clock=clock)

    def place(self, channel: str | None) -> Span:
        """The team's channel."""
        return blocks.channel(channel) if channel else blocks.plain(self.phrases.digest.channel())

    def _named(self, span: Span) -> str:
        return self.phrases.digest.channel() if span.get("type") == "channel" else ""


def _figures(figures: Figures, to: _Saying) -> Part:
    said, words = Part(), to.phrases.digest
    title = words.title(_short(figures.team.name))
    said += Part([title], [blocks.header(title)]) + to.lines(_stretch(figures.period, to))
    said += to.lines(
        [blocks.bold(words.heading_kept())],
        *record.rates(figures.counts, figures.followed, figures.too_few, to.phrases),
        *(_shares(figures.shares, to) if figures.team.names else ()),
    )
    referrals = figures.referrals
    said += to.lines(
        [blocks.plain(words.due(figures.due))],
        [blocks.plain(words.referrals(referrals.suggested, referrals.asked, referrals.named))],
    )
    rep = {share.rep: share.name for share in figures.shares} if figures.team.names else {}
    visits = [_unvisited(each, rep, to) for each in figures.unvisited]
    said += to.lines([blocks.bold(words.unvisited(len(visits)))], *_some(visits, SHOWN, to))
    dangers = [_danger(each, rep, to) for each in figures.at_risk]
    return said + to.lines([blocks.bold(words.at_risk(len(dangers)))], *_some(dangers, SHOWN, to))


def _shares(shares: Sequence[Share], to: _Saying) -> list[Row]:
    named = [share for share in shares if share.counts.total]
    lines = [to.phrases.digest.share(_short(share.name or share.rep), record.outcomes(share.counts, to.phrases))
             for share in named]  # fmt: skip
    return _some([[blocks.plain(each)] for each in lines], REPS_SHOWN, to)


def _some(rows: Sequence[Row], most: int, to: _Saying) -> list[Row]:
    rest = len(rows) - most
    return [*rows[:most], *([[blocks.plain(to.phrases.digest.more(rest))]] if rest > 0 else [])]


def _unvisited(each: Unvisited, reps: dict[str, str], to: _Saying) -> Row:
    before, after = to.phrases.digest.received(_short(each.product))
    row = [blocks.bold(_short(each.customer)), *to.around(before, to.at(each.received_at), after)]
    if each.visit_at is not None:
        before, after = to.phrases.digest.visit()
        row += to.around(before, to.at(each.visit_at), after)
    return [*row, *_by(each.rep, reps)]


def _danger(each: AtRisk, reps: dict[str, str], to: _Saying) -> Row:
    words = to.phrases.digest
    said = {
        Danger.LATE: words.late_since,
        Danger.NOT_INTACT: words.not_intact,
        Danger.NOT_AS_TOLD: words.not_as_told,
    }
    before, after = said[each.danger]()
    row = [blocks.bold(_short(each.customer)), *to.around(before, to.at(each.since), after)]
    return [*row, *_by(each.rep, reps)]


def _by(rep: str, reps: dict[str, str]) -> list[Span]:
    return [blocks.plain(line.SEPARATOR + _short(reps[rep] or rep))] if rep in reps else []


def _stretch(period: Period, to: _Saying) -> Row:
    before, between, after = to.phrases.digest.stretch()
    since, until = to.at(period.since, clock=True), to.at(period.until, clock=True)
    return [blocks.plain(before), since, blocks.plain(between), until, blocks.plain(after)]


def _answers(preview: Preview, phrases: Phrases) -> list[Element]:
    team = preview.digest.figures.team
    value, change = f"{team.id}:{preview.round}", _change(team.id, phrases)
    post = blocks.button(phrases.button.post_it(), ids.DIGEST_POST, value, primary=True)
    match preview.stage:
        case Stage.WAITING:
            return [post, blocks.button(phrases.button.not_this_week(), ids.DIGEST_SKIP, value), change]
        case Stage.SKIPPED:
            return [blocks.button(phrases.button.undo(), ids.DIGEST_UNSKIP, value), change]
        case Stage.NOT_POSTED:
            return [post, change]
        case _ if preview.undo is not None:
            return [blocks.button(phrases.button.undo(), ids.TEAM_UNDO, preview.undo), change]
        case _:
            return []


def _asks(preview: Preview, to: _Saying) -> Iterable[Row]:
    words, team = to.phrases.digest, preview.digest.figures.team
    if preview.stage is not Stage.WAITING:
        yield _outcome(preview.stage, team.channel, to)
        if preview.by_itself:
            yield [blocks.plain(words.by_itself())]
        return
    before, after = words.preview()
    yield to.around(before, to.place(team.channel), after)
    yield [blocks.plain(words.preview_after())]
    yield [blocks.plain(_standing(preview.standing, to.phrases))]


def _outcome(stage: Stage, channel: str | None, to: _Saying) -> Row:
    words = to.phrases.digest
    said = {Stage.POSTED: words.posted, Stage.ON_ITS_WAY: words.on_its_way, Stage.PERHAPS: words.perhaps}
    if stage is Stage.NOT_POSTED:
        return [blocks.plain(words.was_not_posted())]
    if stage in said:
        before, after = said[stage]()
        return to.around(before, to.place(channel), after)
    return [blocks.plain(words.skipped() if stage is Stage.SKIPPED else words.over())]


def _standing(standing: Standing, phrases: Phrases) -> str:
    words = phrases.digest
    said = {
        Standing.SHARED: words.shared,
        Standing.ARCHIVED: words.archived,
        Standing.NOT_IN: words.not_in,
        Standing.GONE: words.gone,
    }
    return said[standing]() if standing in said else ""


def _manager(figures: Figures, phrases: Phrases, to: _Saying) -> Part:
    team = figures.team
    buttons: list[Element] = [blocks.button(phrases.button.preview(), ids.DIGEST_PREVIEW, team.id)]
    buttons.append(blocks.button(phrases.button.schedule(), ids.DIGEST_CHANGE, team.id))
    said = Part([], [blocks.actions(*buttons)])
    return said if team.has_digest else to.lines([blocks.plain(phrases.digest.no_day())]) + said


def _change(team: str, phrases: Phrases) -> Element:
    return blocks.button(phrases.button.change(), ids.DIGEST_CHANGE, team)


def _short(words: str) -> str:
    return blocks.short(words, blocks.NAME_TEXT)
