"""A date is moved, or can't be kept: who wants it, what the customer is written, and what they answer."""

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

import pytest

from bot.store.tables import promises as table
from playground.state import Message, Person, View
from tests.journeys.forging import deliver, pressed, read, rows
from tests.journeys.world import World, buttons, words

BOTH = pytest.mark.parametrize("name", ["Ken", "Aya"])
OLD, NEW = "2026-11-27 16:00", "2026-12-01 16:00"
LINE = {"Ken": f"/promise Acme: send the proposal {OLD}", "Aya": f"/promise 山田商事: 見積書を送る {OLD}"}
COUNTS = {
    "warned": {"Ken": "It counts as warned", "Aya": "事前連絡"},
    "on_time": {"Ken": "It counts as on time", "Aya": "期日どおり"},
    "late": {"Ken": "It counts as late", "Aya": "遅れ"},
}


def person(world: World, name: str) -> Person:
    return world.slack.person(name)


def recorded(world: World, who: Person) -> Message:
    return world.type(who, LINE[who.name])


def outcome(world: World, number: int = 1) -> str:
    with read(world) as work:
        return str(work.one(work.select(table.c.outcome).where(table.c.number == number)).outcome)


def preformatted(shown: Message | View) -> list[str]:
    """What stands alone in a block of its own."""
    blocks = shown.content["blocks"] if isinstance(shown, View) else shown.blocks
    return [
        "".join(span["text"] for span in part["elements"])
        for block in blocks
        if block["type"] == "rich_text"
        for part in block["elements"]
        if part["type"] == "rich_text_preformatted"
    ]


def moved(world: World, who: Person, **values: str) -> View:
    shown = world.send(who, {"told": NEW, **values})
    assert shown is not None
    assert not shown.errors, shown.errors
    return shown


def done_at(world: World, who: Person, wall: str) -> str:
    """The rep presses Done by the command at a time of day of their own."""
    world.push_to(at(who, wall))
    return words(world.type(who, "/promise done 1"))


def at(who: Person, wall: str) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(who.tz)).astimezone(UTC)


WAYS = ("menu", "command", "words")


def open_move(world: World, who: Person, way: str) -> None:
    """The form for a new date: by a button of the list, by the command, or by words in the DM."""
    if way == "menu":
        world.ask_for(who, world.type(who, "/promise list"), "move", 1)
    elif way == "command":
        world.type(who, "/promise move 1 to Tuesday" if who.name == "Ken" else "/promise move 1 火曜")
    else:
        world.push_to(at(who, "2026-11-27 12:30"))
        assert world.dms(who)
        world.say(who, "move to Tuesday" if who.name == "Ken" else "火曜に変更")
        world.press(who, world.dms(who)[-1], "promise_move")


@BOTH
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("wanted_by", "agreed", "came_to"),
    [("rep", "yes", "warned"), ("customer", "yes", "on_time"), ("rep", "not_yet", "late")],
)
def test_a_moved_promise_kept_by_its_new_date_counts_by_who_wanted_it_and_who_agreed(
    world: World, name: str, way: str, wanted_by: str, agreed: str, came_to: str
) -> None:
    who = person(world, name)
    recorded(world, who)
    open_move(world, who, way)
    moved(world, who, wanted_by=wanted_by, agreed=agreed)
    said = done_at(world, who, "2026-12-01 15:45")
    assert COUNTS[came_to][name] in said
    assert outcome(world) == came_to


