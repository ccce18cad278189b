"""What another's orders, visits, referrals, teams, roles, settings and days off come to under others: nothing."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.messages import ids
from bot.store import tables
from handlers import routes
from playground.state import Message, Person
from tests import databases
from tests.handlers.test_colleagues import FORMS_OF_COLLEAGUES, OF_COLLEAGUES
from tests.handlers.test_roles import OF_A_PROMISE
from tests.journeys.forging import Rows, deliver, pressed, read, rows, seen_by, sent_form, speaks
from tests.journeys.week import approved
from tests.journeys.world import World, buttons, words, world_at

MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
NOBODYS = "f" * 32
ORDER = "/kept order Acme 20 x Widget A, delivery Dec 3"
GOOD = {"score": "5", "format_right": "yes", "quality_right": "yes", "complete": "yes", "as_told": "yes",
        "own_words": "it saves us an hour"}  # fmt: skip

BY_ORDER = (
    ids.ORDER_CHANGE, ids.ORDER_SAME_AS, ids.ORDER_ANOTHER_CUSTOMER, ids.ORDER_RECEIVED, ids.ORDER_NOT_INTACT,
    ids.ORDER_WHAT, ids.ORDER_NOT_YET, ids.ORDER_EXPECT, ids.ORDER_NOT_ME, ids.ORDER_CANCEL, ids.ORDER_SHOW,
    ids.VISIT_BOOK, ids.VISIT_CHECK_IN, ids.VISIT_CLOSE,
)  # fmt: skip
BY_REFERRAL = (
    ids.REFERRAL_ASKED, ids.REFERRAL_NOT_NOW, ids.REFERRAL_NEVER, ids.REFERRAL_NO_NAME, ids.REFERRAL_NAME,
    ids.REFERRAL_OWN_WORDS, ids.REFERRAL_UNDO,
)  # fmt: skip
BY_CONVERSATION = (
    ids.CONVERSATION_RECORD, ids.CONVERSATION_CHANGE, ids.CONVERSATION_DROP, ids.CONVERSATION_RECORD_ALL,
    ids.CONVERSATION_DROP_ALL, ids.CONVERSATION_NOTHING, ids.CONVERSATION_PROMISE, ids.CONVERSATION_SHOW,
    ids.CONVERSATION_PAGE, ids.CONVERSATION_UNDO, ids.CONVERSATION_SAME_AS, ids.CONVERSATION_ANOTHER,
    ids.CONVERSATION_KEEP_ONE, ids.CONVERSATION_TWO,
)  # fmt: skip
BY_STARRED = (ids.CONVERSATION_RECORD, ids.CONVERSATION_CHANGE, ids.CONVERSATION_DROP)
KENS = (*ids.FOLLOW_THROUGHS, *BY_ORDER, *BY_REFERRAL, *BY_CONVERSATION, ids.CONVERSATION_UNDO_LINE, ids.ORDER_UNDO,
        ids.CIRCLE_UNDO, ids.AWAY_BACK, ids.SETTINGS_UNDO, ids.CUSTOMER_UNDO)  # fmt: skip
"""What is Ken's and may be pressed by him."""

KATES = (ids.NOT_ME, ids.MUTE, ids.NAMED_UNDO)
"""What stands under the first message to Kate, who has not met Kept."""

OF_A_TEAM = (ids.TEAM_EDIT, ids.TEAM_REMOVE, ids.TEAM_UNDO, ids.DIGEST_POST, ids.DIGEST_SKIP, ids.DIGEST_UNSKIP,
             ids.DIGEST_CHANGE, ids.DIGEST_PREVIEW, ids.DIGEST_THERE, ids.DIGEST_AGAIN)  # fmt: skip
OF_ADMINS = (ids.ROLES_EDIT, ids.ROLES_UNDO, ids.SETTINGS_PAGE)

OF_SEVERAL = (ids.SEVERAL_UNDO, ids.SEVERAL_HAD)
"""What is in tests/journeys/test_several.py."""

EVERYBODYS = {
    ids.EXPECTS_WRITE, ids.EXPECTS_ANYTHING, ids.CONVERSATION_OPEN, ids.CONVERSATION_ROOM,
    ids.MENTION_RECORD, ids.MENTION_CHANGE, ids.MENTION_NO,
    ids.ORDER_FILL, ids.ORDER_OPEN_FORM, ids.ORDER_LIST,
    ids.CIRCLE_ADD, ids.CUSTOMER_CLOSE, ids.CUSTOMER_REOPEN, ids.CUSTOMER_EDIT,
    ids.SETTINGS_OPEN, ids.SETTINGS_MINE, ids.AWAY_OPEN,
    ids.SEARCH_OPEN, ids.SEARCH_PAGE, ids.CUSTOMER_SHOW, ids.SEVERAL_OPEN,
}  # fmt: skip
"""Buttons about nothing, about oneself, or about a customer: customers are the workspace's."""

