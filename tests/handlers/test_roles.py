"""Who may do what: everything that names another rep's promise is answered as if it were not there."""

from typing import Any

import pytest

from bot.messages import ids
from bot.store.tables import customers
from handlers import routes
from handlers.request import Kind
from playground.state import Message, Person
from tests.journeys.forging import deliver, last_change, pressed, promises, read, rows, seen_by, sent_form, speaks
from tests.journeys.world import World, words

ANYBODYS = {ids.OPEN_FORM, ids.SHOW_LIST, ids.LIST_PAGE}
"""Buttons that name no promise."""

DRAFTS = {ids.DRAFT_CUSTOMER, ids.DRAFT_DATE, ids.DRAFT_DROP, ids.BOTH_LIST, ids.BOTH_RECORD}
NAMES_A_CUSTOMER = {ids.SAME_AS, ids.ANOTHER_CUSTOMER, ids.DRAFT_CUSTOMER}
MENU = ("later", "done", "ready", "move", "cant", "drop", "released", "change", "never_made")

OF_A_PROMISE = ("promise_", "draft_", "both_", "list_")
"""How the ids begin that are about promises; the others are in test_others."""

PRESSES = [
    action
    for action in ids.ACTIONS
    if action.startswith(OF_A_PROMISE) and action not in ANYBODYS and action != ids.MENU
]
FORMS = [form for form in ids.INPUTS if form.startswith(OF_A_PROMISE) and form != ids.SHOWN]

FIELDS = {
    ids.CUSTOMER: "Globex",
    ids.WHAT: "見積書",
    ids.TOLD: "2026-11-30 16:00",
    ids.REASON: "見積書",
    ids.RELEASED_BY: "Globex",
    ids.WANTED_BY: "customer",
    ids.AGREED: "yes",
    ids.ALTERNATIVE: "",
    ids.HAD: "1795446000",
    **dict.fromkeys(ids.SPECS, ""),
    ids.KIND: "sample",
    ids.PROOF: "yes",
    ids.SPEC_LINES: "見積書",
    ids.PROMISED_TO: "Globex",
    ids.PROMISED_BY: "2026-11-30 12:00",
}

STRANGERS = pytest.mark.parametrize("name", ["Aya", "Maria"])
"""Another rep, and an admin who is none the more allowed."""


def kens(world: World) -> Message:
    """Ken's promise #1 and draft #2; everybody else is known."""
    confirmed = world.type(world.ken, "/promise Acme: send the proposal next Friday")
    world.type(world.ken, "/promise Acme: call them")
    for other in (world.aya, world.maria):
        world.type(other, "/promise help")
    return confirmed


def missing(world: World, who: Person, number: int) -> str:
    """What is said about a number that nobody has."""
    return words(world.type(who, f"/promise why {number}")).replace(str(number), "N")


def value(world: World, action: str, number: int) -> str:
    if action == ids.UNDO:
        return last_change(world, number)
    if action in NAMES_A_CUSTOMER:
        with read(world) as work:
            return f"{number}:{work.one(work.select(customers.c.customer)).customer}"
    if action == ids.FREE_DAY:
        return f"{number}:2026-11-30 16:00"
    return f"{number}:friday" if action == ids.DRAFT_DATE else str(number)


def refused(world: World, who: Person, payload: dict[str, Any], number: int) -> None:
    before = rows(world)
    answers = seen_by(world, who, lambda: deliver(world, payload))
    assert rows(world) == before
    assert world.slack.views(who) == []
    (said,) = answers
    speaks(who, said)
    assert words(said).replace(str(number), "N") == missing(world, who, 999)
    assert "Acme" not in words(said)


@STRANGERS
def test_a_button_of_anothers_promise_says_that_there_is_no_such_promise(world: World, name: str) -> None:
    confirmed = kens(world)
    who = world.slack.person(name)
    for action in PRESSES:
        number = 2 if action in DRAFTS else 1
        refused(world, who, pressed(world, who, action, value(world, action, number), confirmed), number)


@STRANGERS
def test_a_menu_of_anothers_promise_says_that_there_is_no_such_promise(world: World, name: str) -> None:
    confirmed = kens(world)
    who = world.slack.person(name)
    for choice in MENU:
        refused(world, who, pressed(world, who, ids.MENU, f"{choice}:1", confirmed), 1)


