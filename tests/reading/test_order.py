"""Orders as people type them: where the customer, the product, the quantity and the day may stand."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.errors import PastDate
from bot.reading.order import OrderLine, quantity_of, read_order, read_orders
from bot.sales.hours import Calendar

MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
NEW_YORK, TOKYO = ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
DELIVERY = date(2026, 12, 3)


def read(text: str, *known: str) -> list[OrderLine]:
    return read_orders(text, MONDAY, NEW_YORK, Calendar(NEW_YORK), "en", known)


def read_japanese(text: str, *known: str) -> list[OrderLine]:
    return read_orders(text, MONDAY, TOKYO, Calendar(TOKYO), "ja", known)


def told(line: OrderLine) -> tuple[str | None, str, int | None, date | None]:
    return line.customer, line.product, line.quantity, line.delivery.wall.date() if line.delivery else None


@pytest.mark.parametrize(
    ("text", "customer", "product", "quantity"),
    [
        ("Acme 20 x Widget A, delivery Dec 3", "Acme", "Widget A", 20),
        ("20 Widget A for Acme by Dec 3", "Acme", "Widget A", 20),
        ("Acme: 20 x Widget A, delivery Dec 3", "Acme", "Widget A", 20),
        ("Acme Foods 1,000 x Widget A delivery 3 December", "Acme Foods", "Widget A", 1000),
        ("20x Widget A to Acme, delivered on Dec 3", "Acme", "Widget A", 20),
        ("order from Acme: 5 boxes of Widget A due Dec 3", "Acme", "Widget A", 5),
        ("Acme 3 x 12mm bolts, delivery Dec 3", "Acme", "12mm bolts", 3),
        ("Acme 12 pallets of Blue-5000 filters by 2026-12-03", "Acme", "Blue-5000 filters", 12),
        ("acme 20 x widget a, delivery dec 3", "acme", "widget a", 20),
        ("Acme 20 Widget A, Dec 3", "Acme", "Widget A", 20),
        ("Acme: Widget A, delivery Dec 3", "Acme", "Widget A", None),
    ],
)
def test_english_orders(text: str, customer: str, product: str, quantity: int | None) -> None:
    assert [told(line) for line in read(text)] == [(customer, product, quantity, DELIVERY)]


@pytest.mark.parametrize(
    ("text", "customer", "product", "quantity"),
    [
        ("Acme ウィジェットA 20個 納品 12月3日", "Acme", "ウィジェットA", 20),
        ("アクメ 商品A×20 12/3納品", "アクメ", "商品A", 20),
        ("アクメ様 商品A 20台 12月3日納品予定", "アクメ", "商品A", 20),
        ("山田商事様から商品Aを20個、12月3日納品", "山田商事", "商品A", 20),
        ("アクメ：商品A×20、納期12月3日", "アクメ", "商品A", 20),
        ("アクメ　商品Ａ×２０　１２／３納品", "アクメ", "商品Ａ", 20),
    ],
)
def test_japanese_orders(text: str, customer: str, product: str, quantity: int | None) -> None:
    assert [told(line) for line in read_japanese(text)] == [(customer, product, quantity, DELIVERY)]


def test_a_known_customer_may_stand_anywhere() -> None:
    assert told(read("20 x Widget A Acme Dec 3", "Acme")[0]) == ("Acme", "Widget A", 20, DELIVERY)
    assert told(read("Acme Widget A Dec 3", "Acme")[0]) == ("Acme", "Widget A", None, DELIVERY)


def test_what_is_not_said_is_not_guessed() -> None:
    assert told(read("20 x Widget A, delivery Dec 3")[0]) == (None, "Widget A", 20, DELIVERY)
    assert told(read("Acme 20 x Widget A")[0]) == ("Acme", "Widget A", 20, None)
    assert read_japanese("商品A 20個 12月3日納品")[0].customer is None


def test_a_day_that_has_passed_is_refused() -> None:
    line = read("Acme 20 x Widget A, delivery 1 March 2020")[0]
    assert isinstance(line.refused, PastDate)
    assert (line.customer, line.product, line.quantity) == ("Acme", "Widget A", 20)


def test_lines_and_semicolons_part_orders() -> None:
    lines = read("Acme 20 x Widget A, Dec 3; Globex 5 x Widget B, Dec 10\nInitech 1 x Widget C, Dec 11")
    assert [(line.customer, line.quantity) for line in lines] == [("Acme", 20), ("Globex", 5), ("Initech", 1)]


def test_two_orders_of_one_line_are_apart_where_each_can_stand_alone() -> None:
    apart = read("Acme 20 x Widget A delivery Dec 3, 10 x Widget B delivery Dec 10")
    assert [told(line)[:3] for line in apart] == [("Acme", "Widget A", 20), ("Acme", "Widget B", 10)]
    assert [line.several for line in read("Acme 20 x Widget A and 10 x Widget B, delivery Dec 3")] == [True]
    assert [line.several for line in read_japanese("アクメ 商品A 20個と商品B 5個 12/3納品")] == [True]


@pytest.mark.parametrize(
    ("typed", "number"), [("20", 20), (" 1,000 ", 1000), ("２０", 20), ("some", None), ("-3", None)]
)
def test_quantities_of_a_form(typed: str, number: int | None) -> None:
    assert quantity_of(typed) == number


@given(st.text(max_size=200))
def test_no_line_breaks_the_reader(text: str) -> None:
    for line in read(text, "Acme"):
        assert line.quantity is None or line.quantity > 0
    read_order(text, MONDAY, TOKYO, Calendar(TOKYO), "ja")
