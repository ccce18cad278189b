from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from bot.language import Phrases, phrases
from bot.messages import errors, ids
from bot.reading import errors as unread
from bot.reading.asking import Why
from bot.sales import errors as sales
from bot.sales.answer import Viewer
from bot.sales.settings import ROWS, Whose
from tests.language.saying import JAPANESE, LATIN
from tests.messages import examples, referral_examples
from tests.messages.examples import AYA, KEN
from tests.messages.legal import actions, faults, rows, shown

EN, JA = phrases("en"), phrases("ja")
FRIDAY = datetime.fromisoformat("2026-11-20 18:00")
NAMES = ("五", "三")
"""What a person typed, or is called, in a language of their own."""
WORDS = ("/promise help", "Asia/Tokyo", "Europe/Berlin", "DE-BY", "US")
"""What is typed alike in both languages."""

SAMPLES: list[sales.SalesError] = [
    sales.NotFound(42),
    sales.NotYours(42),
    sales.NotYours(),
    sales.PastDate(examples.MADE),
    sales.SameDate(examples.MADE),
    sales.NotLater(examples.MADE),
    sales.HadInFuture(examples.MADE),
    sales.HadMissing(),
    sales.HadBeforeMade(examples.MADE),
    sales.DateLocked(42),
    sales.AlreadyClosed(42, "kept", "late", "U1", examples.MADE),
    sales.AlreadyClosed(42, "dropped", None, None, None),
    sales.AlreadyClosed(42, "kept", None, None, None),
    sales.StillDraft(42),
    sales.StillOpen(42),
    sales.NotADraft(42),
    sales.UndoTooLate(42, examples.MADE),
    sales.ChangedSince(42, "U1"),
    sales.ChangedMeanwhile(42, "U1"),
    sales.NothingToUndo(),
    sales.NothingTicked(),
    sales.NothingPicked(),
    sales.WhomMissing(),
    sales.TooManyLines(20, 21),
    sales.MailUnreadable("五"),
    sales.WordsMissing(),
    sales.NoConversation(),
    sales.NotesMissing(),
    sales.StarredThough(3),
    sales.HelperTooLate(examples.MADE),
    *(sales.NotAskable("五", why) for why in ("self", "gone", "muted", "app")),
    sales.AskNotFound(),
    sales.ColleagueMissing(),
    sales.CustomerMissing(),
    sales.DueMissing(),
    sales.DueMissing("五"),
    sales.WhatMissing(),
    sales.ReasonMissing(42),
    sales.TooLong("what", 3_000, 3_001),
    sales.UnknownWord("五"),
    sales.UnknownZone("五"),
    sales.UnknownLanguage("五"),
    sales.NothingToSay(),
    sales.FieldErrors({"told": sales.DueMissing(), "customer": sales.CustomerMissing()}),
    sales.NotForYou(("manager", "admin")),
    sales.NotForYou(("admin",), ("五", "三")),
    sales.LastAdmin(),
    sales.RoleMissing(),
    sales.NotAPerson(),
    sales.TeamNotFound(),
    sales.TeamNameMissing(),
    sales.TeamNameTaken("五"),
    sales.ContactMissing(),
    sales.CircleMissing(),
    sales.CircleIsMarket("五"),
    sales.CircleIsMarket("五", Why.NO_CIRCLE),
    sales.QuestionMissing(),
    sales.NameMissing(),
    sales.NoSuggestion(),
    sales.NotAsked(),
    sales.VisitSettled(57),
    sales.VisitDateMissing(),
    sales.VisitTimeMissing(),
    sales.WhyLateMissing(FRIDAY.date()),
    sales.SatisfactionMissing(57),
    sales.ProductMissing(),
    sales.QuantityUnreadable("五"),
    sales.DeliveryMissing(),
    sales.DateTooFar(FRIDAY.date()),
    sales.CustomerClosed("五"),
    sales.UnknownCustomer("五"),
    sales.UnknownCustomer("五", "三"),
    *(sales.OutOfRange(row.name, typed) for row in ROWS if row.whose is not Whose.FIXED for typed in ("五", "")),
    sales.UnknownCountry("五"),
    sales.UnknownCountry("五", ("五", "三")),
    sales.HoursReversed(),
    sales.LunchOutside(),
    sales.UnreadHours("五"),
    sales.UnreadAway("五"),
    sales.DayMissing(),
    sales.AwayReversed(),
    sales.AwayTooLong(365),
    sales.AwayOver(),
    unread.PastDate("五", (0, 1), FRIDAY),
    unread.PastDate("五", (0, 1), None),
    unread.NoSuchDate("五", (0, 1)),
    unread.Recurrence("五", (0, 1)),
    unread.Unreadable("五", (0, 1)),
]


