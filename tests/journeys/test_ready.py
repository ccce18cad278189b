"""What is ready: send it now, or hold it until when; said wherever a promise stands."""

from collections.abc import Callable

import pytest

from playground.state import Person
from tests.journeys.test_moving import BOTH, at, person, recorded
from tests.journeys.world import World, buttons, words

HOLD = {
    "Ken": "Send it now, or hold it until Thu 26 Nov, 14:00",
    "Aya": "今お送りするか、11月26日(木)14:30までお待ちください",
}
NOW = {"Ken": "This is a good moment to send it", "Aya": "今お送りしてよい頃合いです"}
WORD = {"Ken": "ready", "Aya": "準備できた"}


def early(world: World, who: Person) -> None:
    """The customer has it as soon as it is ready."""
    world.type(who, f"/kept customer {'Acme' if who.name == 'Ken' else '山田商事'} edit")
    world.send(who, {"policy": "as_soon_as_ready"})
    for view in world.slack.views(who):
        world.slack.close_view(who, view, clear=True)


def in_the_list(world: World, who: Person) -> str:
    world.press(who, world.type(who, "/promise list"), "promise_ready", "1")
    return words(world.shown(who))


def by_command(world: World, who: Person) -> str:
    return words(world.type(who, "/promise ready 1"))


def by_command_in_their_language(world: World, who: Person) -> str:
    return words(world.type(who, "/promise ready #1" if who.name == "Ken" else "/promise 1 準備できました"))


def in_words(world: World, who: Person) -> str:
    world.push_to(at(who, "2026-11-26 09:30"))
    world.say(who, WORD[who.name])
    return words(world.dms(who)[-1])


def in_words_with_its_number(world: World, who: Person) -> str:
    world.say(who, f"{WORD[who.name]} #1")
    return words(world.dms(who)[-1])


def on_home(world: World, who: Person) -> str:
    world.slack.open_home(who)
    world.settle()
    home = world.slack.home(who)
    assert home is not None
    world.press(who, home, "promise_ready", "1")
    return words(world.form(who))


def in_the_list_of_the_day(world: World, who: Person) -> str:
    world.push_to(at(who, "2026-11-26 09:30"))
    world.press(who, world.dms(who)[-1], "promise_ready", "1")
    return words(world.dms(who)[-1])


Way = Callable[[World, Person], str]
WAYS = (in_the_list, by_command, by_command_in_their_language, in_words, in_words_with_its_number, on_home)


@BOTH
@pytest.mark.parametrize("way", WAYS)
def test_ready_says_until_when_to_hold_it_or_to_send_it_now(world: World, name: str, way: Way) -> None:
    who = person(world, name)
    recorded(world, who)
    assert HOLD[name] in way(world, who)
    assert HOLD[name] in words(world.type(who, "/promise ready 1"))


@BOTH
@pytest.mark.parametrize("way", WAYS)
def test_ready_says_to_send_it_now_where_they_want_it_as_soon_as_it_is_ready(world: World, name: str, way: Way) -> None:
    who = person(world, name)
    recorded(world, who)
    early(world, who)
    assert NOW[name] in way(world, who)


@BOTH
def test_a_line_of_the_list_of_the_day_says_until_when_to_hold_it(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    said = in_the_list_of_the_day(world, who)
    assert ("hold it until Thu 26 Nov, 14:00" if name == "Ken" else "11月26日(木)14:30まで") in said


@BOTH
def test_what_is_ready_is_not_asked_for_again_until_undone(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    shown = world.type(who, "/promise ready 1")
    assert "promise_ready" not in buttons(world.type(who, "/promise list"))
    world.press(who, shown, "promise_undo")
    assert "promise_ready" in buttons(world.type(who, "/promise list"))


def test_a_promise_that_is_ready_for_somebody_is_recorded_and_not_taken_for_the_word(world: World) -> None:
    assert "#1" in words(world.type(world.ken, "/promise Acme: ready the samples by Friday 4pm"))
