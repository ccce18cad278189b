"""What Kept asks by itself: is the date OK, what do they expect; at most two a day, and nothing is lost."""

import os
from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bot.store import promise as promises
from playground.state import Message, Person
from tests.journeys.test_form import record_with_more
from tests.journeys.world import World, buttons, words

TUESDAY_9 = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
DAY = timedelta(days=1)
AGREED, ANOTHER, NOT_YET = "promise_they_agreed", "promise_another_date", "promise_agreed_not_yet"
WRITE, ANYTHING = "expects_write", "expects_anything"


def not_agreed(world: World) -> None:
    """A promise whose date the customer has not agreed to."""
    first = {"customer": "Acme", "what": "send the proposal", "told": "Dec 4 4pm"}
    record_with_more(world, world.ken, first, agreed="not_yet")


def agreements(world: World) -> list[bool]:
    """Whether the customer agreed to each date that promise 1 has had."""
    with world.kept._open().database.reading(world.slack.here.world.data.team) as work:
        return [each.agreed for each in promises.dates_of(work, 1) if each.agreed is not None]


def with_button(world: World, action: str, person: Person | None = None) -> list[Message]:
    return [each for each in world.dms(person or world.ken) if action in buttons(each)]


def known(world: World, customer: str = "Acme") -> None:
    """A customer of whom nothing is to be asked."""
    world.type(world.ken, f"/kept customer {customer} edit")
    world.send(world.ken, {"expect_channel": "e-mail"})


def test_a_date_without_the_customers_ok_is_asked_about_once_on_the_next_working_day(world: World) -> None:
    not_agreed(world)
    known(world)
    world.push_to(TUESDAY_9 - timedelta(minutes=1))
    assert with_button(world, AGREED) == []
    world.push_to(TUESDAY_9)
    (said,) = with_button(world, AGREED)
    assert "does Fri 4 Dec, 16:00 suit Acme?" in words(said)
    assert buttons(said).count(NOT_YET) == 1
    world.push(5 * DAY)
    assert len(world.dms(world.ken)) == 1


def test_they_agreed_is_kept_and_undo_takes_it_back(world: World) -> None:
    not_agreed(world)
    world.push_to(TUESDAY_9)
    world.press(world.ken, with_button(world, AGREED)[0], AGREED)
    settled = world.dms(world.ken)[0]
    assert "Acme agreed" in words(settled)
    assert agreements(world) == [False, True]
    world.press(world.ken, settled, "promise_undo")
    assert AGREED in buttons(world.dms(world.ken)[0])
    assert agreements(world)[-1] is False


def test_not_yet_leaves_it_waiting_in_the_list_and_undo_asks_again(world: World) -> None:
    not_agreed(world)
    world.push_to(TUESDAY_9)
    world.press(world.ken, with_button(world, AGREED)[0], NOT_YET)
    settled = world.dms(world.ken)[0]
    assert "Waiting for Acme to agree" in words(settled)
    world.press(world.ken, settled, "promise_undo")
    asked = world.dms(world.ken)[0]
    assert NOT_YET in buttons(asked)
    world.press(world.ken, asked, NOT_YET)
    listed = world.type(world.ken, "/promise list")
    assert "Waiting for the customer to agree" in words(listed)
    assert "promise_they_agreed" in buttons(listed)


def test_a_date_that_nobody_agreed_to_can_be_agreed_to_wherever_it_comes_up(world: World) -> None:
    not_agreed(world)
    world.push_to(TUESDAY_9)
    world.press(world.ken, with_button(world, AGREED)[0], NOT_YET)
    world.push_to(datetime(2026, 12, 3, 14, 0, tzinfo=UTC))
    listed = world.dms(world.ken)[-1]
    world.press(world.ken, listed, AGREED)
    assert agreements(world)[-1] is True
    world.press(world.ken, world.dms(world.ken)[-1], "promise_undo")
    assert agreements(world)[-1] is False


def test_another_date_is_the_customers_wish(world: World) -> None:
    not_agreed(world)
    world.push_to(TUESDAY_9)
    world.press(world.ken, with_button(world, AGREED)[0], ANOTHER)
    world.send(world.ken, {"told": "2026-12-08 15:00", "wanted_by": "customer", "agreed": "yes"})
    assert "Acme agreed: Tue 8 Dec, 15:00" in words(world.dms(world.ken)[0])


def test_a_long_list_has_room_for_what_is_to_be_asked(world: World) -> None:
    for place in range(11):
        world.type(world.ken, f"/promise Globex: send part {place} by Tuesday {place + 7}:00")
    not_agreed(world)
    world.push_to(TUESDAY_9)
    (listed,) = [each for each in world.dms(world.ken) if words(each).startswith("Your list for")]
    assert NOT_YET in buttons(listed)
    assert WRITE in buttons(listed)


