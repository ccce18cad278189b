"""Two colleagues press in the same moment: one of both happens, the other is told, and there is one promise."""

from typing import Any

import pytest

from bot.messages import ids
from bot.store.tables import handovers, helpers
from playground.deliveries import Answer
from tests.journeys.forging import at_once, pressed, promises, read, sent_form
from tests.journeys.world import World, buttons

CALL = "/promise @Maria Acme: call back by Thursday noon"


def offered(world: World) -> dict[str, Any]:
    """A call taken for Maria; gives her press that takes it."""
    world.type(world.maria, "/promise help")
    world.type(world.ken, CALL)
    dm = world.dms(world.maria)[-1]
    return pressed(world, world.maria, ids.HANDOVER_TAKE, newest(world, handovers.c.handover), dm)


def newest(world: World, column: Any) -> str:
    with read(world) as work:
        return str(work.all(work.select(column).order_by(column.table.c.version.desc()))[0][0])


def states(world: World, column: Any) -> list[str]:
    with read(world) as work:
        return sorted(row[0] for row in work.all(work.select(column)))


def both(world: World, *payloads: dict[str, Any]) -> None:
    """All of it at the same moment; whatever comes of it, nobody is left without an answer."""
    sends = [lambda each=each: world.slack.sender.interaction(each) for each in payloads]
    answers: list[Answer] = at_once(*sends)
    assert all(answer.ok for answer in answers), answers
    world.settle()


def held_by(world: World) -> str:
    """Whose list has the one promise: each person's own, and never two."""
    lists = {one.name: world.type(one, "/promise list") for one in (world.ken, world.maria)}
    mine = [name for name, listed in lists.items() if "promise_done" in buttons(listed)]
    assert len(mine) <= 1, mine
    return mine[0] if mine else ""


@pytest.mark.parametrize("first", [0, 1])
def test_taking_while_the_taker_drops_is_one_of_both(world: World, first: int) -> None:
    take = offered(world)
    acts = [take, sent_form(world, world.ken, ids.DROP_FORM, "1:1", {"reason": "called already"})]
    both(world, *(acts if first == 0 else acts[::-1]))
    assert len(promises(world)) == 1
    if promises(world) == ["open: call back"]:
        assert held_by(world) == "Maria"
        assert states(world, handovers.c.state) == ["accepted"]
    else:
        assert promises(world) == ["dropped: call back"]
        assert held_by(world) == ""
    assert ids.HANDOVER_TAKE not in buttons(world.dms(world.maria)[0])


def test_taking_while_the_taker_keeps_it_is_one_promise_and_settled_once(world: World) -> None:
    take = offered(world)
    listed = world.type(world.ken, "/promise list")
    both(world, take, pressed(world, world.ken, "promise_done", "1", listed))
    assert len(promises(world)) == 1
    assert held_by(world) == ("Maria" if promises(world) == ["open: call back"] else "")


def test_taking_while_it_is_offered_to_somebody_else_leaves_it_with_one(world: World) -> None:
    take = offered(world)
    other = sent_form(world, world.ken, ids.HANDOVER_FORM, "1", {ids.COLLEAGUE: world.aya.id})
    other["view"]["state"]["values"][ids.COLLEAGUE][ids.COLLEAGUE] = {
        "type": "users_select", "selected_user": world.aya.id,
    }  # fmt: skip
    both(world, take, other)
    assert promises(world) == ["open: call back"]
    found = states(world, handovers.c.state)
    assert found in (["accepted"], ["cancelled", "offered"])
    assert held_by(world) == ("Maria" if found == ["accepted"] else "Ken")


@pytest.mark.parametrize("second", [ids.HANDOVER_TAKE, ids.HANDOVER_NOT_MINE])
def test_two_presses_of_one_colleague_are_one(world: World, second: str) -> None:
    take = offered(world)
    both(world, take, {**take, "trigger_id": "2.2", "actions": [{**take["actions"][0], "action_id": second}]})
    [found] = states(world, handovers.c.state)
    assert found in ("accepted", "declined")
    assert held_by(world) == ("Maria" if found == "accepted" else "Ken")


@pytest.mark.parametrize("press", [ids.HELPER_ACCEPT, ids.HELPER_DONE, ids.HELPER_DECLINE])
@pytest.mark.parametrize("other", ["keeps", "does it alone", "presses again"])
def test_a_helpers_answer_while_the_rep_settles_it_is_counted_once(world: World, press: str, other: str) -> None:
    world.type(world.maria, "/promise help")
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.type(world.ken, "/promise help 1 @Maria check the price by Wed 3pm")
    dm, helper = world.dms(world.maria)[-1], newest(world, helpers.c.helper)
    answer = pressed(world, world.maria, press, helper, dm)
    listed = world.type(world.ken, "/promise list")
    against = {
        "keeps": pressed(world, world.ken, "promise_done", "1", listed),
        "does it alone": pressed(world, world.ken, ids.HELPER_MYSELF, helper, listed),
        "presses again": {**answer, "trigger_id": "2.2"},
    }[other]
    both(world, answer, against)
    became = {ids.HELPER_ACCEPT: "accepted", ids.HELPER_DONE: "done", ids.HELPER_DECLINE: "declined"}[press]
    left = {"keeps": [became, "asked"], "does it alone": ["cancelled", became], "presses again": [became]}[other]
    [found] = states(world, helpers.c.state)
    assert found in left
    assert promises(world) == [f"{'kept' if other == 'keeps' else 'open'}: send the proposal"]
