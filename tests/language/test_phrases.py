import re
from pathlib import Path

import pytest

from bot.language import LANGUAGES, phrases
from bot.reading.readings import Why as Reading
from bot.sales.ladder import Step, Void, later_step
from bot.sales.ladder import Why as Rule
from tests.language.saying import JAPANESE, LATIN, flat, get_words, methods, words_of

GLOSSARY = Path(__file__).parents[2] / "docs/glossary.md"

# Names that are not translated: the product's, the commands and their words, zones, and what an admin types.
NAMES = ("/invite @Kept", "/promise", "/kept", "digest", "record", "list", "done", "ready", "move", "why", "zone",
         "language", "help", "hours", "away", "English", "Asia/Tokyo", "Europe/Berlin", "DE-BY", "US",
         "python -m bot check")  # fmt: skip

# The button of a window is Slack's own word there, not what becomes of a promise.
SLACKS_OWN = {"button.close"}

# What is said of promises only: a visit is closed without one, a customer is closed, a delivery is complete.
OF_PROMISES = {
    "button.close_customer", "button.close_visit", "customer.close_title", "visit.close_title", "visit.complete",
}  # fmt: skip


def forbidden_words() -> set[str]:
    """What the glossary's last column says not to call a thing."""
    rows = re.findall(r"^\|(.+)\|\s*$", GLOSSARY.read_text("utf-8"), re.MULTILINE)
    columns = [row.split("|")[-1] for row in rows if "---" not in row]
    plain = (re.sub(r"\(.*", "", column) for column in columns)
    return {word.strip() for column in plain for word in column.split(",") if word.strip()} - {"not"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_says_something(language: str) -> None:
    silent = {name for name, said in words_of(language) if not said.strip()}
    assert silent <= {"promise.taken", "why.because", "promise.together", "visit.not_right"}


def test_both_languages_have_the_same_sentences_and_no_more() -> None:
    english, japanese = ({name for name, _ in words_of(language)} for language in LANGUAGES)
    assert english == japanese
    assert len(english) > 200


def test_a_japanese_sentence_has_no_english_word() -> None:
    found: list[str] = []
    for name, said in words_of("ja"):
        rest = said
        for given in NAMES:
            rest = rest.replace(given, "")
        if LATIN.search(rest):
            found.append(f"{name}: {said}")
    assert found == []


def test_an_english_sentence_has_no_japanese_character() -> None:
    assert [f"{name}: {said}" for name, said in words_of("en") if JAPANESE.search(said)] == []


def test_no_sentence_uses_a_word_that_the_glossary_forbids() -> None:
    forbidden = forbidden_words()
    assert {"deadline", "overdue", "snooze", "client", "task"} <= forbidden
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(forbidden)))})s?\b", re.IGNORECASE)
    ours = [(name, said) for name, said in words_of("en") if name not in SLACKS_OWN | OF_PROMISES]
    found = [f"{name}: {said}" for name, said in ours if pattern.search(said)]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_cheers(language: str) -> None:
    assert [said for _, said in words_of(language) if "!" in said or "！" in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reading_and_every_rule_has_its_words(language: str) -> None:
    said = phrases(language)
    assert [each for each in Reading if not said.promise.taken(each.name.lower())] == []
    assert [each for each in (*Void, *Rule) if not said.why.because(each)] == []
    unnamed = said.why.step("a step of tomorrow")
    assert [each for each in (*Step, later_step(3)) if said.why.step(each) == unnamed] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_buttons_fit(language: str) -> None:
    said = phrases(language)
    for name, words in words_of(language):
        if name.startswith("form.") and name.endswith("_title"):
            assert len(words) <= 24, words
        if name.startswith("button."):
            assert len(words) <= 75, words
    for button in (said.form.record(), said.form.save(), said.form.drop(), said.button.close(), said.button.cancel()):
        assert len(button) <= 24


def test_an_unknown_language_is_english() -> None:
    assert phrases("tlh") is phrases("en")


def test_a_word_that_says_nothing_is_found() -> None:
    assert "promise" in get_words()
    names = [name for name, _ in methods(phrases("ja").promise)]
    assert "recorded" in names
    assert flat(("", "さん")) == " さん"
