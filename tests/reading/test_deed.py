"""The same promise is the same words, however somebody says that it is theirs."""

import pytest

from bot.reading.deed import deed
from tests.reading.test_line import read

OPENINGS = (
    "I'll send", "I’ll send", "i'll send", "I will send", "We will send", "we'll send", "I shall send",
    "I'm going to send", "I am going to send", "We're going to send", "I'm gonna send", "gonna send", "Gonna send",
    "going to send", "will send", "Will send", "let me send", "Let me just send", "I can send", "we can send",
    "I'm sending", "I am sending", "We're sending", "im sending", "I'll also send", "I will gladly send",
    "OK, I'll send", "Sure, will send", "Yes, I can send", "Thanks, I'll send", "As promised, I'll send",
    "Hi Jane, I'll send", "I promise to send", "I promised to send", "We've promised to send",
    "I'd be happy to send", "I need to send", "We have to send", "I must send", "I plan to send", "Well, I'll send",
    "I promise I'll send", "I said I would send", "I agreed to send", "ill send",
)  # fmt: skip


@pytest.mark.parametrize("opening", OPENINGS)
def test_who_says_it_is_no_part_of_what_is_promised(opening: str) -> None:
    found = read(f"{opening} Acme the proposal by Friday")
    assert (found.customer, found.what) == ("Acme", "send Acme the proposal")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Told Acme I will send the drawings by Friday", "send the drawings"),
        ("Told Acme I'd send the drawings by Friday", "send the drawings"),
        ("told Acme that we would send the drawings by Friday", "send the drawings"),
        ("I told Acme we'll send the drawings by Friday", "send the drawings"),
        ("We told Acme We will fix it on Friday", "fix it"),
        ("I've promised Acme that we'll repair the pump by Friday", "repair the pump"),
        ("Promised Acme to fix the invoice by Friday", "fix the invoice"),
        ("I agreed with Acme to fix it by Friday", "fix it"),
        ("let me get back to Acme tomorrow", "get back to Acme"),
        ("we're visiting Acme on Friday", "visit Acme"),
        ("I'm getting Acme the figures by Friday", "get Acme the figures"),
        ("I'm putting together the deck for Acme by Friday", "put together the deck for Acme"),
    ],
)
def test_what_was_told_is_what_is_promised(line: str, what: str) -> None:
    found = read(line)
    assert (found.customer, found.what) == ("Acme", what)


@pytest.mark.parametrize(
    "words",
    [
        "I will not send the deck", "I'll never do that", "Will Smith wants the deck", "meeting with Jane",
        "Sending fees", "send the deck", "letter of credit", "illustrations for the deck", "canned fish", "we", "I'll",
        "Weber pump", "will", "told you so", "promised land brochure", "見積書を送る", "当社比の資料", "私", "",
    ],
)  # fmt: skip
def test_words_that_only_look_like_it_stay(words: str) -> None:
    assert deed(words) == words


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("私から見積書をお送りします", "見積書をお送りします"),
        ("弊社で修理します", "修理します"),
        ("承知しました。見積書を送ります", "見積書を送ります"),
        ("はい、私が電話します", "電話します"),
        ("当方より資料を送付します", "資料を送付します"),
        ("かしこまりました！こちらから、ご連絡します", "ご連絡します"),
    ],
)
def test_who_does_it_is_taken_off_in_japanese(words: str, what: str) -> None:
    assert deed(words) == what


@pytest.mark.parametrize(
    ("line", "customer"),
    [
        ("call Dr. Smith tomorrow at 10", "Dr. Smith"),
        ("Call Mr. O'Neil at Acme on Friday at 3", "Acme"),
        ("call Prof Lee tomorrow", "Prof Lee"),
        ("visit Mrs. Jones of Globex on Monday", "Globex"),
        ("send Ms Birch the offer by Friday", "Ms Birch"),
        ("meet with dr. smith on Friday", "dr. smith"),
        ("Call Dr tomorrow", None),
        ("send the deck to Mr. by Friday", None),
        ("meet with Prof. on Friday", None),
        ("金曜までに私から山田商事様へ見積書をお送りします", "山田商事"),
    ],
)
def test_a_title_is_no_name_and_neither_is_who_speaks(line: str, customer: str | None) -> None:
    assert read(line).customer == customer
