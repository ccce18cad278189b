"""A starred line is the promise of the notes' customer, unless it names another clearly."""

import pytest

from bot.reading.notes import read_starred
from tests.reading.test_line import NOW, OFFICE, ZONE

KNOWN = ("Acme", "Zed", "佐藤工業", "山田商事")
OF_THE_NOTES = [
    "send NDA by Thursday", "send PDF", "send CAD files by Friday", "call Maria", "call Maria tomorrow at 10",
    "meet Tom on Friday", "meet Tom at the Ohio plant", "visit the Ohio plant on Monday", "send part 7 by Friday",
    "send E by Thursday", "send the NDA to Legal by Friday", "NDA - send by Thursday", "Tom - call tomorrow",
    "quote for Q3 by Friday", "send A4 brochures by Friday", "get SAP access by Monday", "show Rev B by Friday",
    "send Tom and Maria the deck", "ask R&D for the figures by Friday", "demo with Anna on Friday",
    "email the ISO certificate to Jane", "By Friday: send the deck", "call Dr. Smith tomorrow at 10",
    "send Ms Birch the offer by Friday", "forward to Bob by Friday", "lunch with Pete at Nobu on Friday",
    "send Zed's figures to Acme", "fix the XK-200 by Friday", "order for Plant 2 by Friday", "send USB stick",
    "I'll get Maria the deck by Friday", "send B and C by Friday", "田中様に電話 明日", "設計部に確認 金曜",
    "鈴木部長へ資料を送る", "工場に連絡 明日", "ＰＤＦを送る 金曜", "高橋さんと打ち合わせ 火曜",
    "大阪支店へサンプルを送る", "図面Aを送る 木曜", "CADデータを佐々木様に送付",
]  # fmt: skip


@pytest.mark.parametrize("line", OF_THE_NOTES)
def test_a_name_that_nobody_knows_is_no_customer_beside_one(line: str) -> None:
    assert read_starred(line, "Acme", NOW, ZONE, OFFICE, "en", KNOWN).customer == "Acme"


def test_words_before_a_dash_that_are_no_customer_stay() -> None:
    assert read_starred("NDA - send by Thursday", "Acme", NOW, ZONE, OFFICE, "en", KNOWN).what == "NDA - send"


@pytest.mark.parametrize(
    ("line", "customer"),
    [
        ("Globex: send the deck by Friday", "Globex"),
        ("send Zed the deck by Friday", "Zed"),
        ("zed - call tomorrow", "Zed"),
        ("佐藤工業様へ資料を送る 金曜", "佐藤工業"),
        ("田中商店：電話 明日", "田中商店"),
    ],
)
def test_a_known_name_or_one_before_a_colon_is_another_customer(line: str, customer: str) -> None:
    found = read_starred(line, "Acme", NOW, ZONE, OFFICE, "en", KNOWN)
    assert (found.customer or "").casefold() == customer.casefold()


def test_without_a_customer_of_the_notes_the_line_names_one() -> None:
    assert read_starred("send Globex the deck by Friday", None, NOW, ZONE, OFFICE, "en").customer == "Globex"
