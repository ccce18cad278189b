from datetime import timedelta

from tests.journeys.world import World, buttons, words


def home(world: World) -> str:
    shown = world.slack.home(world.ken)
    assert shown is not None
    return words(shown)


def test_home_shows_what_is_open_and_follows_what_becomes_of_it(world: World) -> None:
    world.slack.open_home(world.ken)
    world.settle()
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.push(timedelta(seconds=30))
    assert "Acme" in home(world)
    world.type(world.ken, "/promise done 1")
    world.push(timedelta(seconds=30))
    assert "Acme" not in home(world)


def test_home_opened_again_and_again_stays_up_to_date(world: World) -> None:
    for customer in ("Acme", "Globex", "Initech"):
        world.type(world.ken, f"/promise {customer}: send the proposal by Friday 4pm")
        world.slack.open_home(world.ken)
        world.push(timedelta(seconds=10))
        assert customer in home(world)


def test_done_on_home_is_done(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.slack.open_home(world.ken)
    world.settle()
    shown = world.slack.home(world.ken)
    assert shown is not None
    assert "promise_done" in buttons(shown)
    world.press(world.ken, shown, "promise_done")
    world.push(timedelta(seconds=30))
    assert "Acme" not in home(world)
    assert "on time" in words(world.type(world.ken, "/promise why 1")) or "early" in words(world.shown(world.ken))
