from pathlib import Path

import pytest

from bot.environment import Environment, EnvironmentProblems, Fault, Note, Problem

BOT = "xoxb-" + "1-2-notReal"
USER = "xoxp-" + "1-2-notReal"
APP = "xapp-" + "1-A1-notReal"
SIGNING = "0123456789abcdef" * 2
BASE = Path("/srv/kept")
GOOD = {"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": SIGNING}


def read(**changes):
    return Environment.read(GOOD | changes, BASE)


def faults(env):
    with pytest.raises(EnvironmentProblems) as caught:
        Environment.read(env, BASE)
    return {(problem.variable, problem.fault) for problem in caught.value.problems}


def test_two_secrets_are_enough():
    env = read()
    assert (env.slack_bot_token, env.slack_signing_secret) == (BOT, SIGNING)
    assert env.slack_api_url == "https://slack.com/api/"
    assert env.database_url == "sqlite:////srv/kept/kept.sqlite3"
    assert (env.port, env.command_prefix, env.slack_app_token, env.notes) == (3000, "", "", ())


def test_everything_can_be_set():
    env = read(
        SLACK_API_URL="http://127.0.0.1:4003/api/",
        DATABASE_URL="postgresql+psycopg://kept:pw@db/kept",
        PORT="8080",
        KEPT_COMMAND_PREFIX="dev-",
        SLACK_APP_TOKEN=APP,
    )
    assert env.slack_api_url == "http://127.0.0.1:4003/api/"
    assert env.database_url == "postgresql+psycopg://kept:pw@db/kept"
    assert (env.port, env.command_prefix, env.slack_app_token) == (8080, "dev-", APP)


def test_empty_and_padded_values_count_as_not_set_and_as_bare():
    env = read(SLACK_API_URL="", DATABASE_URL=" ", PORT="", KEPT_COMMAND_PREFIX="", SLACK_BOT_TOKEN=f" {BOT}\n")
    assert env == read()


def test_every_mistake_is_reported_at_once():
    wrong = {
        "SLACK_SIGNING_SECRET": BOT,
        "SLACK_API_URL": "https://slack.com/api",
        "DATABASE_URL": "mysql://u:hunter2@h/d",
        "PORT": "http",
        "KEPT_COMMAND_PREFIX": "/dev-",
        "SLACK_APP_TOKEN": BOT,
    }
    assert faults(wrong) == {
        ("SLACK_BOT_TOKEN", Fault.BOT_MISSING),
        ("SLACK_SIGNING_SECRET", Fault.BOT_AS_SIGNING),
        ("SLACK_API_URL", Fault.URL_END),
        ("DATABASE_URL", Fault.DATABASE_KIND),
        ("PORT", Fault.PORT_ODD),
        ("KEPT_COMMAND_PREFIX", Fault.PREFIX_SLASH),
        ("SLACK_APP_TOKEN", Fault.APP_ODD),
    }


@pytest.mark.parametrize(
    ("variable", "value", "fault"),
    [
        ("SLACK_BOT_TOKEN", "", Fault.BOT_MISSING),
        ("SLACK_BOT_TOKEN", SIGNING, Fault.SIGNING_AS_BOT),
        ("SLACK_BOT_TOKEN", APP, Fault.APP_AS_BOT),
        ("SLACK_BOT_TOKEN", USER, Fault.USER_AS_BOT),
        ("SLACK_BOT_TOKEN", "token", Fault.BOT_ODD),
        ("SLACK_BOT_TOKEN", f'"{BOT}"', Fault.BROKEN),
        ("SLACK_BOT_TOKEN", f"{BOT} {BOT}", Fault.BROKEN),
        ("SLACK_SIGNING_SECRET", "", Fault.SIGNING_MISSING),
        ("SLACK_SIGNING_SECRET", BOT, Fault.BOT_AS_SIGNING),
        ("SLACK_SIGNING_SECRET", APP, Fault.BOT_AS_SIGNING),
        ("SLACK_SIGNING_SECRET", f"'{SIGNING}'", Fault.BROKEN),
        ("SLACK_APP_TOKEN", SIGNING, Fault.APP_ODD),
        ("SLACK_API_URL", "slack.com/api/", Fault.URL_ODD),
        ("SLACK_API_URL", "ftp://slack.com/api/", Fault.URL_ODD),
        ("SLACK_API_URL", "https:///api/", Fault.URL_ODD),
        ("SLACK_API_URL", "https://[::1/api/", Fault.URL_ODD),
        ("SLACK_API_URL", "http://localhost:99999/api/", Fault.URL_ODD),
        ("SLACK_API_URL", "https://user:pw@slack.com/api/", Fault.URL_ODD),
        ("SLACK_API_URL", "https://slack.com/api/?x=/api/", Fault.URL_ODD),
        ("SLACK_API_URL", "https://slack.com/", Fault.URL_END),
        ("SLACK_API_URL", "https://slack.com/api", Fault.URL_END),
        ("SLACK_API_URL", "http://slack.com/api/", Fault.URL_PLAIN),
        ("SLACK_API_URL", "http://www.slack.com/api/", Fault.URL_PLAIN),
        ("DATABASE_URL", "kept.sqlite3", Fault.DATABASE_ODD),
        ("DATABASE_URL", "postgresql+psycopg://", Fault.DATABASE_ODD),
        ("DATABASE_URL", "mysql://u@h/d", Fault.DATABASE_KIND),
        ("DATABASE_URL", "sqlite+aiosqlite:///kept.sqlite3", Fault.DATABASE_KIND),
        ("DATABASE_URL", "postgresql+psycopg2://u@h/d", Fault.DATABASE_DRIVER),
        ("DATABASE_URL", "postgresql+asyncpg://u@h/d", Fault.DATABASE_DRIVER),
        ("DATABASE_URL", "sqlite://", Fault.DATABASE_MEMORY),
        ("DATABASE_URL", "sqlite:///:memory:", Fault.DATABASE_MEMORY),
        ("DATABASE_URL", "sqlite:///file:kept?mode=memory&uri=true", Fault.DATABASE_MEMORY),
        ("PORT", "0", Fault.PORT_ODD),
        ("PORT", "65536", Fault.PORT_ODD),
        ("PORT", "-1", Fault.PORT_ODD),
        ("PORT", "３０００", Fault.PORT_ODD),
        ("PORT", "9" * 5000, Fault.PORT_ODD),
        ("KEPT_COMMAND_PREFIX", "/dev-", Fault.PREFIX_SLASH),
        ("KEPT_COMMAND_PREFIX", "Dev-", Fault.PREFIX_ODD),
        ("KEPT_COMMAND_PREFIX", "d" * 21, Fault.PREFIX_ODD),
    ],
)
def test_each_mistake_has_its_own_fault(variable, value, fault):
    assert faults(GOOD | {variable: value}) == {(variable, fault)}


