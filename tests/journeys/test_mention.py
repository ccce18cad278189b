"""Kept mentioned in a message: the offer to record, to whoever promised something there and to nobody else."""

from playground.faults import error
from playground.state import Message, Person
from tests.journeys.world import World, buttons, words

PROMISE = "I'll send Acme the proposal by Friday 4pm"


def mention(world: World, who: Person, text: str, thread_ts: str | None = None) -> str:
    """A message in #sales that mentions Kept; gives its ts."""
    world.slack.invite_kept(world.sales)
    bot = world.slack.world.data.bot_user
    said = world.slack.message(who, world.sales, f"<@{bot}> {text}", thread_ts=thread_ts, typed=False)
    world.settle()
    assert said.ts is not None
    return said.ts


def offers(world: World, who: Person) -> list[Message]:
    return [each for each in world.slack.messages(world.sales, viewer=who) if each.viewer == who.id]


def test_a_promise_of_ones_own_is_offered_to_its_writer_alone_and_recorded_by_a_press(world: World) -> None:
    mention(world, world.ken, PROMISE)
    (offer,) = offers(world, world.ken)
    assert "Record this?" in words(offer)
    assert "Fri 27 Nov, 16:00" in words(offer)
    assert offers(world, world.aya) == []
    world.press(world.ken, offer, "mention_record")
    confirmed = world.shown(world.ken)
    assert "#1" in words(confirmed)
    assert "I'll" not in words(confirmed)
    assert "promise_undo" in buttons(confirmed)
    assert "#1" in words(world.type(world.ken, "/promise list"))


def test_the_offer_stands_in_the_thread_where_the_message_stood(world: World) -> None:
    root = world.slack.message(world.aya, world.sales, "Any news from Acme?").ts
    mention(world, world.ken, PROMISE, thread_ts=root)
    (offer,) = offers(world, world.ken)
    assert offer.thread_ts == root


def test_change_opens_the_form_filled_in_and_no_records_nothing(world: World) -> None:
    mention(world, world.ken, PROMISE)
    (offer,) = offers(world, world.ken)
    world.press(world.ken, offer, "mention_change")
    form = world.form(world.ken)
    assert "2026-11-27 16:00" in words(form)
    world.slack.close_view(world.ken, form, clear=True)
    world.press(world.ken, offer, "mention_no")
    assert "nothing was recorded" in words(world.shown(world.ken))
    assert "#1" not in words(world.type(world.ken, "/promise list"))


def test_the_form_keeps_the_message_so_that_it_is_never_recorded_twice(world: World) -> None:
    ts = mention(world, world.ken, PROMISE)
    (offer,) = offers(world, world.ken)
    world.press(world.ken, offer, "mention_change")
    shown = world.send(world.ken, {"customer": "Acme", "what": "send it", "told": "Friday 4pm"})
    assert shown is not None
    world.slack.close_view(world.ken, shown, clear=True)
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, ts)
    assert "#1" in words(world.form(world.ken))


def test_a_message_recorded_by_its_shortcut_is_shown_when_the_offer_is_pressed(world: World) -> None:
    ts = mention(world, world.ken, PROMISE)
    (offer,) = offers(world, world.ken)
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, ts)
    shown = world.send(world.ken, {"customer": "Acme", "what": "send it", "told": "Friday 4pm"})
    assert shown is not None
    world.slack.close_view(world.ken, shown, clear=True)
    world.press(world.ken, offer, "mention_record")
    assert "#1" in words(world.shown(world.ken))
    assert "#2" not in words(world.type(world.ken, "/promise list"))


def test_what_promises_nothing_brings_what_kept_can_do_once(world: World) -> None:
    mention(world, world.ken, "the customer will pay by Friday")
    mention(world, world.ken, "lunch together on Friday then")
    (said,) = offers(world, world.ken)
    assert "offer to record it" in words(said)
    assert world.slack.views(world.ken) == []


def test_a_japanese_promise_is_offered_in_japanese(world: World) -> None:
    mention(world, world.aya, "金曜16時までにアクメさんに提案書をお送りします")
    (offer,) = offers(world, world.aya)
    assert "記録しますか" in words(offer)
    world.press(world.aya, offer, "mention_record")
    said = words(world.slack.messages(world.sales, viewer=world.aya)[-1])
    assert "アクメ" in said
    assert "11月27日" in said