OF_AN_ORDER = (
    ids.ORDER_CHANGE_FORM, ids.ORDER_WHAT_FORM, ids.ORDER_EXPECT_FORM, ids.ORDER_CANCEL_FORM,
    ids.VISIT_FORM, ids.CHECK_IN_FORM, ids.VISIT_CLOSE_FORM,
)  # fmt: skip
OF_A_FOLLOW_THROUGH = (ids.FOLLOW_THROUGH_FORM,)
OF_A_REFERRAL = (ids.REFERRAL_NAME_FORM, ids.REFERRAL_QUESTION_FORM)
OF_LEADS = (ids.ROLES_FORM, ids.TEAM_FORM, *ids.SETTINGS_FORMS.values())
EVERYBODYS_FORMS = {
    ids.EXPECTS_FORM,
    ids.CONVERSATION_FORM,
    ids.SEARCH_FORM,
    ids.SEVERAL_FORM,
    ids.SEVERAL_HAD_FORM,
    ids.ORDER_FORM,
    ids.CIRCLE_FORM,
    ids.CUSTOMER_CLOSE_FORM,
    ids.CUSTOMER_FORM,
    ids.SETTINGS_MINE_FORM,
    ids.AWAY_FORM,
}

FIELDS = {
    ids.CUSTOMER: "Globex", ids.PRODUCT: "Widget B", ids.QUANTITY: "7", ids.DELIVERY: "2026-12-07",
    ids.NOT_INTACT_WORDS: "破損", ids.REASON: "破損", ids.VISIT_ON: "2026-12-08", ids.VISIT_AT: "10:00",
    ids.WHOM: "Globex", ids.WHY_LATE: "Globex", ids.WHO: "Globex", ids.HOW_KNOWN: "", ids.QUESTION: "Globex?",
    ids.PERSON: "U0GLOBEX", ids.ROLES: "rep", ids.TEAM_NAME: "Globex", ids.OWNER: "",
    ids.SOMETHING_NEW: "Globex", **GOOD,
}  # fmt: skip


@dataclass
class Office:
    """What stands there that somebody else could press."""

    world: World
    confirmed: Message
    team: str
    kate: Person
    before: Rows


def newest(world: World, table: Any, column: str, **facts: Any) -> Any:
    """A column of the row with these facts, the newest where there are several."""
    with read(world) as work:
        query = work.select(table)
        for name, value in facts.items():
            query = query.where(table.c[name] == value)
        if "at" in table.c:
            query = query.order_by(table.c["at"])
        return getattr(work.all(query)[-1], column)


@pytest.fixture(scope="module", params=databases.parameters(os.environ))
def standing(
    request: pytest.FixtureRequest, shared_database: Callable[[str], AbstractContextManager[str]]
) -> Iterator[Office]:
    """One office for every test of this file: none of them changes a row."""
    with shared_database(request.param) as url, world_at(MONDAY, url) as world:
        yield furnished(world)


@pytest.fixture
def office(standing: Office) -> Office:
    """The office as it was furnished."""
    assert rows(standing.world) == standing.before, "an earlier test has left something changed"
    return standing


def furnished(world: World) -> Office:
    """Ken's order, visit, circle, referral and days off; Maria's team, role and setting; Kate is named by Ken."""
    ken, maria = world.ken, world.maria
    team = approved(world, manager=maria.id).team
    zoe = world.slack.add_person("Zoe", tz="Europe/London", locale="en-GB")
    kate = world.slack.add_person("Kate", tz="America/New_York", locale="en-US")
    world.type(zoe, "/kept help")
    confirmed = world.type(ken, ORDER)
    fill_in(world, ken, "/kept order", {"customer": "Acme", "product": "Widget B", "delivery": "2026-11-30",
                                        "owner": kate.id})  # fmt: skip
    fill_in(world, ken, "/kept referral circles Acme", {"new_contact": "Ms Birch", "circle": "the Thursday golf group"})
    fill_in(world, ken, "/kept customer Acme edit", {"expect_speed": "the same day"})
    deliver(world, pressed(world, ken, ids.VISIT_CHECK_IN, "2", confirmed))
    world.send(ken, GOOD)
    put_away(world, ken)
    world.push_to(datetime(2026, 12, 1, 15, tzinfo=UTC))
    world.type(ken, "/kept hours 8-17")
    world.type(ken, "/kept away Dec 24 to Jan 2")
    press_new(world, maria, "/kept people", ids.ROLES_EDIT, {"person": zoe.id, "roles": ["rep", "manager"]})
    press_new(world, maria, "/kept team", ids.TEAM_EDIT, {"team_name": "South", "manager": maria.id})
    world.type(ken, "/kept notes Acme\n* send the proposal by Friday")
    world.type(ken, "/promise Acme: send the brochure by Dec 18")
    world.type(ken, f"/promise done {newest(world, tables.promises, 'number', kind='materials')}")
    return Office(world, world.type(ken, "/kept order 1"), team, kate, rows(world))


