import re
from datetime import UTC, datetime, timedelta
from typing import Any

from playground.state import Message, View
from tests.journeys.world import World, words

ENGLISH = re.compile(r"[A-Za-z]{2,}")
GIVEN = {
    "Kept",
    "promise",
    "kept",
    "list",
    "done",
    "move",
    "why",
    "help",
    "zone",
    "language",
    "Asia",
    "Tokyo",
    "Acme",
    "English",
    "foo",
}
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
MONDAY_10_IN_TOKYO = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def english_in(shown: str) -> set[str]:
    return {word for word in ENGLISH.findall(shown) if word not in GIVEN and not re.fullmatch(r"U0\w+", word)}


def walk(world: World, typed: dict[str, str]) -> list[str]:
    """One rep meets every kind of answer; gives all that was shown."""
    aya, seen = world.aya, list[Message | View]()

    def command(text: str) -> Message:
        seen.append(world.type(aya, text))
        return seen[-1]  # type: ignore[return-value]

    def send(values: dict[str, Any]) -> None:
        seen.append(world.form(aya))
        after = world.send(aya, values)
        if after is not None:
            seen.append(after)
            world.slack.close_view(aya, after, clear=True)

    confirmed = command(f"/promise Acme: {typed['what']} {typed['told']}")
    world.press(aya, confirmed, "promise_change")
    send({"customer": "Acme", "what": typed["what"], "told": typed["told"]})
    command(f"/promise {typed['what']}")
    command("/promise list")
    command("/promise why 1")
    command("/promise help")
    command("/kept")
    command("/kept help")
    command("/kept foo")
    command("/kept zone Asia/Tokyo")
    command("/promise why 99")
    command("/promise done")
    world.type(aya, "/promise")
    send({"customer": "", "what": "", "told": ""})
    command("/promise move 1 " + typed["later"])
    send({"told": typed["later"], "wanted_by": "customer", "agreed": "yes"})
    world.push(timedelta(days=20))
    late = world.dms(aya)[-1]
    seen.extend(world.dms(aya))
    for option in ("drop:1", "released:1"):
        world.slack.action(aya, late, "promise_menu", option)
        seen.append(world.form(aya))
        world.slack.close_view(aya, world.form(aya), clear=True)
    world.say(aya, "???")
    world.say(aya, "help")
    world.react(aya, late, "date")
    world.react(aya, late, "x")
    world.react(aya, late, "white_check_mark")
    seen.extend(world.dms(aya))
    world.slack.open_home(aya)
    world.settle()
    home = world.slack.home(aya)
    assert home is not None
    seen.append(home)
    said = [words(each) for each in seen if words(each)]
    command("/kept language " + typed["other"])
    return said


def test_a_japanese_rep_reads_no_english(world: World) -> None:
    world.push_to(MONDAY_10_IN_TOKYO)
    shown = walk(world, {"what": "見積を送る", "told": "金曜の16時まで", "later": "来週の火曜", "other": "english"})
    for each in shown:
        assert JAPANESE.search(each), each
        assert not english_in(each), each


def test_an_english_rep_reads_no_japanese(world: World) -> None:
    world.push_to(MONDAY_10_IN_TOKYO)
    world.type(world.aya, "/kept language english")
    shown = walk(
        world, {"what": "send the proposal", "told": "by Friday 4pm", "later": "next Tuesday", "other": "日本語"}
    )
    for each in shown:
        assert not JAPANESE.search(each), each


def test_a_chosen_language_and_zone_outlive_what_slack_says(world: World) -> None:
    world.type(world.aya, "/kept language english")
    world.type(world.aya, "/kept zone Europe/Paris")
    world.slack.change_person(world.aya, tz="Asia/Seoul", locale="ja-JP")
    world.settle()
    said = words(world.type(world.aya, "/kept zone"))
    assert "Paris" in said
    assert not JAPANESE.search(said)


def test_a_rep_who_moves_keeps_what_the_customer_heard(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    due = world.kept.next_due()
    world.slack.change_person(world.ken, tz="Asia/Tokyo")
    world.settle()
    assert "16:00" in words(world.type(world.ken, "/promise list"))
    moved = world.kept.next_due()
    assert due is not None
    assert moved is not None
    assert moved != due
    world.push_to(moved)
    assert len(world.dms(world.ken)) == 1