@STRANGERS
def test_a_form_of_anothers_promise_says_that_there_is_no_such_promise(world: World, name: str) -> None:
    kens(world)
    who = world.slack.person(name)
    before = rows(world)
    for form in FORMS:
        number = 2 if form == ids.RECORD_FORM else 1
        payload = sent_form(world, who, form, str(number), {field: FIELDS[field] for field in ids.INPUTS[form]})
        if form == ids.HAD_FORM:
            picked = {"type": "datetimepicker", "selected_date_time": 1795446000}
            payload["view"]["state"]["values"]["had"]["had"] = picked
        answer = deliver(world, payload)
        ((field, said),) = answer.json["errors"].items()
        assert field == ids.INPUTS[form][0]
        speaks(who, said)
        assert said.replace(f"#{number}", "#N") in missing(world, who, 999)
    assert rows(world) == before


@STRANGERS
def test_a_command_about_anothers_promise_says_that_there_is_no_such_promise(world: World, name: str) -> None:
    kens(world)
    who = world.slack.person(name)
    before = rows(world)
    for line in ("done 1", "why 1", "move 1 to Friday", "done 2", "why 2", "move 2 to Friday"):
        said = words(world.type(who, f"/promise {line}"))
        assert said.replace(line.split()[1], "N") == missing(world, who, 999)
    assert rows(world) == before


@STRANGERS
def test_words_about_anothers_promise_are_answered_as_if_it_were_not_there(world: World, name: str) -> None:
    kens(world)
    who = world.slack.person(name)
    before = promises(world)
    for typed in ("done #1", "later #1", "move #1 to Friday", "done #2"):
        world.say(who, typed)
        said = world.dms(who)[-1].text
        world.say(who, typed.replace("#1", "#999").replace("#2", "#999"))
        absent = world.dms(who)[-1].text
        assert said.replace("#1", "#N").replace("#2", "#N") == absent.replace("#999", "#N")
    assert promises(world) == before


@STRANGERS
def test_an_emoji_of_somebody_else_under_a_dm_does_nothing(world: World, name: str) -> None:
    kens(world)
    world.push_to(world.now.replace(day=27))
    nudge, who = world.dms(world.ken)[-1], world.slack.person(name)
    before, posts = rows(world), len(world.slack.accepted)
    item = {"type": "message", "channel": nudge.channel, "ts": nudge.ts}
    for emoji in ("white_check_mark", "eyes", "alarm_clock", "x", "one"):
        world.slack.event("reaction_added", user=who.id, item=item, reaction=emoji, item_user=nudge.user)
        world.settle()
    assert rows(world) == before
    assert len(world.slack.accepted) == posts


@STRANGERS
def test_lists_and_home_show_nobody_elses_promises(world: World, name: str) -> None:
    confirmed = kens(world)
    who = world.slack.person(name)
    for line in ("/promise list", "/promise list Acme", "/kept", "/kept today"):
        assert "Acme:" not in words(world.type(who, line))
        assert "#1" not in words(world.shown(who))
    for action in ANYBODYS - {ids.OPEN_FORM}:
        deliver(world, pressed(world, who, action, "0:Acme", confirmed))
        assert "#1" not in words(world.shown(who))
    world.slack.open_home(who)
    world.settle()
    home = world.slack.home(who)
    assert home is not None
    assert "#1" not in words(home)


@STRANGERS
def test_the_message_that_another_recorded_from_opens_an_empty_form(world: World, name: str) -> None:
    said = world.slack.message(world.ken, world.sales, "I told Acme they get the proposal by Friday 4pm")
    world.slack.shortcut(world.ken, ids.SHORTCUT_FROM_MESSAGE, world.sales, said.ts)
    world.send(world.ken, {"customer": "Acme", "what": "send it", "told": "2026-11-27 16:00"})
    who = world.slack.person(name)
    world.slack.shortcut(who, ids.SHORTCUT_FROM_MESSAGE, world.sales, said.ts)
    form = world.form(who)
    assert form.content["callback_id"] == ids.RECORD_FORM
    assert "#1" not in words(form)


def test_every_action_and_form_is_in_one_of_the_tables() -> None:
    assert {*PRESSES, *ANYBODYS, ids.MENU} == {one for one in routes.ACTIONS if one.startswith(OF_A_PROMISE)}
    assert {*FORMS, ids.SHOWN} == {one for one in routes.VIEWS if one.startswith(OF_A_PROMISE)}
    assert set(FIELDS) == {field for form in FORMS for field in ids.INPUTS[form]}


def test_every_route_names_its_roles() -> None:
    for kind in Kind:
        table: Any = {"command": routes.COMMANDS, "shortcut": routes.SHORTCUTS, "action": routes.ACTIONS,
                      "view": routes.VIEWS, "event": routes.EVENTS}.get(kind.value, {})  # fmt: skip
        assert all(route.roles for route in table.values())
