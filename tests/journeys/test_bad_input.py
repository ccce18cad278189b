"""What people type, send and choose wrongly: each is answered in their language, and nothing is lost."""

import pytest

from playground.state import Person, View
from tests.journeys.forging import promises, rows, seen_by, speaks
from tests.journeys.world import World, buttons, words

BOTH = pytest.mark.parametrize("name", ["Ken", "Aya"])

UNKNOWN = {
    "/kept foo": "foo",
    "/kept hepl": "hepl",
    "/kept zone Atlantis": "atlantis",
    "/kept language klingon": "klingon",
    "/promise done": "42",
    "/promise move": "42",
    "/promise why": "42",
    "/promise done 99": "#99",
    "/promise done 7 8": "#7",
    "/promise move 99 to Friday": "#99",
    "/promise why 99": "#99",
    "/promise why 999999999": "#999999999",
    "/promise done 999999999": "#999999999",
}

NOTHING_SAID = ["/promise ;", "/promise ;;;", "/promise :", "/promise ...", "/promise 、。", "/promise -"]

HARM = (
    "<!channel> <!here|here> <!everyone> <!subteam^S1|@all> <@U000010001> <#C000010004|sales>"
    " <https://bad.example|click> *now* `x` &amp; @channel"
)

COMMANDS = [
    "/promise {}",
    "/promise {}: send it by Friday",
    "/promise Acme: send {} by Friday",
    "/promise list {}",
    "/promise done {}",
    "/promise move 1 to {}",
    "/promise why {}",
    "/kept {}",
    "/kept zone {}",
    "/kept language {}",
]


def person(world: World, name: str) -> Person:
    return world.slack.person(name)


