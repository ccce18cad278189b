"""Sentences ready to send: permission for the time, to confirm it, and the trial close with its answer."""

import pytest

from bot.store.tables import promises as table
from playground.state import Person, View
from tests.journeys.forging import read
from tests.journeys.test_moving import LINE, preformatted
from tests.journeys.world import World, buttons, words

BOTH = pytest.mark.parametrize("name", ["Ken", "Aya"])
TOLD = {"Ken": "Fri 27 Nov, 16:00", "Aya": "11月27日(金)16:00"}
MOMENTS = {
    "Ken": ("After meeting them", "For a proposal", "For materials after the sale"),
    "Aya": ("お会いしたあとに", "ご提案のときに", "ご注文後の資料やお届け物に"),
}


def ready(world: World, who: Person) -> View:
    """What is ready to be sent, from *More* of a promise just recorded."""
    world.press(who, world.type(who, LINE[who.name]), "promise_more")
    world.press(who, world.form(who), "promise_ready_to_send")
    return world.form(who)


def convinced(world: World) -> object:
    with read(world) as work:
        more = work.one(work.select(table.c.more)).more
    return more[2] if more else None


def needs_proof(world: World, who: Person) -> None:
    world.press(who, world.type(who, LINE[who.name]), "promise_more")
    sent = world.send(who, {"proof": ["yes"]})
    assert sent is not None
    assert not sent.errors, sent.errors
    for view in world.slack.views(who):
        world.slack.close_view(who, view, clear=True)


@BOTH
def test_each_of_the_three_moments_has_a_question_with_the_told_date(world: World, name: str) -> None:
    who = world.slack.person(name)
    shown = ready(world, who)
    said = words(shown)
    for moment in MOMENTS[name]:
        assert moment in said
    permission = preformatted(shown)[:3]
    for line in permission:
        assert TOLD[name] in line
        assert line.endswith(("?", "か。", "か？"))


@BOTH
def test_the_confirm_line_names_the_time_asks_whether_it_suits_and_whether_there_is_anything_else(
    world: World, name: str
) -> None:
    who = world.slack.person(name)
    confirm = preformatted(ready(world, who))[3]
    assert TOLD[name] in confirm
    suits, more = {
        "Ken": ("Does that suit you?", "is there anything else I can do for you?"),
        "Aya": ("ご都合はよろしいでしょうか。", "ほかに何かお手伝いできることはございますか。"),
    }[name]
    assert suits in confirm
    assert confirm.endswith(more)


@BOTH
def test_the_moment_of_its_kind_comes_first(world: World, name: str) -> None:
    who = world.slack.person(name)
    said = words(ready(world, who))
    assert said.index(MOMENTS[name][1]) < said.index(MOMENTS[name][0])


@BOTH
@pytest.mark.parametrize(("answer", "stored"), [("promise_convinced", True), ("promise_not_convinced", False)])
def test_the_answer_to_the_trial_close_is_on_the_promise(world: World, name: str, answer: str, stored: bool) -> None:
    who = world.slack.person(name)
    needs_proof(world, who)
    page = world.type(who, "/promise why 1")
    world.press(who, page, "promise_ready_to_send")
    shown = world.form(who)
    assert len(preformatted(shown)) == 5
    world.press(who, shown, answer)
    assert convinced(world) == [stored]
    world.press(who, world.form(who), "promise_undo")
    assert convinced(world) == [None]


@BOTH
def test_who_needs_no_proof_is_asked_for_no_decision(world: World, name: str) -> None:
    shown = ready(world, world.slack.person(name))
    assert len(preformatted(shown)) == 4
    assert "promise_convinced" not in buttons(shown)


@pytest.mark.parametrize("hostile", ["```", "<!channel> *now*", "😀" * 400, "\u202e\u2066"])
def test_what_somebody_typed_never_breaks_a_block(world: World, hostile: str) -> None:
    recorded = world.type(world.ken, f"/promise Acme: send {hostile} the proposal 2026-11-27 16:00")
    world.press(world.ken, recorded, "promise_more")
    world.press(world.ken, world.form(world.ken), "promise_ready_to_send")
    assert all(TOLD["Ken"] in line for line in preformatted(world.form(world.ken))[:4])


@pytest.mark.parametrize(
    ("name", "line", "never", "said"),
    [
        ("Ken", "send the offer to Ms Birch", "Ms Birch", "May I send the offer by"),
        ("Ken", "I'll get Acme the drawings", "I'll", "May I get you the drawings by"),
        ("Ken", "I'll call you back", "about", "May I call you back by"),
        ("Aya", "アクメに見積", "アクメ", "見積の件ですが"),
        ("Aya", "折り返しお電話します", "お届け", "お電話は、"),
    ],
)
def test_what_is_ready_speaks_to_whoever_reads_it(world: World, name: str, line: str, never: str, said: str) -> None:
    who = world.slack.person(name)
    customer = {"Ken": "Acme: ", "Aya": "アクメ："}[name]
    world.press(who, world.type(who, f"/promise {customer}{line} 2026-11-27 16:00"), "promise_more")
    world.press(who, world.form(who), "promise_ready_to_send")
    ready = preformatted(world.form(who))
    assert any(said in each for each in ready), ready
    assert not any(never in each for each in ready), ready
