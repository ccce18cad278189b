"""Nothing can be committed: each is told so where they are, and what was typed is not lost."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from playground.deliveries import Answer
from playground.state import Message, Person
from tests.journeys.forging import at_once, changes, locked, pressed, promises, rows, seen_by, sent_form, speaks
from tests.journeys.world import SOON, World, buttons, words

LINE = "/promise Acme: 見積書 2026-11-27 16:00"
GIVEN = ("Acme", "見積書", "2026-11-27 16:00")


def test_a_command_is_answered_in_time_with_its_line_to_send_again_by_somebody_new_too(world: World) -> None:
    people = (world.ken, world.aya)
    newcomer = world.slack.add_person("Hana", tz="Asia/Tokyo", locale="ja-JP")
    world.sales.members.append(newcomer.id)
    for who in people:
        world.type(who, "/promise help")
    before = rows(world)
    with locked(world):
        answers: list[Answer] = at_once(
            *(lambda who=who: world.slack.command(who, world.sales, LINE) for who in (*people * 2, newcomer))
        )
    assert [answer.failure for answer in answers] == [None] * 5
    for who in (*people, newcomer):
        assert LINE in speaks(who, world.slack.last_message(world.sales, who), *GIVEN)
    assert rows(world) == before
    for number, who in enumerate((*people, newcomer), start=1):
        world.type(who, LINE)
        assert promises(world) == ["open: 見積書"] * number


def test_a_form_says_so_at_its_first_field_and_keeps_everything_typed(world: World) -> None:
    first = {"promise_drop_form": "reason", "promise_released_form": "released_by", "promise_move_form": "told"}
    fields = {
        "reason": "見積書",
        "released_by": "Acme",
        "told": "2026-11-30 16:00",
        "wanted_by": "rep",
        "agreed": "yes",
    }
    people = (world.ken, world.aya)
    for who in people:
        world.type(who, LINE)
        world.type(who, "/promise")
    open_forms = [world.form(who) for who in people]
    kens = [sent_form(world, world.ken, form, "1", fields) for form in first]
    before = rows(world)
    typed = {"customer": "Acme", "what": "見本", "told": "2026-11-27 16:00"}
    with locked(world):
        answers: list[Answer] = at_once(
            *(
                lambda who=who, form=form: world.slack.submit(who, form, typed)
                for who, form in zip(people, open_forms, strict=True)
            ),
            *(lambda sent=sent: world.slack.sender.interaction(sent) for sent in kens),
        )
    assert [answer.failure for answer in answers] == [None] * 5
    for who, form in zip(people, open_forms, strict=True):
        assert list(form.errors) == ["customer"]
        speaks(who, form.errors["customer"])
        assert world.form(who).id == form.id
    for answer, field in zip(answers[2:], first.values(), strict=True):
        assert list(answer.json["errors"]) == [field]
        speaks(world.ken, answer.json["errors"][field])
    assert rows(world) == before
    for who in people:
        world.send(who, {})
    assert "errors" not in world.slack.sender.interaction(kens[0]).json
    world.settle()
    assert promises(world) == ["dropped: 見積書", "open: 見積書", "open: 見本", "open: 見本"]


def test_a_button_says_so_wherever_it_stands_and_a_form_asked_for_by_shortcut_still_opens(world: World) -> None:
    people = (world.ken, world.aya)
    confirmed = {who.id: world.type(who, LINE) for who in people}
    world.push_to(world.now.replace(day=27))
    acts: list[tuple[Person, Message, dict[str, Any]]] = []
    for number, who in enumerate(people, start=1):
        nudge = world.dms(who)[-1]
        acts.append((who, nudge, pressed(world, who, "promise_done", str(number), nudge)))
        there = confirmed[who.id]
        acts.append((who, there, pressed(world, who, "promise_never_made", str(number), there)))
    before = rows(world)
    seen: dict[str, list[Message]] = {}

    def press() -> None:
        with locked(world):
            at_once(
                *(lambda payload=payload: world.slack.sender.interaction(payload) for _, _, payload in acts),
                lambda: world.slack.shortcut(world.ken, "record_promise"),
            )
            assert world.kept.quiet(SOON)

    seen[world.aya.id] = seen_by(
        world, world.aya, lambda: seen.update({world.ken.id: seen_by(world, world.ken, press)})
    )
    for who in people:
        assert len(seen[who.id]) == 2
        for message in seen[who.id]:
            speaks(who, message)
    assert rows(world) == before
    assert world.form(world.ken).content["callback_id"] == "promise_record_form"
    for who in people:
        assert "promise_done" in buttons(world.dms(who)[-1])
        world.press(who, world.dms(who)[-1], "promise_done")
    assert promises(world) == ["kept: 見積書"] * 2


def test_an_event_is_left_to_slack_to_send_again_and_is_done_once(world: World) -> None:
    people = (world.ken, world.aya)
    for who in people:
        world.type(who, LINE)
    world.push_to(world.now.replace(day=27))
    nudge = world.dms(world.ken)[-1]
    acts: list[Callable[[], Answer]] = [
        lambda: world.slack.react(world.ken, world.slack.dm(world.ken), nudge.ts, "white_check_mark"),
        lambda: world.slack.message(world.aya, world.slack.dm(world.aya), "done #2"),
    ]
    with locked(world):
        answers: list[Answer] = at_once(*acts)
        assert [answer.status for answer in answers] == [503, 503]
        assert promises(world) == ["open: 見積書"] * 2
        said = len(world.dms(world.aya))
    world.push(timedelta(minutes=1))
    assert promises(world) == ["kept: 見積書"] * 2
    assert changes(world) == ["keep", "keep", "record", "record"]
    assert len(world.dms(world.aya)) == said + 1
    for sent in [each for each in world.slack.deliveries if each.kind == "event"][-2:]:
        assert world.slack.deliver_again(sent).ok
    world.settle()
    assert changes(world) == ["keep", "keep", "record", "record"]
    assert len(world.dms(world.aya)) == said + 1
    assert "#2" in words(world.dms(world.aya)[-1])
