"""What Slack's answers mean; a code that is not in the table is unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias, cast

from bot.slack.transport import Answered, NotSent, Reply, Unclear

PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
ABSURD_PAUSE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sent:
    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class TryAgain:
    """Certainly nothing happened; `after` is the pause Slack asked for, None leaves it to the caller's back-off."""

    after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class LongPause:
    """Certainly nothing happened, and nothing will until an admin changes something; `needed` names a missing scope."""

    code: str
    needed: str = ""


@dataclass(frozen=True, slots=True)
class WorkspaceGone:
    code: str


@dataclass(frozen=True, slots=True)
class ChannelGone:
    code: str


@dataclass(frozen=True, slots=True)
class PersonGone:
    code: str


@dataclass(frozen=True, slots=True)
class OurBug:
    """Slack refuses what we wrote, for good; `details` are its own remarks."""

    code: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have happened."""

    why: str


@dataclass(frozen=True, slots=True)
class Updated:
    pass


@dataclass(frozen=True, slots=True)
class Deleted:
    pass


@dataclass(frozen=True, slots=True)
class Gone:
    """The message can't be edited or deleted any more."""

    code: str


@dataclass(frozen=True, slots=True)
class Shown:
    view: str
    hash: str


@dataclass(frozen=True, slots=True)
class TriggerGone:
    """The `trigger_id` was too old or used up."""

    code: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """The view was changed since its hash was read."""


@dataclass(frozen=True, slots=True)
class ViewGone:
    """Nobody has that view open any more."""


@dataclass(frozen=True, slots=True)
class Delivered:
    pass


@dataclass(frozen=True, slots=True)
class Dead:
    """Certainly not delivered, and this `response_url` is not to be tried again."""

    why: str


@dataclass(frozen=True, slots=True)
class Found:
    """Oldest first."""

    ts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    pass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The history can't be read now; `after` is the pause Slack asked for."""

    why: str
    after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    channel: str


Refusal: TypeAlias = TryAgain | LongPause | WorkspaceGone | ChannelGone | PersonGone | OurBug | Unknown
PostOutcome: TypeAlias = Sent | Refusal
_EditRefusal: TypeAlias = Gone | TryAgain | LongPause | WorkspaceGone | OurBug | Unknown
UpdateOutcome: TypeAlias = Updated | _EditRefusal
DeleteOutcome: TypeAlias = Deleted | _EditRefusal
ViewOutcome: TypeAlias = (
    Shown | TriggerGone | Conflict | ViewGone | TryAgain | LongPause | WorkspaceGone | PersonGone | OurBug | Unknown
)
RespondOutcome: TypeAlias = Delivered | Dead | Unknown
FindOutcome: TypeAlias = Found | Absent | Unreadable
OpenOutcome: TypeAlias = Opened | TryAgain | LongPause | WorkspaceGone | PersonGone | OurBug | Unknown

RATE_LIMITED = frozenset({"ratelimited", "rate_limited"})
CODES: Mapping[str, type[LongPause | WorkspaceGone | ChannelGone | PersonGone | OurBug]] = {
    "message_limit_exceeded": LongPause,
    "ekm_access_denied": LongPause,
    "team_access_not_granted": LongPause,
    "missing_scope": LongPause,
    "account_inactive": WorkspaceGone,
    "token_revoked": WorkspaceGone,
    "invalid_auth": WorkspaceGone,
    "not_authed": WorkspaceGone,
    "token_expired": WorkspaceGone,
    "app_access_restricted": WorkspaceGone,
    "channel_not_found": ChannelGone,
    "not_in_channel": ChannelGone,
    "is_archived": ChannelGone,
    "user_disabled": PersonGone,
    "user_not_found": PersonGone,
    "user_not_visible": PersonGone,
    "messages_tab_disabled": PersonGone,
    "cannot_dm_bot": PersonGone,
    "msg_too_long": OurBug,
    "msg_blocks_too_long": OurBug,
    "no_text": OurBug,
    "invalid_arguments": OurBug,
}
PREFIXES: Mapping[str, type[LongPause | OurBug]] = {
    "restricted_action": LongPause,
    "invalid_blocks": OurBug,
    "invalid_metadata_": OurBug,
}
NOT_EDITABLE = frozenset(
    {
        "cant_update_message",
        "message_not_found",
        "edit_window_closed",
        "is_inactive",
        "cant_delete_message",
        "compliance_exports_prevent_deletion",
    }
)
TRIGGER_GONE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"})
VIEW_BUGS = frozenset({"view_too_large", "duplicate_external_id", "push_limit_reached", "not_enabled"})


