import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import ids
from bot.messages.blocks import Message
from tests.language.saying import JAPANESE, LATIN
from tests.messages.catalogue import Said, everything
from tests.messages.examples import AYA, KEN, LETTER
from tests.messages.legal import every, faults, shown, words

ANY = st.text(st.characters(exclude_categories=()), max_size=120)
HOSTILE = [
    "<!channel> <!here> <@U1> <https://evil.example|Acme> & co",
    "a" * 3_000,
    "😀" * 2_000,
    "&" * 3_000,
    "\x00\ud800\u202e\u2066",
    "   ",
    "",
    "\n" * 50,
    "*bold* _italic_ ~strike~ `code` > quote",
    "مرحبا شركة",
    "1️⃣ done #42",
]

NAMES = ("/invite @Kept", "/promise", "/kept", "digest", "record", "list", "done", "ready", "move", "why", "zone",
         "language", "help", "hours", "away", "DE-BY", "US", "English", "Asia/Tokyo", "Europe/Berlin", "https",
         "python -m bot check")  # fmt: skip


def wrong(shows: Said) -> dict[str, list[str]]:
    """What is wrong with each, by name; of those that are the same to the last letter one is looked at."""
    alike = {repr(said): name for name, said in shows.items()}
    return {name: found for name in alike.values() if (found := faults(shows[name]))}


@pytest.mark.parametrize("viewer", [KEN, AYA], ids=["english", "japanese"])
def test_everything_that_kept_shows_is_legal(viewer) -> None:
    assert wrong(everything(viewer)) == {}


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("viewer", [KEN, AYA], ids=["english", "japanese"])
def test_hostile_words_make_legal_blocks(viewer, typed: str) -> None:
    assert wrong(everything(viewer, what=typed, customer=typed)) == {}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(what=ANY, customer=ANY, viewer=st.sampled_from([KEN, AYA]))
def test_any_words_make_legal_blocks(what: str, customer: str, viewer) -> None:
    assert wrong(everything(viewer, what=what, customer=customer)) == {}


def test_a_japanese_rep_sees_no_english() -> None:
    found: list[str] = []
    for name, said in everything(AYA).items():
        given = shown(said) + (said.text if isinstance(said, Message) else "")
        for known in NAMES:
            given = given.replace(known, "")
        if LATIN.search(given):
            found.append(f"{name}: {given}")
    assert found == []


def test_an_english_rep_sees_no_japanese() -> None:
    assert [name for name, said in everything(KEN).items() if JAPANESE.search(shown(said))] == []


@pytest.mark.parametrize("viewer", [KEN, AYA], ids=["english", "japanese"])
def test_the_notification_says_what_the_blocks_say(viewer) -> None:
    for name, said in everything(viewer).items():
        if not isinstance(said, Message) or "many" in name or "long" in name or "found" in name or "day" in name:
            continue
        for block in said.blocks:
            if block["type"] == "rich_text" and not any(each.get("type") == "user" for each in every(block)):
                first = words(block).split("\n")[0]
                assert re.sub("[&<>]", "", first)[:20] in said.text, name


@pytest.mark.parametrize("viewer", [KEN, AYA], ids=["english", "japanese"])
def test_every_action_is_known_and_every_value_short(viewer) -> None:
    known = re.compile(rf"(?:{'|'.join(ids.ACTIONS)})(?::[1-9])?")
    for said in everything(viewer).values():
        blocks = said.blocks if isinstance(said, Message) else said["blocks"]
        for each in every(blocks):
            if each.get("type") in {"button", "overflow"}:
                assert known.fullmatch(each["action_id"]), each
                assert len(each.get("value", "")) <= 60


@pytest.mark.parametrize("viewer", [KEN, AYA], ids=["english", "japanese"])
def test_letters_number_their_blocks(viewer) -> None:
    letters = [said for name, said in everything(viewer).items() if name.startswith(("nudge", "reply", "late nudge"))]
    assert len(letters) > 15
    for said in letters:
        assert isinstance(said, Message)
        assert [block["block_id"] for block in said.blocks] == [
            f"{LETTER}:{place}" for place in range(len(said.blocks))
        ]


def test_inputs_are_called_alike_in_block_and_action() -> None:
    shows = everything(KEN).values()
    inputs = [
        block for said in shows if not isinstance(said, Message) for block in said["blocks"] if block["type"] == "input"
    ]
    assert {block["block_id"] for block in inputs} == {name for names in ids.INPUTS.values() for name in names}
    assert all(block["block_id"] == block["element"]["action_id"] for block in inputs)
