from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from bot.reading.words import query
from bot.store import search
from bot.store.engine import Database
from bot.store.search import Standing
from bot.store.tables import workspaces
from bot.store.work import Work

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
SAMPLES = (
    "見積書注文電話アクメ商事がかﾊﾟー々 Acme Café Müller's follow-up #42 @ken 1e5 0x1f ß İ 🎉👍🏽 ㈱①½ Σίσυφος"
    "हिन्दी 한국어"
)
_names = count()


@contextmanager
def workspace(database: Database) -> Iterator[Work]:
    """A workspace of its own."""
    name = f"T{next(_names)}"
    with database.work(name) as work:
        work.insert(workspaces, {"bot_user": "U0"})
        yield work


def put(work: Work, number: int, *texts: str, owner: str = "U1", standing: Standing = Standing.OPEN) -> None:
    search.index(work, f"promise:{number}", owner, NOW + timedelta(minutes=number), texts, standing)


def found(work: Work, typed: str, owner: str = "U1", standing: Standing = Standing.OPEN, most: int = 20) -> list[str]:
    return [hit.subject for hit in search.find(work, owner, query(typed, is_typing=True), standing, most)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(said=st.text(st.characters(codec="utf-8") | st.sampled_from(SAMPLES), min_size=1, max_size=80))
def test_whatever_is_indexed_is_found_by_any_word_of_it(database: Database, said: str) -> None:
    with workspace(database) as work:
        put(work, 1, "Globex", said)
        for word in said.split():
            if query(word):
                assert found(work, word) == ["promise:1"], word


@pytest.mark.parametrize("typed", ["見積", "見積書", "積書", "書", "見", "注文", "電話", "御見積"])
def test_japanese_words_are_found_inside_longer_ones(database: Database, typed: str) -> None:
    with workspace(database) as work:
        put(work, 1, "御見積書と注文書を送付、お電話も")
        put(work, 2, "カタログ")
        assert found(work, typed) == ["promise:1"]


def test_the_last_word_may_still_be_unfinished_and_no_other_may(database: Database) -> None:
    with workspace(database) as work:
        put(work, 1, "send the proposal to Acme")
        assert found(work, "acme prop") == ["promise:1"]
        assert found(work, "prop acme") == []
        assert found(work, "roposal") == []


def test_a_number_is_no_beginning_of_another(database: Database) -> None:
    with workspace(database) as work:
        put(work, 4, "call", "4")
        put(work, 42, "call", "42")
        assert found(work, "#4") == ["promise:4"]


def test_neighbours_in_two_texts_are_no_phrase(database: Database) -> None:
    with workspace(database) as work:
        put(work, 1, "follow", "up")
        assert found(work, "follow up") == ["promise:1"]
        assert found(work, "follow-up") == []


def test_nobody_finds_anothers_and_no_workspace_anothers(database: Database) -> None:
    with workspace(database) as work:
        put(work, 1, "見積 Acme", owner="U1")
        assert found(work, "acme", owner="U2") == []
    with workspace(database) as other:
        assert found(other, "acme") == []
        assert found(other, "見積") == []


def test_what_is_written_anew_is_found_by_its_new_words_only(database: Database) -> None:
    with workspace(database) as work:
        put(work, 1, "proposal")
        put(work, 1, "samples", standing=Standing.PAST)
        assert found(work, "proposal") == found(work, "samples") == []
        assert found(work, "samples", standing=Standing.PAST) == ["promise:1"]
        search.forget(work, "promise:1")
        assert found(work, "samples", standing=Standing.PAST) == []


def test_the_newest_come_first_page_by_page(database: Database) -> None:
    with workspace(database) as work:
        for number in range(1, 6):
            put(work, number, "proposal")
        wanted = query("proposal")
        pages = [search.find(work, "U1", wanted, Standing.OPEN, 2, beyond) for beyond in (0, 2, 4)]
        assert [[hit.subject for hit in page] for page in pages] == [
            ["promise:5", "promise:4"], ["promise:3", "promise:2"], ["promise:1"],
        ]  # fmt: skip
        assert search.count(work, "U1", wanted, Standing.OPEN, 4) == 4


def test_long_notes_are_found_by_their_last_words(database: Database) -> None:
    with workspace(database) as work:
        search.index(work, "conversation:c", "U1", NOW, ["打合せの記録です" * 2400 + "最後に見積書"])
        hits = [found(work, typed, standing=Standing.PAST) for typed in ("見積書", "打合せの記録")]
        assert hits == [["conversation:c"]] * 2


def test_what_is_looked_for_may_hold_anything(database: Database) -> None:
    with workspace(database) as work:
        put(work, 1, "proposal")
        for typed in ('"x"', "' OR 1 --", "a* NEAR(b)", "\\ & | ! <-> z:*", "x" * 3000, "見" * 3000, "AND OR NOT"):
            assert found(work, typed) == [], typed


def test_postgresql_can_ask_the_index_although_rows_are_hidden(postgresql_url: str) -> None:
    database = Database.open(postgresql_url)
    try:
        with workspace(database) as work:
            put(work, 1, "見積書")
            name, wanted = work.workspace, search.asked(work, "U1", query("見積"), Standing.OPEN)
            scope = wanted.partition(" ")[0]
    finally:
        database.close()
    engine = create_engine(postgresql_url)
    with engine.begin() as connection:
        named = {"name": name, "scope": scope, "asked": wanted}
        connection.execute(text("SELECT set_config('kept.workspace', :name, true)"), named)
        connection.execute(text(_MANY), named)
        connection.execute(text("ANALYZE search_entries"))
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        connection.execute(text("SET LOCAL enable_indexscan = off"))
        plan = "\n".join(connection.scalars(text(_LOOKED), named))
    engine.dispose()
    assert "ix_search_entries_pieces" in plan


_MANY = """
    INSERT INTO search_entries (workspace, subject, owner, at, pieces)
    SELECT :name, 'promise:' || n, 'U1', now(), CAST(:scope || ' globex ' || n AS tsvector)
    FROM generate_series(2, 5000) AS n
"""
_LOOKED = """
    EXPLAIN SELECT entry FROM search_entries
    WHERE workspace = :name AND owner = 'U1' AND pieces @@ CAST(:asked AS tsquery)
"""
