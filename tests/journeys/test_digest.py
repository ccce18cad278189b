"""Maria's team has its week told in #sales, in its language, once she has seen the first."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.store import person as people
from bot.store import team as teams
from bot.store.tables import letters, reminders
from bot.usecases.outbox import digest as sending
from playground import faults
from playground.state import Message
from tests.journeys.forging import deliver, pressed, seen_by
from tests.journeys.week import AGAIN, CHANGE, DAY, HOUR, MONDAY_9, POST, SKIP, THERE, WEEK, Staged, approved, staged
from tests.journeys.world import World, buttons, words


@pytest.fixture
def office(world: World) -> Staged:
    return staged(world)


def test_the_manager_sees_the_first_digest_before_it_goes_out(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    assert office.posted() == []
    assert {POST, SKIP, CHANGE} <= set(buttons(preview))
    world.press(world.maria, preview, POST)
    (post,) = office.posted()
    assert "Sales" in words(post)
    assert POST not in buttons(world.dms(world.maria)[-1])
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 2
    assert len([message for message in world.dms(world.maria) if "Sales" in words(message)]) == 1


def test_pressing_post_twice_posts_once(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    world.press(world.maria, preview, POST)
    world.press_again()
    world.push(HOUR)
    assert len(office.posted()) == 1


def test_undo_of_post_asks_again_next_week_and_what_was_posted_stays(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    world.press(world.maria, preview, POST)
    assert buttons(preview) == ["team_undo", CHANGE]
    world.press(world.maria, preview, "team_undo")
    assert len(office.posted()) == 1
    assert "by itself" not in words(preview)
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 1
    assert len(office.asked(world.maria, POST)) == 1


def test_undo_of_post_after_ten_minutes_says_so(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    world.press(world.maria, preview, POST)
    world.push(timedelta(minutes=11))
    (said,) = seen_by(world, world.maria, lambda: world.press(world.maria, preview, "team_undo"))
    assert said.viewer == world.maria.id
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 2


def test_the_form_that_change_opens_moves_the_digest_and_asks_again_for_another_channel(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    other = world.slack.add_channel("other", kept_in=True)
    world.press(world.maria, preview, CHANGE)
    world.send(world.maria, {"channel": other.id})
    world.press(world.maria, preview, POST)
    assert office.posted() == []
    assert len(office.posted(other)) == 1


def test_a_preview_nobody_answers_posts_nothing_and_is_asked_again_next_week(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + WEEK - HOUR)
    assert office.posted() == []
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert office.posted() == []
    (again,) = office.asked(world.maria, POST)
    assert len([one for one in world.dms(world.maria) if "Sales" in words(one)]) == 2
    world.press(world.maria, again, POST)
    assert len(office.posted()) == 1


def test_not_this_week_posts_nothing_and_can_still_be_changed_to_yes(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    world.press(world.maria, preview, SKIP)
    assert buttons(preview) == ["digest_unskip", CHANGE]
    world.push(HOUR)
    assert office.posted() == []
    world.press(world.maria, preview, "digest_unskip")
    world.press(world.maria, preview, POST)
    assert len(office.posted()) == 1


def test_a_preview_of_last_week_posts_nothing(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (old,) = office.asked(world.maria, POST)
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert POST not in buttons(old)
    deliver(world, pressed(world, world.maria, POST, f"{office.team}:202649", old))
    assert office.posted() == []
    assert len(office.asked(world.maria, POST)) == 1


def test_a_rep_cannot_post_the_digest(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    deliver(world, pressed(world, world.ken, POST, f"{office.team}:202649", preview))
    assert office.posted() == []


def test_without_a_manager_the_admins_are_asked(world: World) -> None:
    office = staged(world, manager=None)
    world.push_to(MONDAY_9 + HOUR)
    assert len(office.asked(world.maria, POST)) == 1


def test_an_approved_digest_goes_out_by_itself_once_in_its_week(world: World) -> None:
    office = approved(world)
    world.push_to(MONDAY_9 + HOUR)
    world.push_to(MONDAY_9 + 3 * WEEK + HOUR)
    assert len(office.posted()) == 4
    keys = sorted(row.key for row in office.rows(letters) if row.kind == "digest")
    assert keys == [f"digest:{office.team}:weekly:2026-W{week}" for week in (49, 50, 51, 52)]


def test_two_workers_at_the_same_time_post_once(world: World) -> None:
    office = approved(world)
    world.clock.push_to(MONDAY_9)
    with office.database.work(office.workspace) as work:
        team = teams.find(work, office.team)
        assert team is not None
        first = sending.write(work, team, 202649, sending.WEEKLY, office.channel.id, MONDAY_9, MONDAY_9)
        second = sending.write(work, team, 202649, sending.WEEKLY, office.channel.id, MONDAY_9, MONDAY_9)
    assert first is not None
    assert second is None
    world.push(HOUR)
    assert len(office.posted()) == 1


def test_a_week_that_is_over_is_not_posted_after_days_of_being_down(world: World) -> None:
    office = approved(world)
    world.kept.stop()
    world.clock.push_to(MONDAY_9 + 2 * WEEK + 2 * DAY)
    world.restart()
    world.push(HOUR)
    assert office.posted() == []
    world.push_to(MONDAY_9 + 3 * WEEK + HOUR)
    assert len(office.posted()) == 1


def test_hours_of_being_down_post_it_late_and_once(world: World) -> None:
    office = approved(world)
    world.kept.stop()
    world.clock.push_to(MONDAY_9 + 5 * HOUR)
    world.restart()
    world.push(HOUR)
    assert len(office.posted()) == 1


def test_another_day_moves_the_digest(world: World) -> None:
    office = approved(world)
    office.change(digest_day=3, digest_at="17:00")
    world.push_to(datetime(2026, 11, 26, 16, 59, tzinfo=UTC))
    assert office.posted() == []
    world.push_to(datetime(2026, 11, 26, 17, 1, tzinfo=UTC))
    assert len(office.posted()) == 1
    world.push_to(MONDAY_9 + HOUR)
    assert len(office.posted()) == 1


def test_another_channel_gets_the_next_digest(world: World) -> None:
    office = approved(world)
    other = world.slack.add_channel("other", kept_in=True)
    office.change(channel=other.id)
    world.push_to(MONDAY_9 + HOUR)
    assert office.posted() == []
    assert len(office.posted(other)) == 1


def test_a_team_that_is_gone_says_nothing_more(world: World) -> None:
    office = approved(world)
    office.change(gone_at=world.now)
    world.push_to(MONDAY_9 + 2 * WEEK)
    assert office.posted() == []


def test_a_team_without_a_channel_has_no_digest(world: World) -> None:
    office = staged(world, channel=None)
    world.push_to(MONDAY_9 + WEEK)
    assert office.asked(world.maria, POST) == []
    assert "no channel" in words(world.type(world.maria, "/kept digest"))


def test_the_clock_change_keeps_nine_in_the_morning(world: World) -> None:
    approved(world)
    office_at = [row.due for row in _planned(world)]
    assert office_at == [MONDAY_9]
    world.push_to(datetime(2027, 3, 22, 10, tzinfo=UTC))
    assert [row.due for row in _planned(world)] == [datetime(2027, 3, 29, 8, tzinfo=UTC)]


def _planned(world: World) -> list[Any]:
    office = Staged(world, world.sales, "a" * 32)
    return [row for row in office.rows(reminders) if row.subject.startswith("digest:") and row.state == "planned"]


def test_a_shared_channel_gets_nothing_and_the_manager_is_told_why(world: World) -> None:
    office = approved(world)
    world.slack.share_channel(office.channel)
    world.push_to(MONDAY_9 + HOUR)
    assert office.posted() == []
    (told,) = office.asked(world.maria, CHANGE)
    assert "shared" in words(told)
    world.slack.share_channel(office.channel, shared=False)
    world.press(world.maria, told, POST)
    assert len(office.posted()) == 1
    assert office.asked(world.maria, CHANGE) == []


def test_a_channel_that_another_workspace_is_invited_to_gets_nothing(world: World) -> None:
    office = approved(world)
    world.slack.share_channel(office.channel, invited_only=True)
    world.push_to(MONDAY_9 + HOUR)
    assert office.posted() == []
    assert office.asked(world.maria, CHANGE)


def test_an_archived_channel_is_told_to_the_manager(world: World) -> None:
    office = approved(world)
    world.slack.archive_channel(office.channel)
    world.push_to(MONDAY_9 + HOUR)
    (told,) = office.asked(world.maria, CHANGE)
    assert "archived" in words(told)
    assert office.states("digest") == ["dead"]


def test_a_channel_kept_is_not_in_is_told_with_what_to_do(world: World) -> None:
    office = approved(world, kept_in=False)
    world.push_to(MONDAY_9 + HOUR)
    (told,) = office.asked(world.maria, CHANGE)
    assert "/invite @Kept" in words(told)
    world.slack.invite_kept(office.channel)
    world.press(world.maria, told, POST)
    assert len(office.posted()) == 1


def test_the_preview_says_that_the_channel_is_shared(office: Staged) -> None:
    office.world.slack.share_channel(office.channel)
    office.world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(office.world.maria, POST)
    assert "shared" in words(preview)


def test_where_slack_does_not_say_how_the_channel_stands_nothing_is_posted_until_it_does(world: World) -> None:
    office = approved(world)
    world.slack.misbehave("conversations.info", faults.status(503), times=2)
    world.push_to(MONDAY_9 + timedelta(seconds=1))
    assert office.posted() == []
    world.push(HOUR)
    assert len(office.posted()) == 1


def lost(world: World) -> tuple[Staged, Message]:
    """A digest whose answer was lost, and the question about it."""
    office = approved(world)
    world.slack.misbehave("chat.postMessage", faults.lost_reply())
    world.push_to(MONDAY_9 + 29 * timedelta(minutes=1))
    assert office.asked(world.maria, THERE) == []
    world.push_to(MONDAY_9 + HOUR)
    (question,) = office.asked(world.maria, THERE)
    assert len(office.posted()) == 1
    assert office.states("digest") == ["asked"]
    return office, question


def test_a_digest_that_may_have_arrived_is_asked_about_and_stays_when_it_is_there(world: World) -> None:
    office, question = lost(world)
    world.press(world.maria, question, THERE)
    world.push(DAY)
    assert len(office.posted()) == 1
    assert office.states("digest") == ["sent"]
    assert buttons(question) == [AGAIN]
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 2


def test_a_digest_that_is_not_there_is_posted_again_when_somebody_says_so(world: World) -> None:
    office, question = lost(world)
    world.press(world.maria, question, AGAIN)
    world.press_again()
    world.push(DAY)
    assert len(office.posted()) == 2
    assert office.states("digest") == ["sent"]


def test_a_digest_that_was_thought_to_be_there_can_still_be_posted_again(world: World) -> None:
    office, question = lost(world)
    world.press(world.maria, question, THERE)
    world.press(world.maria, question, AGAIN)
    world.push(HOUR)
    assert len(office.posted()) == 2
    assert [row.state for row in office.rows(reminders) if row.step == "weekly" and row.letter] == ["told"]


def test_a_question_nobody_answers_is_given_up_and_shown(world: World) -> None:
    office, _ = lost(world)
    world.push(4 * DAY)
    assert office.states("digest") == ["dead"]
    assert office.asked(world.maria, THERE) == []
    assert len(office.posted()) == 1
    world.slack.open_home(world.maria)
    world.settle()
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 2


def test_a_japanese_team_is_told_in_japanese_and_its_manager_in_her_own_language(world: World) -> None:
    office = staged(world, language="ja", zone="Asia/Tokyo")
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    assert "goes out when you say so" in words(preview)
    assert "週次まとめ" in words(preview)
    world.press(world.maria, preview, POST)
    (post,) = office.posted()
    assert "約束は守れましたか" in words(post)
    assert "Did we keep" not in words(post)


def test_somebody_in_no_team_is_told_so(world: World) -> None:
    assert "no team" in words(world.type(world.ken, "/kept digest"))
    assert "チーム" in words(world.type(world.aya, "/kept digest"))


def test_admins_are_asked_by_the_rows_they_stand_in(office: Staged) -> None:
    with office.database.reading(office.workspace) as work:
        assert people.admins(work) == (office.world.maria.id,)
