"""Who and what is in the workspace, and how it changes: people, channels, the app itself."""

from typing import Any

from playground import methods
from playground.context import Context, Json
from playground.deliveries import Answer
from playground.methods import ELSEWHERE
from playground.sender import Sender
from playground.state import COLOURS, Channel, Person

NOT_SENT = Answer(0, {}, b"", failure="not_sent")


class Workplace:
    """What an administrator of the workspace does; each change gives back what Kept answered to its event."""

    def __init__(self, here: Context, sender: Sender) -> None:
        self.here = here
        self.sender = sender

    def add_person(
        self,
        name: str,
        *,
        title: str = "",
        tz: str = "UTC",
        locale: str = "en-US",
        person_id: str | None = None,
        **more: Any,
    ) -> Person:
        """Somebody joins; `more` are the other fields of Person."""
        world = self.here.world
        with world.lock:
            colour = COLOURS[len(world.data.people) % len(COLOURS)]
            team = more.pop("team", world.data.team)
            person = Person(person_id or world.new_id("U"), name, title, tz, locale, team, color=colour, **more)
            world.data.people[person.id] = person
        world.touch()
        return person

    def add_channel(
        self, name: str, *, members: list[Person] | None = None, kept_in: bool = False, **more: bool
    ) -> Channel:
        """A channel (`more`: archived, shared, pending, private); with no members named, everybody there is in it."""
        world = self.here.world
        with world.lock:
            ids = [one.id for one in (members if members is not None else world.data.people.values())]
            ids = [one for one in ids if one != world.data.bot_user]
            ids += [world.data.bot_user] if kept_in else []
            channel = Channel(world.new_id("C"), "channel", name, ids, int(world.now().timestamp()), **more)
            world.data.channels[channel.id] = channel
        world.touch()
        return channel

    def change_person(self, person: Person, **fields: Any) -> Answer:
        """Changes a profile: zone, locale, name, or that they left."""
        for name, value in fields.items():
            setattr(person, name, value)
        self.here.world.touch()
        user = methods.profile(self.here, person, with_locale=True)
        return self.event("user_change", user=user, cache_ts=int(self.here.world.now().timestamp()))

    def deactivate(self, person: Person) -> Answer:
        """Somebody leaves the company."""
        return self.change_person(person, deleted=True)

    def archive_channel(self, channel: Channel, *, archived: bool = True) -> Answer:
        """Puts a channel away, or takes it out again."""
        channel.archived = archived
        self.here.world.touch()
        kind = "channel_archive" if archived else "channel_unarchive"
        return self.event(kind, channel=channel.id, user=self._admin())

    def share_channel(self, channel: Channel, *, shared: bool = True, invited_only: bool = False) -> Answer:
        """Lets another company into a channel, or only invites it, or ends that."""
        channel.pending = shared and invited_only
        channel.shared = shared and not invited_only
        self.here.world.touch()
        if channel.pending:
            return NOT_SENT
        if shared:
            return self.event("channel_shared", channel=channel.id, connected_team_id=ELSEWHERE)
        more = {"previously_connected_team_id": ELSEWHERE, "is_ext_shared": False}
        return self.event("channel_unshared", channel=channel.id, **more)

    def invite_kept(self, channel: Channel) -> Answer:
        """Brings the app into a channel."""
        bot = self.here.world.data.bot_user
        if bot in channel.members:
            return NOT_SENT
        channel.members = [*channel.members, bot]
        self.here.world.touch()
        return self.event("member_joined_channel", inviter=self._admin(), **self._member(channel))

    def remove_kept(self, channel: Channel) -> Answer:
        """Takes the app out of a channel."""
        bot = self.here.world.data.bot_user
        if bot not in channel.members:
            return NOT_SENT
        channel.members = [one for one in channel.members if one != bot]
        self.here.world.touch()
        self.event("member_left_channel", **self._member(channel))
        return self.event("channel_left", channel=channel.id, actor_id=self._admin())

    def uninstall(self, *, tokens_first: bool = True) -> list[Answer]:
        """Removes the app: its token stops working, and it hears both events."""
        revoked = ("tokens_revoked", {"tokens": {"oauth": [], "bot": [self.here.world.data.bot_user]}})
        both: list[tuple[str, Json]] = [revoked, ("app_uninstalled", {})]
        told = [self.event(kind, **body) for kind, body in (both if tokens_first else both[::-1])]
        self.here.world.data.installed = False
        self.here.world.touch()
        return told

    def event(self, kind: str, **fields: Any) -> Answer:
        """Any event, in its envelope, if the app subscribed to it."""
        return self.sender.event(kind, {"type": kind, **fields, "event_ts": self.here.world.new_ts()}) or NOT_SENT

    def _member(self, channel: Channel) -> Json:
        data = self.here.world.data
        letter = "G" if channel.private else "C"
        return {"user": data.bot_user, "channel": channel.id, "channel_type": letter, "team": data.team}

    def _admin(self) -> str:
        people = [one for one in self.here.world.data.people.values() if not one.is_bot]
        found = next((one for one in people if one.is_admin or one.is_owner), people[0] if people else None)
        return found.id if found is not None else ""
