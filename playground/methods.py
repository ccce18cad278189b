"""The Web API: which methods there are, what scope each needs, and the smaller ones."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playground import chat, views
from playground.context import Context, Json, RefusedError
from playground.state import Channel, Message, Person

Run = Callable[[Context, Json], Json]
HISTORY_SCOPES = {"im": "im:history", "channel": "channels:history", "private": "groups:history"}
ELSEWHERE = "T0ELSEWHERE"
READ_SCOPES = {"im": "im:read", "channel": "channels:read", "private": "groups:read"}


@dataclass(frozen=True, slots=True)
class Method:
    """A method and the scope without which it is refused (None: any token will do); `of_app` wants the app's token."""

    run: Run
    scope: str | None = None
    of_app: bool = False


def auth_test(here: Context, _args: Json) -> Json:
    """auth.test."""
    data = here.world.data
    return {
        "ok": True,
        "url": f"https://{data.domain}.slack.com/",
        "team": "Playground",
        "user": "kept",
        "team_id": data.team,
        "user_id": data.bot_user,
        "bot_id": data.bot,
        "is_enterprise_install": False,
    }


def connections_open(here: Context, _args: Json) -> Json:
    """apps.connections.open."""
    if here.socket_ticket is None:
        raise RefusedError("socket_mode_not_enabled")
    return {"ok": True, "url": here.socket_ticket()}


def users_info(here: Context, args: Json) -> Json:
    """users.info."""
    person = here.world.data.people.get(str(args.get("user") or ""))
    if person is None:
        raise RefusedError("user_not_found")
    return {"ok": True, "user": profile(here, person, with_locale=truthy(args.get("include_locale")))}


def profile(here: Context, person: Person, *, with_locale: bool) -> Json:
    """A person as users.info and user_change describe them."""
    now = here.world.now()
    if person.deleted:
        return _left(person, now)
    out: Json = {
        "id": person.id,
        "team_id": person.team,
        "name": person.username,
        "deleted": person.deleted,
        "color": person.color,
        "real_name": person.name,
        "tz": person.tz,
        "tz_label": person.tz,
        "tz_offset": _offset(person.tz, now),
        "profile": {
            "title": person.title,
            "real_name": person.name,
            "real_name_normalized": person.name,
            "display_name": person.name,
            "display_name_normalized": person.name,
            "team": person.team,
        },
        "is_admin": person.is_admin or person.is_owner,
        "is_owner": person.is_owner,
        "is_primary_owner": False,
        "is_restricted": person.is_restricted,
        "is_ultra_restricted": False,
        "is_bot": person.is_bot,
        "is_app_user": False,
        "is_stranger": person.team != here.world.data.team,
        "updated": int(now.timestamp()),
    }
    return out | ({"locale": person.locale} if with_locale else {})


def _left(person: Person, now: datetime) -> Json:
    """Of somebody who left Slack tells neither zone nor language."""
    return {
        "id": person.id,
        "team_id": person.team,
        "name": person.username,
        "deleted": True,
        "profile": {"title": person.title, "real_name": person.name, "display_name": person.name, "team": person.team},
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": int(now.timestamp()),
    }


def conversations_open(here: Context, args: Json) -> Json:
    """conversations.open."""
    users = [one for one in str(args.get("users") or "").split(",") if one]
    if args.get("channel"):
        channel = _channel(here, args)
    elif len(users) == 1:
        channel = chat.open_dm(here, users[0])
    else:
        raise RefusedError("users_list_not_supplied" if not users else "method_not_supported_for_channel_type")
    here.world.touch()
    return {"ok": True, "no_op": False, "already_open": True, "channel": {"id": channel.id}}


def conversations_info(here: Context, args: Json) -> Json:
    """conversations.info."""
    channel = _channel(here, args)
    need(here, READ_SCOPES[_kind(channel)])
    is_im = channel.kind == "im"
    out: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_im": is_im,
        "is_channel": not is_im and not channel.private,
        "is_group": channel.private,
        "is_mpim": False,
        "is_general": False,
        "is_private": is_im or channel.private,
        "is_archived": channel.archived,
        "is_frozen": False,
        "is_member": here.world.data.bot_user in channel.members,
        "is_ext_shared": channel.shared,
        "is_org_shared": False,
        "is_shared": channel.shared,
        "is_pending_ext_shared": channel.pending,
        "pending_shared": [ELSEWHERE] if channel.pending else [],
        "shared_team_ids": [here.world.data.team, *([ELSEWHERE] if channel.shared else [])],
        "context_team_id": here.world.data.team,
    }
    out |= {"user": channel.members[0]} if is_im else {"name": channel.name, "name_normalized": channel.name}
    return {"ok": True, "channel": out}


