import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import line as lines
from bot.reading.errors import NoSuchDate, PastDate, Recurrence
from bot.sales.hours import Calendar
from bot.sales.promise import Kind

ZONE = ZoneInfo("America/New_York")
OFFICE = Calendar(ZONE)
NOW = datetime(2026, 11, 18, 10, 15, tzinfo=ZONE).astimezone(UTC)
KNOWN = ("Friday Foods", "Yamada Trading", "Zed", "山田商事")


def read(text: str, known: tuple[str, ...] = (), lang: str = "en") -> lines.Line:
    return lines.read_line(text, NOW, ZONE, OFFICE, lang, known)


LINES = [
    ("Acme: send the proposal by Friday 4pm", "Acme", "send the proposal"),
    ("send Acme the proposal by Friday", "Acme", "send Acme the proposal"),
    ("send the proposal to Acme by Friday", "Acme", "send the proposal to Acme"),
    ("send acme the proposal by friday", "acme", "send acme the proposal"),
    ("send the proposal to acme by friday", "acme", "send the proposal to acme"),
    ("Please send Acme Corp the deck by EOD Thursday, thanks", "Acme Corp", "Please send Acme Corp the deck, thanks"),
    ("prepare a quote for Acme Corp by EOD", "Acme Corp", "prepare a quote for Acme Corp"),
    ("quote for acme by friday", "acme", "quote for acme"),
    ("meet with Bolt & Sons on Tuesday", "Bolt & Sons", "meet with Bolt & Sons"),
    ("lunch with acme tomorrow", "acme", "lunch with acme"),
    ("call back Acme tomorrow", "Acme", "call back Acme"),
    ("Call Acme back at 3", "Acme", "Call Acme back"),
    ("email the price list to Jane at Acme by Thursday", "Acme", "email the price list to Jane at Acme"),
    ("I'll get Acme the revised quote before noon tomorrow", "Acme", "get Acme the revised quote"),
    ("promised Acme to fix the invoice tomorrow", "Acme", "fix the invoice"),
    ("By Friday: send Acme the deck", "Acme", "send Acme the deck"),
    ("Acme Inc.: call back", "Acme Inc.", "call back"),
    ("ACME - send deck by Friday", "ACME", "send deck"),
    ("to Acme: deck by Fri", "Acme", "deck"),
    ("@Aya Acme: call back by 4pm", "Acme", "@Aya call back"),
    ("- Acme: samples on Monday", "Acme", "samples"),
    ("* Acme: samples on Monday", "Acme", "samples"),
    ("Acme: by Friday", "Acme", ""),
    ("Acme: :tada: send deck by Friday", "Acme", ":tada: send deck"),
    ("16:00 call Acme", "Acme", "call Acme"),
    ("アクメ様に見積を送る 金曜まで", "アクメ", "アクメ様に見積を送る"),
    ("アクメ：見積を送る　金曜まで", "アクメ", "見積を送る"),
    ("アクメ様：見積を送る", "アクメ", "見積を送る"),
    ("アクメへ資料を送付 明日", "アクメ", "アクメへ資料を送付"),
    ("見積をアクメに送る 明日中", "アクメ", "見積をアクメに送る"),
    ("山田商事さんにサンプルを送る 来週の金曜", "山田商事", "山田商事さんにサンプルを送る"),
    ("山田商事の田中様に折り返し電話 本日中", "山田商事", "山田商事の田中様に折り返し電話"),
    ("田中様に折り返し電話", "田中", "田中様に折り返し電話"),
    ("明日までに株式会社アクメに見積書を提出", "株式会社アクメ", "株式会社アクメに見積書を提出"),
]


@pytest.mark.parametrize(("text", "customer", "what"), LINES)
def test_the_customer_may_stand_anywhere(text: str, customer: str, what: str) -> None:
    found = read(text)
    assert (found.customer, found.what) == (customer, what)


@pytest.mark.parametrize(
    "text",
    [
        "send the proposal by Friday",
        "note: send it tomorrow",
        "https://example.com/a: b",
        "ask the team for review by Friday",
        "Send over the contract by Friday",
        "Send The Proposal tomorrow",
        "ready for shipping on Monday",
        "for free by Friday",
        "call 555-1234 at 16:00",
        "先方に連絡 明日",
        "お客様に連絡 明日",
        "金曜までに請求書を修正",
        "打ち合わせに行く 明日",
        "至急：見積を送る",
        "",
    ],
)
def test_a_line_without_a_customer_names_none(text: str) -> None:
    assert read(text).customer is None


def test_a_known_customer_is_found_anywhere_in_its_own_spelling() -> None:
    assert read("friday foods sample on Monday", KNOWN).customer == "Friday Foods"
    assert read("tomorrow ZED gets the deck", KNOWN).customer == "Zed"
    assert read("見積 山田商事 金曜", KNOWN).customer == "山田商事"
    assert read("Zed and the deck for Yamada Trading", KNOWN).customer == "Yamada Trading"


def test_a_known_name_is_no_date() -> None:
    found = read("send Friday Foods a sample", KNOWN)
    assert found.due is None
    assert found.what == "send Friday Foods a sample"
    found = read("Friday Foods: send the sample by Monday", KNOWN)
    assert found.customer == "Friday Foods"
    assert found.due is not None
    assert found.due.wall.day == 23


