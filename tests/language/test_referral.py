"""The questions that Kept makes are narrow ones."""

import json
from pathlib import Path

import pytest

from bot.language import phrases
from bot.reading.referral import is_broad, keep_narrow, refuses

CORPUS = Path(__file__).parents[3] / "shared/corpora/referral/public"
CIRCLES = {
    "en": (
        "Thursday golf group", "the Thursday golf group", "golf group", "chamber committee", "alumni class",
        "his alumni class", "the other plant managers", "other plant managers", "board of the chamber",
        "church choir", "tennis doubles partners", "MBA class of 2004", "Lions Club board",
        "hunting club", "Rotary club", "the franchisees of her region", "the dentists she trained with", "PTA",
        "the restaurant owners on Main Street", "Hackathon judges", "YPO forum",
    ),
    "ja": (
        "木曜ゴルフ会", "商工会議所の委員会", "同期会", "ほかの工場長の方々", "他の工場長", "大学のゼミの同期",
        "青年会議所", "ロータリークラブ", "倫理法人会", "同窓会", "PTA", "ママ友",
        "社長仲間", "サッカー少年団の保護者", "経営者の会",
    ),
}  # fmt: skip
MARKETS = {
    "en": ("manufacturers", "friends", "SMEs in Ohio", "dentists", "parents", "everybody", "our customers", "LinkedIn"),
    "ja": ("製造業", "製造業の方々", "中小企業", "経営者", "メーカー", "友人", "飲食店", "お客様"),
}
HAPPY = {
    "en": ("Exactly what we needed", "The team loves it", "Finally somebody who calls back"),
    "ja": ("まさに必要としていたものです", "社内のみんなが使っています", "助かりました"),
}
PEOPLE = {"en": ("Tom", "Lisa", "Raj"), "ja": ("田中", "鈴木様")}


def questions(language: str, circle: str) -> list[str]:
    said, people = phrases(language).referral, PEOPLE[language]
    made = [said.question(words, circle, people[:count]) for words in HAPPY[language] for count in range(3)]
    return made + [said.question_about(product, circle, people) for product in ("Widget A", "標準部品", "")]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_question_about_a_circle_of_the_examples_is_narrow(language: str) -> None:
    assert [circle for circle in CIRCLES[language] if refuses(circle)] == []
    made = [(circle, question) for circle in CIRCLES[language] for question in questions(language, circle)]
    assert [question for circle, question in made if is_broad(question, circle)] == []


def test_a_question_that_goes_beyond_its_circle_stays_broad() -> None:
    for text in (
        "Do you know anyone who could use this?",
        "Who do you know outside your hunting club?",
        "In your hunting club, or anywhere else: who would be glad of this?",
        "Who in your industry would be glad of this?",
    ):
        assert is_broad(text, "hunting club"), text
    assert is_broad("どなたかご存じありませんか。", "ママ友")
    assert not is_broad("Who at the Hunting Club would be glad of this too?", "the hunting club")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_circle_that_is_taken_makes_a_narrow_question(language: str) -> None:
    if not CORPUS.is_dir():
        pytest.skip("the labelled questions are not on this machine")
    rows = [json.loads(line) for line in (CORPUS / f"{language}.jsonl").read_text("utf-8").splitlines()]
    circles = {row["circle"] for row in rows if row["circle"]}
    taken = {circle for circle in circles if not refuses(circle)}
    assert len(taken) > len(circles) * 0.8
    broad = [question for circle in taken for question in questions(language, circle) if is_broad(question, circle)]
    assert broad == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_market_is_no_circle(language: str) -> None:
    assert [market for market in MARKETS[language] if not refuses(market)] == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_their_words_stand_in_the_question_unless_they_ask_something(language: str) -> None:
    assert all(keep_narrow(words) for words in HAPPY[language])
    assert not keep_narrow("Do you know anyone who sells more of these?")
    assert not keep_narrow("どなたかご存じですか？")


def test_a_question_reads_as_a_person_would_ask_it() -> None:
    said = phrases("en").referral
    assert said.question_about("Widget A", "the other plant managers", ()).endswith(
        "Among the other plant managers, who would be glad of this too?"
    )
    assert said.question_about("", "his alumni class", ("Raj",)).endswith(
        "happy with it. In your alumni class, with Raj: who would be glad of this too?"
    )
    japanese = phrases("ja").referral.question_about("標準部品", "木曜ゴルフ会", ("田中", "鈴木様"))
    assert japanese.endswith(
        "木曜ゴルフ会（田中様、鈴木様など）の中で、同じように喜んでくださりそうな方はどなたでしょうか。"
    )