def test_a_swap_is_told_on_both_sides():
    assert faults({"SLACK_BOT_TOKEN": SIGNING, "SLACK_SIGNING_SECRET": BOT}) == {
        ("SLACK_BOT_TOKEN", Fault.SIGNING_AS_BOT),
        ("SLACK_SIGNING_SECRET", Fault.BOT_AS_SIGNING),
    }


def test_a_stand_in_may_have_tokens_of_its_own_form_but_no_swapped_ones():
    at_home = {"SLACK_API_URL": "http://localhost:4003/api/"}
    assert read(SLACK_BOT_TOKEN="test-token", **at_home).slack_bot_token == "test-token"
    assert faults(GOOD | at_home | {"SLACK_BOT_TOKEN": APP}) == {("SLACK_BOT_TOKEN", Fault.APP_AS_BOT)}


def test_a_token_that_rotates_is_a_bot_token():
    assert read(SLACK_BOT_TOKEN="xoxe." + BOT).slack_bot_token == "xoxe." + BOT


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_what_hosts_call_postgres_is_read_with_our_driver_and_said(scheme):
    env = read(DATABASE_URL=f"{scheme}://kept:p%40w@db:5432/kept?sslmode=require")
    assert env.database_url == "postgresql+psycopg://kept:p%40w@db:5432/kept?sslmode=require"
    assert env.notes == (Note.DRIVER_ADDED,)


def test_a_sqlite_file_may_have_spaces_in_its_path():
    assert read(DATABASE_URL="sqlite:////srv/ken w/kept.sqlite3").database_url.endswith("ken w/kept.sqlite3")


def test_an_app_token_turns_socket_mode_on_where_no_signing_secret_is_set():
    env = read(SLACK_APP_TOKEN=APP)
    assert (env.notes, env.socket_mode) == ((Note.SOCKET_MODE_OFF,), False)
    env = read(SLACK_APP_TOKEN=APP, SLACK_SIGNING_SECRET="")
    assert (env.notes, env.socket_mode) == ((Note.SOCKET_MODE,), True)


def test_without_slack_only_the_credentials_may_be_missing():
    env = Environment.read({"DATABASE_URL": "sqlite:///x.sqlite3"}, BASE, slack=False)
    assert (env.slack_bot_token, env.database_url) == ("", "sqlite:///x.sqlite3")
    with pytest.raises(EnvironmentProblems):
        Environment.read({"SLACK_BOT_TOKEN": USER}, BASE, slack=False)


def test_no_secret_is_ever_printed():
    env = read(DATABASE_URL="postgresql://kept:hun/ter@2@db/kept?password=hunter3", SLACK_APP_TOKEN=APP)
    shown = f"{env!r} {env} {env.described()}"
    for secret in (BOT, SIGNING, APP, "notReal", "hun", "ter@2", "hunter3"):
        assert secret not in shown
    assert "xoxb-*** (16 characters)" in shown


def test_no_value_stands_in_a_complaint():
    wrong = {
        "SLACK_BOT_TOKEN": SIGNING,
        "SLACK_SIGNING_SECRET": BOT,
        "PORT": SIGNING,
        "DATABASE_URL": "x://u:hunter2@h",
    }
    with pytest.raises(EnvironmentProblems) as caught:
        Environment.read(wrong, BASE)
    assert caught.value.__cause__ is None
    for secret in (SIGNING, BOT, "hunter2"):
        assert secret not in str(caught.value) + repr(caught.value)


def test_each_complaint_is_one_line_that_names_its_variable():
    text = str(EnvironmentProblems((Problem("PORT", Fault.PORT_ODD), Problem("DATABASE_URL", Fault.DATABASE_ODD))))
    first, second = text.splitlines()
    assert first == "PORT must be a whole number from 1 to 65535."
    assert second.startswith("DATABASE_URL is not a database address. Use ")
    assert all("\n" not in fault.value and fault.value.endswith(".") for fault in Fault)
