from bot.language import phrases
from bot.messages import home, ids, kept, listing
from tests.messages import examples
from tests.messages.examples import AYA, KEN
from tests.messages.legal import actions, rows, shown

EN, JA = phrases("en"), phrases("ja")
ROW = [ids.DONE, ids.READY, ids.LATER, ids.MOVE, "cant:{0}", "drop:{0}", "released:{0}", "helper:{0}", "handover:{0}"]


def row(number: int, late: bool = False) -> list[str]:
    return [each.format(number) for each in ROW if not late or each != ids.READY]


def many(count: int, first: int = 1):
    return tuple(examples.promise(number=number) for number in range(first, first + count))


def test_a_list_is_late_today_coming_and_drafts() -> None:
    said = listing.page(examples.listing(), KEN, EN)
    lines = shown(said).split("\n")
    assert [each for each in lines if not each.startswith("Done")] == [
        "3 promises", "Several at once",
        "Late", "Acme: send the proposal · told Tue 24 Nov, 16:00 · #40",
        "Today", "Acme: send the proposal · told today, 16:00 · #44",
        "Coming", "Acme: send the proposal · told tomorrow, 16:00 · #42",
        "Drafts", "draft #43 · send the proposal · which customer?", "Fill inDrop",
    ]  # fmt: skip
    assert actions(said) == [ids.SEVERAL_OPEN, *row(40, late=True), *row(44), *row(42), ids.DRAFT_PICK, ids.DRAFT_DROP]


def test_a_japanese_list_speaks_japanese() -> None:
    said = shown(listing.page(examples.listing(AYA), AYA, JA)).split("\n")
    first = "山田商事様：見積書を送る · お伝えした期日 11月24日(火)16:00 · #40"
    assert said[:4] == ["約束 3件", "まとめて操作", "遅れ", first]


def test_a_page_has_twenty_lines_and_says_where_the_next_begins() -> None:
    full = examples.listing(late=many(15), open=many(15, 16), drafts=(), more=0, next_offset=0)
    said = listing.page(full, KEN, EN)
    assert actions(said).count(ids.DONE) == 20
    assert "And 10 more." in shown(said)
    assert said.blocks[-1]["elements"][0]["action_id"] == ids.LIST_PAGE
    assert said.blocks[-1]["elements"][0]["value"] == "20"


def test_the_next_page_is_the_callers_where_it_knows() -> None:
    said = listing.page(examples.listing(more=7, next_offset=40), KEN, EN)
    assert said.blocks[-1]["elements"][0]["value"] == "40"
    assert said.blocks[-1]["elements"][0]["text"]["text"] == "Show 7 more"


def test_what_could_not_be_delivered_is_in_the_list() -> None:
    said = listing.page(examples.listing(undelivered=many(8)), KEN, EN)
    assert rows(said, -1)[0] == "Could not be delivered"
    assert rows(said, -1)[-1] == "And 3 more that could not be delivered."


def test_an_empty_list_offers_to_record() -> None:
    nothing = examples.listing(late=(), open=(), drafts=())
    assert rows(listing.page(nothing, KEN, EN)) == ["Nothing is open: every promise is settled."]
    assert actions(listing.page(nothing, KEN, EN)) == [ids.OPEN_FORM]
    found = examples.replace(nothing, query="Acme")
    assert rows(listing.page(found, KEN, EN)) == ["Nothing open for “Acme”."]


def test_home_is_the_list_with_buttons_and_as_of_when() -> None:
    view = home.view(examples.home(), EN)
    assert actions(view)[:3] == [ids.OPEN_FORM, ids.CONVERSATION_OPEN, ids.ORDER_OPEN_FORM]
    assert shown(view).endswith("As of Thu 26 Nov, 09:00")
    assert [heading in shown(view).split("\n") for heading in ("Late", "Today", "Coming", "Drafts")] == [True] * 4


def test_home_shows_trouble_to_admins_only() -> None:
    trouble = examples.home(trouble="missing_scope")
    assert "missing_scope" not in shown(home.view(trouble, EN))
    assert "missing_scope" in shown(home.view(examples.replace(trouble, is_admin=True), EN))


def test_home_shows_once_what_could_not_be_delivered() -> None:
    twice = examples.home(undelivered=many(2), listing=examples.listing(undelivered=many(3)))
    last = shown(home.view(twice, EN)).split("\n")[-5:]
    assert last[0] == "Could not be delivered"
    assert last[1:4] == [f"#{number} · Acme: send the proposal" for number in (1, 2, 3)]


def test_the_day_is_what_is_late_and_due_today() -> None:
    said = kept.today(examples.listing(), KEN, EN)
    assert rows(said) == ["Your day, Thu 26 Nov"]
    assert "#44" in shown(said)
    assert "#42" not in shown(said)
    assert actions(said)[-2:] == [ids.OPEN_FORM, ids.SHOW_LIST]


def test_an_empty_day_says_so() -> None:
    said = kept.today(examples.listing(late=(), open=(), drafts=()), AYA, JA)
    assert rows(said, 1) == ["遅れている約束も、今日が期日の約束もありません。"]
