"""How a channel stands: who else can read it, and whether Kept may write there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from bot.slack.outcomes import Refusal, Unknown, refusal
from bot.slack.transport import Answered, Reply


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel; `shared` is with another workspace, or offered to one."""

    id: str
    shared: bool
    archived: bool
    member: bool


ChannelOutcome: TypeAlias = Channel | Refusal

_SHARED = ("is_ext_shared", "is_pending_ext_shared", "is_shared", "is_org_shared")
_OFFERED = ("pending_shared", "pending_connected_team_ids", "connected_team_ids")


def classify_channel(reply: Reply) -> ChannelOutcome:
    """What a `conversations.info` says."""
    refused = refusal(reply)
    if refused is not None:
        return refused
    found: object = reply.data.get("channel") if isinstance(reply, Answered) else None
    return channel_of(cast("Mapping[str, Any]", found)) if isinstance(found, dict) else Unknown("ok without channel")


def channel_of(channel: Mapping[str, Any]) -> ChannelOutcome:
    """Reads a conversation object; one that doesn't say whether it is shared can't be trusted."""
    name: object = channel.get("id")
    if not isinstance(name, str) or not isinstance(channel.get("is_ext_shared"), bool):
        return Unknown("ok without what matters")
    flags = any(channel.get(flag) is True for flag in _SHARED)
    offered = any(channel.get(flag) for flag in _OFFERED) or len(channel.get("shared_team_ids") or ()) > 1
    archived = channel.get("is_archived") is True or channel.get("is_frozen") is True
    return Channel(name, flags or offered, archived, channel.get("is_member") is True)
