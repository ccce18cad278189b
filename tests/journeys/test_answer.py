"""What a customer answers to a new date, and how it is shown, refused and undone."""

from tests.journeys.test_moving import (
    BOTH,
    COUNTS,
    OLD,
    at,
    cant,
    done_at,
    moved,
    person,
    preformatted,
    recorded,
)
from tests.journeys.world import World, buttons, words


@BOTH
def test_another_date_is_the_customers_wish_as_the_form_shows_it(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.press(who, cant(world, who), "promise_another_date")
    world.send(who, {"told": "2026-12-03 16:00"})
    assert COUNTS["on_time"][name] in done_at(world, who, "2026-12-03 15:45")


@BOTH
def test_the_draft_asks_the_customer_for_a_date_once_the_new_one_has_passed_too(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    cant(world, who)
    world.push_to(at(who, "2026-12-01 17:00"))
    (draft,) = preformatted(world.dms(who)[-1])
    assert ("When would suit you instead?" if name == "Ken" else "いつまででしたらよろしいでしょうか。") in draft
    gone = ("Tue 1 Dec", "Wed 2 Dec") if name == "Ken" else ("12月1日", "12月2日")
    assert not any(day in draft for day in gone)


@BOTH
def test_why_says_what_the_customer_answered_to_each_date_and_who_pressed(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.press(who, cant(world, who), "promise_they_refused")
    world.press(who, world.form(who), "promise_undo")
    world.press(who, world.type(who, "/promise list"), "promise_they_agreed")
    why = words(world.type(who, "/promise why 1"))
    said = {
        "Ken": (
            "They said no: Fri 27 Nov, 16:00 stays (Mon 23 Nov, 10:00) · by you",
            "Undone: Tue 1 Dec, 16:00 again (Mon 23 Nov, 10:00) · we asked for it, not agreed yet · by you",
            "They agreed to Tue 1 Dec, 16:00 (Mon 23 Nov, 10:00) · by you",
        ),
        "Aya": (
            "変更のご了承をいただけず、元の期日のまま：11月27日(金)16:00",
            "元に戻した期日：12月1日(火)16:00",
            "ご了承いただいた期日：12月1日(火)16:00",
        ),
    }
    for each in said[name]:
        assert each in why


@BOTH
def test_a_date_that_the_customer_has_not_agreed_to_is_echoed_so(world: World, name: str) -> None:
    who = person(world, name)
    waits = "waiting for Acme to agree" if name == "Ken" else "山田商事様のご了承待ち"
    shown = recorded(world, who)
    assert waits not in words(shown)
    world.press(who, shown, "promise_more")
    changed = world.send(who, {"agreed": "not_yet"})
    assert changed is not None
    assert waits in words(changed)
    why = words(world.type(who, "/promise why 1"))
    assert ("Put right: Fri 27 Nov, 16:00" if name == "Ken" else "修正後の期日：11月27日(金)16:00") in why
    assert ("not agreed yet" if name == "Ken" else "了承はまだ") in why


@BOTH
def test_a_date_that_they_have_already_or_an_earlier_one_is_refused_at_the_field(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.ask_for(who, world.type(who, "/promise list"), "cant", 1)
    for told, agreed in ((OLD, "not_yet"), (OLD, "yes"), ("2026-11-26 16:00", "not_yet")):
        shown = world.send(who, {"told": told, "wanted_by": "rep", "agreed": agreed})
        assert shown is not None
        assert set(shown.errors) == {"told"}
    moved(world, who, wanted_by="rep", agreed="not_yet")
    assert "promise_they_agreed" in buttons(world.form(who))


@BOTH
def test_the_date_that_counts_has_passed_and_the_promise_is_late_in_the_morning_list(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    cant(world, who)
    world.push_to(at(who, "2026-11-30 10:00"))
    listed = words(world.dms(who)[-1])
    late, counts = {
        "Ken": ("Late", "Until they agree, Fri 27 Nov, 16:00 counts."),
        "Aya": ("遅れ", "ご了承をいただくまでは、11月27日(金)16:00が期日のままです。"),
    }[name]
    assert late in listed
    assert counts in listed


@BOTH
def test_until_they_agree_kept_speaks_before_the_old_date_and_at_it_and_calls_it_late(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.push_to(at(who, "2026-11-26 15:00"))
    cant(world, who)
    world.push_to(at(who, "2026-11-27 10:00"))
    before = len(world.dms(who))
    world.push_to(at(who, "2026-11-27 15:59"))
    (asked,) = world.dms(who)[before:]
    old = {"Ken": "hasn't agreed to the new date yet: the old one is Fri 27 Nov, 16:00",
           "Aya": "ご了承をまだいただいていません。元の期日は11月27日(金)16:00です。"}[name]  # fmt: skip
    assert old in words(asked)
    world.push_to(at(who, "2026-11-27 16:01"))
    (passed,) = world.dms(who)[before + 1 :]
    assert ("the old one has passed: Fri 27 Nov, 16:00" if name == "Ken" else "を過ぎました") in words(passed)
    listed = world.type(who, "/promise list")
    assert ("Late" if name == "Ken" else "遅れ") in words(listed)
    for shown in (asked, passed, listed):
        assert "promise_they_agreed" in buttons(shown)
    late = {"Ken": ("Late", "Until they agree, Fri 27 Nov, 16:00 counts."), "Aya": ("遅れ", "が期日のままです。")}[name]
    assert all(each in words(listed) for each in late)


@BOTH
def test_once_they_have_agreed_nobody_speaks_of_the_old_date(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.push_to(at(who, "2026-11-26 15:00"))
    world.press(who, cant(world, who), "promise_they_agreed")
    world.push_to(at(who, "2026-11-27 10:00"))
    before = len(world.dms(who))
    world.push_to(at(who, "2026-11-27 17:00"))
    assert world.dms(who)[before:] == []


@BOTH
def test_the_draft_stands_in_the_first_nudge_and_a_button_shows_it_in_the_others(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.push_to(at(who, "2026-11-26 15:00"))
    (draft,) = preformatted(cant(world, who))
    before = len(world.dms(who))
    world.push_to(at(who, "2026-12-01 15:55"))
    alone = [dm for dm in world.dms(who)[before:] if "promise_another_date" in buttons(dm)]
    assert len(alone) > 3
    assert preformatted(alone[0]) == [draft]
    assert [preformatted(dm) for dm in alone[1:]] == [[]] * len(alone[1:])
    world.press(who, alone[-1], "promise_show_draft")
    assert ("Tue 1 Dec, 16:00" if name == "Ken" else "12月1日(火)16:00") in preformatted(world.form(who))[0]


@BOTH
def test_undo_of_an_answer_offers_the_answers_again(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.press(who, cant(world, who), "promise_they_refused")
    world.press(who, world.form(who), "promise_undo")
    assert "promise_they_agreed" in buttons(world.form(who))


@BOTH
def test_the_nudge_says_what_came_of_it_who_pressed_and_when(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.push_to(at(who, "2026-11-27 13:05"))
    nudge = world.dms(who)[-1].ts
    world.press(who, cant(world, who), "promise_they_agreed")
    (shown,) = (words(dm) for dm in world.dms(who) if dm.ts == nudge)
    assert (
        "Acme has agreed: told Tue 1 Dec, 16:00 · Fri 27 Nov, 13:05 · by you"
        if name == "Ken"
        else "山田商事様のご了承をいただきました。お伝えした期日：12月1日(火)16:00 · 11月27日(金)13:05 · ご自身で"
    ) in shown


@BOTH
def test_until_they_agree_no_nudge_list_or_why_speaks_as_if_they_had(world: World, name: str) -> None:
    who = person(world, name)
    shown = recorded(world, who)
    world.press(who, shown, "promise_more")
    world.send(who, {"agreed": "not_yet"})
    waits, question = {"Ken": ("not agreed yet", "have they agreed"), "Aya": ("ご了承待ち", "ご了承いただけたか")}[name]
    assert waits in words(world.type(who, "/promise list"))
    assert question in words(world.type(who, "/promise why 1"))
    world.push_to(world.now.replace(day=28))
    told = [words(dm) for dm in world.dms(who) if "promise_done" in buttons(dm)]
    assert told
    assert all(waits in each for each in told), told
    assert question not in words(world.type(who, "/promise why 1"))


@BOTH
def test_a_date_that_the_customer_wants_and_has_not_agreed_to_is_not_said_to_be_agreed(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.ask_for(who, world.type(who, "/promise list"), "move", 1)
    moved(world, who, wanted_by="customer", agreed="not_yet")
    why = words(world.type(who, "/promise why 1"))
    assert ("the customer wanted it, not agreed yet" if name == "Ken" else "お客様のご希望、了承はまだ") in why
    assert COUNTS["on_time"][name] in done_at(world, who, "2026-12-01 15:45")


@BOTH
def test_a_date_that_is_no_later_than_told_is_not_called_safe_where_it_moves(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    for form in ("move", "cant"):
        world.ask_for(who, world.type(who, "/promise list"), form, 1)
        assert ("Safe:" if name == "Ken" else "無理のない") not in words(world.form(who))


@BOTH
def test_whose_part_is_due_after_the_new_target_is_said_and_asked_for_it_earlier(world: World, name: str) -> None:
    who = person(world, name)
    recorded(world, who)
    world.type(who, "/promise help 1 @Maria check the price by 2026-11-26 09:00")
    world.ask_for(who, world.type(who, "/promise list"), "move", 1)
    shown = moved(world, who, told="2026-11-25 16:00", wanted_by="customer", agreed="yes")
    assert ("after your new target" if name == "Ken" else "新しい自分の目標") in words(shown)
    world.press(who, shown, "helper_ask")
    assert "check the price" in words(world.form(who))
