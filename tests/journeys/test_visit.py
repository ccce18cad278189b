from datetime import UTC, datetime, timedelta

import pytest

from playground.state import Message, Person, View
from tests.journeys.forging import deliver, pressed, rows, seen_by
from tests.journeys.world import World, buttons, words

ORDER = "/kept order Acme 20 x Widget A, delivery Dec 3"
JAPANESE = "/kept order アクメ 商品A×20 12/3納品"
BOOKED = {"visit_on": "2026-12-08", "visit_at": "10:00", "whom": "Ms Sato"}
GOOD = {"score": "5", "format_right": "yes", "quality_right": "yes", "complete": "yes", "as_told": "yes",
        "own_words": "it saves us an hour a day"}  # fmt: skip


def new_york(text: str) -> datetime:
    """An instant of November or December 2026 on Ken's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) + timedelta(hours=5)


def tokyo(text: str) -> datetime:
    """An instant on Aya's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) - timedelta(hours=9)


def last(world: World, person: Person | None = None) -> Message:
    return world.dms(person or world.ken)[-1]


def said_between(world: World, person: Person, until: datetime) -> list[tuple[datetime, str]]:
    """What Kept says to somebody until an instant, with when."""
    count = len(world.dms(person))
    world.push_to(until)
    return [(datetime.fromtimestamp(float(each.ts), UTC), words(each)) for each in world.dms(person)[count:]]


def book(world: World, where: Message, **fields: str) -> View:
    world.press(world.ken, where, "visit_book")
    shown = world.send(world.ken, {**BOOKED, **fields})
    assert shown is not None
    return shown


def stored(world: World) -> str:
    return str(rows(world)["visits"])


def test_nobody_does_anything(world: World) -> None:
    confirmed = world.type(world.ken, ORDER)
    assert "visit_book" in buttons(confirmed)
    told = said_between(world, world.ken, new_york("2026-12-17 18:00"))
    booking = [at for at, said in told if "book the visit" in said or "visit not booked" in said]
    assert booking[:2] == [new_york("2026-11-30 09:00"), new_york("2026-12-04 09:00")]
    check_ins = [at for at, said in told if "how was it?" in said]
    assert check_ins == [new_york(f"2026-12-{day} 09:00") for day in (10, 14, 17)]
    asked = last(world)
    world.press(world.ken, asked, "visit_check_in")
    assert world.send(world.ken, GOOD) is not None
    assert "satisfaction 5 of 5" in words(last(world))
    assert "it saves us an hour a day" in stored(world)


def test_nobody_does_anything_in_japanese(world: World) -> None:
    assert "visit_book" in buttons(world.type(world.aya, JAPANESE))
    told = said_between(world, world.aya, tokyo("2026-12-17 18:00"))
    booking = [at for at, said in told if "訪問の日程を決める" in said or "訪問は未定" in said]
    assert booking[:2] == [tokyo("2026-11-30 09:00"), tokyo("2026-12-04 09:00")]
    check_ins = [at for at, said in told if "いかがでしたか" in said]
    assert check_ins == [tokyo(f"2026-12-{day} 09:00") for day in (10, 14, 17)]
    world.press(world.aya, last(world, world.aya), "visit_check_in")
    assert world.send(world.aya, {**GOOD, "own_words": "毎日助かっています"}) is not None
    assert "ご満足度 5／5" in words(last(world, world.aya))


def test_after_three_askings_the_check_in_stands_in_the_list(world: World) -> None:
    world.type(world.ken, ORDER)
    said_between(world, world.ken, new_york("2026-12-17 18:00"))
    for day in (18, 21):
        world.push_to(new_york(f"2026-12-{day} 09:00"))
        assert "how was it?" in words(last(world))
    world.press(world.ken, last(world), "visit_close")
    assert world.send(world.ken, {"reason": "the buyer is on leave"}) is not None
    assert "Closed without a visit" in words(last(world))
    world.push_to(new_york("2026-12-22 09:00"))
    assert "how was it?" not in words(last(world))


def test_received_brings_the_check_in_to_the_next_working_day(world: World) -> None:
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-12-04 09:00"))
    world.press(world.ken, last(world), "order_received")
    told = said_between(world, world.ken, new_york("2026-12-14 18:00"))
    assert [at for at, said in told if "getting on" in said or "how was it?" in said] == [
        new_york(f"2026-12-{day} 09:00") for day in ("07", "09", "14")
    ]