def fill_in(world: World, person: Person, command: str, values: dict[str, Any]) -> None:
    world.type(person, command)
    world.send(person, values)
    put_away(world, person)


def press_new(world: World, person: Person, command: str, action: str, values: dict[str, Any]) -> None:
    listed = world.type(person, command)
    assert world.slack.action(person, listed, action, block_id=str(listed.blocks[-1]["block_id"])).ok
    world.send(person, values)
    put_away(world, person)


def put_away(world: World, person: Person) -> None:
    world.settle()
    for view in reversed(world.slack.views(person)):
        world.slack.close_view(person, view, clear=True)
    world.settle()


def values(office: Office, action: str) -> tuple[str, str]:
    """What the button carries, and what it would carry about something that isn't there."""
    world = office.world
    if action in BY_ORDER:
        customer = newest(world, tables.customers, "customer")
        named = action in (ids.ORDER_SAME_AS, ids.ORDER_ANOTHER_CUSTOMER)
        return (f"1:{customer}", f"999:{customer}") if named else ("1", "999")
    if action in ids.FOLLOW_THROUGHS:
        number = newest(world, tables.follow_throughs, "number")
        return (f"no:{number}:got", "no:999:got") if action == ids.FOLLOW_THROUGH_MENU else (f"{number}:got", "999:got")
    if action in BY_STARRED:
        return str(newest(world, tables.promises, "number", rep=world.ken.id, state="draft")), "999"
    if action in BY_CONVERSATION:
        conversation = newest(world, tables.conversations, "conversation")
        return f"{conversation}:1", f"{NOBODYS}:1"
    if action in BY_REFERRAL:
        return (newest(world, tables.referrals, "referral"), NOBODYS)
    if action in KATES:
        return newest(world, tables.letters, "letter", to=office.kate.id), NOBODYS
    if action in (ids.DIGEST_THERE, ids.DIGEST_AGAIN):
        return newest(world, tables.letters, "letter", kind="digest"), NOBODYS
    if action in (ids.DIGEST_POST, ids.DIGEST_SKIP, ids.DIGEST_UNSKIP):
        return f"{office.team}:202649", f"{NOBODYS}:202649"
    changes = tables.setting_changes
    return {
        ids.CONVERSATION_UNDO_LINE: lambda: newest(world, tables.changes, "change", by=world.ken.id),
        ids.ORDER_UNDO: lambda: newest(world, tables.order_changes, "change", number=1),
        ids.CUSTOMER_UNDO: lambda: newest(world, tables.customer_changes, "change"),
        ids.CIRCLE_UNDO: lambda: newest(world, tables.circles, "circle"),
        ids.AWAY_BACK: lambda: newest(world, tables.absences, "absence"),
        ids.SETTINGS_UNDO: lambda: newest(world, changes, "change", scope=world.ken.id)[:28],
        ids.ROLES_EDIT: lambda: world.ken.id,
        ids.ROLES_UNDO: lambda: newest(world, changes, "change", scope="roles"),
        ids.TEAM_UNDO: lambda: newest(world, changes, "change", scope="team"),
        ids.SETTINGS_PAGE: lambda: "hours",
    }.get(action, lambda: office.team)(), NOBODYS


def refused(office: Office, who: Person, payload: Callable[[str], dict[str, Any]], value: str) -> str:
    """What somebody is told, once and alone, of a press that changes nothing and opens nothing."""
    world = office.world
    (said,) = seen_by(world, who, lambda: deliver(world, payload(value)))
    assert rows(world) == office.before
    assert world.slack.views(who) == []
    speaks(who, said, "Maria", "Zoe")
    assert "Acme" not in words(said)
    return re.sub(r"#\d+", "#N", words(said))


def press_is_refused(office: Office, who: Person, action: str) -> None:
    def payload(value: str) -> dict[str, Any]:
        return pressed(office.world, who, action, value, office.confirmed)

    there, nowhere = values(office, action)
    assert refused(office, who, payload, there) == refused(office, who, payload, nowhere), action


