from datetime import UTC, datetime, timedelta

from playground.state import Message
from tests.journeys.world import World, buttons, words

ORDER = "/kept order Acme 20 x Widget A, delivery Dec 3"


def new_york(text: str) -> datetime:
    """An instant of November or December 2026 on Ken's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) + timedelta(hours=5)


def last(world: World) -> Message:
    return world.dms(world.ken)[-1]


def test_an_order_is_echoed_in_three_lines_with_undo_change_and_book(world: World) -> None:
    confirmed = world.type(world.ken, ORDER)
    said = words(confirmed)
    assert "Order #1" in said
    assert "Acme" in said
    assert "20 × Widget A" in said
    assert "Thu 3 Dec" in said
    assert "Fri 4 Dec, 09:00" in said
    assert "Thu 17 Dec" in said
    assert buttons(confirmed) == ["order_undo", "order_change", "visit_book"]


def test_received_is_asked_the_working_day_after_and_answered_by_one_press(world: World) -> None:
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-12-04 09:00"))
    asked = last(world)
    assert "do they have it?" in words(asked)
    assert {"order_received", "order_not_intact", "order_not_yet", "visit_book"} <= set(buttons(asked))
    world.press(world.ken, asked, "order_received")
    answered = last(world)
    assert answered.ts == asked.ts
    assert "Received, in one piece" in words(answered)
    assert set(buttons(answered)) == {"order_undo", "visit_book"}