def classify(reply: Reply) -> PostOutcome:
    """What became of a `chat.postMessage`."""
    refused = refusal(reply)
    if refused is not None:
        return refused
    data = _data(reply)
    channel, ts = data.get("channel"), data.get("ts")
    if isinstance(channel, str) and isinstance(ts, str) and channel and ts:
        return Sent(channel, ts)
    return Unknown("ok without ts")


def classify_update(reply: Reply) -> UpdateOutcome:
    """What became of a `chat.update`."""
    return _edit_refusal(reply) or Updated()


def classify_delete(reply: Reply) -> DeleteOutcome:
    """What became of a `chat.delete`."""
    return _edit_refusal(reply) or Deleted()


def classify_view(reply: Reply) -> ViewOutcome:
    """What became of a `views.open`, `push`, `update` or `publish`."""
    refused = refusal(reply)
    if refused is None:
        view: object = _data(reply).get("view")
        known = cast("Mapping[str, object]", view if isinstance(view, dict) else {})
        return Shown(str(known.get("id") or ""), str(known.get("hash") or ""))
    code = code_of(reply)
    if code in TRIGGER_GONE:
        return TriggerGone(code)
    if code == "hash_conflict":
        return Conflict()
    if code == "not_found":
        return ViewGone()
    if code in VIEW_BUGS or isinstance(refused, ChannelGone):
        return OurBug(code)
    return refused


def classify_respond(reply: Reply) -> RespondOutcome:
    """What became of a post to a `response_url`."""
    match reply:
        case NotSent(why):
            return Dead(why)
        case Unclear(why):
            return Unknown(why)
        case Answered(status, data):
            code = str(data.get("error") or "")
            if status == 200 and data.get("ok") is True:
                return Delivered()
            if 400 <= status < 500 or code in {"expired_url", "used_url"}:
                return Dead(code or f"http_{status}")
            return Unknown(code or f"http_{status}")


def classify_open(reply: Reply) -> OpenOutcome:
    """What became of a `conversations.open` for one person."""
    refused = refusal(reply)
    if isinstance(refused, ChannelGone):
        return PersonGone(refused.code)
    if refused is not None:
        return refused
    channel: object = _data(reply).get("channel")
    known = cast("Mapping[str, object]", channel if isinstance(channel, dict) else {})
    found = known.get("id")
    return Opened(found) if isinstance(found, str) and found else Unknown("ok without channel")


def refusal(reply: Reply) -> Refusal | None:
    """The meaning of an answer that is not ok; None when it is."""
    match reply:
        case NotSent():
            return TryAgain()
        case Unclear(why):
            return Unknown(why)
        case Answered(429, _, headers):
            return TryAgain(pause(headers))
        case Answered(status, data, headers):
            code = code_of(reply)
            if status >= 500:
                return Unknown(f"http_{status}")
            if data.get("ok") is True:
                return None
            if code in RATE_LIMITED:
                return TryAgain(pause(headers))
            return _by_code(code, data)


def code_of(reply: Reply) -> str:
    """Slack's error code, as far as it gave one."""
    code = _data(reply).get("error")
    return code[:100] if isinstance(code, str) else ""


def pause(headers: Mapping[str, str]) -> timedelta:
    """Slack's `Retry-After`, kept within reason."""
    said = headers.get("retry-after", "").strip()
    if not (said.isascii() and said.isdigit() and len(said) <= 9):
        return PAUSE
    asked = timedelta(seconds=int(said))
    if asked > ABSURD_PAUSE:
        return PAUSE
    return min(max(asked, timedelta(seconds=1)), LONGEST_PAUSE)


def _by_code(code: str, data: Mapping[str, Any]) -> Refusal:
    meaning = CODES.get(code) or next((kind for start, kind in PREFIXES.items() if code.startswith(start)), None)
    if meaning is None:
        return Unknown(code or "no code")
    if meaning is OurBug:
        return OurBug(code, _details(data))
    if meaning is LongPause:
        return LongPause(code, str(data.get("needed") or "")[:200])
    return meaning(code)


def _details(data: Mapping[str, Any]) -> tuple[str, ...]:
    metadata: object = data.get("response_metadata")
    messages: object = cast("Mapping[str, object]", metadata).get("messages") if isinstance(metadata, dict) else None
    remarks: list[object] = [*cast("list[object]", data.get("errors") if isinstance(data.get("errors"), list) else [])]
    remarks += cast("list[object]", messages) if isinstance(messages, list) else []
    return tuple(str(remark)[:300] for remark in remarks[:10])


def _edit_refusal(reply: Reply) -> _EditRefusal | None:
    refused = refusal(reply)
    if isinstance(refused, ChannelGone | PersonGone):
        return Gone(refused.code)
    if isinstance(refused, Unknown) and code_of(reply) in NOT_EDITABLE:
        return Gone(refused.why)
    return refused


def _data(reply: Reply) -> Mapping[str, Any]:
    return reply.data if isinstance(reply, Answered) else {}
