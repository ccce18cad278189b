"""Carries what Kept says to Slack, once each, and tells what became of it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeAlias, cast

from bot.slack.channel import ChannelOutcome, classify_channel
from bot.slack.outcomes import (
    Absent,
    ChannelGone,
    Deleted,
    DeleteOutcome,
    FindOutcome,
    Found,
    Opened,
    OpenOutcome,
    PersonGone,
    PostOutcome,
    RespondOutcome,
    TryAgain,
    Unknown,
    Unreadable,
    UpdateOutcome,
    ViewOutcome,
    classify,
    classify_delete,
    classify_open,
    classify_respond,
    classify_update,
    classify_view,
    code_of,
    refusal,
)
from bot.slack.transport import BUDGET, Reply, Transport

Blocks: TypeAlias = Sequence[Mapping[str, Any]]
View: TypeAlias = Mapping[str, Any]

EVENT_TYPE = "letter"
LOOK_BACK = timedelta(seconds=5)
PAGE = 15


class Courier:
    """One workspace's way out; `token` is asked for at every call, so that it may rotate."""

    def __init__(self, transport: Transport, token: Callable[[], str]) -> None:
        self._transport = transport
        self._token = token

    def post(
        self,
        to: str,
        text: str,
        blocks: Blocks,
        key: str,
        thread_ts: str | None = None,
        budget: timedelta = BUDGET,
    ) -> PostOutcome:
        """Posts once to a channel or person id; `key` is the letter's id, no byte is written after `budget`."""
        ends = self._transport.boot() + budget.total_seconds()
        body = {"text": text, "blocks": list(blocks), "metadata": _metadata(key), "unfurl_links": False}
        body |= {"unfurl_media": False} | ({"thread_ts": thread_ts} if thread_ts else {})
        outcome = classify(self._call("chat.postMessage", {"channel": to, **body}, budget))
        if outcome != ChannelGone("channel_not_found") or not _is_person(to):
            return outcome
        opened = self.open_dm(to, self._left(ends))
        if isinstance(opened, Unknown):
            return TryAgain()
        if not isinstance(opened, Opened):
            return opened
        again = classify(self._call("chat.postMessage", {"channel": opened.channel, **body}, self._left(ends)))
        return PersonGone(again.code) if isinstance(again, ChannelGone) else again

    def whisper(
        self, channel: str, person: str, text: str, blocks: Blocks, thread_ts: str | None = None
    ) -> ViewOutcome:
        """Posts once what only one person of a channel sees."""
        body = {"channel": channel, "user": person, "text": text, "blocks": list(blocks)}
        return classify_view(self._call("chat.postEphemeral", body | ({"thread_ts": thread_ts} if thread_ts else {})))

    def update(self, channel: str, ts: str, text: str, blocks: Blocks, key: str | None = None) -> UpdateOutcome:
        """Replaces a whole message; its key stays when not given."""
        body = {"channel": channel, "ts": ts, "text": text, "blocks": list(blocks)}
        return classify_update(self._call("chat.update", body | ({"metadata": _metadata(key)} if key else {})))

    def delete(self, channel: str, ts: str) -> DeleteOutcome:
        """Deletes a message of ours; one that is not there any more counts as deleted."""
        reply = self._call("chat.delete", {"channel": channel, "ts": ts})
        return Deleted() if code_of(reply) == "message_not_found" else classify_delete(reply)

    def open_view(self, trigger: str, view: View) -> ViewOutcome:
        """Opens a modal."""
        return classify_view(self._call("views.open", {"trigger_id": trigger, "view": view}))

    def push_view(self, trigger: str, view: View) -> ViewOutcome:
        """Puts a modal on top of the one that is open."""
        return classify_view(self._call("views.push", {"trigger_id": trigger, "view": view}))

    def update_view(self, view_id: str, view: View, hash: str | None = None) -> ViewOutcome:  # noqa: A002
        """Replaces an open modal, only if it is still at `hash` where that is given."""
        return classify_view(self._call("views.update", {"view_id": view_id, "view": view, **_hash(hash)}))

    def publish_home(self, person: str, view: View, hash: str | None = None) -> ViewOutcome:  # noqa: A002
        """Replaces a person's Home, only if it is still at `hash` where that is given."""
        return classify_view(self._call("views.publish", {"user_id": person, "view": view, **_hash(hash)}))

    def respond(
        self,
        url: str,
        text: str = "",
        blocks: Blocks = (),
        *,
        replace: bool = False,
        delete: bool = False,
        ephemeral: bool = True,
    ) -> RespondOutcome:
        """Answers a press or command through its `response_url`, once."""
        body: dict[str, Any] = {
            "response_type": "ephemeral" if ephemeral else "in_channel",
            "replace_original": replace,
        }
        if delete:
            body["delete_original"] = True
        else:
            body |= {"text": text} | ({"blocks": list(blocks)} if blocks else {})
        return classify_respond(self._transport.send(url, body))

    def open_dm(self, person: str, budget: timedelta = BUDGET) -> OpenOutcome:
        """Finds or opens the DM with a person."""
        return classify_open(self._call("conversations.open", {"users": person}, budget))

    def channel(self, channel: str, budget: timedelta = BUDGET) -> ChannelOutcome:
        """Asks how a channel stands."""
        return classify_channel(self._call("conversations.info", {"channel": channel}, budget))

    def find(self, channel: str, key: str, since: datetime, thread_ts: str | None = None) -> FindOutcome:
        """Looks for a letter's copies posted since then; Absent only when all of it was read."""
        arguments: dict[str, Any] = {
            "channel": channel,
            "oldest": f"{(since - LOOK_BACK).timestamp():.6f}",
            "inclusive": True,
            "limit": PAGE,
            "include_all_metadata": True,
        }
        method = "conversations.replies" if thread_ts else "conversations.history"
        arguments |= {"ts": thread_ts} if thread_ts else {}
        found: set[str] = set()
        ends = self._transport.boot() + BUDGET.total_seconds()
        while True:
            reply = self._call(method, arguments, self._left(ends))
            refused = refusal(reply)
            if refused is not None:
                after = refused.after if isinstance(refused, TryAgain) else None
                return Unreadable(code_of(reply) or type(refused).__name__, after)
            page = _page(cast(Any, reply).data)
            if page is None:
                return Unreadable("unreadable history")
            messages, cursor = page
            found |= {message["ts"] for message in messages if _key(message) == key}
            if cursor is None:
                return Found(tuple(sorted(found))) if found else Absent()
            arguments["cursor"] = cursor

    def _call(self, method: str, body: Mapping[str, Any], budget: timedelta = BUDGET) -> Reply:
        return self._transport.call(method, self._token(), body, budget)

    def _left(self, ends: float) -> timedelta:
        return timedelta(seconds=ends - self._transport.boot())


