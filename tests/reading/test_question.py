import json
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.asking import LONGEST
from bot.reading.question import Why, judge, label

QUESTIONS = Path(__file__).parent / "questions"
CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "referral" / "public"
LANGUAGES = ("en", "ja")


def share_right(path: Path, language: str) -> dict[str, float]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    total = Counter(row["label"] for row in rows)
    right = Counter(row["label"] for row in rows if label(row["text"], language) == row["label"])
    return {name: right[name] / total[name] for name in total}


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_questions_are_told_apart(language: str) -> None:
    shares = share_right(QUESTIONS / f"{language}.jsonl", language)
    assert set(shares) == {"broad", "narrow"}
    assert min(shares.values()) >= 0.98, shares


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of referral questions is not beside the project")
@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_of_the_corpus_are_told_apart(language: str) -> None:
    shares = share_right(CORPUS / f"{language}.jsonl", language)
    assert min(shares.values()) >= 0.98, shares


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("do you know anyone", "en"),
        ("Do you know anyone…?", "en"),
        ("who do you know", "en"),
        ("anyone you can think of", "en"),
        ("どなたかご存じ", "ja"),
        ("どなたかご存じですか。", "ja"),
        ("", "en"),
        ("?", "en"),
        ("", "ja"),
        ("。", "ja"),
    ],
)
def test_a_question_without_a_circle_is_broad(text: str, language: str) -> None:
    verdict = judge(text, language)
    assert (verdict.broad, verdict.why, verdict.circle) == (True, Why.NO_CIRCLE, None)


@pytest.mark.parametrize(
    ("text", "language", "circle"),
    [
        ("In your Thursday golf group, who would be glad of this too?", "en", "your Thursday golf group"),
        ("Who on the carnival committee needs a coach?", "en", "the carnival committee"),
        ("Which of the other plant managers has the oldest press?", "en", "the other plant managers"),
        ("You sit on the parish council, I hear. Which of them looks after the roof?", "en", "the parish council"),
        ("木曜のゴルフ会で、これを喜んでくださりそうな方はどなたですか。", "ja", "ゴルフ会"),
        ("商工会の青年部の役員さんの中で、倉庫を探している方は?", "ja", "商工会の青年部の役員さん"),
    ],
)
def test_a_narrow_question_says_its_circle(text: str, language: str, circle: str) -> None:
    verdict = judge(text, language)
    assert (verdict.broad, verdict.why) == (False, None)
    assert circle in (verdict.circle or "")


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("Do other CFOs have this headache?", "en", Why.TYPE_OF_PERSON),
        ("Any friends who need a new roof?", "en", Why.FRIENDS),
        ("Which companies in your industry still use paper?", "en", Why.MARKET),
        ("Who in Manchester should I call?", "en", Why.PLACE),
        ("Who in your company could use it?", "en", Why.WHOLE_COMPANY),
        ("Who among your LinkedIn contacts is in banking?", "en", Why.PUBLIC),
        ("Of the people at last week's trade fair, who was it?", "en", Why.EVENT),
        ("Which of your customers could use this?", "en", Why.TOO_LARGE),
        ("In your golf group or in your choir, who would like it?", "en", Why.SEVERAL),
        ("In your golf group, or anyone else, who might like this?", "en", Why.REOPENED),
        ("Besides your department, who could use it?", "en", Why.EXCLUDED),
        ("ほかの経理部長さんも同じことで困っていませんか。", "ja", Why.TYPE_OF_PERSON),
        ("お友達で屋根を直したい方はいますか?", "ja", Why.FRIENDS),
        ("業界でまだ紙を使っている会社はどこですか。", "ja", Why.MARKET),
        ("大阪でどなたに電話すればよいでしょう。", "ja", Why.PLACE),
        ("御社の中で、使いたい方はいらっしゃいますか。", "ja", Why.WHOLE_COMPANY),
        ("フォロワーの皆さんで興味のある方は?", "ja", Why.PUBLIC),
        ("先週の展示会で、どなたにお会いしましたか。", "ja", Why.EVENT),
        ("お客様の中で必要な方はいませんか。", "ja", Why.TOO_LARGE),
        ("ゴルフ会か、合唱団か、どなたかいませんか。", "ja", Why.SEVERAL),
        ("ゴルフ仲間でも誰でもいいので、喜んでくれそうな人いませんか。", "ja", Why.REOPENED),
        ("勉強会以外で、どなたかいらっしゃいますか。", "ja", Why.EXCLUDED),
    ],
)
def test_a_broad_question_says_why(text: str, language: str, why: Why) -> None:
    verdict = judge(text, language)
    assert (verdict.broad, verdict.why) == (True, why)


def test_a_filter_in_the_circle_leaves_it_narrow() -> None:
    assert not judge("In your golf group, does anyone know people in the car industry?", "en").broad
    assert not judge("ゴルフ会の中で、自動車業界にお勤めの方はいらっしゃいますか。", "ja").broad


def test_a_circle_of_hundreds_is_too_large() -> None:
    assert judge("Who in your team of 200 would like it?", "en").broad
    assert judge("部署の百二十人のうち、どなたが使いますか。", "ja").broad


def test_a_long_tale_does_not_hide_the_question() -> None:
    tale = "We had a long day and talked about the weather. " * 60
    assert not judge((tale + "Who in your golf group would like this?")[-LONGEST:], "en").broad
    assert judge((tale + "Do you know anyone?")[-LONGEST:], "en").broad


HARD = (
    "your team, ", "the people you ", "who? ", "1,", "1", "two ", "チームの", "三", "委員会", "毎週", "内科と", "か",
    "\0team", "\ud800", "'", "a-", "leave ", " ", "\n", "know of any ", "ﷺ", "e\u0301", "İ", "no need to ", "。",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", HARD)
def test_no_text_takes_long(piece: str, language: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    spent: list[float] = []
    for _ in range(3):
        started = time.process_time()
        judge(text, language)
        spent.append(time.process_time() - started)
    assert min(spent) < 0.1


pieces = st.sampled_from(
    [
        *HARD,
        "your golf group",
        "ゴルフ会",
        "or",
        "besides",
        "以外",
        "?",
        "。",
        " ",
        "the other",
        "N",
        "四十人",
        ",",
        "in",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(pieces, st.text(max_size=6)), max_size=40).map("".join), st.sampled_from([*LANGUAGES, "xx"]))
def test_any_text_gets_a_whole_verdict(text: str, language: str) -> None:
    verdict = judge(text, language)
    assert verdict.broad == (verdict.why is not None)
    assert verdict.circle is None or not verdict.broad
