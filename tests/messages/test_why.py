from bot.language import phrases
from bot.messages import why
from bot.sales.answer import Explanation, PastReminder
from tests.messages import examples
from tests.messages.examples import AYA, HOUR, KEN
from tests.messages.legal import rows

EN, JA = phrases("en"), phrases("ja")


def test_why_shows_every_date_and_every_nudge() -> None:
    said = why.explained(examples.explanation(), KEN, EN)
    assert rows(said) == [
        "Why: #42 · Acme: send the proposal",
        "Told Fri 27 Nov, 16:00 (recorded Mon 23 Nov, 10:00)",
        "Then told Mon 30 Nov, 16:00 (moved Mon 23 Nov, 12:00) · we asked for it, agreed · by you",
        "The date that counts: Fri 27 Nov, 16:00",
    ]
    assert rows(said, 1) == [
        "Nudges",
        "Mon 23 Nov, 11:00 · first nudge · sent · two hours before your target, or half-way to it",
        "Mon 23 Nov, 13:00 · second nudge · sent, planned for Mon 23 Nov, 12:00 · your target had passed",
        "Mon 23 Nov, 14:00 · third nudge · perhaps sent: Slack didn't say",
        "Mon 23 Nov, 15:00 · nudge after told · left out · the date was moved",
        "Mon 23 Nov, 16:00 · the one put off · planned · you chose Later",
    ]


def test_why_in_japanese() -> None:
    assert rows(why.explained(examples.explanation(AYA), AYA, JA), 1)[4] == (
        "11月24日(火)5:00 · 期日後のお知らせ · 見送り · 期日を変更したため"
    )


def test_a_promise_without_nudges_says_so() -> None:
    said = why.explained(Explanation(examples.draft(), (), (), examples.MADE), KEN, EN)
    assert rows(said, 1) == ["Nudges", "No nudge was planned."]


def test_of_many_nudges_the_latest_are_shown() -> None:
    many = tuple(PastReminder(place, "1", examples.MADE + place * HOUR, "planned", None, None) for place in range(50))
    shown = rows(why.explained(Explanation(examples.promise(), many, (), examples.MADE), KEN, EN), 1)
    assert shown[1] == "And 30 earlier."
    assert len(shown) == 22


def test_a_rule_without_words_is_left_out() -> None:
    odd = (PastReminder(1, "1", examples.MADE, "void", "a rule of tomorrow", None),)
    shown = rows(why.explained(Explanation(examples.promise(), odd, (), examples.MADE), KEN, EN), 1)
    assert shown[1] == "Mon 23 Nov, 10:00 · first nudge · left out"
