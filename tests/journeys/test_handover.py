"""The customer calls, a colleague takes it: offered in a DM, taken, declined, or back after two working hours."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.messages import ids
from bot.store.tables import handovers, promises
from playground.state import Message, Person
from tests.journeys.forging import deliver, pressed, read, seen_by, speaks
from tests.journeys.world import World, buttons, words

NAMES = ("Acme", "Ken", "Aya", "Maria", "London", "New York", "Tokyo", "Europe/London", "America/New_York")
TAKEN = {"en": "/promise @{} Acme: call back by Thursday noon", "ja": "/promise @{} Acme: 折り返し電話 木曜正午まで"}
WHAT = ("call back", "折り返し電話")
PAIRS = pytest.mark.parametrize(("rep", "colleague"), [("Ken", "Maria"), ("Aya", "Ken"), ("Ken", "Aya")])


def language(person: Person) -> str:
    return person.locale[:2]


def taken(world: World, rep: Person, colleague: Person) -> Message:
    """Monday 10:00 in New York, or Tuesday 10:00 in Tokyo: a call for a colleague."""
    if rep is world.aya:
        world.push_to(datetime(2026, 11, 24, 1, tzinfo=UTC))
    world.type(colleague, "/promise help")
    return world.type(rep, TAKEN[language(rep)].format(colleague.name))


def newest(world: World, person: Person) -> Message:
    return world.dms(person)[-1]


def until_dm(world: World, person: Person, hours: int = 24) -> Message:
    """The next message to somebody."""
    before = len(world.dms(person))
    for _ in range(hours * 4):
        world.push(timedelta(minutes=15))
        if len(world.dms(person)) > before:
            return newest(world, person)
    raise AssertionError(f"{person.name} was told nothing in {hours} hours")


def again(world: World, person: Person, dm: Message) -> Message:
    return next(each for each in world.dms(person) if each.ts == dm.ts)


def offered(world: World, colleague: Person) -> Message:
    return newest(world, colleague) if world.dms(colleague) else until_dm(world, colleague)


def reps(world: World) -> list[tuple[int, str, str]]:
    """Number, rep and state of every promise."""
    with read(world) as work:
        found = work.all(work.select(promises.c.number, promises.c.rep, promises.c.state).order_by(promises.c.number))
        return [(row.number, row.rep, row.state) for row in found]


@PAIRS
def test_a_call_taken_for_a_colleague_is_theirs_once_they_take_it(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    answer = taken(world, who, other)
    speaks(who, answer, *NAMES, *WHAT)
    assert reps(world) == [(1, who.id, "open")]
    dm = offered(world, other)
    speaks(other, dm, *NAMES, *WHAT)
    assert buttons(dm)[:2] == [ids.HANDOVER_TAKE, ids.HANDOVER_NOT_MINE]
    assert "#1" in words(world.type(who, "/promise list"))
    world.press(other, dm, ids.HANDOVER_TAKE)
    assert reps(world) == [(1, other.id, "open")]
    assert "#1" in words(again(world, other, dm))
    assert "#1" not in words(world.type(who, "/promise list"))
    assert "#1" in words(world.type(other, "/promise list"))
    assert "#1" in words(world.type(who, "/promise why 1"))
    refusal = words(world.type(who, "/promise done 1"))
    assert refusal == words(world.type(who, "/promise done 99")).replace("99", "1")
    before = len(world.dms(who))
    world.type(other, "/promise done 1")
    assert reps(world) == [(1, other.id, "kept")]
    told = newest(world, who) if len(world.dms(who)) > before else until_dm(world, who)
    assert "✅" in words(told)
    assert "#1" in speaks(who, told, *NAMES, *WHAT)
    assert world.type(who, "/promise why 1")


@PAIRS
def test_silence_tells_both_and_taking_it_later_still_works(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    dm = offered(world, other)
    before = len(world.dms(other))
    back = until_dm(world, who, 40)
    assert ids.HANDOVER_OFFER in buttons(back)
    speaks(who, back, *NAMES, *WHAT)
    assert reps(world) == [(1, who.id, "open")]
    late = newest(world, other) if len(world.dms(other)) > before else until_dm(world, other)
    assert buttons(late)[:1] == [ids.HANDOVER_TAKE]
    speaks(other, late, *NAMES, *WHAT)
    world.press(other, again(world, other, dm), ids.HANDOVER_TAKE)
    assert reps(world) == [(1, other.id, "open")]
    shown = words(again(world, other, dm))
    assert {"en": "The time to answer was over", "ja": "時間を過ぎていました"}[language(other)] in shown


@PAIRS
def test_not_mine_tells_the_taker_at_once(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    dm = offered(world, other)
    world.press(other, dm, ids.HANDOVER_NOT_MINE)
    assert buttons(again(world, other, dm)) == [ids.HANDOVER_UNDO]
    world.press(other, again(world, other, dm), ids.HANDOVER_UNDO)
    assert buttons(again(world, other, dm))[:2] == [ids.HANDOVER_TAKE, ids.HANDOVER_NOT_MINE]
    before = len(world.dms(who))
    world.press(other, again(world, other, dm), ids.HANDOVER_NOT_MINE)
    back = newest(world, who) if len(world.dms(who)) > before else until_dm(world, who)
    assert ids.HANDOVER_OFFER in buttons(back)
    speaks(who, back, *NAMES, *WHAT)
    speaks(other, again(world, other, dm), *NAMES, *WHAT)


@PAIRS
def test_taking_it_is_undone_within_ten_minutes_and_it_is_the_takers_again(
    world: World, rep: str, colleague: str
) -> None:  # fmt: skip
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    dm = offered(world, other)
    world.press(other, dm, ids.HANDOVER_TAKE)
    world.press(other, again(world, other, dm), ids.HANDOVER_UNDO)
    assert reps(world) == [(1, who.id, "open")]
    assert "#1" in words(world.type(who, "/promise list"))
    assert buttons(again(world, other, dm))[:2] == [ids.HANDOVER_TAKE, ids.HANDOVER_NOT_MINE]
    world.press(other, again(world, other, dm), ids.HANDOVER_TAKE)
    world.push(timedelta(minutes=11))
    said = seen_by(world, other, lambda: deliver(world, pressed(world, other, ids.HANDOVER_UNDO, undo_of(world), dm)))
    assert said
    assert reps(world) == [(1, other.id, "open")]


def undo_of(world: World) -> str:
    with read(world) as work:
        row = work.all(work.select(handovers))[-1]
        return f"{row.handover}:{row.version}"


@PAIRS
def test_told_stays_and_the_nudges_come_in_the_colleagues_hours(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    dm = offered(world, other)
    with read(world) as work:
        told = work.one(work.select(promises.c.told_at)).told_at
    world.press(other, dm, ids.HANDOVER_TAKE)
    with read(world) as work:
        assert work.one(work.select(promises.c.told_at)).told_at == told
    before, mine = len(world.dms(other)), len(world.dms(who))
    while not any("promise_done" in buttons(dm) for dm in world.dms(other)[before:]):
        until_dm(world, other, 96)
    assert world.now < told
    assert not any("promise_done" in buttons(dm) for dm in world.dms(who)[mine:])


@PAIRS
def test_what_the_taker_keeps_meanwhile_is_shown_to_the_colleague(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    dm = offered(world, other)
    world.type(who, "/promise done 1")
    dm = again(world, other, dm)
    assert buttons(dm) == []
    assert "✅" in speaks(other, dm, *NAMES, *WHAT)


def test_a_mention_as_slack_writes_it_and_a_name_with_its_title_mean_the_colleague(world: World) -> None:
    world.type(world.aya, "/promise help")
    for typed in (f"<@{world.aya.id}|aya> Acme: call back", "Ayaさん、Acme: 折り返し電話", "@aya Acme: call back"):
        world.type(world.ken, f"/promise {typed}")
    with read(world) as work:
        found = work.all(work.select(handovers.c.to, handovers.c.taker))
    assert [(row.to, row.taker) for row in found] == [(world.aya.id, world.ken.id)] * 3
    assert [state for _, _, state in reps(world)] == ["open"] * 3


def test_who_cannot_be_asked_leaves_the_promise_recorded_as_the_takers(world: World) -> None:
    gus = world.slack.add_person("Gus", tz="Europe/London", locale="en-GB", is_restricted=True)
    for rep in (world.ken, world.aya):
        said = world.type(rep, TAKEN[language(rep)].replace("@{}", f"<@{gus.id}|gus>"))
        assert "Gus" in speaks(rep, said, "Gus", *NAMES, *WHAT)
    assert [rep for _, rep, _ in reps(world)] == [world.ken.id, world.aya.id]
    world.push(timedelta(days=1))
    assert world.dms(gus) == []


def test_a_colleague_takes_it_from_the_menu_and_hands_it_on(world: World) -> None:
    for person in (world.aya, world.maria):
        world.type(person, "/promise help")
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    listed = world.type(world.ken, "/promise list")
    world.press(world.ken, listed, "promise_menu", "handover:1")
    answer = world.slack.submit(world.ken, world.form(world.ken), {"colleague": world.ken.id}, anyway=True)
    assert answer.json["errors"] == {"colleague": "That is you. Pick a colleague."}
    shown = world.send(world.ken, {"colleague": world.maria.id})
    assert shown is not None
    assert ids.HANDOVER_UNDO in buttons(shown)
    world.press(world.maria, newest(world, world.maria), ids.HANDOVER_TAKE)
    assert reps(world) == [(1, world.maria.id, "open")]
    world.type(world.maria, "/promise hand 1 @Aya")
    dm = until_dm(world, world.aya)
    world.press(world.aya, dm, ids.HANDOVER_TAKE)
    assert reps(world) == [(1, world.aya.id, "open")]
    for former in (world.maria, world.ken):
        assert "#1" not in words(world.type(former, "/promise list"))
    world.type(world.maria, "/promise done 1")
    assert reps(world) == [(1, world.aya.id, "open")]


DRAFTED = {"en": "/promise @{} Acme: send the sample", "ja": "/promise @{} Acme: サンプル送付"}


@PAIRS
def test_a_draft_goes_to_the_colleague_by_itself_once_it_is_complete(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    if rep == "Aya":
        world.push_to(datetime(2026, 11, 24, 1, tzinfo=UTC))
    world.type(other, "/promise help")
    said = world.type(who, DRAFTED[language(who)].format(colleague))
    speaks(who, said, *NAMES, "send the sample", "サンプル送付")
    assert {"en": "Once it is filled in", "ja": "記入が済みましたら"}[language(who)] in words(said)
    assert world.dms(other) == []
    assert reps(world) == [(1, who.id, "draft")]
    friday = next(action for action in buttons(said) if action.startswith("draft_date:3"))
    world.press(who, said, friday)
    complete = world.shown(who)
    assert {"en": "is asked to take it", "ja": "引き継ぎをお願いしました"}[language(who)] in words(complete)
    dm = offered(world, other)
    assert buttons(dm)[:2] == [ids.HANDOVER_TAKE, ids.HANDOVER_NOT_MINE]
    speaks(other, dm, *NAMES, "send the sample", "サンプル送付")
    world.press(other, dm, ids.HANDOVER_TAKE)
    assert reps(world) == [(1, other.id, "open")]


def test_a_draft_that_is_completed_and_taken_back_is_offered_when_it_is_complete_again(world: World) -> None:
    world.type(world.maria, "/promise help")
    said = world.type(world.ken, "/promise @Maria Acme: send the sample")
    world.press(world.ken, said, "draft_date:3")
    dm = offered(world, world.maria)
    world.press(world.ken, world.shown(world.ken), "promise_undo")
    assert reps(world) == [(1, world.ken.id, "draft")]
    dm = again(world, world.maria, dm)
    assert "keeps it after all" in words(dm)
    assert buttons(dm) == []
    world.push(timedelta(hours=4))
    assert len(world.dms(world.maria)) == 1
    world.type(world.ken, "/promise list")
    world.press(world.ken, world.shown(world.ken), "draft_pick", "1")
    world.send(world.ken, {"customer": "Acme", "what": "send the sample", "told": "Friday 4pm"})
    dm = world.dms(world.maria)[-1] if len(world.dms(world.maria)) > 1 else until_dm(world, world.maria)
    world.press(world.maria, dm, ids.HANDOVER_TAKE)
    assert reps(world) == [(1, world.maria.id, "open")]


def test_a_draft_that_is_dropped_is_offered_to_nobody(world: World) -> None:
    world.type(world.maria, "/promise help")
    said = world.type(world.ken, "/promise @Maria Acme: send the sample")
    world.press(world.ken, said, "promise_undo")
    world.push(timedelta(days=2))
    assert world.dms(world.maria) == []


def test_undo_of_what_was_recorded_takes_the_offer_back(world: World) -> None:
    answer = taken(world, world.ken, world.maria)
    dm = offered(world, world.maria)
    world.press(world.ken, answer, "promise_undo")
    assert buttons(again(world, world.maria, dm)) == []
    assert reps(world) == [(1, world.ken.id, "never_made")]


def test_somebody_never_met_is_told_who_took_it(world: World) -> None:
    for rep, tz, locale in ((world.ken, "Europe/London", "en-GB"), (world.aya, "Asia/Tokyo", "ja-JP")):
        zoe = world.slack.add_person(f"Zoe{len(world.slack.people())}", tz=tz, locale=locale)
        world.type(rep, TAKEN[language(rep)].replace("@{}", f"<@{zoe.id}|zoe>"))
        dm = offered(world, zoe)
        speaks(zoe, dm, *NAMES, *WHAT)
        assert {ids.NOT_ME, ids.MUTE, ids.HANDOVER_TAKE} <= set(buttons(dm))
        before = len(world.dms(rep))
        world.press(zoe, dm, ids.NOT_ME)
        back = newest(world, rep) if len(world.dms(rep)) > before else until_dm(world, rep)
        assert ids.HANDOVER_OFFER in buttons(back)


@PAIRS
def test_home_tells_what_is_offered_from_what_a_colleague_has(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    dm = offered(world, other)
    yours = {"en": "Offered to you", "ja": "引き継ぎのお願い"}
    given = {"en": "With a colleague now", "ja": "同僚に引き継いだ約束"}
    assert yours[language(other)] in home(world, other)
    world.press(other, dm, ids.HANDOVER_TAKE)
    assert yours[language(other)] not in home(world, other)
    assert given[language(who)] in home(world, who)
    assert yours[language(who)] not in home(world, who)


def home(world: World, person: Person) -> str:
    world.slack.open_home(person)
    world.push(timedelta(minutes=1))
    shown = world.slack.home(person)
    assert shown is not None
    return speaks(person, words(shown), *NAMES, *WHAT)


@PAIRS
def test_the_same_offered_twice_to_the_same_colleague_is_offered_once(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    again_ = world.type(who, f"/promise {'hand' if rep == 'Ken' else '引き継ぎ'} 1 @{colleague}")
    assert {"en": "is asked to take it", "ja": "引き継ぎをお願いしました"}[language(who)] in words(again_)
    offered(world, other)
    world.push(timedelta(minutes=40))
    assert len(world.dms(other)) == 1
    with read(world) as work:
        assert [row.state for row in work.all(work.select(handovers.c.state))] == ["offered"]


def test_a_name_that_nobody_has_is_said_and_the_promise_is_recorded_as_the_takers(world: World) -> None:
    for rep in (world.ken, world.aya):
        said = world.type(rep, TAKEN[language(rep)].format("Zelda"))
        assert {"en": "nobody here by that name", "ja": "お名前の方が見つかりません"}[language(rep)] in words(said)
        assert "promise_more" in buttons(said)
        assert "Zelda" in speaks(rep, said, "Zelda", *NAMES, *WHAT)
    assert [rep for _, rep, _ in reps(world)] == [world.ken.id, world.aya.id]


@PAIRS
def test_an_offer_in_the_air_is_seen_in_the_list_and_on_home(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    waits = {"en": "no answer yet", "ja": "まだお返事がありません"}[language(who)]
    assert waits in speaks(who, world.type(who, "/promise list"), *NAMES, *WHAT)
    assert waits in home(world, who)
    world.press(other, offered(world, other), ids.HANDOVER_NOT_MINE)
    assert waits not in words(world.type(who, "/promise list"))


SOON = {"en": "/promise @{} Acme: call back by 11am", "ja": "/promise @{} Acme: 折り返し電話 11時まで"}


@PAIRS
def test_silence_comes_back_before_it_is_late(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    if rep == "Aya":
        world.push_to(datetime(2026, 11, 24, 1, tzinfo=UTC))
    world.type(other, "/promise help")
    begun = world.now
    world.type(who, SOON[language(who)].format(colleague))
    unanswered = {"en": "hasn't taken it in time", "ja": "時間内にお返事がありませんでした"}[language(who)]
    world.push_to(begun + timedelta(minutes=59))
    told = [dm for dm in world.dms(who) if unanswered in words(dm)]
    assert told
    assert datetime.fromtimestamp(float(told[0].ts), UTC) >= begun + timedelta(minutes=15)
    speaks(who, told[0], *NAMES, *WHAT)


@PAIRS
def test_taking_what_is_late_already_says_so(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    taken(world, who, other)
    dm = offered(world, other)
    late = {"en": "stays recorded as late", "ja": "遅れとして記録されます"}[language(other)]
    assert late not in words(dm)
    world.push_to(datetime(2026, 11, 26, 17, 30, tzinfo=UTC))
    world.press(other, again(world, other, dm), ids.HANDOVER_TAKE)
    assert late in speaks(other, again(world, other, dm), *NAMES, *WHAT)
    assert reps(world) == [(1, other.id, "open")]


def test_one_colleague_is_asked_at_a_time_and_nothing_is_lost(world: World) -> None:
    for person in (world.ken, world.maria):
        world.type(person, "/promise help")
    for rep, number, names in ((world.ken, 1, "@Maria @Aya"), (world.aya, 2, "@Ken と @Maria")):
        said = world.type(rep, TAKEN[language(rep)].replace("@{}", names))
        one = {"en": "One colleague at a time", "ja": "お一人ずつ"}[language(rep)]
        assert one in speaks(rep, said, *NAMES, *WHAT)
        assert "@" not in words(said)
        again_ = world.type(rep, f"/promise {'hand' if rep is world.ken else '引き継ぎ'} {number} {names}")
        assert one in speaks(rep, again_, *NAMES, *WHAT)
    with read(world) as work:
        found = work.all(work.select(handovers.c.to, handovers.c.taker).order_by(handovers.c.number))
    pairs = [(world.maria.id, world.ken.id), (world.ken.id, world.aya.id)]
    assert [(row.to, row.taker) for row in found] == pairs


def test_a_name_and_nothing_else_is_no_promise(world: World) -> None:
    for rep in (world.ken, world.aya):
        for name in ("Maria", "Zelda"):
            speaks(rep, world.type(rep, f"/promise @{name}"), *NAMES)
    assert reps(world) == []


def test_a_name_that_nobody_has_opens_the_form_with_what_was_typed(world: World) -> None:
    for rep, number in ((world.ken, 1), (world.aya, 2)):
        world.type(rep, TAKEN[language(rep)].replace("@{} ", ""))
        help_, hand = {"en": ("help", "hand"), "ja": ("依頼", "引き継ぎ")}[language(rep)]
        unknown = {"en": "nobody here by that name", "ja": "お名前の方が見つかりません"}[language(rep)]
        asks = {"en": "check the price by Wed 10am", "ja": "価格の確認 水曜10時まで"}[language(rep)]
        world.type(rep, f"/promise {help_} {number} @Zelda {asks}")
        form = words(world.form(rep))
        assert unknown in form
        assert {"en": "check the price", "ja": "価格の確認"}[language(rep)] in form
        assert "2026-11-25 10:00" in form
        world.send(rep, {"helper": world.maria.id})
        world.type(rep, f"/promise {hand} {number} @Zelda")
        assert unknown in words(world.form(rep))
    assert [state for _, _, state in reps(world)] == ["open", "open"]


@PAIRS
def test_undo_after_a_colleague_took_it_says_who_has_it_and_since_when(world: World, rep: str, colleague: str) -> None:
    who, other = world.slack.person(rep), world.slack.person(colleague)
    answer = taken(world, who, other)
    world.press(other, offered(world, other), ids.HANDOVER_TAKE)
    [said] = seen_by(world, who, lambda: world.press(who, answer, "promise_undo"))
    assert {"en": "Nothing changed", "ja": "何も変わっていません"}[language(who)] in speaks(who, said, *NAMES, *WHAT)
    assert "#1" in words(said)
    assert reps(world) == [(1, other.id, "open")]
