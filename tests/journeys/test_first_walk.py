from datetime import UTC, datetime, timedelta

from tests.journeys.world import World, buttons, words

FRIDAY_4PM = datetime(2026, 11, 27, 21, 0, tzinfo=UTC)


def test_a_promise_typed_is_nudged_and_kept_by_an_emoji(world: World) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    assert "Acme" in words(confirmed)
    assert "Fri 27 Nov, 16:00" in words(confirmed)
    assert {"promise_undo", "promise_change", "promise_add_another"} <= set(buttons(confirmed))
    assert world.dms(world.ken) == []

    world.push_to(FRIDAY_4PM - timedelta(minutes=1))
    nudges = world.dms(world.ken)
    assert nudges
    assert all("Acme" in nudge.text for nudge in nudges)

    world.react(world.ken, nudges[-1], "white_check_mark")
    settled = world.dms(world.ken)[-1]
    assert settled.edited
    assert "promise_done" not in buttons(settled)

    world.push(timedelta(days=3))
    assert all("promise_done" not in buttons(each) for each in world.dms(world.ken)[len(nudges) :])


def test_a_promise_kept_by_command_before_its_nudge_is_never_nudged(world: World) -> None:
    world.type(world.ken, "/promise send Acme the proposal by Friday")
    kept = world.type(world.ken, "/promise done 1")
    assert "Acme" in words(kept)
    world.push(timedelta(days=7))
    assert all("promise_done" not in buttons(each) for each in world.dms(world.ken))