def test_received_after_the_reps_hours_is_looked_at_the_next_working_day_all_the_same(world: World) -> None:
    world.type(world.maria, "/kept help")
    world.type(world.aya, "/kept order")
    order = {"customer": "アクメ", "product": "商品A", "delivery": "2026-11-25", "owner": world.maria.id}
    assert world.send(world.aya, order) is not None
    world.push_to(tokyo("2026-11-26 19:00"))
    world.press(world.maria, last(world, world.maria), "order_received")
    told = said_between(world, world.aya, tokyo("2026-12-01 18:00"))
    assert [at for at, said in told if "いかがでしたか" in said or "ご様子" in said or "様子を記録" in said] == [
        tokyo("2026-11-27 09:00"), tokyo("2026-12-01 09:00")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"visit_on": None, "visit_at": None}, {"visit_on", "visit_at"}),
        ({"visit_on": None, "visit_at": "10:00"}, {"visit_on"}),
        ({"visit_on": "2026-12-08", "visit_at": None}, {"visit_at"}),
        ({"visit_on": "2026-11-20", "visit_at": "10:00"}, {"visit_on"}),
        ({"visit_on": "2027-01-20", "visit_at": "10:00"}, {"why_late"}),
    ],
)
def test_a_visit_without_a_day_and_a_time_is_refused(world: World, fields: dict[str, str], wrong: set[str]) -> None:
    confirmed = world.type(world.ken, ORDER)
    world.press(world.ken, confirmed, "visit_book")
    refused = world.send(world.ken, {**fields, "whom": "Ms Sato"})
    assert refused is not None
    assert set(refused.errors) == wrong
    assert "to_book" in stored(world)
    shown = world.send(world.ken, BOOKED)
    assert shown is not None
    assert "Tue 8 Dec, 10:00 with Ms Sato" in words(shown)


def test_a_late_visit_is_booked_with_its_reason(world: World) -> None:
    confirmed = world.type(world.ken, ORDER)
    world.press(world.ken, confirmed, "visit_book")
    late = {"visit_on": "2027-01-20", "visit_at": "10:00"}
    refused = world.send(world.ken, late)
    assert refused is not None
    assert "Thu 17 Dec" in refused.errors["why_late"]
    shown = world.send(world.ken, {**late, "why_late": "the plant is shut until January"})
    assert shown is not None
    assert "the plant is shut" in words(shown)


def test_a_booked_visit_is_reminded_of_the_working_day_before_and_looked_back_on(world: World) -> None:
    book(world, world.type(world.ken, ORDER), visit_on="2026-12-07")
    told = said_between(world, world.ken, new_york("2026-12-14 18:00"))
    assert [at for at, said in told if "Ms Sato" in said and "how was it" not in said] == [new_york("2026-12-04 09:00")]
    assert [at for at, said in told if "how was it" in said or "How was it:" in said] == [
        new_york(f"2026-12-{when}") for when in ("07 12:00", "09 09:00", "14 09:00")
    ]
    assert not [said for _, said in told if "book the visit" in said]


def test_booking_from_the_dm_shows_there_and_can_be_undone_and_moved(world: World) -> None:
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-11-30 09:00"))
    asked = last(world)
    book(world, asked)
    assert "Tue 8 Dec, 10:00" in words(last(world))
    world.press(world.ken, last(world), "visit_book")
    assert "2026-12-08" in str(world.form(world.ken).content)
    assert world.send(world.ken, {"visit_on": "2026-12-09"}) is not None
    assert "Wed 9 Dec, 10:00" in words(last(world))
    world.press(world.ken, last(world), "order_undo")
    assert "Tue 8 Dec, 10:00" in words(last(world))


def test_undo_of_a_booking_asks_again(world: World) -> None:
    shown = book(world, world.type(world.ken, ORDER))
    world.press(world.ken, shown, "order_undo")
    world.push_to(new_york("2026-11-30 09:00"))
    assert "book the visit" in words(last(world))


