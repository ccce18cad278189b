import os
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests import databases
from tests.journeys.world import World, world_at

MONDAY_10_IN_NEW_YORK = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)

BY_SOCKET = {"test_first_walk", "test_round"}
"""Journeys that are also walked over Socket Mode, on SQLite; with TRANSPORTS=socket all of them are."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "by_socket" not in metafunc.fixturenames:
        return
    name = (metafunc.module.__name__ if metafunc.module else "").rpartition(".")[2]
    kinds = databases.chosen(os.environ)
    cases = [pytest.param(kind, False, marks=getattr(pytest.mark, kind), id=kind) for kind in kinds]
    if os.environ.get("TRANSPORTS") == "socket":
        cases = []
    if (name in BY_SOCKET or not cases) and "sqlite" in kinds:
        cases.append(pytest.param("sqlite", True, marks=pytest.mark.sqlite, id="socket"))
    metafunc.parametrize(("database_kind", "by_socket"), cases)


@pytest.fixture
def world(database_url: str, by_socket: bool) -> Iterator[World]:
    """A Monday, 10:00 in New York, once on each database, and for some journeys once over Socket Mode."""
    with world_at(MONDAY_10_IN_NEW_YORK, database_url, by_socket) as made:
        yield made
