from bot.language import phrases
from bot.messages import ids, kept
from bot.sales.answer import Profile
from tests.messages import examples
from tests.messages.examples import AYA, KEN
from tests.messages.legal import actions, rows, shown

EN, JA = phrases("en"), phrases("ja")


def test_help_speaks_of_the_commands_as_they_are_called_here() -> None:
    said = kept.help(KEN, EN, "/dev-promise", "/dev-kept")
    assert "/dev-promise Acme: send the proposal by Friday 4pm" in shown(said)
    assert " /promise" not in shown(said)
    assert actions(said) == [ids.OPEN_FORM, ids.SHOW_LIST]
    assert "/promise 山田商事：金曜16時までに見積書を送る" in shown(kept.help(AYA, JA))


def test_a_new_zone_says_what_follows_it_and_what_stays() -> None:
    said = kept.profile(Profile("en", "America/New_York", "zone", examples.MADE), KEN, EN)
    assert rows(said) == [
        "Your time zone is New York (America/New_York) from now on. It is 10:00 for you.",
        "What you told customers stays the same instant; only the hours in which Kept speaks up move with you.",
    ]


def test_a_new_language_is_confirmed_in_it() -> None:
    said = kept.profile(Profile("ja", "Asia/Tokyo", "language", examples.MADE), AYA, JA)
    assert rows(said) == ["これからは日本語でお話しします。"]


def test_a_profile_that_is_only_shown_names_both() -> None:
    said = kept.profile(Profile("ja", "Asia/Tokyo", "", examples.MADE), AYA, JA)
    assert rows(said) == ["タイムゾーンは日本 (Asia/Tokyo)です。お手元では今0:00です。", "日本語でお話ししています。"]
