"""A team of Maria's whose week is told in its channel."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.sales.team import Team
from bot.store import team as teams
from bot.store.engine import Database
from bot.store.tables import letters
from bot.usecases import digest
from playground.state import Channel, Message, Person
from tests.journeys.world import World, buttons

LONDON = "Europe/London"
MONDAY_9 = datetime(2026, 11, 30, 9, tzinfo=UTC)
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
POST, SKIP, CHANGE = "digest_post", "digest_skip", "digest_change"
THERE, AGAIN = "digest_there", "digest_again"


@dataclass
class Staged:
    """A team with its channel, and Kept's database beside the signed requests."""

    world: World
    channel: Channel
    team: str

    @property
    def workspace(self) -> str:
        return self.world.slack.here.world.data.team

    @property
    def database(self) -> Database:
        return self.world.kept._open().database

    def posted(self, channel: Channel | None = None) -> list[Message]:
        """What Kept has said in the channel to everybody."""
        said = self.world.slack.messages(channel or self.channel)
        return [message for message in said if message.bot and message.viewer is None]

    def asked(self, person: Person, action: str) -> list[Message]:
        return [message for message in self.world.dms(person) if action in buttons(message)]

    def change(self, **facts: Any) -> None:
        with self.database.work(self.workspace) as work:
            teams.change(work, self.team, facts)
            team = teams.find(work, self.team)
            assert team is not None
            digest.replan(work, team, self.world.now)

    def rows(self, table: Any) -> list[Any]:
        with self.database.reading(self.workspace) as work:
            return list(work.all(work.select(table)))

    def states(self, kind: str) -> list[str]:
        return sorted(row.state for row in self.rows(letters) if row.kind == kind)


def staged(world: World, language: str = "en", kept_in: bool = True, **facts: Any) -> Staged:
    """Ken and Aya are a team of Maria's; their digest is due on Mondays at nine in London."""
    for person in (world.ken, world.aya, world.maria):
        world.type(person, "/kept help")
    channel = world.slack.add_channel("week", kept_in=kept_in)
    made = Staged(world, channel, "a" * 32)
    usual: dict[str, Any] = {"manager": world.maria.id, "channel": channel.id, "digest_day": 0, "zone": LONDON}
    members = (world.ken.id, world.aya.id)
    team = Team(made.workspace, made.team, "Sales", language=language, digest_at=time(9), made_by=world.maria.id,
                made_at=world.now, members=members, **{**usual, **facts})  # fmt: skip
    with made.database.work(made.workspace) as work:
        teams.add(work, team)
        digest.replan(work, team, world.now)
    return made


def approved(world: World, **facts: Any) -> Staged:
    return staged(world, approved_at=world.now, **facts)
