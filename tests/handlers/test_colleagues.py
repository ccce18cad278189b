"""Who may press what of an ask and an offer: anybody else is answered as if it were not there."""

import pytest

from bot.messages import ids
from bot.store.tables import handovers, helpers
from playground.state import Message, Person
from tests.journeys.forging import deliver, pressed, read, rows, seen_by, sent_form, speaks
from tests.journeys.world import World, words

HELPERS = (ids.HELPER_ACCEPT, ids.HELPER_DECLINE, ids.HELPER_DONE)
"""What only who was asked may press."""
COLLEAGUES = (ids.HANDOVER_TAKE, ids.HANDOVER_NOT_MINE)
"""What only who was offered it may press."""
ASKERS = (ids.HELPER_MYSELF,)
"""What only who asked may press."""
REPS = (ids.HELPER_ASK, ids.HANDOVER_OFFER)
"""What only whose promise it is may press."""
UNDOS = (ids.HELPER_UNDO, ids.HANDOVER_UNDO)
"""What only who pressed last may press."""
OF_COLLEAGUES = (*HELPERS, *COLLEAGUES, *ASKERS, *REPS, *UNDOS)
FORMS_OF_COLLEAGUES = (ids.HELPER_FORM, ids.HANDOVER_FORM)

MAY = {
    **{action: frozenset({"Maria"}) for action in (*HELPERS, *COLLEAGUES)},
    **{action: frozenset({"Ken"}) for action in (*ASKERS, *REPS, *UNDOS)},
}
FIELDS = {ids.HELPER: "U0GLOBEX", ids.COLLEAGUE: "U0GLOBEX", ids.WHAT: "価格 4", ids.HELPER_DUE: ""}
NOBODYS = "f" * 16
ACTING = (ids.DONE, ids.READY, ids.LATER, ids.MOVE, ids.CANT, ids.DROP, ids.RELEASED, ids.NEVER_MADE, ids.REOPEN,
          ids.CHANGE, ids.HAD_EARLIER, ids.ADD_ANOTHER, *REPS)  # fmt: skip


def kens(world: World) -> Message:
    """Ken's promise #1, for which Maria was asked and which she was offered; everybody else is known."""
    confirmed = world.type(world.ken, "/promise Acme: send the proposal next Friday")
    for other in (world.aya, world.maria, world.slack.add_person("Zoe", tz="Europe/London", locale="en-GB")):
        world.type(other, "/promise help")
    world.type(world.ken, f"/promise help 1 <@{world.maria.id}|maria> check the price")
    world.type(world.ken, f"/promise hand 1 <@{world.maria.id}|maria>")
    return confirmed


def values(world: World, action: str) -> tuple[str, str]:
    """What the button carries, and what it would carry about something that isn't there."""
    if action in REPS:
        return "1", "999"
    table, id_ = (helpers, helpers.c.helper) if action.startswith("helper") else (handovers, handovers.c.handover)
    with read(world) as work:
        row = work.all(work.select(id_.label("id"), table.c.version))[-1]
    version = f":{row.version}" if action in UNDOS else ""
    return f"{row.id}{version}", f"{NOBODYS}{version}"


def refused(world: World, who: Person, action: str, where: Message, value_: str) -> str:
    """What somebody is told, once and alone, of a press that changes nothing and opens nothing."""
    before = rows(world)
    found = seen_by(world, who, lambda: deliver(world, pressed(world, who, action, value_, where)))
    assert len(found) == 1, action
    (said,) = found
    assert rows(world) == before
    assert world.slack.views(who) == []
    speaks(who, said)
    assert "Acme" not in words(said)
    return words(said).replace(f"#{value_}", "#N")


@pytest.mark.parametrize("name", ["Ken", "Maria", "Aya", "Zoe"])
def test_a_press_that_is_anothers_says_that_it_is_not_there(world: World, name: str) -> None:
    confirmed = kens(world)
    who = world.slack.person(name)
    for action in OF_COLLEAGUES:
        if name in MAY[action]:
            continue
        there, nowhere = values(world, action)
        said = refused(world, who, action, confirmed, there)
        if action not in UNDOS or name != "Maria":
            assert said == refused(world, who, action, confirmed, nowhere), action


@pytest.mark.parametrize("name", ["Maria", "Aya", "Zoe"])
def test_a_form_about_anothers_promise_says_so_at_its_first_field(world: World, name: str) -> None:
    kens(world)
    who, before = world.slack.person(name), rows(world)
    for form in FORMS_OF_COLLEAGUES:
        filled = {field: FIELDS[field] for field in ids.INPUTS[form]}
        said: list[str] = []
        for number in ("1", "999"):
            answer = deliver(world, sent_form(world, who, form, number, filled))
            ((field, sentence),) = answer.json["errors"].items()
            assert field == ids.INPUTS[form][0]
            said.append(speaks(who, sentence).replace(f"#{number}", "#N"))
        assert said[0] == said[1], form
    assert rows(world) == before


def test_who_handed_a_promise_on_looks_at_it_and_does_nothing_to_it(world: World) -> None:
    confirmed = kens(world)
    deliver(world, pressed(world, world.maria, ids.HANDOVER_TAKE, values(world, ids.HANDOVER_TAKE)[0], confirmed))
    assert "Acme" in words(world.type(world.ken, "/promise why 1"))
    for action in ACTING:
        refused(world, world.ken, action, confirmed, "1")