def kinds(of: type[Any]) -> Iterator[type[Any]]:
    for each in of.__subclasses__():
        yield each
        yield from kinds(each)


def test_everything_a_rep_can_put_right_has_its_sentence() -> None:
    known = {kind for kind in kinds(sales.SalesError) if kind.__module__.startswith("bot.")}
    assert known == set(errors.SENTENCES)
    assert known == {type(sample) for sample in SAMPLES} | {sales.QuestionBroad}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: type(sample).__name__)
def test_a_sentence_is_in_the_persons_language(sample: sales.SalesError) -> None:
    english, japanese = errors.sentence(sample, EN, KEN), errors.sentence(sample, JA, AYA)
    assert not JAPANESE.search(without(english, NAMES))
    assert not LATIN.search(without(japanese, WORDS))
    for said in (errors.message(sample, EN, KEN), errors.message(sample, JA, AYA)):
        assert faults(said) == []


def without(said: str, given: tuple[str, ...]) -> str:
    for each in given:
        said = said.replace(each, "")
    return said


@pytest.mark.parametrize(("viewer", "said"), [(KEN, EN), (AYA, JA)], ids=["english", "japanese"])
def test_a_broad_question_is_answered_with_a_narrow_one(viewer: Viewer, said: Phrases) -> None:
    referral = referral_examples.suggestion(viewer)
    sentence = errors.sentence(sales.QuestionBroad(referral), said, viewer)
    assert referral.circle in sentence
    assert not (JAPANESE if viewer is KEN else LATIN).search(sentence)
    assert faults(errors.message(sales.QuestionBroad(referral), said, viewer)) == []


def test_anothers_promise_and_no_promise_are_said_alike() -> None:
    missing, foreign = (errors.sentence(kind(42), EN, KEN) for kind in (sales.NotFound, sales.NotYours))
    assert missing == foreign == shown(errors.not_found(42, EN)) == "There is no #42 in your list."


def test_a_past_date_is_named_and_asked_again() -> None:
    said = errors.sentence(unread.PastDate("last Friday", (0, 11), FRIDAY), EN, KEN)
    assert said == "“last Friday” would be Fri 20 Nov 2026, 18:00, which has passed. Which day did you mean?"


def test_a_settled_promise_says_how() -> None:
    said = errors.sentence(sales.AlreadyClosed(42, "kept", "on_time", None, None), EN, KEN)
    assert said == "#42 is settled already: on time. Nothing changed."


def test_a_kind_without_a_sentence_is_still_answered() -> None:
    class Strange(sales.SalesError):
        pass

    assert errors.sentence(Strange(), EN, KEN) == "That didn't work as it stands. Nothing was changed."


def test_a_line_that_was_not_saved_comes_back_whole() -> None:
    typed = "/promise Acme: send <!channel> by Friday\n/promise Bolt: call"
    said = errors.not_saved(typed, EN)
    assert said.blocks[-1]["elements"][0] == {
        "type": "rich_text_preformatted", "elements": [{"type": "text", "text": typed}],
    }  # fmt: skip
    assert "&lt;!channel&gt;" in said.text
    assert len(errors.not_saved("", EN).blocks) == 1


def test_an_unknown_word_offers_the_nearest() -> None:
    assert rows(errors.unknown_command("lst", "list", EN, "/dev-promise")) == [
        "Kept doesn't know “lst”. Did you mean /dev-promise list?"
    ]
    assert rows(errors.unknown_command("lst", None, JA)) == [
        "「lst」が分かりませんでした。/promise help で使い方をご覧ください。"
    ]
    assert rows(errors.unfinished("done", EN)) == ["Which one? Add its number, for example /promise done 42."]


def test_an_old_button_leads_to_the_new_ones() -> None:
    assert actions(errors.retired(EN)) == [ids.SHOW_LIST]


def test_our_own_mistake_gives_a_reference() -> None:
    assert errors.broke_sentence("4711", JA).endswith("4711")
    assert shown(errors.broke("4711", EN)) == errors.broke_sentence("4711", EN)
