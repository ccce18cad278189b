"""Presses that come too late, twice, at once, or from somebody else: one effect at most, and a sentence."""

import json
from collections.abc import Callable
from urllib.parse import parse_qs

import pytest

from bot.messages import ids
from playground.deliveries import Answer
from playground.state import Message, Person
from tests.journeys.forging import (
    at_once,
    changes,
    deliver,
    last_change,
    pressed,
    promises,
    rows,
    seen_by,
    sent_form,
    speaks,
)
from tests.journeys.world import World, buttons, words

BOTH = pytest.mark.parametrize("name", ["Ken", "Aya"])
GIVEN = ("Acme", "Globex", "見積書", "2026-11-27 16:00", "ACME")


def person(world: World, name: str) -> Person:
    return world.slack.person(name)


def recorded(world: World, who: Person) -> Message:
    return world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")


def pressing(world: World, who: Person, where: Message, action: str, value: str | None = None) -> list[Message]:
    """What the person sees anew after a press."""
    return seen_by(world, who, lambda: world.press(who, where, action, value))


STALE = {
    "undo of what was changed since": ("promise_undo", ["/promise done 1"]),
    "other date after it was kept": ("promise_other_date", ["/promise done 1"]),
    "change after it was kept": ("promise_change", ["/promise done 1"]),
}


@BOTH
@pytest.mark.parametrize("kind", STALE)
def test_a_button_whose_promise_has_changed_since_says_so_and_changes_nothing(
    world: World, name: str, kind: str
) -> None:
    who = person(world, name)
    action, then = STALE[kind]
    confirmed = world.type(who, "/promise Acme: 見積書 next Friday")
    for line in then:
        world.type(who, line)
    before = rows(world)
    answers = seen_by(
        world, who, lambda: deliver(world, pressed(world, who, action, value_of(confirmed, action), confirmed))
    )
    opened = world.slack.views(who)
    if opened:
        sent = world.send(who, {"customer": "Acme", "what": "sample", "told": "2026-11-27 16:00"})
        assert sent is not None
        (said,) = sent.errors.values()
        speaks(who, said)
    else:
        assert len(answers) == 1
        speaks(who, answers[0], *GIVEN)
    assert rows(world) == before


def value_of(message: Message, action: str) -> str:
    """The value of the button with this action."""
    elements = [element for block in message.blocks for element in block.get("elements", [])]
    elements += [block["accessory"] for block in message.blocks if "accessory" in block]
    return next(element["value"] for element in elements if element.get("action_id") == action)


@BOTH
def test_undo_when_changed_since_says_by_whom_and_offers_the_new_states_buttons(world: World, name: str) -> None:
    who = person(world, name)
    confirmed = recorded(world, who)
    world.type(who, "/promise done 1")
    before = rows(world)
    world.press(who, confirmed, "promise_undo")
    refused = world.shown(who)
    speaks(who, refused, *GIVEN)
    assert buttons(refused)
    assert rows(world) == before


@BOTH
def test_a_draft_completed_meanwhile_refuses_its_old_buttons(world: World, name: str) -> None:
    who = person(world, name)
    asked = world.type(who, "/promise Acme: 見積書")
    kept = {action: value_of(asked, action) for action in buttons(asked) if action.startswith("draft_date")}
    chosen = next(iter(kept))
    world.press(who, asked, chosen)
    before = rows(world)
    for action, value in [
        *kept.items(),
        ("draft_customer:1", "1:nobody"),
        ("both_record", "1"),
        ("both_list", "1"),
        ("draft_drop", "1"),
    ]:
        forged = pressed(world, who, action, value, asked)
        answers = seen_by(world, who, lambda forged=forged: deliver(world, forged))
        assert len(answers) == 1, action
        assert "#1" in speaks(who, answers[0], *GIVEN)
    assert rows(world) == before


@BOTH
def test_a_button_of_an_older_version_is_answered_kindly_wherever_it_stands(world: World, name: str) -> None:
    who = person(world, name)
    confirmed = recorded(world, who)
    world.push_to(world.now.replace(day=27))
    before = rows(world)
    for where in (confirmed, world.dms(who)[-1]):
        for action in ("promise_snooze", "order_book:1", "", "promise_done_v0", "PROMISE_DONE", "済", "x" * 255):
            forged = pressed(world, who, action, "1", where)
            (answer,) = seen_by(world, who, lambda forged=forged: deliver(world, forged))
            speaks(who, answer)
            assert buttons(answer) == ["promise_show_list"]
    assert rows(world) == before


