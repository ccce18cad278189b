from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.sales.letter import (
    BACKOFF,
    SETTLE,
    Fate,
    Letter,
    LetterState,
    Next,
    PostOutcome,
    after,
    backoff,
    expires,
    now_key,
    slot_key,
)

NOW = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
SENDING = Letter(
    "T1",
    "a1",
    "U1",
    "nudge",
    slot_key("U1", NOW),
    NOW,
    NOW + timedelta(days=3),
    LetterState.SENDING,
    attempts=1,
    send_started=NOW,
)
UNKNOWN = replace(SENDING, state=LetterState.UNKNOWN)
PENDING = replace(SENDING, state=LetterState.PENDING, send_started=None, attempts=0)
CHANNEL = replace(UNKNOWN, to="C1")
HALF_AN_HOUR = timedelta(minutes=30)


@pytest.mark.parametrize(
    ("outcome", "letter", "later", "expected"),
    [
        (PostOutcome.SENT, SENDING, 0, Next(LetterState.SENT, Fate.TOLD)),
        (PostOutcome.NOTHING_LEFT, PENDING, 0, Next(LetterState.SKIPPED, Fate.VOID)),
        (PostOutcome.EXPIRED, PENDING, 0, Next(LetterState.SKIPPED, Fate.AGAIN)),
        (PostOutcome.EXPIRED, replace(PENDING, kind="list"), 0, Next(LetterState.SKIPPED, Fate.VOID)),
        (PostOutcome.EXPIRED, replace(PENDING, kind="answer"), 0, Next(LetterState.SKIPPED, Fate.VOID)),
        (PostOutcome.EXPIRED, UNKNOWN, 0, Next(LetterState.DEAD, Fate.TOLD, perhaps=True)),
        (PostOutcome.EXPIRED, replace(CHANNEL, state=LetterState.ASKED), 0, Next(LetterState.DEAD, Fate.VOID)),
        (PostOutcome.WORKSPACE_GONE, SENDING, 0, Next(LetterState.PENDING, Fate.STAY, suspend=True)),
        (PostOutcome.PERSON_GONE, SENDING, 0, Next(LetterState.DEAD, Fate.NEXT_IN_LINE)),
        (PostOutcome.CHANNEL_GONE, SENDING, 0, Next(LetterState.DEAD, Fate.NEXT_IN_LINE)),
        (PostOutcome.OUR_BUG, SENDING, 0, Next(LetterState.PENDING, Fate.STAY, NOW, plain=True, loud=True)),
        (PostOutcome.OUR_BUG, replace(SENDING, plain=True), 0, Next(LetterState.DEAD, Fate.UNDELIVERED, loud=True)),
        (PostOutcome.UNKNOWN, SENDING, 0, Next(LetterState.UNKNOWN, Fate.STAY)),
        (PostOutcome.FOUND, UNKNOWN, 0, Next(LetterState.SENT, Fate.TOLD)),
        (PostOutcome.ABSENT, UNKNOWN, 119, Next(LetterState.UNKNOWN, Fate.STAY, NOW + SETTLE)),
        (PostOutcome.ABSENT, UNKNOWN, 120, Next(LetterState.PENDING, Fate.STAY, NOW + SETTLE)),
        (PostOutcome.IT_IS_THERE, CHANNEL, 0, Next(LetterState.SENT, Fate.TOLD)),
        (PostOutcome.POST_AGAIN, CHANNEL, 0, Next(LetterState.PENDING, Fate.STAY, NOW)),
        (PostOutcome.NO_ANSWER, CHANNEL, 0, Next(LetterState.DEAD, Fate.VOID)),
    ],
)
def test_what_an_outcome_does(outcome: PostOutcome, letter: Letter, later: int, expected: Next) -> None:
    assert after(outcome, letter, NOW + timedelta(seconds=later)) == expected


def test_what_was_certainly_not_sent_is_tried_again_ever_more_slowly() -> None:
    waits = []
    for attempts in range(1, 8):
        tried = after(PostOutcome.NOT_SENT, replace(SENDING, attempts=attempts), NOW)
        assert (tried.state, tried.fate) == (LetterState.PENDING, Fate.STAY)
        assert tried.due is not None
        waits.append(tried.due - NOW)
    assert waits == [*BACKOFF, BACKOFF[-1], BACKOFF[-1]]
    assert backoff(0) == BACKOFF[0]


def test_the_pause_that_slack_asks_for_wins() -> None:
    paused = timedelta(seconds=47)
    assert after(PostOutcome.NOT_SENT, SENDING, NOW, paused).due == NOW + paused
    long = after(PostOutcome.LONG_PAUSE, SENDING, NOW)
    assert (long.state, long.due, long.tell_admin) == (LetterState.PENDING, NOW + HALF_AN_HOUR, True)


def test_only_a_channels_unreadable_letter_is_asked_about() -> None:
    early = after(PostOutcome.UNREADABLE, CHANNEL, NOW + HALF_AN_HOUR - timedelta(seconds=1))
    assert early.state is LetterState.UNKNOWN
    assert early.due is not None
    assert after(PostOutcome.UNREADABLE, CHANNEL, NOW + HALF_AN_HOUR) == Next(LetterState.ASKED, Fate.STAY)
    assert after(PostOutcome.UNREADABLE, UNKNOWN, NOW + HALF_AN_HOUR * 9).state is LetterState.UNKNOWN


def test_every_outcome_has_a_next() -> None:
    for outcome in PostOutcome:
        for letter in (SENDING, UNKNOWN, PENDING, CHANNEL):
            assert after(outcome, letter, NOW).state in LetterState


def test_when_letters_expire() -> None:
    assert expires("nudge", NOW) == expires("asked", NOW) == expires("check_in", NOW) == NOW + timedelta(days=3)
    assert expires("answer", NOW) == NOW + timedelta(hours=1)
    assert expires("digest", NOW) == NOW + timedelta(hours=24)
    assert expires("list", NOW, NOW + timedelta(hours=2)) == NOW + timedelta(hours=2)
    with pytest.raises(ValueError, match="end of its day"):
        expires("group", NOW)


def test_keys_say_who_and_when_or_why() -> None:
    assert slot_key("U1", NOW) == "slot:U1:20261120T070000Z"
    assert now_key("reminder:7") == "now:reminder:7"
