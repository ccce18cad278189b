"""A colleague owes the rep a smaller promise: asked, answered, done or late, while the rep's clock goes on."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.messages import ids
from bot.store.tables import helpers
from playground.state import Message, Person
from tests.journeys.forging import deliver, pressed, read, seen_by, speaks
from tests.journeys.world import World, buttons, words

NAMES = ("Acme", "Ken", "Aya", "Maria", "London", "New York", "Tokyo")
ASKED = {
    "en": "/promise help 1 @{} check the price by Wed 3pm",
    "ja": "/promise 依頼 1 @{} 価格の確認 水曜15時まで",
}
PROMISED = {
    "en": "/promise Acme: send the proposal by Friday 4pm",
    "ja": "/promise Acme: 見積書を送る 金曜16時まで",
}
WHAT = {"en": "check the price", "ja": "価格の確認"}


def language(person: Person) -> str:
    return person.locale[:2]


def in_the_day(world: World, rep: Person) -> None:
    """Monday 10:00 in New York, where Ken is; Tuesday 10:00 in Tokyo, where Aya is."""
    if rep is world.aya:
        world.push_to(datetime(2026, 11, 24, 1, tzinfo=UTC))


def asked(world: World, rep: Person, helper: Person) -> Message:
    """A promise of the rep's, and what a colleague is asked for it."""
    in_the_day(world, rep)
    world.type(helper, "/promise help")
    world.type(rep, PROMISED[language(rep)])
    return world.type(rep, ASKED[language(rep)].format(helper.name))


def newest(world: World, person: Person) -> Message:
    return world.dms(person)[-1]


def until_dm(world: World, person: Person, hours: int = 24) -> Message:
    """The next message to somebody."""
    before = len(world.dms(person))
    for _ in range(hours):
        world.push(timedelta(hours=1))
        if len(world.dms(person)) > before:
            return newest(world, person)
    raise AssertionError(f"{person.name} was told nothing in {hours} hours")


PAIRS = pytest.mark.parametrize(("rep", "helper"), [("Ken", "Maria"), ("Aya", "Ken"), ("Ken", "Aya")])