def test_a_longer_name_is_not_taken_for_a_known_one() -> None:
    assert read("send Zed Corp the deck", KNOWN).customer == "Zed Corp"
    assert read("send Zedekiah the deck", KNOWN).customer == "Zedekiah"
    assert read("株式会社山田商事に連絡", KNOWN).customer == "株式会社山田商事"


def test_a_common_word_that_is_a_name_needs_its_capital() -> None:
    assert read("I will call tomorrow", ("Will",)).customer is None
    assert read("call Will tomorrow", ("Will",)).customer == "Will"


@pytest.mark.parametrize(
    ("text", "error"),
    [("Acme: call yesterday", PastDate), ("Acme: deck by 30 February", NoSuchDate), ("Acme: every Friday", Recurrence)],
)
def test_a_refused_date_is_a_fact_on_the_line(text: str, error: type[Exception]) -> None:
    found = read(text)
    assert isinstance(found.refused, error)
    assert found.due is None
    assert found.customer == "Acme"
    assert found.what == text.removeprefix("Acme: ")


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("call back about the delivery", Kind.CALL_BACK),
        ("send the proposal", Kind.PROPOSAL),
        ("revised quote", Kind.PROPOSAL),
        ("two samples of the blue one", Kind.SAMPLE),
        ("the brochure", Kind.MATERIALS),
        ("set up a meeting", Kind.MEETING),
        ("fix the invoice error", Kind.FIX),
        ("find out the delivery time", Kind.INFORMATION),
        ("bring cake", Kind.OTHER),
        ("折り返し電話", Kind.CALL_BACK),
        ("見積を送る", Kind.PROPOSAL),
        ("サンプルを送る", Kind.SAMPLE),
        ("カタログを送る", Kind.MATERIALS),
        ("打ち合わせ", Kind.MEETING),
        ("請求書を修正", Kind.FIX),
        ("納期を確認", Kind.INFORMATION),
        ("お菓子を持参", Kind.OTHER),
    ],
)
def test_the_words_say_the_kind(what: str, kind: Kind) -> None:
    assert read(f"Acme: {what}").kind is kind


def split(text: str, known: tuple[str, ...] = ()) -> list[str]:
    return lines.split_lines(text, NOW, ZONE, OFFICE, "en", known)


def test_lines_and_semicolons_separate_promises() -> None:
    assert split("Acme: deck by Friday\nBolt: call; Zed: samples on Monday") == [
        "Acme: deck by Friday",
        "Bolt: call",
        "Zed: samples on Monday",
    ]


def test_a_part_without_customer_or_date_belongs_to_the_part_before() -> None:
    assert split("Acme: deck by Friday; with the new prices\nand in colour") == [
        "Acme: deck by Friday; with the new prices\nand in colour"
    ]
    assert split("just words; and more words") == ["just words; and more words"]


def test_empty_lines_are_no_promises() -> None:
    assert split("\n\n ; \nAcme: deck\n\n") == ["Acme: deck"]
    assert split("") == []


def test_japanese_lines_are_split_too() -> None:
    assert split("アクメ様に見積 金曜；山田商事様に電話 明日") == ["アクメ様に見積 金曜", "山田商事様に電話 明日"]


ENGLISH = "Acme Bolt : send the deck to by Friday tomorrow note ; \n -"
PIECES = st.sampled_from(re.findall(r"\S+|\n", f"{ENGLISH} アクメ 様 に を送る 金曜"))
TEXT = st.one_of(
    st.text(max_size=80), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map(" ".join)
)


@settings(max_examples=200)
@given(TEXT)
def test_no_word_of_a_line_is_lost(text: str) -> None:
    found = read(text, KNOWN)
    whole = "".join(re.findall(r"\w", text))
    spans = [found.due.span, *found.due.more] if found.due else []
    taken = "".join("".join(re.findall(r"\w", text[slice(*span)])) for span in spans)
    left = "".join(re.findall(r"\w", found.what))
    name = "".join(re.findall(r"\w", found.customer or ""))
    assert len(left) + len(taken) + len(name) + 2 * len("様") >= len(whole) - len("for to")
    parts = split(text, KNOWN)
    assert re.findall(r"\w", "".join(parts)) == re.findall(r"\w", text)


MAIL = """Hi team,
I'll send the revised quote by Friday 4pm.
We will deliver the samples on Thursday.
And I'll call you back tomorrow at 10.

Best regards
Ken Miller
Acme Corp | +1 555 0100
Monday-Friday 9-5"""
JAPANESE_MAIL = """お世話になっております。
金曜16時までに見積書をお送りします。
木曜にサンプルをお届けします。
以上
山田"""


def test_neither_the_greeting_nor_the_signature_of_a_pasted_mail_is_a_promise() -> None:
    first, second, third = split(MAIL, ("Acme",))
    assert first.startswith("I'll send the revised quote")
    assert second.startswith("We will deliver")
    assert third.startswith("And I'll call you back")
    assert len(split(JAPANESE_MAIL)) == 2


def test_a_promise_below_the_signature_is_one_still() -> None:
    assert len(split("Acme: deck by Friday\nThanks\nBolt: call them on Monday")) == 2


def test_marks_of_direction_are_no_part_of_a_name() -> None:
    found = read("\u202eAcme\u202c\u200f: send the proposal by Friday 4pm")
    assert (found.customer, found.what) == ("Acme", "send the proposal")


def test_what_is_counted_is_no_customer() -> None:
    assert read("send part 3 by Friday").customer is None
    assert read("send acme 3 samples by Friday").customer == "acme"
