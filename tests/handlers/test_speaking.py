from bot.app import create_app
from playground.deliveries import by_wsgi
from tests.journeys.world import World, words


def _elsewhere(world: World, line: str) -> None:
    """Ken types something that reaches another process of the same installation."""
    other = create_app(world.environ, world.clock)
    other.start(web=True, worker=False)
    world.slack.connect(by_wsgi(other.wsgi))
    world.slack.command(world.ken, world.sales, line)
    world.slack.connect(by_wsgi(world.kept.wsgi))
    other.stop()


def test_a_language_chosen_through_another_process_holds_where_nothing_is_saved(world: World) -> None:
    assert "while there is still time" in words(world.type(world.ken, "/promise help"))
    _elsewhere(world, "/kept language ja")
    assert "約束" in words(world.type(world.ken, "/promise help"))


def test_a_zone_chosen_through_another_process_holds_for_the_next_promise(world: World) -> None:
    assert "Fri 27 Nov, 16:00 your time" in words(world.type(world.ken, "/promise Acme: the proposal by Friday 4pm"))
    _elsewhere(world, "/kept zone Asia/Tokyo")
    assert "Fri 27 Nov, 16:00 your time" in words(world.type(world.ken, "/promise Acme: the samples by Friday 4pm"))
    both = words(world.type(world.ken, "/promise list"))
    assert "Fri 16:00 New York time (Sat 06:00 your time) · #1" in both
    assert "told Fri 16:00 · #2" in both
    assert "#3" not in both


def test_a_zone_chosen_through_another_process_holds_for_the_next_list(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    _elsewhere(world, "/kept zone Asia/Tokyo")
    assert "Sat 06:00 your time" in words(world.type(world.ken, "/promise list"))


def test_a_mistake_is_said_in_the_language_chosen_meanwhile(world: World) -> None:
    assert "#99" in words(world.type(world.ken, "/promise done 99"))
    _elsewhere(world, "/kept language ja")
    assert "#99 は一覧にありません。" in words(world.type(world.ken, "/promise done 99"))