@BOTH
def test_the_button_of_a_kind_answer_leads_to_the_list(world: World, name: str) -> None:
    who = person(world, name)
    confirmed = recorded(world, who)
    (kind,) = seen_by(world, who, lambda: deliver(world, pressed(world, who, "promise_snooze", "1", confirmed)))
    world.press(who, kind, "promise_show_list")
    assert "#1" in words(world.shown(who))


@BOTH
def test_a_form_of_an_older_version_is_answered_in_its_place(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.slack.shortcut(who, "record_promise")
    form = world.form(who)
    form.content["callback_id"] = "promise_form_of_old"
    before = rows(world)
    shown = world.send(who, {"customer": "Acme", "what": "sample", "told": "2026-11-27 16:00"})
    assert shown is not None
    speaks(who, shown)
    assert "promise_show_list" in buttons(shown)
    assert rows(world) == before
    world.press(who, shown, "promise_show_list")
    assert "#1" in words(world.form(who))


@BOTH
def test_a_shortcut_and_a_menu_of_an_older_version_are_answered(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    before = rows(world)
    world.slack.shortcut(who, "log_conversation")
    speaks(who, world.form(who))
    world.slack.close_view(who, world.form(who), clear=True)
    said = world.slack.message(who, world.sales, "sample")
    answers = seen_by(
        world, who, lambda: (world.slack.shortcut(who, "log_complaint", world.sales, said.ts), world.settle())
    )
    speaks(who, answers[0])
    listed = world.type(who, "/promise list")
    (answer,) = seen_by(world, who, lambda: deliver(world, pressed(world, who, "promise_menu", "snooze:1", listed)))
    speaks(who, answer)
    assert rows(world) == before


BROKEN = ["", "x", "0", "-1", "99", "9" * 40, "١", "\U0001f600"]
FOREIGN = ["1:", "1:nobody", *BROKEN]


def test_a_button_with_a_broken_value_changes_nothing(world: World) -> None:
    confirmed = recorded(world, world.ken)
    named = ("promise_same_as", "promise_another_customer", "draft_customer:1")
    tries = [(action, value) for value in BROKEN for action in ids.ACTIONS]
    tries += [(action, value) for value in FOREIGN for action in named]
    before = rows(world)
    for action, value in tries:
        answer = deliver(world, pressed(world, world.ken, action, value, confirmed))
        assert answer.status == 200, (action, value)
        if world.slack.views(world.ken):
            world.slack.close_view(world.ken, world.form(world.ken), clear=True)
    assert rows(world) == before


ONCE: dict[str, tuple[list[str], str, Callable[[World, Message], str]]] = {
    "undo": ([], "promise_undo", lambda world, _: last_change(world)),
    "done": ([], "promise_done", lambda *_: "1"),
    "ready": ([], "promise_ready", lambda *_: "1"),
    "later": ([], "promise_later", lambda *_: "1"),
    "never made": ([], "promise_never_made", lambda *_: "1"),
    "reopen": (["/promise done 1"], "promise_reopen", lambda *_: "1"),
}


@pytest.mark.parametrize("kind", ONCE)
@pytest.mark.parametrize(("how", "name"), [("the same trigger", "Ken"), ("another trigger", "Aya")])
def test_the_same_press_twice_has_one_effect(world: World, name: str, kind: str, how: str) -> None:
    who = person(world, name)
    before, action, value = ONCE[kind]
    confirmed = recorded(world, who)
    for line in before:
        world.type(who, line)
    press = pressed(world, who, action, value(world, confirmed), confirmed)
    deliver(world, press)
    once, counted = promises(world), changes(world)
    again = press if how == "the same trigger" else pressed(world, who, action, press["actions"][0]["value"], confirmed)
    answers = seen_by(world, who, lambda: deliver(world, again))
    assert promises(world) == once
    if how == "the same trigger" or kind != "later":
        assert changes(world) == counted
    for answer in answers:
        speaks(who, answer, *GIVEN)
    if how == "another trigger":
        assert len(answers) == 1
    world.push_to(world.now.replace(day=30))
    per_instant = [call.at for call in world.slack.accepted]
    assert len(per_instant) == len(set(per_instant))


@BOTH
def test_the_same_command_and_form_sent_twice_record_one_promise(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    sent = next(each for each in reversed(world.slack.deliveries) if each.kind == "command")
    fields = {key: values[0] for key, values in parse_qs(sent.body).items()}
    assert world.slack.sender.command(sent.path, fields).ok
    assert len(promises(world)) == 1
    world.type(who, "/promise")
    form = sent_form(
        world, who, "promise_record_form", "", {"customer": "Acme", "what": "見積書", "told": "2026-11-27 16:00"}
    )
    first, second = deliver(world, form), deliver(world, form)
    assert first.status == second.status == 200
    assert len(promises(world)) == 2


@pytest.mark.parametrize("kind", ["undo", "done", "never made"])
def test_the_same_button_pressed_on_six_screens_at_once_has_one_effect(world: World, kind: str) -> None:
    confirmed = recorded(world, world.ken)
    _, action, value = ONCE[kind]
    button = value(world, confirmed)
    presses = [pressed(world, world.ken, action, button, confirmed) for _ in range(6)]
    answers: list[Answer] = at_once(*(lambda one=one: world.slack.sender.interaction(one) for one in presses))
    assert [answer.status for answer in answers] == [200] * 6
    assert all(answer.ok for answer in answers)
    world.settle()
    assert len(changes(world)) == 2
    assert not errors_shown(world, world.ken)


def test_one_press_delivered_by_six_threads_at_once_has_one_effect(world: World) -> None:
    confirmed = recorded(world, world.ken)
    press = pressed(world, world.ken, "promise_done", "1", confirmed)
    answers: list[Answer] = at_once(*[lambda: world.slack.sender.interaction(press)] * 6)
    assert all(answer.ok for answer in answers)
    world.settle()
    assert changes(world) == ["keep", "record"]


def test_owner_and_stranger_pressing_at_once_is_the_owners_press(world: World) -> None:
    confirmed = recorded(world, world.ken)
    world.type(world.aya, "/promise help")
    mine = pressed(world, world.ken, "promise_done", "1", confirmed)
    theirs = pressed(world, world.aya, "promise_done", "1", confirmed)
    at_once(*(lambda one=one: world.slack.sender.interaction(one) for one in (mine, theirs)))
    world.settle()
    assert changes(world) == ["keep", "record"]
    assert promises(world) == ["kept: 見積書"]


def test_two_people_naming_the_same_new_customer_at_once_record_both_under_one_name(world: World) -> None:
    for who in (world.ken, world.aya, world.maria):
        world.type(who, "/promise help")
    people = (world.ken, world.aya, world.maria)
    for customer in ("Zenith", "Quorum", "Vertex"):
        line = f"/promise {customer}: 見積書 2026-11-27 16:00"
        answers: list[Answer] = at_once(
            *(lambda who=who, line=line: world.slack.command(who, world.sales, line) for who in people)
        )
        assert all(answer.ok for answer in answers)
        assert all(f"{customer}" in answer.text for answer in answers), [answer.text for answer in answers]
    assert len(promises(world)) == 9
    assert [line for line in promises(world) if not line.startswith("open")] == []
    assert len(rows(world)["customers"]) == 3


def test_two_people_who_have_never_used_kept_speak_at_once(world: World) -> None:
    answers: list[Answer] = at_once(
        *(
            lambda who=who: world.slack.command(who, world.sales, "/promise Acme: 見積書 2026-11-27 16:00")
            for who in (world.ken, world.ken, world.aya, world.aya)
        )
    )
    assert all(answer.ok and json.loads(answer.text)["text"].find("#") >= 0 for answer in answers)
    assert len(promises(world)) == 4


def errors_shown(world: World, who: Person) -> list[str]:
    """Answers that speak of a mistake of Kept's own."""
    shown = world.slack.messages(world.sales, viewer=who)
    return [message.text for message in shown if "reference" in message.text or "参照番号" in message.text]