def test_an_agreed_date_is_not_asked_about(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Dec 4 4pm")
    world.push_to(TUESDAY_9 + DAY)
    assert with_button(world, AGREED) == []


def test_the_first_promise_to_a_customer_asks_once_what_they_expect_and_nudges_show_it(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Wednesday 4pm")
    world.push_to(TUESDAY_9)
    (said,) = with_button(world, WRITE)
    assert "What does Acme expect of us" in words(said)
    world.press(world.ken, said, WRITE)
    world.send(world.ken, {"expect_channel": "e-mail", "expect_speed": "same day"})
    assert "Expects: e-mail, same day" in words(world.dms(world.ken)[0])
    world.push(DAY * 3)
    assert any("Expects: e-mail, same day" in words(each) for each in world.dms(world.ken)[1:])
    world.type(world.ken, "/promise Acme: send samples by Dec 11")
    world.push(DAY * 4)
    assert with_button(world, WRITE) == []


def test_they_do_not_mind_is_an_answer_that_undo_takes_back(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Wednesday 4pm")
    world.push_to(TUESDAY_9)
    world.press(world.ken, with_button(world, WRITE)[0], ANYTHING)
    settled = world.dms(world.ken)[0]
    assert "Acme doesn't mind" in words(settled)
    world.press(world.ken, settled, "customer_undo")
    assert WRITE in buttons(world.dms(world.ken)[0])
    world.press(world.ken, world.dms(world.ken)[0], ANYTHING)
    world.type(world.ken, "/promise Acme: send samples by Dec 11")
    world.push(DAY * 3)
    assert with_button(world, WRITE) == []


def test_an_empty_answer_is_refused_at_its_field(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Wednesday 4pm")
    world.push_to(TUESDAY_9)
    world.press(world.ken, with_button(world, WRITE)[0], WRITE)
    world.send(world.ken, {"expect_channel": " "})
    assert "expect_channel" in str(world.form(world.ken).errors)
    assert WRITE in buttons(world.dms(world.ken)[0])


def test_at_most_two_questions_a_day_and_none_is_lost(world: World) -> None:
    customers = ("Acme", "Globex", "Initech", "Umbrella", "Hooli")
    for customer in customers:
        world.type(world.ken, f"/promise {customer}: send the proposal by Wednesday 4pm")
    world.type(world.ken, "/promise send the brochure by Dec 18")
    asked: list[int] = []
    world.push_to(TUESDAY_9.replace(hour=5))
    asked.append(len(world.dms(world.ken)))
    for _ in range(6):
        before = len(world.dms(world.ken))
        world.push(DAY)
        said = world.dms(world.ken)[before:]
        asked.append(sum(buttons(each).count(WRITE) + buttons(each).count("draft_drop") for each in said))
    assert max(asked) == 2
    assert sum(asked) == 6
    every = " ".join(words(each) for each in with_button(world, WRITE))
    assert all(f"What does {customer} expect of us" in every for customer in customers)
    assert len(with_button(world, "draft_drop")) == 1


ASKS = frozenset({WRITE, NOT_YET, "draft_drop", "conversation_nothing"})
"""One button of each sort of question."""


def asked_in(message: Message) -> list[tuple[str, str]]:
    """Sort and subject of every question that a message asks."""
    elements = [element for block in message.blocks for element in block.get("elements", ())]
    return [(each["action_id"], each["value"]) for each in elements if each.get("action_id") in ASKS]


def leaves_questions(world: World, random: Random, place: int) -> str:
    """Does something that Kept has to ask about; gives the sort of question."""
    customer, told = f"Firm {random.randrange(5)}", f"2026-12-{random.randrange(14, 30)} 16:00"
    sort = random.choice([WRITE, NOT_YET, "draft_drop", "conversation_nothing"])
    if sort == WRITE:
        world.type(world.ken, f"/promise {customer}: send proposal {place} by {told}")
    elif sort == NOT_YET:
        first = {"customer": customer, "what": f"send sample {place}", "told": told}
        record_with_more(world, world.ken, first, agreed="not_yet")
    elif sort == "draft_drop":
        world.type(world.ken, f"/promise send the brochure {place} by {told}")
    else:
        world.type(world.ken, "/kept notes")
        shown = world.send(world.ken, {"customer": f"Guest {place}", "notes": "we talked"})
        assert shown is not None
        world.slack.close_view(world.ken, shown, clear=True)
    return sort


@pytest.mark.parametrize("seed", range(int(os.environ.get("QUESTION_SEEDS", "1"))))
def test_whatever_is_to_be_asked_at_most_two_a_day_are_and_each_once(world: World, seed: int) -> None:
    random, left = Random(seed), Counter[str]()
    for place in range(12):
        left[leaves_questions(world, random, place)] += 1
        if random.random() < 0.5:
            world.push(DAY)
    world.push(40 * DAY)
    asked = [(datetime.fromtimestamp(float(said.ts), UTC).date(), each) for said in world.dms(world.ken)
             for each in asked_in(said)]  # fmt: skip
    assert max(Counter(day for day, _ in asked).values()) == 2
    assert max(Counter(each for _, each in asked).values()) == 1
    sorts = Counter(sort for _, (sort, _) in asked)
    assert {sort: sorts[sort] for sort in left if sort != WRITE} == {sort: left[sort] for sort in left if sort != WRITE}
    assert sorts[WRITE] >= (left[WRITE] > 0)


@pytest.mark.parametrize("agrees", [True, False])
def test_the_questions_in_japanese(world: World, agrees: bool) -> None:
    first = {"customer": "山田商事", "what": "提案書を送る", "told": "12月4日16時"}
    record_with_more(world, world.aya, first, agreed="not_yet")
    world.push(DAY + timedelta(hours=10))
    (first,) = with_button(world, WRITE, world.aya)
    assert "山田商事様は、どのような形・速さでのご連絡をお望みですか" in words(first)
    world.press(world.aya, first, ANYTHING)
    assert "特にご希望なし" in words(world.dms(world.aya)[0])
    (said,) = with_button(world, NOT_YET, world.aya)
    assert "山田商事様のご了承をいただきましょう" in words(said)
    world.press(world.aya, said, AGREED if agrees else NOT_YET)
    settled = words(world.dms(world.aya)[-1])
    assert ("ご了承済み" if agrees else "ご了承待ち") in settled
