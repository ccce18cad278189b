"""The list of the day: what is in it, what it holds back, and who chose to have it when."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

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


def chooses(world: World, list_time: str) -> None:
    world.press(world.ken, world.type(world.ken, "/kept hours"), "settings_mine")
    assert world.send(world.ken, {"list_time": list_time}) is not None


def said_after(world: World, count: int) -> list[tuple[str, str]]:
    """What Ken was told since, by his clock."""
    zone = ZoneInfo("America/New_York")
    return [
        (f"{datetime.fromtimestamp(float(dm.ts), zone):%a %H:%M}", words(dm)) for dm in world.dms(world.ken)[count:]
    ]


def test_without_a_list_what_is_late_is_told_with_the_last_group_of_each_day(world: World) -> None:
    chooses(world, "none")
    record(world, "Acme: call back by 11:00 today", "Globex: send the proposal by Friday 5pm")
    world.push_to(TUESDAYS_LIST - SECOND)
    before = len(world.dms(world.ken))
    world.push_to(TUESDAYS_LIST + 2 * DAY - SECOND)
    late = [(at, said) for at, said in said_after(world, before) if "Acme" in said]
    assert [at for at, _ in late] == ["Tue 16:00", "Wed 16:00"]
    assert not any("Your list" in said or "Globex: send" in said for _, said in late)
    world.type(world.ken, "/promise done 1")
    before = len(world.dms(world.ken))
    world.push(DAY)
    assert not any("Acme" in said for _, said in said_after(world, before))


def test_without_a_list_an_unanswered_delivery_is_asked_about_with_the_last_group_of_each_day(world: World) -> None:
    chooses(world, "none")
    world.type(world.ken, "/kept order Acme 20 x Widget A, delivery Nov 24")
    world.push_to(TUESDAYS_LIST + 4 * DAY)
    asked = [at for at, said in said_after(world, 0) if "have it" in said]
    assert asked == ["Wed 12:00", "Thu 16:00", "Fri 16:00"]


def test_what_fell_due_while_kept_was_down_and_is_late_by_now_is_told_once(world: World) -> None:
    chooses(world, "evening")
    record(world, "Acme: send the proposal by Wednesday 11am", "Globex: send samples by Wednesday 2pm")
    world.kept.stop()
    world.clock.push_to(TUESDAYS_LIST + DAY + timedelta(hours=12))
    world.restart()
    world.settle()
    before = len(world.dms(world.ken))
    world.push(timedelta(hours=18))
    (told,) = said_after(world, before)
    assert told[0] == "Thu 09:00"
    assert all("which has passed" in told[1] and name in told[1] for name in ("Acme", "Globex"))


def test_each_heading_of_the_list_stands_once(world: World) -> None:
    record(world, "Acme: call back by 11:00 today", "Globex: call back by 11:30 today",
           "Initech: send the proposal by Tuesday 5pm")  # fmt: skip
    world.push(timedelta(minutes=70))
    for number, told, who in ((1, "Tuesday 10am", "customer"), (3, "Dec 10 5pm", "rep")):
        world.type(world.ken, f"/promise move {number} to {told}")
        world.send(world.ken, {"told": told, "wanted_by": who, "agreed": "not_yet"})
    world.push_to(TUESDAYS_LIST)
    said = [str(block) for block in lists(world, world.ken)[0].blocks]
    headings = ("'Late'", "'Today'", "'Next working day'", "'Waiting for the customer to agree'")
    counts = [sum(heading in block for block in said) for heading in headings]
    assert counts == [1, 1, 0, 1]


def test_a_question_that_is_due_is_in_a_long_list_before_what_only_stands_there(world: World) -> None:
    names = ("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Stark", "Wayne", "Cyberdyne", "Tyrell", "Soylent")
    record(world, *(f"{name}: send the proposal by 2026-12-07 17:00" for name in names))
    world.type(world.ken, "/kept order Vandelay 20 x Widget A, delivery Dec 3")
    world.push_to(TUESDAYS_LIST + 10 * DAY)
    said = words(lists(world, world.ken)[-1])
    assert "do they have it?" in said
    assert said.count("expect of us") == 2 * 2
    assert "And 4 more" in said


def test_what_the_back_office_found_broken_is_one_of_the_days_few_that_cannot_wait(world: World) -> None:
    chooses(world, "none")
    world.type(world.maria, "/kept help")
    world.type(world.ken, "/kept order")
    fields = {"customer": "Acme", "product": "Widget A", "delivery": "2026-11-26", "owner": world.maria.id}
    assert world.send(world.ken, fields) is not None
    world.push_to(TUESDAYS_LIST + 4 * DAY)
    world.press(world.maria, world.dms(world.maria)[-1], "order_not_intact")
    record(world, "Globex: send the offer by 2026-11-30 11:30", "Initech: send the offer by 2026-11-30 13:45",
           "Hooli: send the offer by 2026-11-30 15:30", "Stark: send the offer by 2026-11-30 15:45")  # fmt: skip
    before = len(world.dms(world.ken))
    world.push_to(TUESDAYS_LIST + 6 * DAY + timedelta(hours=9))
    groups = ("Mon 12:00", "Mon 16:00")
    alone = [at for at, _ in said_after(world, before) if at.startswith("Mon") and at not in groups]
    assert alone[0] == "Mon 09:00"
    assert len(alone) <= 2


def test_what_was_kept_in_time_is_never_shown_as_late(world: World) -> None:
    record(world, "Acme: send the proposal by Tuesday 3pm", "Globex: send the offer by Tuesday 5pm")
    world.push_to(TUESDAYS_LIST)
    world.press(world.ken, lists(world, world.ken)[0], "promise_done", "1")
    world.push(timedelta(hours=7, minutes=10))
    world.press(world.ken, lists(world, world.ken)[0], "promise_done", "2")
    said = words(lists(world, world.ken)[0])
    assert "Done" in said
    assert "Late" not in said


def test_lines_without_room_are_a_button_away_whatever_they_are_about(world: World) -> None:
    for name in ("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Stark", "Wayne", "Vandelay", "Wonka", "Tyrell"):
        world.type(world.ken, f"/kept order {name} 5 x Widget, delivery tomorrow")
    world.push_to(TUESDAYS_LIST + 2 * DAY)
    listed = next(each for each in reversed(world.dms(world.ken)) if "more" in words(each))
    assert "order_list" in buttons(listed)
    assert "promise_show_list" not in buttons(listed)
    shown = buttons(world.type(world.ken, "/kept"))
    assert "order_list" in shown


def test_what_is_settled_by_the_time_of_the_list_is_not_counted_as_more(world: World) -> None:
    world.type(world.ken, "/kept order Acme 5 x Widget, delivery today")
    world.type(world.ken, "/kept order Globex 5 x Widget, delivery today")
    world.press(world.ken, world.type(world.ken, "/kept order 1"), "order_received", "1")
    world.push_to(TUESDAYS_LIST)
    assert "more" not in words(lists(world, world.ken)[0])
