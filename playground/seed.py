"""The workspace a visitor finds: people, a channel with conversations, and a week of promises."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from playground.host import KeptHost
from playground.standin import Standin
from playground.state import Channel, Person

QUIET = timedelta(seconds=10)
STEPS = 200


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person to be."""

    name: str
    title: str
    tz: str
    locale: str
    is_admin: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody does on a day of that week (0 is Monday) at a time in their own zone."""

    day: int
    at: time
    who: str
    does: str
    text: str


PEOPLE = (
    Somebody("Ken", "Sales, North America", "America/New_York", "en-US"),
    Somebody("Aya", "営業部", "Asia/Tokyo", "ja-JP"),
    Somebody("Maria", "Head of Sales", "Europe/London", "en-GB", is_admin=True),
)
CHANNEL = "sales"
HOME_ZONE = ZoneInfo("America/New_York")
FIRST = time(9, 0)
LAST_DAY, LAST = 3, time(11, 0)

STEPS_OF_THE_WEEK = (
    Step(0, time(9, 5), "Maria", "writes", "Good morning! The trade fair was worth it: three new names to look after."),
    Step(0, time(9, 10), "Ken", "writes", "Acme called. I told them the proposal is with them by Tuesday 4pm."),
    Step(
        1,
        time(9, 40),
        "Aya",
        "writes",
        "山田商事の佐藤様に、お見積りを木曜日の午後3時までにお送りするとお約束しました。",
    ),
    Step(
        1,
        time(10, 0),
        "Ken",
        "writes",
        "Birch & Sons want two samples of the oak finish. They need them before their board meets.",
    ),
    Step(
        2,
        time(9, 30),
        "Aya",
        "writes",
        "さくら電機様から納期のお問い合わせ。金曜日までにご回答しますとお伝えしました。",
    ),
    Step(
        2,
        time(15, 0),
        "Maria",
        "writes",
        "Birch & Sons asked me about their invoice. Ken, can you call them back by Friday noon?",
    ),
)


def first_day(now: datetime) -> datetime:
    """The Monday morning the story begins, so that it has ended before `now`."""
    here = now.astimezone(HOME_ZONE)
    monday = here.date() - timedelta(days=here.weekday())
    if datetime.combine(monday + timedelta(days=LAST_DAY), LAST, HOME_ZONE) > here:
        monday -= timedelta(days=7)
    return datetime.combine(monday, FIRST, HOME_ZONE)


def furnish(slack: Standin, host: KeptHost | None) -> None:
    """Brings the people in and plays the week through; without Kept only what people say to each other."""
    people = {one.name: _join(slack, one) for one in PEOPLE}
    channel = slack.add_channel(CHANNEL)
    monday = slack.clock.now().astimezone(HOME_ZONE).date()
    if host is not None:
        host.start(worker=False)

    def at(step: Step) -> datetime:
        return datetime.combine(monday + timedelta(days=step.day), step.at, ZoneInfo(people[step.who].tz))

    for step in sorted(STEPS_OF_THE_WEEK, key=at):
        _pass_time(slack, host, at(step))
        _play(slack, channel, people[step.who], step)
    _pass_time(slack, host, datetime.combine(monday + timedelta(days=LAST_DAY), LAST, HOME_ZONE))
    if host is not None:
        host.stop()
    _mark_all_read_but_dms(slack, channel)
    slack.world.data.furnished = True
    slack.world.touch()


def _join(slack: Standin, one: Somebody) -> Person:
    return slack.add_person(one.name, title=one.title, tz=one.tz, locale=one.locale, is_admin=one.is_admin)


def _pass_time(slack: Standin, host: KeptHost | None, until: datetime) -> None:
    kept = host.kept if host is not None else None
    for _ in range(STEPS if kept is not None else 0):
        assert kept is not None
        kept.tick()
        kept.quiet(QUIET)
        due = kept.next_due()
        if due is None or due > until:
            break
        slack.clock.push_to(due)
    slack.clock.push_to(until)


def _play(slack: Standin, channel: Channel, person: Person, step: Step) -> None:
    if step.does == "writes":
        slack.message(person, channel, step.text)


def _mark_all_read_but_dms(slack: Standin, channel: Channel) -> None:
    with slack.world.lock:
        for person in slack.people():
            rows = slack.messages(channel, person)
            slack.world.data.read[person.id] = {channel.id: rows[-1].ts} if rows else {}
