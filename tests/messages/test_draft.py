from datetime import datetime

from bot.language import phrases
from bot.messages import draft, ids
from bot.reading.errors import PastDate
from bot.sales.answer import BothFit, DraftAnswer
from tests.messages import examples
from tests.messages.examples import AYA, KEN
from tests.messages.legal import actions, buttons, rows, shown

EN, JA = phrases("en"), phrases("ja")


def test_a_draft_is_asked_for_its_customer_first() -> None:
    said = draft.answer(DraftAnswer(examples.draft(), "customer", "c1", examples.choices()), KEN, EN)
    assert rows(said)[:2] == ["Draft #43 · send the proposal", "Which customer is it for?"]
    assert buttons(said) == [
        ("Acme 0", "draft_customer:1"),
        ("Acme 1", "draft_customer:2"),
        ("Acme 2", "draft_customer:3"),
        ("Acme 3", "draft_customer:4"),
        ("Pick…", ids.DRAFT_PICK),
        ("Undo", ids.UNDO),
    ]
    assert said.blocks[1]["elements"][0]["value"] == "43:c0"


def test_a_draft_with_a_customer_is_asked_for_its_date() -> None:
    lacking = examples.draft(AYA, customer="山田商事")
    said = draft.answer(DraftAnswer(lacking, "told", None), AYA, JA)
    assert rows(said)[1] == "山田商事様にはいつまでとお伝えしましたか。"
    assert buttons(said) == [
        ("今日", "draft_date:1"),
        ("明日", "draft_date:2"),
        ("金曜日", "draft_date:3"),
        ("選ぶ…", ids.DRAFT_PICK),
        ("取り下げ", ids.DRAFT_DROP),
    ]
    assert [element["value"] for element in said.blocks[1]["elements"][:3]] == ["43:today", "43:tomorrow", "43:friday"]


def test_a_date_that_was_not_taken_is_explained() -> None:
    refused = PastDate("last Friday", (0, 11), datetime.fromisoformat("2026-11-20 18:00"))
    said = draft.answer(DraftAnswer(examples.draft(customer="Acme"), "told", "c1", (), refused), KEN, EN)
    assert rows(said)[1] == "“last Friday” would be Fri 20 Nov 2026, 18:00, which has passed. Which day did you mean?"


def test_a_line_that_is_two_things_asks_with_two_buttons() -> None:
    said = draft.both_fit(BothFit(43, "Acme", "list Acme"), KEN, EN)
    assert buttons(said) == [("Show the list for Acme", ids.BOTH_LIST), ("Record a promise", ids.BOTH_RECORD)]
    assert "list Acme" in shown(said)
    assert actions(said) == [ids.BOTH_LIST, ids.BOTH_RECORD]
