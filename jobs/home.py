"""Homes brought up to date."""

import logging
from datetime import timedelta

from bot.messages.home import view
from bot.slack.outcomes import OurBug, Shown, TryAgain
from bot.tools import Tools
from bot.usecases import home, outbox

WAIT = timedelta(seconds=30)
GIVEN_UP = timedelta(hours=1)

_log = logging.getLogger("kept.homes")


def publish(tools: Tools, workspace: str, behind: outbox.Behind) -> bool:
    """Shows a person their Home as it is now."""
    now = tools.clock.now()
    with tools.reading(workspace) as work:
        to = outbox.receiver(work, behind.person, now)
        facts = home.facts(work, to, now)
    outcome = tools.courier.publish_home(behind.person, view(facts, tools.phrases(to.language)))
    now = tools.clock.now()
    if isinstance(outcome, Shown):
        tools.database.run(workspace, lambda work: outbox.home_published(work, behind, now))
        return True
    if isinstance(outcome, OurBug):
        _log.error("the Home of %s could not be shown: %s", behind.person, outcome.code)
    wait = (outcome.after or WAIT) if isinstance(outcome, TryAgain) else GIVEN_UP
    tools.database.run(workspace, lambda work: outbox.home_put_off(work, behind, now + wait))
    return False
