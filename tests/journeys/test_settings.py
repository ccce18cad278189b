from datetime import timedelta

from tests.journeys.world import World, buttons, words


def page_of(world: World, which: str) -> None:
    """Maria opens a page of everybody's settings."""
    world.type(world.maria, "/kept settings")
    form = world.form(world.maria)
    rows = [block for block in form.content["blocks"] if block["type"] == "actions"]
    (block,) = [each for each in rows if [one.get("value") for one in each["elements"]] == [which]]
    world.slack.action(world.maria, form, "settings_page", block_id=block["block_id"])


def test_an_admin_changes_a_number_and_it_says_what_was_changed(world: World) -> None:
    page_of(world, "after")
    form = world.form(world.maria)
    assert "From 1 working day to 60 working days. Usually 10 working days." in words(form)
    sent = world.send(world.maria, {"visit_within_days": "5", "check_in_after": "90 min"})
    assert sent is not None
    assert "Visit after the delivery within: 5 working days (before: 10 working days)" in words(sent)
    assert "1 h 30 min (before: 2 h)" in words(sent)
    page_of(world, "after")
    assert "Last changed by Maria on Mon 23 Nov, 15:00." in words(world.form(world.maria))


def test_undo_brings_a_number_back_for_ten_minutes(world: World) -> None:
    page_of(world, "figures")
    sent = world.send(world.maria, {"too_few": "3"})
    assert sent is not None
    world.press(world.maria, sent, "settings_undo")
    assert "Undone" in words(world.form(world.maria))
    page_of(world, "figures")
    sent = world.send(world.maria, {"too_few": "4"})
    assert sent is not None
    world.push(timedelta(minutes=11))
    world.press(world.maria, sent, "settings_undo")
    assert "ten minutes" in words(world.form(world.maria))


def test_a_value_out_of_range_is_refused_at_its_field_and_what_was_typed_stays(world: World) -> None:
    page_of(world, "after")
    refused = world.send(world.maria, {"visit_within_days": "999", "referral_score": "six", "check_in_after": "1 h"})
    assert refused is not None
    assert set(refused.errors) == {"visit_within_days", "referral_score"}
    assert "From 1 working day to 60 working days." in refused.errors["visit_within_days"]
    sent = world.send(world.maria, {"visit_within_days": "9", "referral_score": "5"})
    assert sent is not None
    assert "1 h (before: 2 h)" in words(sent)


def test_what_is_not_for_everybody_is_read_only(world: World) -> None:
    world.type(world.ken, "/kept settings")
    form = world.form(world.ken)
    assert "Visit after the delivery within: 10 working days" in words(form)
    assert "settings_page" not in buttons(form)
    assert "settings_mine" in buttons(form)


def test_hours_of_the_workspace_hold_for_who_has_none_of_their_own(world: World) -> None:
    world.type(world.ken, "/kept hours 8-17")
    world.type(world.aya, "/kept hours")
    page_of(world, "hours")
    sent = world.send(world.maria, {"opens": "10", "lunch_from": "12:30", "lunch_to": "13:15"})
    assert sent is not None
    assert "Changed for everybody" in words(sent)
    assert "10:00" in words(world.type(world.aya, "/kept hours"))
    assert "12:30" in words(world.shown(world.aya))
    assert "8:00–17:00" in words(world.type(world.ken, "/kept hours"))
    assert "Lunch is 12:30–13:15" in words(world.shown(world.ken))


def test_every_page_opens_and_sends_back_what_it_shows(world: World) -> None:
    for page in ("hours", "lists", "promises", "nudges", "after", "figures"):
        page_of(world, page)
        sent = world.send(world.maria, {})
        assert sent is not None
        assert "like that already" in words(sent), page


def test_settings_speak_japanese(world: World) -> None:
    world.type(world.aya, "/kept 設定")
    form = world.form(world.aya)
    assert "納品から訪問までの目安：10営業日" in words(form)
    said = words(world.type(world.aya, "/kept 営業時間 月〜木 9時半〜17時 昼休み12時〜13時"))
    assert "始業：9:30" in said
    assert "勤務する曜日：月〜木曜" in said
    assert "12月24日(木)から2027年1月2日(土)まで不在" in words(
        world.type(world.aya, "/kept 不在 12月24日から1月2日まで")
    )


def test_rules_follow_the_numbers(world: World) -> None:
    page_of(world, "promises")
    world.send(world.maria, {"call_back": "4 h", "early_policy": "as_soon_as_ready"})
    said = words(world.type(world.ken, "/promise Acme: call back"))
    assert "told Acme: Mon 23 Nov, 14:00" in said
    assert "your target: Mon 23 Nov, 12:00" in said
    page_of(world, "promises")
    world.send(world.maria, {"early_policy": "slightly_early"})
    assert "your target: Mon 23 Nov, 13:00" in words(world.type(world.ken, "/promise Globex: call back"))
