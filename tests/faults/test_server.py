from datetime import UTC, datetime, timedelta

import pytest

from bot.faults import install
from bot.store.migrations import upgrade
from tests import databases
from tests.databases import Server
from tests.jobs.office import office_at

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)

pytestmark = pytest.mark.faults


def test_a_server_that_crashes_while_slack_answers_tells_a_nudge_once(own_postgresql: Server) -> None:
    url = own_postgresql.url(own_postgresql.create())
    upgrade(url)

    def crash(name: str) -> None:
        if name == "http:written":
            install(None)
            own_postgresql.crash()

    with office_at(MONDAY, url) as office:
        ken = office.person("Ken")
        office.remind(ken)
        install(crash)
        try:
            office.tick.run()
        finally:
            install(None)
        assert len(office.dms(ken)) == 1
        databases.start(own_postgresql.directory)
        assert office.letter().state == "sending"
        office.after(timedelta(minutes=5))
        assert office.texts(ken) == ["promise:1 open"]
        assert office.letter().state == "sent"