def _metadata(key: str) -> dict[str, Any]:
    return {"event_type": EVENT_TYPE, "event_payload": {"key": key}}


def _hash(value: str | None) -> dict[str, str]:
    return {"hash": value} if value else {}


def _is_person(to: str) -> bool:
    return to.startswith(("U", "W"))


def _key(message: Mapping[str, Any]) -> str | None:
    metadata: Any = message.get("metadata")
    if not isinstance(metadata, dict) or cast("dict[str, Any]", metadata).get("event_type") != EVENT_TYPE:
        return None
    payload: Any = cast("dict[str, Any]", metadata).get("event_payload")
    return cast("dict[str, Any]", payload).get("key") if isinstance(payload, dict) else None


def _page(data: Mapping[str, Any]) -> tuple[list[Mapping[str, Any]], str | None] | None:
    """The messages of one page and the cursor of the next; None where it can't be told whether there is one."""
    messages: Any = data.get("messages")
    if not isinstance(messages, list):
        return None
    readable = [
        cast("Mapping[str, Any]", message)
        for message in cast("list[Any]", messages)
        if isinstance(message, dict) and isinstance(cast("dict[str, Any]", message).get("ts"), str)
    ]
    metadata: Any = data.get("response_metadata")
    cursor: Any = cast("dict[str, Any]", metadata).get("next_cursor") if isinstance(metadata, dict) else None
    if isinstance(cursor, str) and cursor:
        return readable, cursor
    return None if data.get("has_more") else (readable, None)