def test_a_promise_without_its_customer_is_a_draft_that_asks(world: World) -> None:
    mention(world, world.ken, "OK, I'll send it by Friday")
    (offer,) = offers(world, world.ken)
    world.press(world.ken, offer, "mention_record")
    assert "Which customer" in words(world.shown(world.ken))


def test_dates_count_from_when_the_message_was_written(world: World) -> None:
    mention(world, world.ken, "I'll send Acme the proposal tomorrow by 3pm")
    (offer,) = offers(world, world.ken)
    world.push_to(world.now.replace(day=24, hour=15))
    world.press(world.ken, offer, "mention_record")
    assert "Tue 24 Nov, 15:00" in words(world.shown(world.ken))


def test_a_mention_in_kepts_own_dm_is_no_part_of_the_promise(world: World) -> None:
    world.slack.message(world.ken, world.slack.dm(world.ken), "@Kept Acme: send the floor plan by Friday 4pm")
    world.slack.message(world.aya, world.slack.dm(world.aya), "@Kept 山田商事: 金曜の16時までに図面を送る")
    world.settle()
    assert "Acme: send the floor plan\n" in world.dms(world.ken)[-1].text
    assert "山田商事様：図面を送る\n" in world.dms(world.aya)[-1].text
    world.slack.message(world.ken, world.slack.dm(world.ken), "@Kept")
    world.settle()
    assert len(world.dms(world.ken)) == 1


def unanswerable(world: World, who: Person, text: str) -> str:
    """A mention after which Kept may say nothing in the channel, because it was removed meanwhile."""
    world.slack.misbehave("chat.postEphemeral", error("not_in_channel"))
    return mention(world, who, text)


def test_where_nothing_can_be_said_in_the_channel_a_dm_offers_the_same(world: World) -> None:
    ts = unanswerable(world, world.ken, PROMISE)
    assert offers(world, world.ken) == []
    (offer,) = world.dms(world.ken)
    assert "Record this?" in words(offer)
    assert "Fri 27 Nov, 16:00" in words(offer)
    world.press(world.ken, offer, "mention_record")
    left, confirmed = world.dms(world.ken)
    assert "Recorded: #1." in words(left)
    assert "mention_record" not in buttons(left)
    assert "told Acme: Fri 27 Nov, 16:00" in words(confirmed)
    world.press_again()
    assert len(world.dms(world.ken)) == 2
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, ts)
    assert "#1" in words(world.form(world.ken))
    world.slack.close_view(world.ken, world.form(world.ken), clear=True)
    world.press(world.ken, confirmed, "promise_undo")
    assert "#1" not in words(world.type(world.ken, "/promise list"))


def test_the_offer_in_a_dm_is_changed_or_refused_there(world: World) -> None:
    ts = unanswerable(world, world.aya, "金曜16時までにアクメさんに提案書をお送りします")
    (offer,) = world.dms(world.aya)
    assert "記録しますか" in words(offer)
    world.press(world.aya, offer, "mention_change")
    assert ts in str(world.form(world.aya).content["private_metadata"])
    assert world.sales.id in str(world.form(world.aya).content["private_metadata"])
    world.slack.close_view(world.aya, world.form(world.aya), clear=True)
    world.press(world.aya, offer, "mention_no")
    assert "何も記録していません" in words(world.dms(world.aya)[0])
    assert buttons(world.dms(world.aya)[0]) == []


def test_what_kept_can_do_is_said_in_a_dm_where_the_channel_is_closed(world: World) -> None:
    unanswerable(world, world.ken, "hello")
    (said,) = world.dms(world.ken)
    assert "done" in words(said)


def test_a_line_with_a_colon_and_what_one_has_to_do_are_offered(world: World) -> None:
    for who, texts in (
        (
            world.ken,
            (
                "Acme: send the quote by Friday",
                "I have to send Acme the quote by Friday",
                "I need to call Acme by Friday",
                "We must deliver the sample to Acme by Friday",
            ),
        ),
        (world.aya, ("山田商事：金曜までに見積書を送る", "Acme: 見積書 金曜16時")),
    ):
        for text in texts:
            before = len(offers(world, who))
            mention(world, who, text)
            shown = offers(world, who)
            assert len(shown) == before + 1, text
            assert "mention_record" in buttons(shown[-1]), text


def test_a_question_is_always_answered_with_what_kept_can_do(world: World) -> None:
    for who, text in ((world.ken, "what can you do?"), (world.aya, "何ができますか？")):
        for _ in range(2):
            before = len(offers(world, who))
            mention(world, who, text)
            assert len(offers(world, who)) == before + 1