@BOTH
def test_every_date_is_kept_with_who_wanted_it_and_who_agreed(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    open_move(world, who, "command")
    moved(world, who, wanted_by="rep", agreed="yes")
    why = words(world.type(who, "/promise why 1"))
    said = ["Fri 27 Nov, 16:00", "Tue 1 Dec, 16:00", "we asked for it, agreed"]
    assert all(each in why for each in (said if name == "Ken" else ["11月27日(金)16:00", "12月1日(火)16:00"]))


def cant(world: World, who: Person, **values: str) -> View:
    world.ask_for(who, world.type(who, "/promise list"), "cant", 1)
    return moved(world, who, wanted_by="rep", agreed="not_yet", **values)


@BOTH
def test_cant_make_it_drafts_the_message_to_the_customer_alone_in_a_block(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    shown = cant(world, who)
    (draft,) = preformatted(shown)
    if name == "Ken":
        assert "send the proposal" in draft
        assert "Fri 27 Nov, 16:00" in draft
        assert "Would Tue 1 Dec, 16:00 suit you?" in draft
        assert "would Wed 2 Dec, 16:00 be better?" in draft
    else:
        assert "見積書の件" in draft
        assert "11月27日(金)16:00" in draft
        assert "12月1日(火)16:00までお待ちいただけますでしょうか。" in draft
        assert "12月2日(水)16:00ではいかがでしょうか。" in draft
    assert {"promise_they_agreed", "promise_another_date", "promise_they_refused"} <= set(buttons(shown))
    assert "promise_open_in_mail" not in buttons(shown)


def test_what_else_would_help_takes_the_place_of_another_date(world: World) -> None:
    recorded(world, world.ken)
    (draft,) = preformatted(cant(world, world.ken, alternative="the first half by Friday"))
    assert "the first half by Friday" in draft
    assert "Wed 2 Dec" not in draft


@BOTH
def test_agreed_before_told_is_warned_and_kept_by_the_new_date_counts_so(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    shown = cant(world, who)
    world.press(who, shown, "promise_they_agreed")
    assert "promise_undo" in buttons(world.form(who))
    said = done_at(world, who, "2026-12-01 15:45")
    assert COUNTS["warned"][name] in said


@BOTH
def test_agreed_after_told_leaves_it_late(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    shown = cant(world, who)
    world.push_to(at(who, "2026-11-27 16:30"))
    world.press(who, shown, "promise_they_agreed")
    assert COUNTS["late"][name] in done_at(world, who, "2026-12-01 15:45")


@BOTH
def test_not_pressed_it_is_late_by_the_clock(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    assert COUNTS["late"][name] in done_at(world, who, "2026-11-30 15:45")


@BOTH
def test_a_missed_new_date_is_late(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.press(who, cant(world, who), "promise_they_agreed")
    assert COUNTS["late"][name] in done_at(world, who, "2026-12-02 09:45")


@BOTH
def test_another_date_is_moved_at_the_customers_wish(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    shown = cant(world, who)
    world.press(who, shown, "promise_another_date")
    world.send(who, {"told": "2026-12-03 16:00", "wanted_by": "customer", "agreed": "yes"})
    assert COUNTS["on_time"][name] in done_at(world, who, "2026-12-03 15:45")


@BOTH
def test_they_said_no_and_the_old_date_stays(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    shown = cant(world, who)
    world.press(who, shown, "promise_they_refused")
    said = words(world.form(who))
    assert ("Fri 27 Nov, 16:00" if name == "Ken" else "11月27日(金)16:00") in said
    world.push_to(at(who, "2026-11-27 15:30"))
    assert any("#1" in words(dm) for dm in world.dms(who))
    assert COUNTS["on_time"][name] in done_at(world, who, "2026-11-27 15:45")


@BOTH
@pytest.mark.parametrize("answer", ["promise_they_agreed", "promise_they_refused"])
def test_undo_of_an_answer_waits_for_it_again(world: World, name: str, answer: str) -> None:
    who = person(world, name)
    recorded(world, who)
    shown = cant(world, who)
    world.press(who, shown, answer)
    world.press(who, world.form(who), "promise_undo")
    listed = world.type(who, "/promise list")
    assert "promise_they_agreed" in buttons(listed)
    assert COUNTS["late"][name] in done_at(world, who, "2026-12-01 15:45")


@BOTH
def test_undo_of_cant_make_it_is_the_old_date_and_nothing_waits(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    shown = cant(world, who)
    world.press(who, shown, "promise_undo")
    listed = world.type(who, "/promise list")
    assert "promise_they_agreed" not in buttons(listed)
    assert COUNTS["on_time"][name] in done_at(world, who, "2026-11-27 15:45")


@BOTH
def test_what_waits_for_the_customer_stands_in_its_section_of_the_morning_list(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    cant(world, who)
    world.push_to(at(who, "2026-11-24 10:00"))
    listed = world.dms(who)[-1]
    assert ("Waiting for the customer to agree" if name == "Ken" else "お客様") in words(listed)
    assert "promise_they_agreed" in buttons(listed)
    world.press(who, listed, "promise_they_agreed")
    assert COUNTS["warned"][name] in done_at(world, who, "2026-12-01 15:45")


@BOTH
def test_the_draft_can_be_shown_again(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    (first,) = preformatted(cant(world, who))
    for view in world.slack.views(who):
        world.slack.close_view(who, view, clear=True)
    listed = world.type(who, "/promise list")
    world.press(who, listed, "promise_menu", "draft:1")
    assert preformatted(world.form(who)) == [first]


def with_mail(world: World, who: Person, name: str, mail: str) -> None:
    customer = LINE[who.name].removeprefix("/promise ").partition(":")[0]
    world.type(who, f"/kept customer {customer} edit")
    shown = world.send(who, {"contact_name": name, "mail": mail})
    assert shown is not None
    assert not shown.errors
    for view in world.slack.views(who):
        world.slack.close_view(who, view, clear=True)


@BOTH
def test_open_in_mail_holds_the_whole_draft_for_the_contact_with_an_address(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    with_mail(world, who, "佐藤" if name == "Aya" else "Ms Sato", "sato+sales@acme.example")
    shown = cant(world, who)
    (draft,) = preformatted(shown)
    assert ("佐藤様" if name == "Aya" else "Hello Ms Sato,") in draft
    url = next(
        element["url"]
        for block in shown.content["blocks"]
        for element in block.get("elements", [])
        if element.get("action_id") == "promise_open_in_mail"
    )
    assert len(url) <= 3000
    address, query = urlsplit(url).path, parse_qs(urlsplit(url).query)
    assert unquote(address) == "sato+sales@acme.example"
    assert query["body"] == [draft.replace("\n", "\r\n")]
    world.press(who, shown, "promise_open_in_mail")


@pytest.mark.parametrize("hostile", ["```", "見" * 300, "&body=x&cc=a@b.example?#%0A <!channel>", "😀" * 200])
def test_what_somebody_typed_never_breaks_the_block_or_the_address(world: World, hostile: str) -> None:
    world.type(world.ken, f"/promise Acme: send {hostile} {OLD}")
    with_mail(world, world.ken, "Ms Sato", "sato@acme.example")
    shown = cant(world, world.ken)
    (draft,) = preformatted(shown)
    assert "Tue 1 Dec, 16:00" in draft
    url = next(element["url"] for block in shown.content["blocks"] for element in block.get("elements", [])
               if element.get("action_id") == "promise_open_in_mail")  # fmt: skip
    assert len(url) <= 3000
    assert set(parse_qs(urlsplit(url).query)) == {"subject", "body"}
    assert json.dumps(shown.content)


def strict(world: World, who: Person) -> None:
    customer = LINE[who.name].removeprefix("/promise ").partition(":")[0]
    world.type(who, f"/kept customer {customer} edit")
    world.send(who, {"strict": ["strict"]})
    for view in world.slack.views(who):
        world.slack.close_view(who, view, clear=True)


@BOTH
@pytest.mark.parametrize("way", [*WAYS, "cant"])
def test_on_a_strict_customer_the_first_offer_is_the_call(world: World, name: str, way: str) -> None:
    who = person(world, name)
    recorded(world, who)
    strict(world, who)
    if way == "cant":
        world.ask_for(who, world.type(who, "/promise list"), "cant", 1)
    else:
        open_move(world, who, way)
    offer = world.form(who)
    assert [each for each in buttons(offer) if each in ("told", "wanted_by")] == []
    assert buttons(offer) == ["promise_called_agreed", "promise_move_anyway"]
    assert ("Acme takes no change lightly" if name == "Ken" else "まずお電話を") in words(offer)
    (line,) = preformatted(offer)
    assert line.endswith("?" if name == "Ken" else "か。")
    world.press(who, offer, "promise_called_agreed")
    form = world.form(who)
    assert "told" in buttons(form)
    moved(world, who, wanted_by="rep", agreed="yes")
    assert COUNTS["warned"][name] in done_at(world, who, "2026-12-01 15:45")


def test_move_all_the_same_opens_the_form_with_what_was_typed(world: World) -> None:
    recorded(world, world.ken)
    strict(world, world.ken)
    world.type(world.ken, "/promise move 1 to Tuesday 11:00")
    assert "Would Tue 24 Nov, 11:00 suit you?" in preformatted(world.form(world.ken))[0]
    world.press(world.ken, world.form(world.ken), "promise_move_anyway")
    assert "2026-11-24 11:00" in words(world.form(world.ken))


def test_an_ephemeral_answer_is_brought_up_to_date_after_the_call(world: World) -> None:
    recorded(world, world.ken)
    strict(world, world.ken)
    world.ask_for(world.ken, world.type(world.ken, "/promise list"), "move", 1)
    world.press(world.ken, world.form(world.ken), "promise_called_agreed")
    moved(world, world.ken, wanted_by="rep", agreed="yes")
    assert "Tue 1 Dec, 16:00" in words(world.shown(world.ken))


def test_nobody_is_asked_twice_about_what_was_answered(world: World) -> None:
    recorded(world, world.ken)
    shown = cant(world, world.ken)
    world.press(world.ken, shown, "promise_they_agreed")
    world.push(timedelta(minutes=1))
    world.press_again()
    assert outcome(world) == "None"
    assert "promise_they_agreed" not in buttons(world.type(world.ken, "/promise list"))


@BOTH
def test_while_nobody_has_answered_kept_asks_before_the_old_date_has_passed(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.push_to(at(who, "2026-11-27 12:00"))
    cant(world, who)
    before = len(world.dms(who))
    world.push_to(at(who, "2026-11-27 15:55"))
    asked = world.dms(who)[before:]
    assert any("promise_they_agreed" in buttons(dm) and preformatted(dm) for dm in asked)


def test_once_they_have_answered_nobody_asks_again(world: World) -> None:
    recorded(world, world.ken)
    world.push_to(at(world.ken, "2026-11-27 12:00"))
    world.press(world.ken, cant(world, world.ken), "promise_they_agreed")
    before = len(world.dms(world.ken))
    world.push_to(at(world.ken, "2026-11-27 16:30"))
    assert len(world.dms(world.ken)) == before


@BOTH
def test_cant_make_it_under_a_nudge_leaves_the_draft_and_the_answers_in_the_dm(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.push_to(at(who, "2026-11-27 12:45"))
    nudge = next(dm for dm in reversed(world.dms(who)) if "promise_menu" in buttons(dm))
    world.press(who, nudge, "promise_menu", "cant:1")
    (draft,) = preformatted(moved(world, who, wanted_by="rep", agreed="not_yet"))
    (dm,) = [each for each in world.dms(who) if each.ts == nudge.ts]
    assert preformatted(dm) == [draft] or "promise_they_agreed" in buttons(dm)
    assert "promise_undo" in buttons(dm)
    world.press(who, dm, "promise_they_agreed")
    (after,) = [each for each in world.dms(who) if each.ts == nudge.ts]
    assert "promise_they_agreed" not in buttons(after)
    assert "promise_undo" in buttons(after)
    assert COUNTS["warned"][name] in done_at(world, who, "2026-12-01 15:45")


def test_a_press_on_the_mail_button_says_nothing_and_changes_nothing(world: World) -> None:
    recorded(world, world.ken)
    with_mail(world, world.ken, "Ms Sato", "sato@acme.example")
    shown = cant(world, world.ken)
    before = rows(world)
    world.press(world.ken, shown, "promise_open_in_mail")
    assert rows(world) == before
    assert world.form(world.ken).content["blocks"] == shown.content["blocks"]


def test_the_contact_seen_last_is_the_one_written_to(world: World) -> None:
    world.type(world.ken, "/kept order Acme 20 x Widget A, delivery Nov 24")
    for who, mail in (("Ms Sato", "sato@acme.example"), ("Mr Birch", "birch@acme.example")):
        with_mail(world, world.ken, who, mail)
    recorded_later = world.type(world.ken, LINE["Ken"])
    assert "#2" in words(recorded_later)
    world.ask_for(world.ken, world.type(world.ken, "/promise list"), "cant", 2)
    nobody = moved(world, world.ken, wanted_by="rep", agreed="not_yet")
    assert "promise_open_in_mail" not in buttons(nobody)
    for view in world.slack.views(world.ken):
        world.slack.close_view(world.ken, view, clear=True)
    order = world.type(world.ken, "/kept order 1")
    world.press(world.ken, order, "visit_book")
    world.send(world.ken, {"visit_on": "2026-11-27", "visit_at": "10:00", "whom": "Mr Birch"})
    for view in world.slack.views(world.ken):
        world.slack.close_view(world.ken, view, clear=True)
    world.push_to(at(world.ken, "2026-11-27 11:00"))
    deliver(world, pressed(world, world.ken, "visit_check_in", "1", order))
    world.send(world.ken, {"score": "5", "format_right": "yes", "quality_right": "yes", "complete": "yes",
                           "as_told": "yes"})  # fmt: skip
    for view in world.slack.views(world.ken):
        world.slack.close_view(world.ken, view, clear=True)
    world.press(world.ken, world.type(world.ken, "/promise list"), "promise_menu", "draft:2")
    assert "Hello Mr Birch," in preformatted(world.form(world.ken))[0]


@BOTH
def test_an_alternative_that_is_too_long_says_so_at_its_field_and_moves_nothing(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.ask_for(who, world.type(who, "/promise list"), "cant", 1)
    before = rows(world)
    refused = world.send(who, {"told": NEW, "wanted_by": "rep", "agreed": "not_yet", "alternative": "長" * 301})
    assert refused is not None
    assert list(refused.errors) == ["alternative"]
    assert rows(world) == before
