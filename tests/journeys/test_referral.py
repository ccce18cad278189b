"""One narrow question, after a good check-in, in both languages."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.messages import ids
from bot.reading.referral import is_broad
from bot.sales.visit import CheckIn
from bot.store.tables import contacts, customers, orders, visits
from bot.store.work import Work
from bot.usecases import customer as naming
from bot.usecases import referral
from bot.usecases.settings import find_person
from playground.state import Message, Person
from tests.journeys.forging import deliver, pressed, rows, seen_by, sent_form, speaks
from tests.journeys.world import World, buttons, words

NOON_IN_NEW_YORK = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
NEXT_MORNING_IN_TOKYO = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


class Sold:
    """What a rep has sold, and what the customers said of it."""

    def __init__(self, world: World) -> None:
        self.world, self.number = world, 700

    def check_in(self, rep: Person, customer: str = "Acme", score: int = 5, said: str | None = None) -> None:
        """A visit after delivery, answered now."""
        with self.world.beside.work(self.world.slack.world.data.team) as work:
            self._check_in(work, rep, customer, CheckIn(score, True, True, True, True, said, self.world.now))
        self.world.settle()

    def _check_in(self, work: Work, rep: Person, customer: str, check_in: CheckIn) -> None:
        by, now = find_person(work, rep.id), self.world.now
        assert by is not None
        who = naming.name(work, customer, rep.id, now).customer.customer
        self.number += 1
        order = {
            "number": self.number, "customer": who, "rep": rep.id, "owner": rep.id, "line": "", "product": "Widget A",
            "delivery_on": now.date(), "zone": "UTC", "made_at": now - 9 * DAY, "state": "received",
            "received_at": now - DAY, "intact": True,
        }  # fmt: skip
        work.insert(orders, order)
        visit = {
            "number": self.number, "state": "checked", "score": check_in.score, "words": check_in.words,
            "format_right": True, "quality_right": True, "complete": True, "as_told": True,
            "checked_at": now, "checked_by": rep.id,
        }  # fmt: skip
        work.insert(visits, visit)
        referral.consider(work, self.number, who, None, check_in, by, now)


@pytest.fixture
def sold(world: World) -> Sold:
    for person in (world.ken, world.aya):
        world.type(person, "/kept help")
    return Sold(world)


def change(world: World, table: Any, **values: Any) -> None:
    with world.beside.work(world.slack.world.data.team) as work:
        work.execute(work.update(table).values(**values))


def add_circle(world: World, who: Person, customer: str, contact: str, circle: str, people: str = "") -> Message:
    """A circle added in the form that the command opens."""
    world.type(who, f"/kept referral circles {customer}")
    form = world.form(who)
    known = "known_contact" in words_of_fields(form)
    values: dict[str, Any] = {"circle": circle, "people": people}
    values["new_contact"] = "" if known and contact in words(form) else contact
    if "customer" in words_of_fields(form):
        values["customer"] = customer
    world.send(who, values)
    view = world.form(who)
    shown = Message("", "", "", "", blocks=list(view.content["blocks"]))
    world.slack.close_view(who, view, clear=True)
    return shown


def words_of_fields(form: Any) -> list[str]:
    return [block["block_id"] for block in form.content["blocks"] if block["type"] == "input"]


def copied(message: Message) -> str:
    """What stands alone, to be copied."""
    found = [
        span["text"]
        for block in message.blocks
        if block["type"] == "rich_text"
        for part in block["elements"]
        if part["type"] == "rich_text_preformatted"
        for span in part["elements"]
    ]
    assert len(found) == 1, found
    return found[0]


def suggestion(world: World, sold: Sold, said: str | None = "Exactly what we needed. Thanks!") -> Message:
    """Ken's DM after a good check-in of Acme's."""
    add_circle(world, world.ken, "Acme", "Ms Sato", "the Thursday golf group", "Tom, Lisa")
    sold.check_in(world.ken, said=said)
    assert world.dms(world.ken) == []
    world.push_to(NOON_IN_NEW_YORK)
    (dm,) = world.dms(world.ken)
    return dm


def test_after_a_good_check_in_one_dm_asks_about_one_circle(world: World, sold: Sold) -> None:
    dm = suggestion(world, sold)
    said, asked = copied(dm).split(". ", 1)
    assert said == "You said “Exactly what we needed”"
    assert asked == "In your Thursday golf group, with Tom and Lisa: who would be glad of this too?"
    assert not is_broad(copied(dm))
    assert "Acme gave 5 of 5 today" in words(dm)
    assert buttons(dm) == ["referral_asked", "referral_not_now", "referral_never", "referral_own_words"]
    world.push(30 * DAY)
    assert len(world.dms(world.ken)) == 1


def test_without_their_words_the_question_names_the_product(world: World, sold: Sold) -> None:
    assert copied(suggestion(world, sold, said=None)).startswith("I'm glad you are happy with Widget A. In your")


def test_asked_then_a_name_and_a_line_of_thanks(world: World, sold: Sold) -> None:
    dm = suggestion(world, sold)
    world.press(world.ken, dm, "referral_asked")
    (dm,) = world.dms(world.ken)
    assert buttons(dm) == ["referral_name", "referral_no_name", "referral_undo"]
    world.press(world.ken, dm, "referral_name")
    refused = world.send(world.ken, {"who": " ", "how_known": ""})
    assert refused is not None
    assert "Whom did they name?" in refused.errors["who"]
    world.send(world.ken, {"who": "Tom Miller", "how_known": "golf"})
    (dm,) = world.dms(world.ken)
    assert "Ms Sato named Tom Miller" in words(dm)
    assert "Thank you for telling me about Tom Miller" in copied(dm)
    assert buttons(dm) == ["referral_undo"]
    world.push(11 * MINUTE)
    world.press(world.ken, dm, "referral_undo")
    assert "ten minutes" in words(world.slack.messages(world.slack.dm(world.ken), viewer=world.ken)[-1])


def test_undo_takes_a_press_back_and_no_name_is_an_outcome_too(world: World, sold: Sold) -> None:
    dm = suggestion(world, sold)
    for press, shown in (("referral_not_now", "Not now"), ("referral_never", "again"), ("referral_asked", "You asked")):
        world.press(world.ken, world.dms(world.ken)[0], press)
        assert shown in words(world.dms(world.ken)[0])
        world.press(world.ken, world.dms(world.ken)[0], "referral_undo")
        assert buttons(world.dms(world.ken)[0]) == buttons(dm)
    world.type(world.ken, "/kept referral asked Acme")
    assert "What came of it?" in words(world.dms(world.ken)[0])
    outcome = world.type(world.ken, "/kept referral outcome")
    world.press(world.ken, outcome, "referral_no_name")
    assert "No name this time" in words(world.dms(world.ken)[0])
    assert "no outcome" in words(world.type(world.ken, "/kept referral outcome"))


def test_a_button_pressed_again_says_that_nothing_changed(world: World, sold: Sold) -> None:
    dm = suggestion(world, sold)
    (number,) = {button["value"] for button in dm.blocks[-1]["elements"]}
    world.press(world.ken, dm, "referral_never")
    deliver(world, pressed(world, world.ken, "referral_asked", number, dm))
    assert "Nothing changed" in words(world.slack.messages(world.slack.dm(world.ken), viewer=world.ken)[-1])
    assert "won't suggest asking Ms Sato" in words(world.dms(world.ken)[0])


def test_anothers_suggestion_is_not_there(world: World, sold: Sold) -> None:
    dm = suggestion(world, sold)
    (number,) = {button["value"] for button in dm.blocks[-1]["elements"]}
    where = world.type(world.aya, "/kept help")
    before = rows(world)
    for action in ids.REFERRALS:
        if action.startswith("referral_"):
            payload = pressed(world, world.aya, action, number, where)
            (answer,) = seen_by(world, world.aya, lambda payload=payload: deliver(world, payload))
            speaks(world.aya, answer)
            assert "Acme" not in words(answer)
            assert world.slack.views(world.aya) == []
    for form in (ids.REFERRAL_NAME_FORM, ids.REFERRAL_QUESTION_FORM):
        sent = sent_form(world, world.aya, form, number, dict.fromkeys(ids.INPUTS[form], "Tom"))
        (said,) = deliver(world, sent).json["errors"].values()
        speaks(world.aya, said)
    assert rows(world) == before
    assert buttons(world.dms(world.ken)[0]) == buttons(dm)


def test_an_own_question_is_refused_while_it_asks_for_anybody(world: World, sold: Sold) -> None:
    world.press(world.ken, suggestion(world, sold), "referral_own_words")
    for broad in ("Do you know anyone who needs this?", "Who do you know?", "Is there anyone you can think of?"):
        refused = world.send(world.ken, {"question": broad})
        assert refused is not None
        assert "In your Thursday golf group" in refused.errors["question"]
    own = "In your Thursday golf group, who would be glad of this too?"
    world.send(world.ken, {"question": own})
    assert copied(world.dms(world.ken)[0]) == own


def test_a_market_is_no_circle_and_a_group_is_one(world: World, sold: Sold) -> None:
    world.type(world.ken, "/kept referral circles Acme")
    form = {"customer": "Acme", "new_contact": "Ms Sato", "people": ""}
    refused = world.send(world.ken, {**form, "circle": "manufacturers"})
    assert refused is not None
    assert "the Thursday golf group" in refused.errors["circle"]
    refused = world.send(world.ken, {**form, "new_contact": "", "circle": ""})
    assert refused is not None
    assert set(refused.errors) <= {"new_contact", "circle"}
    added = world.send(world.ken, {**form, "circle": "the Thursday golf group"})
    assert added is not None
    assert "the Thursday golf group" in words(added)
    world.press(world.ken, added, "circle_undo")
    assert "Undone" in words(world.form(world.ken))


def test_by_hand_the_gate_is_said_in_words(world: World, sold: Sold) -> None:
    assert "no customer" in words(world.type(world.ken, "/kept referral Acme")).lower()
    assert "nobody to ask" in words(world.type(world.ken, "/kept referral"))
    sold.check_in(world.ken, score=3)
    assert "gave 3 of 5" in words(world.type(world.ken, "/kept referral Acme"))
    world.push(MINUTE)
    sold.check_in(world.ken, said="Great")
    lacking = world.type(world.ken, "/kept referral Acme")
    assert buttons(lacking) == ["circle_add"]
    world.press(world.ken, lacking, "circle_add")
    world.send(world.ken, {"new_contact": "Ms Sato", "circle": "Thursday golf group", "people": "Tom"})
    shown = world.type(world.ken, "/kept referral")
    assert copied(shown).startswith("You said “Great”.")
    world.press(world.ken, shown, "referral_asked")
    assert "What came of it?" in words(world.shown(world.ken))
    world.push(12 * DAY)
    assert "asked Ms Sato 12 days ago" in words(world.type(world.ken, "/kept referral Acme"))


def test_a_question_about_a_large_club_may_be_put_in_the_reps_own_words(world: World, sold: Sold) -> None:
    add_circle(world, world.ken, "Acme", "Ms Sato", "her hunting club", "Tom")
    sold.check_in(world.ken)
    world.push_to(NOON_IN_NEW_YORK)
    (dm,) = world.dms(world.ken)
    world.press(world.ken, dm, "referral_own_words")
    refused = world.send(world.ken, {"question": "Who do you know outside your hunting club?"})
    assert refused is not None
    assert "hunting club" in refused.errors["question"]
    world.send(world.ken, {"question": "Who in your hunting club would be glad of this too?"})
    assert copied(world.dms(world.ken)[0]) == "Who in your hunting club would be glad of this too?"


def test_what_went_wrong_meanwhile_keeps_the_dm_from_going_out(world: World, sold: Sold) -> None:
    add_circle(world, world.ken, "Acme", "Ms Sato", "the Thursday golf group")
    sold.check_in(world.ken)
    change(world, customers, closed_at=world.now)
    world.push_to(NOON_IN_NEW_YORK)
    assert world.dms(world.ken) == []
    change(world, customers, closed_at=None)
    assert copied(world.type(world.ken, "/kept referral Acme"))


def test_a_contact_who_left_is_said_where_the_suggestion_stands(world: World, sold: Sold) -> None:
    dm = suggestion(world, sold)
    change(world, contacts, gone_at=world.now)
    world.press(world.ken, dm, "referral_asked")
    world.press(world.ken, world.dms(world.ken)[0], "referral_undo")
    assert "Ms Sato is no longer at Acme" in words(world.dms(world.ken)[0])
    assert buttons(world.dms(world.ken)[0]) == []


def test_the_whole_walk_in_japanese(world: World, sold: Sold) -> None:
    aya = world.aya
    given = ("山田商事", "佐藤", "木曜ゴルフ会", "Widget A", "Widget")
    for market in ("製造業",):
        world.type(aya, "/kept referral circles 山田商事")
        refused = world.send(aya, {"customer": "山田商事", "new_contact": "佐藤", "circle": market, "people": ""})
        assert refused is not None
        assert "木曜ゴルフ会" in speaks(aya, refused.errors["circle"])
        world.slack.close_view(aya, refused, clear=True)
    speaks(aya, add_circle(world, aya, "山田商事", "佐藤様", "木曜ゴルフ会", "田中、鈴木"), *given)
    sold.check_in(aya, "山田商事", said="まさに必要としていたものです。")
    world.push_to(NEXT_MORNING_IN_TOKYO)
    (dm,) = world.dms(aya)
    speaks(aya, dm, *given)
    asked = copied(dm)
    assert "「まさに必要としていたものです」" in asked
    assert "木曜ゴルフ会" in asked
    assert not is_broad(asked)
    world.press(aya, dm, "referral_own_words")
    refused = world.send(aya, {"question": "どなたかご存じありませんか。"})
    assert refused is not None
    assert "木曜ゴルフ会" in speaks(aya, refused.errors["question"], *given)
    world.slack.close_view(aya, refused, clear=True)
    for press in ("referral_not_now", "referral_never", "referral_asked"):
        world.press(aya, world.dms(aya)[0], press)
        speaks(aya, world.dms(aya)[0], *given)
        if press != "referral_asked":
            world.press(aya, world.dms(aya)[0], "referral_undo")
    world.press(aya, world.dms(aya)[0], "referral_name")
    speaks(aya, world.form(aya), *given)
    shown = world.send(aya, {"who": "田中様", "how_known": "ゴルフ仲間"})
    assert shown is not None
    speaks(aya, shown, *given)
    world.push(12 * DAY)
    assert "12日前" in speaks(aya, world.type(aya, "/kept referral 山田商事"), *given)


def checked_in(world: World, **answers: str) -> Message:
    """An order delivered and looked at, through its own DMs and form; gives what the form was answered with."""
    world.type(world.ken, "/kept order Acme 20 x Widget A, delivery Nov 24")
    while not any("order_received" in buttons(dm) for dm in world.dms(world.ken)[-1:]):
        world.push(timedelta(hours=4))
    world.press(world.ken, world.dms(world.ken)[-1], "order_received")
    while "visit_check_in" not in buttons(world.dms(world.ken)[-1]):
        world.push(timedelta(hours=4))
    world.press(world.ken, world.dms(world.ken)[-1], "visit_check_in")
    right = dict.fromkeys((ids.FORMAT_RIGHT, ids.QUALITY_RIGHT, ids.COMPLETE, ids.AS_TOLD), "yes")
    shown = world.send(world.ken, {**right, ids.SCORE: "5", ids.OWN_WORDS: "It simply works.", **answers})
    assert shown is not None
    world.slack.close_view(world.ken, shown, clear=True)
    return Message("", "", "", "", blocks=list(shown.content["blocks"]))


def asked_by_kept(world: World) -> list[Message]:
    return [dm for dm in world.dms(world.ken) if "referral_asked" in buttons(dm)]


def test_from_an_order_to_one_narrow_question(world: World) -> None:
    add_circle(world, world.ken, "Acme", "Ms Sato", "the Thursday golf group")
    answered = checked_in(world)
    assert "circle_add" not in buttons(answered)
    world.push(3 * DAY)
    (dm,) = asked_by_kept(world)
    assert copied(dm).startswith("You said “It simply works”. In your Thursday golf group,")


def test_a_happy_customer_without_a_circle_is_asked_about_in_the_same_answer(world: World) -> None:
    answered = checked_in(world)
    assert "Whom do they know?" in words(answered)
    assert "circle_add" in buttons(answered)
    world.push(3 * DAY)
    assert asked_by_kept(world) == []


@pytest.mark.parametrize("answers", [{ids.SCORE: "3"}, {ids.AS_TOLD: "no"}])
def test_an_unhappy_customer_is_not_asked(world: World, answers: dict[str, str]) -> None:
    add_circle(world, world.ken, "Acme", "Ms Sato", "the Thursday golf group")
    assert "circle_add" not in buttons(checked_in(world, **answers))
    world.push(3 * DAY)
    assert asked_by_kept(world) == []


def test_a_check_in_taken_back_takes_the_suggestion_with_it(world: World) -> None:
    add_circle(world, world.ken, "Acme", "Ms Sato", "the Thursday golf group")
    world.press(world.ken, checked_in_dm(world), "order_undo")
    world.push(3 * DAY)
    assert asked_by_kept(world) == []


def checked_in_dm(world: World) -> Message:
    checked_in(world)
    return next(dm for dm in reversed(world.dms(world.ken)) if "order_undo" in buttons(dm))
