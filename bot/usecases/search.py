"""Searching one's promises and notes, and everybody's customers."""

import re
from collections.abc import Sequence
from datetime import datetime

from bot.reading import words
from bot.reading.words import Phrase
from bot.sales.answer import Near
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.sales.search import LONGEST, PAGE, Found, Note
from bot.store import conversation as conversations
from bot.store import customer as customers
from bot.store import listing as pages
from bot.store import promise as promises
from bot.store import search as store
from bot.store.search import Hit, Standing
from bot.store.work import Work

MOST_CUSTOMERS = 4
_NUMBER = re.compile(r"#(\d{1,9})")
LIVE = (State.OPEN, State.DRAFT)


def find(work: Work, by: Person, now: datetime, typed: str, offset: int = 0) -> Found:
    """One page of what the person finds by every word that was typed, the last one perhaps unfinished."""
    typed = " ".join(typed.split())[:LONGEST]
    phrases = words.query(typed)
    if not phrases:
        return Found(now, typed, asks=not typed)
    if (one := _NUMBER.fullmatch(words.folded(typed))) and (promise := _numbered(work, by, int(one.group(1)))):
        return Found(now, typed, rows=(promise,))
    page, begun = _page(work, by, now, typed, phrases, offset), words.query(typed, is_typing=True)
    if page.rows or page.customers or begun == phrases:
        return page
    return _page(work, by, now, typed, begun, offset)


def _numbered(work: Work, by: Person, number: int) -> Promise | None:
    """The promise that a number with its sign is, whatever else holds that figure."""
    found = promises.find(work, number)
    return found if found is not None and found.rep == by.id and found.state is not State.NEVER_MADE else None


def _page(work: Work, by: Person, now: datetime, typed: str, phrases: Sequence[Phrase], offset: int) -> Found:
    found, behind = _live(work, by, phrases, offset)
    if len(found) <= PAGE:
        hits = store.find(work, by.id, phrases, Standing.PAST, PAGE + 1 - len(found), behind)
        found = (*found, *_past(work, hits, phrases))
    named = _customers(work, phrases) if not offset else ()
    return Found(now, typed, named, found[:PAGE], more=len(found) > PAGE, next_offset=offset + PAGE)


def _live(work: Work, by: Person, phrases: Sequence[Phrase], offset: int) -> tuple[tuple[Promise | Note, ...], int]:
    """What is open or a draft from an offset on, and how much of what is past stands before that."""
    found: tuple[Promise | Note, ...] = ()
    for state in LIVE:
        room = PAGE + 1 - len(found)
        page = pages.listed(work, by.id, state, phrases, room, offset) if room else ()
        if page or not offset:
            offset = 0
        else:
            offset -= pages.count(work, by.id, state, phrases, offset)
        found = (*found, *page)
    return found, offset


def _past(work: Work, hits: Sequence[Hit], phrases: Sequence[Phrase]) -> tuple[Promise | Note, ...]:
    found_there = pages.these(work, [int(id_) for kind, id_ in map(_parts, hits) if kind == "promise"])
    notes = conversations.several(work, [id_ for kind, id_ in map(_parts, hits) if kind == "conversation"])
    found: list[Promise | Note] = []
    for kind, id_ in map(_parts, hits):
        if kind == "promise" and int(id_) in found_there:
            found.append(found_there[int(id_)])
        if kind == "conversation" and id_ in notes:
            said = notes[id_]
            found.append(Note(id_, said.at, _line(said.notes, phrases), said.customer))
    return tuple(found)


def _customers(work: Work, phrases: Sequence[Phrase]) -> tuple[Near, ...]:
    hits = store.find(work, store.EVERYBODYS, phrases, Standing.PAST, MOST_CUSTOMERS)
    found = [customers.get(work, id_) for kind, id_ in map(_parts, hits) if kind == "customer"]
    return tuple(each for each in found if each is not None)


def _line(notes: str, phrases: Sequence[Phrase]) -> str:
    """The first line that holds what was looked for."""
    lines = [line.strip() for line in notes.splitlines() if line.strip()]
    return next((line for line in lines if words.holds(line, phrases)), lines[0] if lines else "")


def _parts(hit: Hit) -> tuple[str, str]:
    kind, _, id_ = hit.subject.partition(":")
    return kind, id_