def test_a_check_in_without_satisfaction_is_refused_at_its_field(world: World) -> None:
    world.type(world.ken, ORDER)
    world.press(world.ken, world.type(world.ken, "/kept order 1"), "visit_check_in")
    refused = world.send(world.ken, {**GOOD, "score": None})
    assert refused is not None
    assert set(refused.errors) == {"score"}
    shown = world.send(world.ken, {"score": "4"})
    assert shown is not None
    assert "satisfaction 4 of 5" in words(shown)
    assert "it saves us an hour a day" in words(shown)


def test_not_as_told_tells_the_manager_the_same_day(world: World) -> None:
    world.type(world.maria, "/kept help")
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-12-10 09:00"))
    world.press(world.ken, last(world), "visit_check_in")
    shown = world.send(world.ken, {**GOOD, "score": "2", "as_told": "no", "own_words": "it is not what you showed us"})
    assert shown is not None
    told = last(world, world.maria)
    assert "Not as told" in words(told)
    assert "it is not what you showed us" in words(told)
    world.press(world.ken, shown, "order_undo")
    assert "Taken back" in words(last(world, world.maria))


def test_undo_of_a_check_in_asks_for_it_again(world: World) -> None:
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-12-10 09:00"))
    world.press(world.ken, last(world), "visit_check_in")
    assert world.send(world.ken, GOOD) is not None
    world.press(world.ken, last(world), "order_undo")
    assert "visit_check_in" in buttons(last(world))
    world.push_to(new_york("2026-12-14 09:00"))
    assert "how was it?" in words(last(world))


def test_closing_without_a_visit_needs_a_reason(world: World) -> None:
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-12-10 09:00"))
    world.press(world.ken, last(world), "visit_close")
    refused = world.send(world.ken, {"reason": " "})
    assert refused is not None
    assert set(refused.errors) == {"reason"}
    assert world.send(world.ken, {"reason": "we spoke on the phone"}) is not None
    assert "we spoke on the phone" in words(last(world))


def test_checking_in_twice_changes_nothing(world: World) -> None:
    world.type(world.ken, ORDER)
    card = world.type(world.ken, "/kept order 1")
    world.press(world.ken, card, "visit_check_in")
    assert world.send(world.ken, GOOD) is not None
    before = stored(world)
    (kind,) = seen_by(world, world.ken, lambda: deliver(world, pressed(world, world.ken, "visit_check_in", "1", card)))
    assert "settled already" in words(kind)
    assert stored(world) == before


def test_whom_the_rep_sees_is_remembered_as_a_contact(world: World) -> None:
    book(world, world.type(world.ken, ORDER))
    assert "Ms Sato" in words(world.type(world.ken, "/kept customer Acme"))
    again = world.type(world.ken, "/kept order Acme 5 x Widget B, delivery Dec 10")
    world.press(world.ken, again, "visit_book")
    assert "Ms Sato" in words(world.form(world.ken))


@pytest.mark.parametrize(
    "named", ["/promise Acme: send the invoice by Dec 18", "/kept order Acme 3 x Lid, delivery Dec 30"]
)
def test_naming_a_closed_customer_brings_the_check_ins_back(world: World, named: str) -> None:
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-12-04 09:00"))
    world.press(world.ken, last(world), "order_received")
    world.type(world.ken, "/kept customer Acme close")
    world.type(world.ken, named)
    told = said_between(world, world.ken, new_york("2026-12-14 18:00"))
    check_ins = [at for at, said in told if "how was it?" in said or "Widget A" in said]
    assert check_ins == [new_york(f"2026-12-{day} 09:00") for day in ("07", "09", "14")]


def test_the_page_asks_what_each_section_is_about(world: World) -> None:
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-12-11 10:00"))
    page = world.type(world.ken, "/kept order list")
    assert {"order_received", "visit_check_in"} <= set(buttons(page))
    world.slack.open_home(world.ken)
    world.settle()
    home = world.slack.home(world.ken)
    assert home is not None
    assert {"order_received", "visit_check_in"} <= set(buttons(home))


def test_an_unbooked_visit_is_booked_from_the_page_while_received_is_asked(world: World) -> None:
    world.type(world.ken, ORDER)
    world.push_to(new_york("2026-12-04 10:00"))
    page = world.type(world.ken, "/kept order list")
    assert buttons(page).count("order_received") == 1
    assert buttons(page).count("visit_book") == 1