@pytest.mark.parametrize("name", ["Aya", "Maria", "Zoe"])
def test_what_is_anothers_is_answered_as_if_it_were_not_there(office: Office, name: str) -> None:
    who = office.world.slack.person(name)
    for action in KENS:
        if action != ids.ORDER_SHOW or name == "Aya":
            press_is_refused(office, who, action)


@pytest.mark.parametrize("name", ["Ken", "Aya", "Zoe"])
def test_what_is_admins_or_a_managers_is_refused_to_others(office: Office, name: str) -> None:
    who = office.world.slack.person(name)
    for action in (*OF_A_TEAM, *OF_ADMINS):
        press_is_refused(office, who, action)


@pytest.mark.parametrize("name", ["Ken", "Aya", "Maria"])
def test_nobody_answers_for_somebody_who_was_named(office: Office, name: str) -> None:
    for action in KATES:
        press_is_refused(office, office.world.slack.person(name), action)


def test_managers_and_admins_look_at_an_order_and_have_no_button_for_it(office: Office) -> None:
    for name in ("Maria", "Zoe"):
        who = office.world.slack.person(name)
        said = office.world.type(who, "/kept order 1")
        assert "Widget A" in words(said)
        assert buttons(said) == []
        assert rows(office.world) == office.before


@pytest.mark.parametrize("name", ["Aya", "Maria", "Zoe"])
def test_a_form_about_what_is_anothers_says_so_at_its_first_field(office: Office, name: str) -> None:
    world, who = office.world, office.world.slack.person(name)
    for form in (*OF_AN_ORDER, *OF_A_REFERRAL, *OF_A_FOLLOW_THROUGH):
        there, nowhere = ("1", "999") if form in OF_AN_ORDER else values(office, ids.REFERRAL_NAME)
        if form in OF_A_FOLLOW_THROUGH:
            there, nowhere = str(newest(world, tables.follow_throughs, "number")), "999"
        filled = {field: FIELDS[field] for field in ids.INPUTS[form]}
        said: list[str] = []
        for value in (there, nowhere):
            answer = deliver(world, sent_form(world, who, form, value, filled))
            ((field, sentence),) = answer.json["errors"].items()
            assert field == ids.INPUTS[form][0]
            said.append(re.sub(r"#\d+", "#N", speaks(who, sentence)))
        assert said[0] == said[1], form
    assert rows(world) == office.before


@pytest.mark.parametrize("name", ["Ken", "Aya"])
def test_a_form_that_takes_a_role_is_refused_to_who_lacks_it(office: Office, name: str) -> None:
    world, who = office.world, office.world.slack.person(name)
    for form in OF_LEADS:
        filled = {field: FIELDS.get(field, "") for field in ids.INPUTS[form]}
        answer = deliver(world, sent_form(world, who, form, office.team, filled))
        ((field, sentence),) = answer.json["errors"].items()
        assert field == ids.INPUTS[form][0]
        speaks(who, sentence, "Maria", "Zoe")
    assert rows(world) == office.before


def test_another_managers_team_is_not_there_to_be_changed(office: Office) -> None:
    world, zoe = office.world, office.world.slack.person("Zoe")
    said: list[str] = []
    for team in (office.team, NOBODYS):
        answer = deliver(world, sent_form(world, zoe, ids.TEAM_FORM, team, {"team_name": "Globex"}))
        said += answer.json["errors"].values()
    assert said == ["That team isn't in your list."] * 2
    assert rows(world) == office.before


def test_days_off_for_everybody_are_an_admins_to_send(office: Office) -> None:
    world = office.world
    asked = {"away_from": "2026-12-24", "away_to": "2026-12-31", "away_who": "everybody"}
    answer = deliver(world, sent_form(world, world.ken, ids.AWAY_FORM, "", asked))
    ((_, sentence),) = answer.json["errors"].items()
    assert "Maria" in sentence
    assert rows(world) == office.before


def test_every_action_and_form_is_in_one_of_the_tables() -> None:
    actions = [*OF_SEVERAL, *OF_COLLEAGUES, *KENS, *KATES, *OF_A_TEAM, *OF_ADMINS, *EVERYBODYS]
    assert sorted(actions) == sorted(one for one in routes.ACTIONS if not one.startswith(OF_A_PROMISE))
    forms = [*FORMS_OF_COLLEAGUES, *OF_AN_ORDER, *OF_A_REFERRAL, *OF_A_FOLLOW_THROUGH, *OF_LEADS, *EVERYBODYS_FORMS]
    assert sorted(forms) == sorted(one for one in routes.VIEWS if not one.startswith(OF_A_PROMISE))
