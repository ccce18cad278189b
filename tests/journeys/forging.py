"""Requests as Slack on a bad day, or somebody who means ill, would send them, and what must not come of them."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from threading import Barrier, Thread
from typing import Any

from sqlalchemy import text

from bot.store import tables
from bot.store.work import Work
from playground import payloads
from playground.deliveries import Answer
from playground.state import Message, Person, View
from tests.journeys.world import World, words
from tests.language.saying import JAPANESE, LATIN

COMMANDS = re.compile(r"/(?:promise|kept)(?: (?:list|done|move|why|zone|language|help))?\b")

EFFECTS = (
    tables.promises, tables.changes, tables.dates, tables.reminders, tables.letters,
    tables.customers, tables.customer_changes, tables.spellings, tables.not_same, tables.people,
    tables.contacts, tables.circles, tables.referrals,
    tables.orders, tables.visits, tables.order_changes,
    tables.helpers, tables.handovers, tables.follow_throughs,
    tables.roles, tables.teams, tables.team_members, tables.settings, tables.setting_changes, tables.absences,
)  # fmt: skip

EVERY = {table.name: text(f'SELECT * FROM "{table.name}" WHERE workspace = :workspace') for table in EFFECTS}

Rows = dict[str, list[str]]


@contextmanager
def read(world: World) -> Iterator[Work]:
    """Looks into the database beside Kept."""
    with world.beside.reading(world.slack.world.data.team) as work:
        yield work


def rows(world: World) -> Rows:
    """Every row that an effect could leave, table by table, as the driver gives it."""
    with read(world) as work:
        of = {"workspace": work.workspace}
        return {name: sorted(map(repr, work.execute(every, of))) for name, every in EVERY.items()}


def promises(world: World) -> list[str]:
    """State and words of every promise there is, never made ones too."""
    table = tables.promises
    with read(world) as work:
        found = work.all(work.select(table.c.state, table.c.what).order_by(table.c.number))
        return [f"{row.state}: {row.what}" for row in found]


def changes(world: World) -> list[str]:
    """What was done to promises, in alphabetical order."""
    with read(world) as work:
        return sorted(row.what for row in work.all(work.select(tables.changes.c.what)))


def last_change(world: World, number: int = 1) -> str:
    """The id that Undo of a promise's newest change carries."""
    table = tables.changes
    with read(world) as work:
        query = work.select(table.c.change).where(table.c.number == number).order_by(table.c.version.desc()).limit(1)
        return str(work.one(query).change)


def pressed(world: World, person: Person, action_id: str, value: str, where: Message | View) -> dict[str, Any]:
    """A press on a button that need not stand there."""
    button = {"action_id": action_id, "block_id": "b", "type": "button", "value": value}
    if action_id == "promise_menu":
        button = {"action_id": action_id, "block_id": "b", "type": "overflow", "selected_option": {"value": value}}
    return payloads.actions(world.slack.here, world.slack.address, person, world.slack.place(where), button, {})


def sent_form(world: World, person: Person, callback_id: str, private: str, values: dict[str, str]) -> dict[str, Any]:
    """A form sent that need not be open."""
    view = View("V0FORGED", person.id, {"type": "modal", "callback_id": callback_id, "blocks": []}, "1.x", "V0FORGED")
    payload = payloads.submission(world.slack.here, person, view)
    state = {name: {name: {"type": "plain_text_input", "value": typed}} for name, typed in values.items()}
    payload["view"] |= {"private_metadata": private, "state": {"values": state}}
    return payload


def deliver(world: World, payload: dict[str, Any]) -> Answer:
    """Sends an interaction, signed, and waits until all is done that follows."""
    answer = world.slack.sender.interaction(payload)
    world.settle()
    return answer


def seen_by(world: World, person: Person, act: Callable[[], object]) -> list[Message]:
    """What only this person sees and has not seen before the act, wherever it stands."""
    before = _private(world, person)
    act()
    return [message for ts, message in _private(world, person).items() if message != before.get(ts)]


def _private(world: World, person: Person) -> dict[str, Message]:
    places = (world.sales, world.slack.dm(person))
    every = [message for place in places for message in world.slack.messages(place, person)]
    return {message.ts: replace(message) for message in every if message.viewer == person.id}


def speaks(person: Person, said: Message | View | str, *given: str) -> str:
    """The words, after making sure that they are the person's language but for commands and what was given."""
    text = said if isinstance(said, str) else words(said)
    assert text.strip()
    rest = COMMANDS.sub(" ", text)
    for each in sorted((*given, person.tz), key=len, reverse=True):
        rest = rest.replace(each, " ")
    foreign = (LATIN if person.locale.startswith("ja") else JAPANESE).findall(rest)
    assert not foreign, (foreign, text)
    return text


@contextmanager
def locked(world: World) -> Iterator[None]:
    """Somebody else writes and doesn't come to an end."""
    url = world.environ["DATABASE_URL"]
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
        return
    import psycopg

    names = ", ".join(table.name for table in (*EFFECTS, tables.inbox, tables.workspaces))
    with psycopg.connect(url.replace("+psycopg", "")) as other:
        other.execute(f"LOCK TABLE {names} IN EXCLUSIVE MODE".encode())
        yield
        other.rollback()


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Does all of it at the same moment, each in a thread of its own."""
    ready, found = Barrier(len(acts)), [None] * len(acts)

    def run(place: int) -> None:
        ready.wait()
        found[place] = acts[place]()

    threads = [Thread(target=run, args=(place,)) for place in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found