def conversations_history(here: Context, args: Json) -> Json:
    """conversations.history: newest first, without the answers in threads."""
    channel = _readable(here, args)
    rows = [one for one in _visible(here, channel) if one.thread_ts in (None, one.ts)]
    return _page(here, args, list(reversed(rows)))


def conversations_replies(here: Context, args: Json) -> Json:
    """conversations.replies: a message and the answers in its thread, oldest first."""
    channel = _readable(here, args)
    top = here.world.message(channel.id, str(args.get("ts") or ""))
    if top is None:
        raise RefusedError("thread_not_found")
    return _page(here, args, [top, *chat.replies_to(here, top)])


def _readable(here: Context, args: Json) -> Channel:
    channel = _channel(here, args)
    need(here, HISTORY_SCOPES[_kind(channel)])
    if here.world.data.bot_user not in channel.members:
        raise RefusedError("not_in_channel")
    pace = here.pace
    pace.check("history", channel.id, pace.history_every, here.world.now())
    return channel


def _visible(here: Context, channel: Channel) -> list[Message]:
    rows = here.world.data.messages.get(channel.id, [])
    return [one for one in rows if not one.deleted and one.viewer is None]


def _page(here: Context, args: Json, rows: list[Message]) -> Json:
    oldest, latest = micros(args.get("oldest") or 0), micros(args.get("latest") or 10**11)
    slack = 0 if truthy(args.get("inclusive")) else 1
    rows = [one for one in rows if oldest + slack <= micros(one.ts) <= latest - slack]
    asked = int(args.get("limit") or 100)
    if not 1 <= asked <= 999:
        raise RefusedError("invalid_limit")
    limit = min(asked, here.pace.history_items) if here.pace.history_every else asked
    first = int(str(args.get("cursor") or "at:0").removeprefix("at:"))
    page = rows[first : first + limit]
    more = len(rows) > first + limit
    with_metadata = truthy(args.get("include_all_metadata"))
    return {
        "ok": True,
        "messages": [chat.shown(here, one, with_metadata=with_metadata) for one in page],
        "has_more": more,
        "pin_count": 0,
        "response_metadata": {"next_cursor": f"at:{first + limit}" if more else ""},
    }


def _channel(here: Context, args: Json) -> Channel:
    channel = here.world.data.channels.get(str(args.get("channel") or ""))
    if channel is None or chat.hidden(here, channel):
        raise RefusedError("channel_not_found")
    return channel


def _kind(channel: Channel) -> str:
    return "private" if channel.private else channel.kind


def need(here: Context, scope: str | None) -> None:
    """Refuses when the manifest has not asked for the scope."""
    if scope is not None and scope not in here.manifest.scopes:
        raise RefusedError("missing_scope", needed=scope, provided=",".join(sorted(here.manifest.scopes)))


def micros(ts: Any) -> int:
    """A ts as whole microseconds."""
    seconds, _, rest = str(ts).partition(".")
    if not seconds.isdigit() or (rest and not rest.isdigit()):
        raise RefusedError("invalid_ts_latest")
    return int(seconds) * 1_000_000 + int((rest + "000000")[:6])


def truthy(value: Any) -> bool:
    """A flag as forms and JSON carry it."""
    return str(value).lower() in {"true", "1"}


def _offset(zone: str, now: datetime) -> int:
    offset = now.astimezone(ZoneInfo(zone)).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0


METHODS: dict[str, Method] = {
    "apps.connections.open": Method(connections_open, of_app=True),
    "auth.test": Method(auth_test),
    "chat.postMessage": Method(chat.post_message, "chat:write"),
    "chat.postEphemeral": Method(chat.post_ephemeral, "chat:write"),
    "chat.update": Method(chat.update, "chat:write"),
    "chat.delete": Method(chat.delete, "chat:write"),
    "conversations.open": Method(conversations_open, "im:write"),
    "conversations.info": Method(conversations_info),
    "conversations.history": Method(conversations_history),
    "conversations.replies": Method(conversations_replies),
    "users.info": Method(users_info, "users:read"),
    "views.open": Method(views.open_view),
    "views.push": Method(views.push_view),
    "views.update": Method(views.update_view),
    "views.publish": Method(views.publish_view),
}
