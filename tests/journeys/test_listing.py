"""The list of the day: what is in it, what it holds back, and who chose to have it when."""

from datetime import UTC, datetime, timedelta

from playground.state import Message, Person
from tests.journeys.world import World, buttons, words

TUESDAYS_LIST = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
"""Nine o'clock in New York; time begins on Monday at ten."""

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


def lists(world: World, person: Person) -> list[Message]:
    title = "の一覧" if person is world.aya else "Your list for"
    return [each for each in world.dms(person) if title in each.text.split("\n")[0]]


def record(world: World, *lines: str) -> None:
    for line in lines:
        world.type(world.ken, f"/promise {line}")


def test_the_morning_list_has_what_is_late_due_today_and_on_the_next_working_day(world: World) -> None:
    record(world, "Acme: call back by 11:00 today", "Globex: send the proposal by Tuesday 5pm",
           "Initech: send samples by Wednesday 5pm", "Hooli: send the brochure by Thursday 5pm")  # fmt: skip
    world.push_to(TUESDAYS_LIST)
    (told,) = lists(world, world.ken)
    said = words(told)
    assert [name in said for name in ("Acme", "Globex", "Initech", "Hooli")] == [True, True, True, False]
    assert said.index("Late") < said.index("Acme") < said.index("Today") < said.index("Globex")
    assert said.index("Globex") < said.index("Next working day") < said.index("Initech")
    assert buttons(told).count("promise_done") == buttons(told).count("promise_later") == 3


def test_done_and_later_on_a_line_are_answered_where_they_stand(world: World) -> None:
    record(world, "Acme: send the proposal by Tuesday 5pm", "Globex: send the offer by Tuesday 4pm")
    world.push_to(TUESDAYS_LIST)
    told = lists(world, world.ken)[0]
    world.press(world.ken, told, "promise_done", "1")
    told = lists(world, world.ken)[0]
    assert "Done, early" in words(told)
    world.press(world.ken, told, "promise_later", "2")
    assert "Kept comes back" in words(lists(world, world.ken)[0])
    assert len(world.dms(world.ken)) == 1


def test_an_emoji_of_a_place_in_the_list_keeps_that_line(world: World) -> None:
    record(world, "Acme: send the proposal by Tuesday 5pm", "Globex: send the offer by Tuesday 4pm")
    world.push_to(TUESDAYS_LIST)
    told = lists(world, world.ken)[0]
    world.react(world.ken, told, "two")
    assert "#1" not in words(world.type(world.ken, "/promise list"))
    world.say(world.ken, "done 1")
    assert "#2" not in words(world.type(world.ken, "/promise list"))


def test_a_late_promise_is_in_every_list_until_it_is_settled(world: World) -> None:
    record(world, "Acme: call back by 11:00 today")
    world.push_to(TUESDAYS_LIST + 7 * DAY)
    assert len(lists(world, world.ken)) == 6
    world.type(world.ken, "/promise move 1 to Friday 5pm")
    world.send(world.ken, {"told": "Friday 5pm", "wanted_by": "customer", "agreed": "yes"})
    world.push(DAY)
    assert len(lists(world, world.ken)) == 6


def test_a_later_date_that_the_customer_has_not_agreed_to_stands_in_the_list(world: World) -> None:
    record(world, "Acme: send the proposal by Friday 5pm")
    world.type(world.ken, "/promise move 1 to Dec 10")
    world.send(world.ken, {"told": "Dec 10 5pm", "wanted_by": "rep", "agreed": "not_yet"})
    world.push_to(TUESDAYS_LIST)
    assert "Waiting for the customer to agree" in words(lists(world, world.ken)[0])


def test_nothing_to_say_is_no_list(world: World) -> None:
    record(world, "Acme: send the proposal in three weeks")
    world.push_to(TUESDAYS_LIST + 2 * DAY)
    assert world.dms(world.ken) == []


def test_after_days_of_being_down_there_is_one_list_that_says_it_all(world: World) -> None:
    record(world, "Acme: call back by 11:00 today", "Globex: send the proposal by Wednesday 5pm")
    world.kept.stop()
    world.clock.push_to(TUESDAYS_LIST + 3 * DAY + timedelta(minutes=50))
    world.restart()
    world.settle()
    (told,) = world.dms(world.ken)
    assert "Acme" in words(told)
    assert "Globex" in words(told)
    world.push_to(TUESDAYS_LIST + 6 * DAY - SECOND)
    late = [each for each in world.dms(world.ken)[1:] if "Your list" in each.text]
    assert late == []


def test_more_than_two_that_cannot_wait_go_with_the_last_group_of_the_day(world: World) -> None:
    for place, name in enumerate(("Acme", "Globex", "Initech", "Hooli", "Umbrella")):
        record(world, f"{name}: send the proposal by Tuesday 5:{place}5pm")
    world.push_to(TUESDAYS_LIST - SECOND)
    before = len(world.dms(world.ken))
    world.push_to(TUESDAYS_LIST + timedelta(hours=8, minutes=59))
    told = world.dms(world.ken)[before:]
    assert len(told) <= 5
    evening = [each for each in told if datetime.fromtimestamp(float(each.ts), UTC).hour == 21]
    assert len(evening) >= 1
    moved = words(world.type(world.ken, "/promise why 5"))
    assert "two others could not wait" in moved or "sent" in moved