@BOTH
def test_a_word_or_number_that_is_none_of_kepts_is_said_and_changes_nothing(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise help")
    before = rows(world)
    for typed, holds in UNKNOWN.items():
        answer = speaks(
            who, world.type(who, typed), "foo", "hepl", "atlantis", "klingon", "Europe/Berlin", "Asia/Tokyo"
        )
        assert holds in answer, typed
    assert rows(world) == before


@BOTH
def test_an_unknown_first_word_of_a_promise_is_a_line_that_is_kept_and_asked_about(world: World, name: str) -> None:
    who = person(world, name)
    answer = world.type(who, "/promise xyz?")
    assert "xyz?" in speaks(who, answer, "xyz?")
    assert {"draft_pick", "promise_undo"} <= set(buttons(answer))
    assert promises(world) == ["draft: xyz?"]


@BOTH
def test_a_line_without_a_word_is_asked_for_one_and_leaves_nothing(world: World, name: str) -> None:
    who = person(world, name)
    for typed in NOTHING_SAID:
        said = speaks(who, world.type(who, typed))
        assert ("約束" if name == "Aya" else "promise") in said, typed
    assert promises(world) == []


@BOTH
def test_a_past_date_keeps_the_line_and_offers_the_days_to_come(world: World, name: str) -> None:
    who = person(world, name)
    for due in ("1 March 2020", "2020-03-01", "yesterday"):
        answer = world.type(who, f"/promise Acme: send the proposal by {due}")
        speaks(who, answer, "Acme", "send the proposal", f"by {due}", due)
        assert due in words(answer)
        chosen = next(action for action in buttons(answer) if action.startswith("draft_date"))
        world.press(who, answer, chosen)
        assert promises(world)[-1].startswith("open: send the proposal")


@BOTH
def test_two_possible_dates_take_one_and_say_which_and_offer_the_other(world: World, name: str) -> None:
    who = person(world, name)
    answer = world.type(who, "/promise Acme: send the proposal next Friday")
    taken = speaks(who, answer, "Acme", "send the proposal")
    world.press(who, answer, "promise_other_date")
    other = speaks(who, world.shown(who), "Acme", "send the proposal")
    assert taken != other
    assert len(promises(world)) == 1


LONG = {
    "words": "very " * 600 + "long",
    "one word": "x" * 3000,
    "lines": "\n".join(["Acme: send a sample by Friday"] * 100),
    "kana": "あ" * 3000,
    "emoji": "😀" * 1500,
}


@BOTH
@pytest.mark.parametrize("kind", LONG)
def test_three_thousand_characters_are_kept_whole(world: World, name: str, kind: str) -> None:
    who = person(world, name)
    answer = world.type(who, f"/promise {LONG[kind]}")
    assert "promise_undo" in buttons(answer) or len(promises(world)) > 1
    held = "".join(promises(world))
    for part in ("very", "x" * 100, "あ", "😀", "sample"):
        assert held.count(part) == LONG[kind].count(part)
    assert not world.slack.ledger.refused


@BOTH
def test_control_sequences_typed_in_a_command_call_nobody(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise Initech: send a sample tomorrow 11:00")
    for form in COMMANDS:
        world.type(who, form.format(HARM))
    world.type(who, "/promise list")
    world.push_to(world.now.replace(day=26))
    harmless(world)


FIELDS = {"customer": HARM, "what": HARM, "told": "tomorrow 11:00", "reason": HARM, "released_by": HARM}


@BOTH
def test_control_sequences_typed_in_a_form_call_nobody(world: World, name: str) -> None:
    who = person(world, name)
    world.slack.shortcut(who, "record_promise")
    recorded = world.send(who, FIELDS)
    assert recorded is not None
    world.press(who, recorded, "promise_change")
    world.send(who, FIELDS)
    listed = world.type(who, "/promise list")
    for number, ending in enumerate(("drop", "released", "move"), start=2):
        world.type(who, "/promise Acme: send a sample tomorrow 11:00")
        listed = world.type(who, "/promise list sample")
        world.ask_for(who, listed, ending, number)
        world.send(who, FIELDS | {"told": HARM})
        world.send(who, FIELDS)
    world.push_to(world.now.replace(day=28))
    harmless(world)


@BOTH
def test_control_sequences_typed_in_the_dm_and_in_a_message_call_nobody(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise Acme: send a sample tomorrow 11:00")
    world.say(who, HARM)
    world.say(who, f"move to {HARM}")
    said = world.slack.message(who, world.sales, HARM, typed=False)
    world.slack.shortcut(who, "record_promise_from_message", world.sales, said.ts)
    world.send(who, {"told": "tomorrow 11:00"})
    world.slack.change_person(who, name=HARM)
    world.type(who, "/promise list")
    world.push_to(world.now.replace(day=28))
    harmless(world)


def harmless(world: World) -> None:
    ledger = world.slack.ledger
    assert not ledger.control_sequences
    assert not ledger.refused
    assert not [call for call in ledger.calls if call.error]


@BOTH
def test_an_empty_field_of_the_form_is_said_at_the_field_and_nothing_is_written(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise")
    before = rows(world)
    for missing in ("customer", "what", "told"):
        for empty in ("", "   ", "\u3000"):
            fields = {"customer": "Acme", "what": "見積書", "told": "2026-11-27 16:00"}
            refused = world.send(who, fields | {missing: empty})
            assert refused is not None
            assert list(refused.errors) == [missing]
            speaks(who, refused.errors[missing], "Acme")
    assert rows(world) == before
    accepted = world.send(who, {"told": "2026-11-27 16:00"})
    assert accepted is not None
    assert len(promises(world)) == 1


@BOTH
def test_an_empty_field_of_every_other_form_is_said_at_the_field(world: World, name: str) -> None:
    who = person(world, name)
    for ending, missing in (("drop", "reason"), ("released", "released_by"), ("move", "told"), ("cant", "told")):
        form = menu_form(world, who, ending)
        before = rows(world)
        refused = world.send(who, {missing: "  "})
        assert refused is not None
        assert refused.id == form.id
        assert missing in refused.errors
        for field in refused.errors.values():
            speaks(who, field)
        assert rows(world) == before
        world.slack.close_view(who, refused, clear=True)


UNREADABLE = ["1 March 2020", "soon", "every Friday", "30 February", "99:99", "2020-01-01 10:00"]


@BOTH
def test_a_date_that_cannot_be_taken_is_said_at_the_field_of_each_form(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise")
    for told in UNREADABLE:
        refused = world.send(who, {"customer": "Acme", "what": "見積書", "told": told})
        assert refused is not None
        assert list(refused.errors) == ["told"]
        speaks(who, refused.errors["told"], told)
    world.slack.close_view(who, world.form(who), clear=True)
    menu_form(world, who, "move")
    for told in UNREADABLE:
        refused = world.send(who, {"told": told, "wanted_by": "rep", "agreed": "not_yet"})
        assert refused is not None
        assert list(refused.errors) == ["told"]
        speaks(who, refused.errors["told"], told)


@BOTH
def test_had_in_the_future_is_said_at_its_field(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")
    world.push_to(world.now.replace(day=28))
    late = world.dms(who)[-1]
    world.press(who, late, "promise_done")
    refused = world.send(who, {"had": int(world.now.timestamp()) + 86400})
    assert refused is not None
    speaks(who, refused.errors["had"])
    accepted = world.send(who, {"had": int(world.now.timestamp()) - 3600})
    assert accepted is not None
    assert promises(world) == ["kept: 見積書"]


FILE = {"id": "F1", "name": "proposal.pdf", "title": "proposal.pdf", "mimetype": "application/pdf"}
BLOCK = {
    "type": "section",
    "block_id": "b1",
    "text": {"type": "mrkdwn", "text": "Acme gets the proposal by Friday 4pm"},
}
RICH = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Acme gets it by Friday 4pm"}]}],
}
ATTACHMENT = {
    "id": 1,
    "fallback": "Acme: proposal by Friday 4pm",
    "color": "36a64f",
    "title": "Acme",
    "text": "proposal by Friday 4pm",
}
IMAGE = {"type": "image", "image_url": "https://pictures.example/a.png", "alt_text": "Acme's plan"}

WORDLESS = {
    "a file": ({"files": [FILE]}, "proposal.pdf"),
    "blocks": ({"blocks": [BLOCK]}, "Acme"),
    "rich text": ({"blocks": [RICH]}, "Acme"),
    "attachments": ({"attachments": [ATTACHMENT]}, "Acme"),
    "an image": ({"blocks": [IMAGE]}, ""),
    "a line": ({"blocks": [{"type": "divider"}]}, ""),
    "nothing": ({}, ""),
}


@BOTH
def test_a_message_without_text_opens_the_form_with_what_it_holds_or_says_that_it_has_no_words(
    world: World, name: str
) -> None:
    who = person(world, name)
    for number, (kind, (content, holds)) in enumerate(WORDLESS.items(), start=1):
        said = world.slack.message(who, world.sales, "", **content)
        answers = seen_by(world, who, lambda ts=said.ts: from_message(world, who, ts))
        form = world.form(who)
        assert form.content["callback_id"] == "promise_record_form"
        assert holds in words(form), kind
        if not holds:
            assert len(answers) == 1, kind
            speaks(who, answers[0])
        sent = world.send(who, {"customer": "Acme", "what": "見積書", "told": "2026-11-27 16:00"})
        assert sent is not None
        assert promises(world) == ["open: 見積書"] * number
        world.slack.close_view(who, sent, clear=True)
        from_message(world, who, said.ts)
        assert f"#{number}" in words(world.form(who))
        world.slack.close_view(who, world.form(who), clear=True)


def from_message(world: World, who: Person, ts: str | None) -> None:
    world.slack.shortcut(who, "record_promise_from_message", world.sales, ts)
    world.settle()


def menu_form(world: World, who: Person, ending: str) -> View:
    """The form that a line of the list opens, for a promise of that person's."""
    world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")
    number = len(promises(world))
    listed = world.type(who, f"/promise list #{number}")
    world.ask_for(who, listed, ending, number)
    return world.form(who)
