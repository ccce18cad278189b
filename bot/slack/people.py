"""Who somebody is, and who we are, as Slack has it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Literal, TypeAlias, cast
from zoneinfo import ZoneInfo

from bot.slack.outcomes import WorkspaceGone, code_of, refusal
from bot.slack.transport import BUDGET, Answered, NotSent, Transport, Unclear

Language: TypeAlias = Literal["en", "ja"]

PATIENCE = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Profile:
    """A person; `zone` is an IANA name known here, None where Slack gave none."""

    person: str
    team: str
    name: str
    zone: str | None
    language: Language | None
    admin: bool
    bot: bool
    guest: bool
    deleted: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """What the token stands for; `slack_time` is Slack's own clock when it answered."""

    workspace: str
    workspace_name: str
    bot_user: str
    bot: str
    url: str
    scopes: frozenset[str]
    slack_time: datetime | None


@dataclass(frozen=True, slots=True)
class NoIdentity:
    """`refused`: Slack says the token is not good; otherwise Slack could not be asked."""

    code: str
    refused: bool


class People:
    """One workspace's people."""

    def __init__(self, transport: Transport, token: Callable[[], str]) -> None:
        self._transport = transport
        self._token = token

    def look_up(self, person: str, timeout: timedelta = PATIENCE) -> Profile | None:
        """Asks Slack once, `timeout` in all."""
        body = {"user": person, "include_locale": True}
        reply = self._transport.call("users.info", self._token(), body, timeout)
        if refusal(reply) is not None or not isinstance(reply, Answered):
            return None
        user = reply.data.get("user")
        return profile_of(cast("Mapping[str, Any]", user)) if isinstance(user, dict) else None

    def auth_test(self, timeout: timedelta = BUDGET) -> Identity | NoIdentity:
        """Asks Slack which workspace and bot the token belongs to."""
        reply = self._transport.call("auth.test", self._token(), {}, timeout)
        match reply:
            case NotSent(why) | Unclear(why):
                return NoIdentity(why, refused=False)
            case Answered(status, data, headers):
                refused = refusal(reply)
                if refused is not None:
                    return NoIdentity(code_of(reply) or f"http_{status}", refused=isinstance(refused, WorkspaceGone))
                return _identity(data, headers) or NoIdentity("unreadable answer", refused=False)


def profile_of(user: Mapping[str, Any]) -> Profile | None:
    """Reads a user object, as `users.info` and `user_change` carry it; None without an id."""
    person = _text(user, "id")
    if not person:
        return None
    profile: Any = user.get("profile")
    shown = cast("Mapping[str, Any]", profile if isinstance(profile, dict) else {})
    names = (_text(shown, "display_name"), _text(user, "real_name"), _text(shown, "real_name"), _text(user, "name"))
    return Profile(
        person=person,
        team=_text(user, "team_id") or _text(shown, "team"),
        name=next((name for name in names if name), person),
        zone=_zone(_text(user, "tz")),
        language=language_of(_text(user, "locale")),
        admin=_is(user, "is_admin", "is_owner", "is_primary_owner"),
        bot=_is(user, "is_bot", "is_workflow_bot") or person == "USLACKBOT",
        guest=_is(user, "is_restricted", "is_ultra_restricted", "is_stranger"),
        deleted=_is(user, "deleted"),
    )


def language_of(locale: str) -> Language | None:
    """Kept's language for a Slack locale; None where there is no locale."""
    if not locale:
        return None
    return "ja" if locale.lower().startswith("ja") else "en"


def _identity(data: Mapping[str, Any], headers: Mapping[str, str]) -> Identity | None:
    workspace, bot_user = _text(data, "team_id"), _text(data, "user_id")
    if not workspace or not bot_user:
        return None
    scopes = frozenset(scope.strip() for scope in headers.get("x-oauth-scopes", "").split(",") if scope.strip())
    return Identity(
        workspace=workspace,
        workspace_name=_text(data, "team"),
        bot_user=bot_user,
        bot=_text(data, "bot_id"),
        url=_text(data, "url"),
        scopes=scopes,
        slack_time=_date(headers.get("date", "")),
    )


def _date(header: str) -> datetime | None:
    try:
        said = parsedate_to_datetime(header)
    except ValueError:
        return None
    return said if said.tzinfo else None


def _zone(name: str) -> str | None:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None
    return name


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return value.strip() if isinstance(value, str) else ""


def _is(values: Mapping[str, Any], *names: str) -> bool:
    return any(values.get(name) is True for name in names)
