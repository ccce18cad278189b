"""The safe date by what the rep has really done, then by what the team has, then by the table."""

from datetime import UTC, datetime, timedelta

from playground.state import Person
from tests.journeys.world import World, buttons, words

DAY = timedelta(days=1)
MONDAY = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
TOOK = (1, 2, 3, 4, 1, 2, 3, 4, 1, 2)


def keeps(world: World, person: Person, days: tuple[int, ...], what: str = "send the proposal") -> None:
    """Promises made on a Monday at 10:00 in New York, each kept so many working days later."""
    world.push_to(MONDAY)
    for number, _ in enumerate(days, 1):
        world.type(person, f"/promise Customer {chr(64 + number)}: {what} by 18 December 5pm")
    for day in sorted(set(days)):
        world.push_to(MONDAY + DAY * day)
        for number, took in enumerate(days, 1):
            if took == day:
                world.type(person, f"/promise done {number}")


def suggested(world: World, person: Person, what: str = "send the proposal") -> str:
    world.type(person, "/promise")
    view = world.form(person)
    world.slack.type_into(view, {"customer": "Acme", "what": what})
    world.press(person, view, "promise_form_more")
    said = words(world.form(person))
    world.slack.close_view(person, world.form(person), clear=True)
    world.settle()
    return said


def test_ten_proposals_that_took_one_to_four_days_make_four_days_safe(world: World) -> None:
    keeps(world, world.ken, TOOK)
    world.push_to(datetime(2026, 12, 7, 15, 0, tzinfo=UTC))
    assert "Safe: Fri 11 Dec, 18:00, by your last 10 proposals." in suggested(world, world.ken)
    assert "the usual time for samples" in suggested(world, world.ken, "send a sample")


def test_with_fewer_than_five_the_teams_count_and_without_a_team_everybodys(world: World) -> None:
    keeps(world, world.ken, TOOK[:6])
    world.push_to(datetime(2026, 12, 7, 15, 0, tzinfo=UTC))
    zoe = world.slack.add_person("Zoe", tz="America/New_York", locale="en-US")
    assert "by everybody's last 6 proposals" in suggested(world, zoe)
    listing = world.type(world.maria, "/kept team")
    new = str(listing.blocks[-1]["block_id"])
    assert world.slack.action(world.maria, listing, "team_edit", block_id=new).ok
    world.send(world.maria, {"team_name": "North", "manager": None, "reps": [zoe.id]})
    assert "the usual time for proposals" in suggested(world, zoe)


def test_a_draft_offers_the_safe_date_among_four_choices(world: World) -> None:
    asked = world.type(world.ken, "/promise Acme: send the proposal")
    choices = [each for each in buttons(asked) if each.startswith("draft_date")]
    assert len(choices) == 4
    assert "Safe: Thu 26 Nov, 18:00" in words(asked)
    world.press(world.ken, asked, "draft_date:4")
    assert "told Acme: Thu 26 Nov, 18:00" in words(world.shown(world.ken))


def test_a_new_date_is_asked_for_with_the_safe_one_beside_it(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    world.type(world.ken, "/promise move 1")
    assert "Safe: Thu 26 Nov, 18:00, the usual time for proposals." in words(world.form(world.ken))


def test_a_japanese_rep_reads_all_of_it_in_japanese(world: World) -> None:
    world.push_to(datetime(2026, 11, 24, 1, 0, tzinfo=UTC))
    typed = [world.type(world.aya, f"/promise 山田商事: 資料{number}を送る 金曜16時まで") for number in range(6)]
    assert "11月27日(金)が期日の約束は、これで6件です。11月30日(月)には余裕があります。" in words(typed[-1])
    world.type(world.aya, "/promise")
    view = world.form(world.aya)
    world.slack.type_into(view, {"customer": "山田商事", "what": "見積書を送る", "told": "金曜16時"})
    world.press(world.aya, view, "promise_form_more")
    said = words(world.form(world.aya))
    assert "無理のない期日：11月27日(金)18:00（見積・ご提案の目安）" in said
    assert "11月27日(金)が期日の約束は、すでに6件あります。" in said
    assert "お届けの目安：期日より少し早め（チームの設定）" in said
    shown = world.send(world.aya, {"promised_to": "役員会", "promised_by": "木曜正午", "spec_lines": "A4\nカラー"})
    assert shown is not None
    assert "役員会が11月26日(木)12:00までにお待ちです。" in words(shown)
