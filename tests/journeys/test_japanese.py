import re
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playground.state import Message, View
from tests.journeys.world import World, words

ENGLISH = re.compile(r"[A-Za-z]{2,}")
GIVEN = {
    "Kept",
    "promise",
    "kept",
    "list",
    "done",
    "order",
    "customer",
    "referral",
    "digest",
    "hours",
    "away",
    "settings",
    "team",
    "people",
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
    "lst",
    "Friday",
    "to",
}
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
MONDAY_10_IN_TOKYO = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def english_in(shown: str) -> set[str]:
    return {word for word in ENGLISH.findall(shown) if word not in GIVEN and not re.fullmatch(r"U0\w+", word)}


class Walk:
    """One rep meets every kind of answer; remembers all that was shown."""

    def __init__(self, world: World, typed: dict[str, str]) -> None:
        self.world, self.typed, self.seen = world, typed, list[Message | View]()

    def command(self, text: str) -> Message:
        said = self.world.type(self.world.aya, text)
        self.seen.append(said)
        return said

    def send(self, values: dict[str, Any]) -> None:
        world, aya = self.world, self.world.aya
        self.seen.append(world.form(aya))
        after = world.send(aya, values)
        if after is not None:
            self.seen.append(after)
            world.slack.close_view(aya, after, clear=True)

    def record(self) -> None:
        what, told = self.typed["what"], self.typed["told"]
        confirmed = self.command(f"/promise Acme: {what} {told}")
        self.world.press(self.world.aya, confirmed, "promise_change")
        self.send({"customer": "Acme", "what": what, "told": told})
        self.world.type(self.world.aya, "/promise")
        self.send({"customer": "", "what": "", "told": ""})
        self.world.type(self.world.aya, "/promise move 1 " + self.typed["later"])
        self.send({"told": self.typed["later"], "wanted_by": "customer", "agreed": "yes"})

    def ask(self) -> None:
        for words_ in (self.typed["what"], "list", "why 1", "help", "why 99", "done", "lst"):
            self.command(f"/promise {words_}")
        for words_ in ("", "help", "foo", "zone Asia/Tokyo"):
            self.command(f"/kept {words_}")

    def answer(self) -> None:
        world, aya = self.world, self.world.aya
        world.push(timedelta(days=20))
        late = world.dms(aya)[-1]
        self.seen.extend(world.dms(aya))
        for option in ("drop:1", "released:1"):
            world.slack.action(aya, late, "promise_menu", option)
            self.seen.append(world.form(aya))
            world.slack.close_view(aya, world.form(aya), clear=True)
        for said in ("???", "help", "move to Friday"):
            world.say(aya, said)
        for emoji in ("date", "x", "white_check_mark"):
            world.react(aya, late, emoji)
        self.seen.extend(world.dms(aya))
        world.slack.open_home(aya)
        world.settle()
        home = world.slack.home(aya)
        assert home is not None
        self.seen.append(home)


def walk(world: World, typed: dict[str, str]) -> list[str]:
    walked = Walk(world, typed)
    walked.record()
    walked.ask()
    walked.answer()
    said = [words(each) for each in walked.seen if words(each)]
    walked.command("/kept language " + typed["other"])
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
    while not world.dms(world.ken):
        world.push_to(world.kept.next_due() or moved)
    assert 9 <= world.now.astimezone(ZoneInfo("Asia/Tokyo")).hour < 18
