import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from bot.store.engine import Database
from bot.store.migrations import upgrade
from tests import databases, loopback
from tests.connections import none_left_out, watch_pools

RUN = "KEPT_TEST_RUN"

# How long an example takes is the machine's business; speed is measured in benchmarks.
settings.register_profile("kept", deadline=None, print_blob=True)
settings.load_profile("kept")

loopback.refuse_the_outside()
watch_pools()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        run = databases.begin_run()
        os.environ[RUN] = str(run)
        if config.option.basetemp is None:
            config.option.basetemp = str(run / "tmp")


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and RUN in os.environ:
        databases.end_run(Path(os.environ.pop(RUN)))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_kind" in metafunc.fixturenames and "by_socket" not in metafunc.fixturenames:
        metafunc.parametrize("database_kind", databases.parameters(os.environ))


@pytest.fixture(autouse=True)
def stays_on_this_machine() -> Iterator[None]:
    """Fails a test that tried to reach another machine, also when what it tests swallowed the refusal."""
    loopback.refused.clear()
    yield
    tried = list(loopback.refused)
    loopback.refused.clear()
    assert not tried, f"tried to leave this machine: {tried}"


@pytest.fixture(autouse=True)
def gives_connections_back() -> Iterator[None]:
    """Fails a test that leaves a database connection checked out."""
    with none_left_out():
        yield


@pytest.fixture(scope="session")
def run_directory() -> Path:
    """The directory that all workers of this run share."""
    return Path(os.environ[RUN])


@pytest.fixture(scope="session")
def prepare() -> databases.Prepare:
    """What makes an empty database ready for use, called once a run for each kind."""
    return upgrade


@pytest.fixture(scope="session")
def postgresql(run_directory: Path) -> databases.Server:
    """The run's PostgreSQL server; where there is none the test is skipped, and fails under CI."""
    if "postgresql" not in databases.chosen(os.environ):
        pytest.skip("left out by DATABASES")
    try:
        return databases.shared_server(run_directory)
    except databases.ServerUnavailable as unavailable:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(unavailable))


@pytest.fixture
def own_postgresql(postgresql: databases.Server) -> Iterator[databases.Server]:
    """A PostgreSQL server that the test may crash; it exists where the run's own server does."""
    directory = databases.begin_run()
    try:
        yield databases.start(directory / "postgresql")
    finally:
        databases.end_run(directory)


@pytest.fixture
def empty_postgresql_url(postgresql: databases.Server) -> Iterator[str]:
    """A PostgreSQL database without a table, as its owner."""
    name = postgresql.create()
    yield postgresql.url(name)
    postgresql.drop(name)


@pytest.fixture(scope="session")
def clones(postgresql: databases.Server, run_directory: Path, prepare: databases.Prepare) -> Iterator[databases.Clones]:
    """The copies of the prepared PostgreSQL database that this worker's tests use."""
    made = databases.Clones(postgresql, databases.postgresql_template(run_directory, prepare))
    yield made
    made.close()


@pytest.fixture
def postgresql_url(clones: databases.Clones) -> Iterator[str]:
    """A PostgreSQL database that is ready for use, as its owner."""
    with clones.one() as url:
        yield url


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """A SQLite file that doesn't exist yet."""
    return databases.sqlite_url(tmp_path / "empty.sqlite3")


@pytest.fixture(scope="session")
def sqlite_template(run_directory: Path, prepare: databases.Prepare) -> Path:
    """The prepared SQLite file that every test copies."""
    return databases.sqlite_template(run_directory, prepare)


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """A SQLite file that is ready for use."""
    return databases.copy_sqlite(sqlite_template, tmp_path)


@pytest.fixture(scope="session")
def shared_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], AbstractContextManager[str]]:
    """Opens a database of a kind that is ready for use, for tests that leave it as it was and so may share it."""

    @contextmanager
    def opened(kind: str) -> Iterator[str]:
        if kind == "sqlite":
            template: Path = request.getfixturevalue("sqlite_template")
            yield databases.copy_sqlite(template, tmp_path_factory.mktemp("shared"))
            return
        clones: databases.Clones = request.getfixturevalue("clones")
        with clones.one() as url:
            yield url

    return opened


@pytest.fixture
def empty_database_url(request: pytest.FixtureRequest, database_kind: str) -> str:
    """A database without a table, once on each kind."""
    url: str = request.getfixturevalue(f"empty_{database_kind}_url")
    return url


@pytest.fixture
def database_url(request: pytest.FixtureRequest, database_kind: str) -> str:
    """A database that is ready for use, once on each kind."""
    url: str = request.getfixturevalue(f"{database_kind}_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An open database that is ready for use, once on each kind."""
    opened = Database.open(database_url)
    yield opened
    opened.close()