@PAIRS
def test_a_helper_is_asked_in_their_hours_does_it_and_the_rep_sees_it(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    what = WHAT[language(who)]
    answer = asked(world, who, colleague)
    assert what in speaks(who, answer, *NAMES, what, *PROMISED.values())
    assert ids.HELPER_UNDO in buttons(answer)
    dm = newest(world, colleague) if world.dms(colleague) else until_dm(world, colleague)
    assert 9 <= dm_hour(dm, colleague) < 18
    assert what in words(dm)
    speaks(colleague, dm, *NAMES, what, "send the proposal", "見積書を送る")
    assert {ids.HELPER_ACCEPT, ids.HELPER_DECLINE, ids.HELPER_DONE} <= set(buttons(dm))
    world.press(colleague, dm, ids.HELPER_ACCEPT)
    dm = next(each for each in world.dms(colleague) if each.ts == dm.ts)
    assert ids.HELPER_ACCEPT not in buttons(dm)
    assert {ids.HELPER_DONE, ids.HELPER_UNDO} <= set(buttons(dm))
    world.press(colleague, dm, ids.HELPER_DONE)
    dm = next(each for each in world.dms(colleague) if each.ts == dm.ts)
    assert buttons(dm) == [ids.HELPER_UNDO]
    told = until_dm(world, who)
    assert what in words(told)
    assert "✅" in words(told)
    assert "#1" in words(world.type(who, "/promise list"))


def dm_hour(dm: Message, person: Person) -> int:
    from zoneinfo import ZoneInfo

    return datetime.fromtimestamp(float(dm.ts), UTC).astimezone(ZoneInfo(person.tz)).hour


@PAIRS
def test_a_decline_comes_back_to_the_rep_who_asks_somebody_else(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    asked(world, who, colleague)
    dm = newest(world, colleague) if world.dms(colleague) else until_dm(world, colleague)
    before = len(world.dms(who))
    world.press(colleague, dm, ids.HELPER_DECLINE)
    back = newest(world, who) if len(world.dms(who)) > before else until_dm(world, who)
    speaks(who, back, *NAMES, WHAT[language(who)], "send the proposal", "見積書を送る")
    assert {ids.HELPER_ASK, ids.HELPER_MYSELF} <= set(buttons(back))
    world.press(who, back, ids.HELPER_ASK)
    assert WHAT[language(who)] in words(world.form(who))
    other = next(one for one in (world.ken, world.aya, world.maria) if one.name not in (rep, helper))
    shown = world.send(who, {"helper": other.id})
    assert shown is not None
    assert "errors" not in world.answers
    assert ids.HELPER_UNDO in buttons(shown)


@PAIRS
def test_silence_comes_back_to_the_rep_who_does_it_alone(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    asked(world, who, colleague)
    back = until_dm(world, who, 40)
    assert {ids.HELPER_ASK, ids.HELPER_MYSELF} <= set(buttons(back))
    world.press(who, back, ids.HELPER_MYSELF)
    back = next(each for each in world.dms(who) if each.ts == back.ts)
    assert ids.HELPER_UNDO in buttons(back)
    assert ids.HELPER_ASK not in buttons(back)
    for dm in world.dms(colleague):
        assert ids.HELPER_DONE not in buttons(dm)
        speaks(colleague, dm, *NAMES, *WHAT.values(), "send the proposal", "見積書を送る")


@PAIRS
def test_the_rep_hears_of_a_late_helper_before_the_target(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    asked(world, who, colleague)
    dm = newest(world, colleague) if world.dms(colleague) else until_dm(world, colleague)
    world.press(colleague, dm, ids.HELPER_ACCEPT)
    due = datetime(2026, 11, 25, 20 if rep == "Ken" else 6, tzinfo=UTC)
    world.push_to(due + timedelta(minutes=1))
    late = {"en": "hasn't done it yet", "ja": "まだ終わっていません"}[language(who)]
    assert any(late in words(dm) for dm in world.dms(who))
    assert any(WHAT[language(who)] in words(dm) for dm in world.dms(colleague))


def test_the_form_is_filled_in_half_way_and_refuses_a_date_after_the_target(world: World) -> None:
    world.type(world.maria, "/promise help")
    listed = world.type(world.ken, PROMISED["en"])
    listed = world.type(world.ken, "/promise list")
    world.press(world.ken, listed, "promise_menu", "helper:1")
    form = world.form(world.ken)
    assert "2026-11-24 " in words(form) or "2026-11-25 " in words(form)
    answer = world.slack.submit(world.ken, form, {"helper": world.maria.id, "what": "price", "helper_due": "Fri 9am"},
                                anyway=True)  # fmt: skip
    assert list(answer.json["errors"]) == ["helper_due"]
    assert "before your own target" in answer.json["errors"]["helper_due"]
    answer = world.slack.submit(world.ken, world.form(world.ken), {"helper": world.ken.id, "what": "price"},
                                anyway=True)  # fmt: skip
    assert answer.json["errors"] == {"helper": "That is you. Pick a colleague."}
    answer = world.slack.submit(world.ken, world.form(world.ken), {"helper": world.maria.id, "what": " "}, anyway=True)
    assert list(answer.json["errors"]) == ["what"]
    shown = world.send(world.ken, {"helper": world.maria.id, "what": "price", "helper_due": ""})
    assert shown is not None
    assert ids.HELPER_UNDO in buttons(shown)
    assert len(world.dms(world.maria)) == 1


@pytest.mark.parametrize(
    "facts", [{"is_restricted": True}, {"is_bot": True}, {"deleted": True}, {"team": "T0OTHER"}]
)  # fmt: skip
def test_who_cannot_be_asked_is_said_at_the_field(world: World, facts: dict[str, Any]) -> None:
    gus = world.slack.add_person("Gus", tz="Europe/London", locale="en-GB", **facts)
    for rep in (world.ken, world.aya):
        world.type(rep, PROMISED[language(rep)])
        number = 1 if rep is world.ken else 2
        said = world.type(rep, f"/promise {'help' if rep is world.ken else '依頼'} {number} <@{gus.id}|gus> price")
        speaks(rep, said, "Gus", "price", *NAMES)
        assert "Gus" in words(said)
    world.push(timedelta(days=1))
    assert world.dms(gus) == []


def test_an_emoji_on_a_nudge_brings_the_buttons_for_a_helper(world: World) -> None:
    for rep in (world.ken, world.aya):
        world.type(rep, PROMISED[language(rep)])
    for rep in (world.ken, world.aya):
        while not any("promise_done" in buttons(dm) for dm in world.dms(rep)):
            until_dm(world, rep, 96)
        nudge = next(dm for dm in world.dms(rep) if "promise_done" in buttons(dm))
        world.react(rep, nudge, "sos")
        asks = newest(world, rep)
        assert asks.thread_ts == nudge.ts
        assert {ids.HELPER_ASK, ids.HANDOVER_OFFER} <= set(buttons(asks))
        speaks(rep, asks, *NAMES, "send the proposal", "見積書を送る")
        world.press(rep, asks, ids.HELPER_ASK)
        assert world.form(rep).content["callback_id"] == ids.HELPER_FORM


@PAIRS
def test_every_press_is_undone_by_who_pressed_it(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    asked(world, who, colleague)
    dm = newest(world, colleague) if world.dms(colleague) else until_dm(world, colleague)
    for press, left in ((ids.HELPER_DECLINE, ids.HELPER_ACCEPT), (ids.HELPER_DONE, ids.HELPER_ACCEPT)):
        world.press(colleague, dm, press)
        dm = next(each for each in world.dms(colleague) if each.ts == dm.ts)
        assert left not in buttons(dm)
        world.press(colleague, dm, ids.HELPER_UNDO)
        dm = next(each for each in world.dms(colleague) if each.ts == dm.ts)
        assert left in buttons(dm)


def test_an_ask_that_is_taken_back_at_once_reaches_nobody_and_later_shows_so(world: World) -> None:
    answer = asked(world, world.ken, world.aya)
    world.press(world.ken, answer, ids.HELPER_UNDO)
    world.type(world.maria, "/promise help")
    answer = world.type(world.ken, ASKED["en"].format("Maria"))
    (dm,) = world.dms(world.maria)
    assert ids.HELPER_ACCEPT in buttons(dm)
    world.press(world.ken, answer, ids.HELPER_UNDO)
    (dm,) = world.dms(world.maria)
    assert not set(buttons(dm)) & {ids.HELPER_ACCEPT, ids.HELPER_DONE}
    world.push(timedelta(hours=12))
    assert world.dms(world.aya) == []


@PAIRS
def test_what_is_kept_meanwhile_is_no_longer_asked(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    asked(world, who, colleague)
    dm = newest(world, colleague) if world.dms(colleague) else until_dm(world, colleague)
    world.type(who, "/promise done 1")
    dm = next(each for each in world.dms(colleague) if each.ts == dm.ts)
    assert not set(buttons(dm)) & {ids.HELPER_ACCEPT, ids.HELPER_DONE}
    said = seen_by(
        world, colleague, lambda: deliver(world, pressed(world, colleague, ids.HELPER_DONE, _helper_of(world), dm))
    )
    assert said


def _helper_of(world: World) -> str:
    from bot.store.tables import helpers
    from tests.journeys.forging import read

    with read(world) as work:
        return str(work.all(work.select(helpers.c.helper))[0].helper)


def test_somebody_never_met_is_told_who_asks_and_may_say_that_it_is_not_them(world: World) -> None:
    zoe = world.slack.add_person("Zoe", tz="Europe/London", locale="en-GB")
    rin = world.slack.add_person("Rin", tz="Asia/Tokyo", locale="ja-JP")
    for rep, number, colleague in ((world.ken, 1, zoe), (world.aya, 2, rin)):
        in_the_day(world, rep)
        world.type(rep, PROMISED[language(rep)])
        typed = ASKED[language(rep)].format("").replace("@", f"<@{colleague.id}|x>").replace(" 1 ", f" {number} ")
        assert ids.HELPER_UNDO in buttons(world.type(rep, typed))
        dm = newest(world, colleague) if world.dms(colleague) else until_dm(world, colleague)
        assert {ids.NOT_ME, ids.MUTE, ids.HELPER_ACCEPT} <= set(buttons(dm))
        speaks(colleague, dm, "Zoe", "Rin", *NAMES, *WHAT.values(), "send the proposal", "見積書を送る")
        before = len(world.dms(rep))
        world.press(colleague, dm, ids.NOT_ME)
        back = newest(world, rep) if len(world.dms(rep)) > before else until_dm(world, rep)
        assert ids.HELPER_MYSELF in buttons(back)
        speaks(rep, back, "Zoe", "Rin", *NAMES, *WHAT.values(), "send the proposal", "見積書を送る")


@pytest.mark.parametrize(("rep", "tz", "locale", "asked_at"), [
    ("Ken", "Europe/London", "en-GB", datetime(2026, 11, 23, 20, tzinfo=UTC)),
    ("Aya", "Pacific/Auckland", "ja-JP", datetime(2026, 11, 24, 5, tzinfo=UTC)),
])  # fmt: skip
def test_not_me_while_the_rep_sleeps_is_told_in_the_morning_and_can_be_undone(
    world: World, rep: str, tz: str, locale: str, asked_at: datetime
) -> None:
    who, zoe = world.slack.person(rep), world.slack.add_person("Zoe", tz=tz, locale=locale)
    world.push_to(asked_at)
    world.type(who, PROMISED[language(who)])
    by = {"en": "Thursday 10am", "ja": "木曜10時"}[language(who)]
    typed = ASKED[language(who)].format("").replace("@", f"<@{zoe.id}|x>")
    world.type(who, typed.replace("Wed 3pm", by).replace("水曜15時", by))
    dm = until_dm(world, zoe)
    world.press(zoe, dm, ids.NOT_ME)
    said = newest(world, zoe)
    told = {"en": f"{rep} is told", "ja": f"{rep}さんにお知らせします"}[language(zoe)]
    assert told in said.text
    speaks(zoe, said, *NAMES)
    world.press(zoe, said, ids.NAMED_UNDO)
    assert ids.HELPER_ACCEPT in buttons(newest(world, zoe))
    world.press(zoe, newest(world, zoe), ids.NOT_ME)
    before = len(world.dms(who))
    back = until_dm(world, who)
    assert len(world.dms(who)) == before + 1
    cant = {"en": "can't do it", "ja": "対応できないとのことです"}[language(who)]
    assert cant in speaks(who, back, "Zoe", *NAMES, WHAT[language(who)], "send the proposal", "見積書を送る")
    assert {ids.HELPER_ASK, ids.HELPER_MYSELF} <= set(buttons(back))


def test_an_open_ask_stands_in_the_helpers_list_and_on_home(world: World) -> None:
    asked(world, world.ken, world.maria)
    world.push_to(datetime(2026, 11, 24, 9, 20, tzinfo=UTC))
    assert any("check the price" in words(dm) and "list" in words(dm) for dm in world.dms(world.maria))
    world.slack.open_home(world.maria)
    world.settle()
    home = world.slack.home(world.maria)
    assert home is not None
    assert "check the price" in words(home)


@pytest.mark.parametrize("accepted", [True, False])
def test_a_helper_who_leaves_comes_back_to_the_rep(world: World, accepted: bool) -> None:
    asked(world, world.ken, world.maria)
    if accepted:
        world.press(world.maria, newest(world, world.maria), ids.HELPER_ACCEPT)
    world.slack.deactivate(world.maria)
    world.settle()
    back = newest(world, world.ken)
    assert {ids.HELPER_ASK, ids.HELPER_MYSELF} <= set(buttons(back))
    speaks(world.ken, back, *NAMES)


def test_what_was_accepted_stands_in_no_list_before_it_is_near(world: World) -> None:
    world.type(world.maria, "/promise help")
    world.type(world.ken, "/promise Acme: send the proposal by December 11")
    world.type(world.ken, "/promise help 1 @Maria check the price by December 3")
    until_dm(world, world.maria)
    world.press(world.maria, newest(world, world.maria), ids.HELPER_ACCEPT)
    before = len(world.dms(world.maria))
    world.push_to(datetime(2026, 12, 1, 20, tzinfo=UTC))
    assert len(world.dms(world.maria)) == before
    world.push_to(datetime(2026, 12, 2, 10, tzinfo=UTC))
    [listed] = world.dms(world.maria)[before:]
    assert "check the price" in words(listed)


@PAIRS
def test_the_same_asked_twice_is_asked_once(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    first = asked(world, who, colleague)
    again = world.type(who, ASKED[language(who)].format(colleague.name))
    assert words(again) == words(first)
    assert ids.HELPER_UNDO in buttons(again)
    dm = newest(world, colleague) if world.dms(colleague) else until_dm(world, colleague)
    world.push(timedelta(minutes=30))
    assert len(world.dms(colleague)) == 1
    assert words(dm).count(WHAT[language(who)]) == words(first).count(WHAT[language(who)])
    world.press(colleague, dm, ids.HELPER_DECLINE)
    world.type(who, ASKED[language(who)].format(colleague.name))
    world.push(timedelta(minutes=30))
    assert len([each for each in world.dms(colleague) if ids.HELPER_ACCEPT in buttons(each)]) == 1


def test_what_is_kept_meanwhile_leaves_a_helper_nothing_to_take_back(world: World) -> None:
    asked(world, world.ken, world.maria)
    world.press(world.maria, newest(world, world.maria), ids.HELPER_ACCEPT)
    world.type(world.ken, "/promise done 1")
    assert buttons(newest(world, world.maria)) == []


@PAIRS
def test_who_is_asked_and_has_not_answered_is_seen_in_the_list_and_on_home(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    asked(world, who, colleague)
    waits = {"en": "no answer yet", "ja": "まだお返事がありません"}[language(who)]
    assert waits in speaks(who, world.type(who, "/promise list"), *NAMES, *WHAT.values(), *_PROMISED)
    world.slack.open_home(who)
    world.settle()
    home = world.slack.home(who)
    assert home is not None
    assert waits in words(home)


_PROMISED = ("send the proposal", "見積書を送る")


@pytest.mark.parametrize(("rep", "helper"), [("Ken", "Maria"), ("Aya", "Maria")])
def test_half_way_of_the_form_is_moved_into_the_helpers_hours(world: World, rep: str, helper: str) -> None:
    who, colleague = world.slack.person(rep), world.slack.person(helper)
    world.push_to(datetime(2026, 11, 23, 19 if rep == "Ken" else 23, tzinfo=UTC))
    by = {"en": "Acme: send the proposal by Thu 5pm", "ja": "Acme: 見積書を送る 木曜17時まで"}[language(who)]
    world.type(who, f"/promise {by}")
    world.press(who, world.type(who, "/promise list"), "promise_menu", "helper:1")
    world.send(who, {"helper": colleague.id, "what": WHAT[language(who)]})
    with read(world) as work:
        due = work.one(work.select(helpers.c.due_at)).due_at
    assert 9 <= due.hour < 18
