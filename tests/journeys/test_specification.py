"""Deliver to the specification: Done asks which points were met, and why one was not; the manager hears on request."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sales.promise import Spec
from bot.store import promise as promises
from tests.journeys.test_form import record_with_more
from tests.journeys.test_nudge import first_nudge
from tests.journeys.week import approved
from tests.journeys.world import World, about_promises, buttons, words

SAMPLE = {"customer": "Acme", "what": "send the sample", "told": "Friday 4pm"}
THREE = ("blue", "10 kg", "with a certificate")


def promised(world: World, specs: tuple[str, ...] = THREE) -> None:
    """A promise with specifications, one a line under More."""
    record_with_more(world, world.ken, SAMPLE, spec_lines="\n".join(specs))


def specs_of(world: World) -> tuple[Spec, ...]:
    with world.kept._open().database.reading(world.slack.here.world.data.team) as work:
        found = promises.find(work, 1)
    assert found is not None
    return found.more.specs


def is_open(world: World) -> bool:
    return "#1" in words(world.type(world.ken, "/promise list"))


def test_one_unticked_asks_the_reason_and_stores_it(world: World) -> None:
    promised(world)
    world.press(world.ken, first_nudge(world), "promise_done")
    assert is_open(world)
    shown = world.send(world.ken, {"specs": ["0", "1"]})
    assert shown is not None
    assert "reason" in str(world.slack.views(world.ken)[-1].errors)
    assert is_open(world)
    shown = world.send(world.ken, {"specs": ["0", "1"], "reason": "it comes on Monday"})
    assert shown is not None
    assert not is_open(world)
    assert specs_of(world) == (
        Spec("blue", True), Spec("10 kg", True), Spec("with a certificate", False, "it comes on Monday")
    )  # fmt: skip
    assert "☐ with a certificate: it comes on Monday" in words(world.type(world.ken, "/promise why 1"))
    assert "☐ with a certificate: it comes on Monday" in words(world.type(world.ken, "/kept customer Acme"))


def test_all_ticked_asks_no_question(world: World) -> None:
    promised(world)
    world.press(world.ken, first_nudge(world), "promise_done")
    shown = world.send(world.ken, {"specs": ["0", "1", "2"]})
    assert shown is not None
    assert not is_open(world)
    assert "promise_specs_tell" not in buttons(shown)
    assert about_promises(world.dms(world.ken)[0]) == ["promise_undo"]


def test_without_specifications_done_is_one_press(world: World) -> None:
    record_with_more(world, world.ken, SAMPLE)
    world.press(world.ken, first_nudge(world), "promise_done")
    assert not is_open(world)


@pytest.mark.parametrize("way", ["emoji", "word", "command"])
def test_an_emoji_or_a_word_is_answered_with_the_button_that_opens_the_form(world: World, way: str) -> None:
    promised(world)
    nudge = first_nudge(world)
    if way == "emoji":
        world.react(world.ken, nudge, "white_check_mark")
        asked = world.dms(world.ken)[-1]
        assert asked.thread_ts == nudge.ts
    elif way == "word":
        world.say(world.ken, "done")
        asked = world.dms(world.ken)[-1]
    else:
        asked = world.type(world.ken, "/promise done 1")
    assert is_open(world)
    world.press(world.ken, asked, "promise_specs_tick")
    world.send(world.ken, {"specs": ["0", "1", "2"]})
    assert not is_open(world)


def test_undo_brings_the_specifications_back_as_they_were(world: World) -> None:
    promised(world)
    world.press(world.ken, first_nudge(world), "promise_done")
    shown = world.send(world.ken, {"specs": ["0", "1"], "reason": "late"})
    assert shown is not None
    world.press(world.ken, shown, "promise_undo")
    assert is_open(world)
    assert specs_of(world) == tuple(Spec(each) for each in THREE)


def test_the_manager_is_told_once_when_the_rep_wants_it_and_undo_shows_it(world: World) -> None:
    approved(world)
    promised(world)
    world.push_to(datetime(2026, 11, 24, 14, 30, tzinfo=UTC))
    world.type(world.ken, "/promise done 1")
    world.press(world.ken, world.shown(world.ken), "promise_specs_tick")
    shown = world.send(world.ken, {"specs": ["0", "1"], "reason": "it comes on Monday"})
    assert shown is not None
    before = len(world.dms(world.maria))
    world.press(world.ken, shown, "promise_specs_tell")
    world.push(timedelta(minutes=1))
    told = world.dms(world.maria)[before:]
    assert len(told) == 1
    assert "with a certificate: it comes on Monday" in words(told[0])
    world.press(world.maria, told[0], "customer_show")
    assert "Acme" in words(world.slack.messages(world.slack.dm(world.maria), viewer=world.maria)[-1])
    shown = world.form(world.ken)
    world.press(world.ken, shown, "promise_undo")
    world.push(timedelta(minutes=1))
    assert "Taken back" in words(world.dms(world.maria)[before])
    assert len(world.dms(world.maria)) == before + 1


def test_thirty_long_specifications_are_asked_in_groups(world: World) -> None:
    promised(world, specs=tuple(f"point {place} " + "x" * 80 for place in range(30)))
    world.press(world.ken, first_nudge(world), "promise_done")
    world.send(world.ken, {"specs": [str(each) for each in range(10)], "reason": "the rest comes later"})
    assert not is_open(world)
    assert [spec.ticked for spec in specs_of(world)] == [True] * 10 + [False] * 20


def test_specifications_in_japanese(world: World) -> None:
    promised(world, specs=("青色",))
    world.type(world.ken, "/kept language 日本語")
    asked = world.type(world.ken, "/promise 完了 1")
    assert "お伝えした仕様（1項目）をご確認ください" in words(asked)
    world.press(world.ken, asked, "promise_specs_tick")
    world.send(world.ken, {"specs": [], "reason": "月曜に届く"})
    assert "☐ 青色（月曜に届く）" in words(world.type(world.ken, "/promise 理由 1"))
