"""The Web API's chat methods."""

from typing import Any

from playground.checks import check_message
from playground.context import Accepted, Context, Json, RefusedError
from playground.outward import filled, rich_text
from playground.shapes import objects
from playground.state import Channel, Message, Owed, Person


def channel_to_post_in(here: Context, args: Json) -> Channel:
    """The conversation a post goes to; a person's id opens the DM with them."""
    wanted = str(args.get("channel") or "")
    if not wanted:
        raise RefusedError("channel_not_found")
    world = here.world
    if wanted[0] in "UW":
        return open_dm(here, wanted)
    channel = world.data.channels.get(wanted)
    if channel is None:
        channel = next((one for one in world.data.channels.values() if f"#{one.name}" == wanted), None)
    if channel is None or hidden(here, channel):
        raise RefusedError("channel_not_found")
    if channel.archived:
        raise RefusedError("is_archived")
    if channel.kind == "im":
        check_reachable(here, world.person(channel.members[0]))
    elif world.data.bot_user not in channel.members:
        raise RefusedError("not_in_channel")
    return channel


def hidden(here: Context, channel: Channel) -> bool:
    """A private channel that the app is not in: to it there is none."""
    return channel.private and here.world.data.bot_user not in channel.members


def open_dm(here: Context, person: str) -> Channel:
    """The DM with this person, or the refusal Slack gives."""
    found = here.world.data.people.get(person)
    if found is None:
        raise RefusedError("user_not_found")
    check_reachable(here, found)
    return here.world.dm(person)


def check_reachable(here: Context, person: Person) -> None:
    """Refuses people whom a bot can't write to."""
    if person.is_bot:
        raise RefusedError("cannot_dm_bot")
    if person.deleted:
        raise RefusedError("user_disabled")
    if person.team != here.world.data.team:
        raise RefusedError("user_not_visible")
    if not here.manifest.messages_tab:
        raise RefusedError("messages_tab_disabled")


def post_message(here: Context, args: Json) -> Json:
    """chat.postMessage."""
    world = here.world
    channel = channel_to_post_in(here, args)
    here.pace.check("post", channel.id, here.pace.posts_every, world.now())
    check_message(here, "chat.postMessage", args)
    thread_ts = args.get("thread_ts")
    if thread_ts is not None and world.message(channel.id, str(thread_ts)) is None:
        raise RefusedError("thread_not_found")
    message = put(here, channel.id, world.data.bot_user, args, bot=True)
    _accept(here, "chat.postMessage", message)
    _echo(here, message, {})
    return {"ok": True, "channel": channel.id, "ts": message.ts, "message": shown(here, message), **_warned(here, args)}


def post_ephemeral(here: Context, args: Json) -> Json:
    """chat.postEphemeral."""
    world = here.world
    channel = world.data.channels.get(str(args.get("channel") or ""))
    person = str(args.get("user") or "")
    if channel is None:
        raise RefusedError("channel_not_found")
    if world.data.bot_user not in channel.members:
        raise RefusedError("channel_not_found")
    if person not in channel.members:
        raise RefusedError("user_not_in_channel")
    here.pace.check("post", channel.id, here.pace.posts_every, world.now())
    check_message(here, "chat.postEphemeral", args)
    message = put(here, channel.id, world.data.bot_user, args, bot=True, viewer=person)
    _accept(here, "chat.postEphemeral", message)
    return {"ok": True, "message_ts": message.ts}


def update(here: Context, args: Json) -> Json:
    """chat.update."""
    world = here.world
    message = _own_message(here, args, "cant_update_message")
    before = shown(here, message, with_metadata=False)
    check_message(here, "chat.update", args)
    with world.lock:
        rewrite(here, message, args)
        message.edited = world.new_ts()
        if args.get("metadata") is not None:
            message.metadata = args["metadata"]
    changed = {"message": shown(here, message, with_metadata=False), "previous_message": before}
    _echo(here, message, {"subtype": "message_changed", "hidden": True, **changed})
    world.touch()
    return {
        "ok": True,
        "channel": message.channel,
        "ts": message.ts,
        "text": message.text,
        "message": shown(here, message),
    }


def delete(here: Context, args: Json) -> Json:
    """chat.delete."""
    message = _own_message(here, args, "cant_delete_message")
    message.deleted = True
    here.world.touch()
    return {"ok": True, "channel": message.channel, "ts": message.ts}


def _own_message(here: Context, args: Json, otherwise: str) -> Message:
    world = here.world
    channel = str(args.get("channel") or "")
    if channel not in world.data.channels:
        raise RefusedError("channel_not_found")
    message = world.message(channel, str(args.get("ts") or ""))
    if message is None:
        raise RefusedError("message_not_found")
    if message.user != world.data.bot_user:
        raise RefusedError(otherwise)
    if world.data.channels[channel].archived:
        raise RefusedError("is_archived")
    return message


def put(here: Context, channel: str, user: str, content: Json, *, bot: bool, viewer: str | None = None) -> Message:
    """Writes a new message into a conversation."""
    world = here.world
    with world.lock:
        message = Message(
            channel=channel,
            ts=world.new_ts(),
            user=user,
            text="",
            bot=bot,
            viewer=viewer,
            thread_ts=content.get("thread_ts"),
            metadata=content.get("metadata"),
            files=content.get("files") or [],
        )
        rewrite(here, message, content)
        world.data.messages.setdefault(channel, []).append(message)
    world.touch()
    return message


def rewrite(here: Context, message: Message, content: Json) -> None:
    """Replaces text, blocks and attachments; blocks without an id are given one."""
    blocks: list[Json] = [dict(one) for one in objects(content.get("blocks"))]
    for block in blocks:
        if not block.get("block_id"):
            block["block_id"] = here.world.new_id("b")
    message.text = str(content.get("text") or "")
    message.blocks = blocks
    message.attachments = content.get("attachments") or []


def shown(here: Context, message: Message, *, with_metadata: bool = True) -> Json:
    """A message as the Web API and payloads carry it."""
    data = here.world.data
    out: Json = {
        "type": "message",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "team": data.team,
    }
    if message.bot:
        out |= {"bot_id": data.bot, "app_id": data.app, "bot_profile": bot_profile(here)}
    else:
        out["client_msg_id"] = f"{message.ts.replace('.', '-')}-0000"
    blocks = message.blocks
    if not blocks and message.text and not message.bot:
        blocks = [rich_text(message.text, f"b{message.ts[-6:]}")]
    optional: dict[str, Any] = {
        "blocks": filled(blocks),
        "attachments": message.attachments,
        "files": message.files,
        "thread_ts": message.thread_ts,
        "metadata": message.metadata if with_metadata else None,
    }
    out |= {key: value for key, value in optional.items() if value}
    replies = replies_to(here, message)
    if replies:
        out |= {"thread_ts": message.ts, "reply_count": len(replies), "latest_reply": replies[-1].ts}
    if message.edited:
        out["edited"] = {"user": message.user, "ts": message.edited}
    if message.reactions:
        out["reactions"] = [
            {"name": name, "users": users, "count": len(users)} for name, users in message.reactions.items()
        ]
    return out


def replies_to(here: Context, message: Message) -> list[Message]:
    """The answers in a message's thread that everybody sees."""
    rows = here.world.data.messages.get(message.channel, [])
    return [one for one in rows if one.thread_ts == message.ts and not one.deleted and one.viewer is None]


def bot_profile(here: Context) -> Json:
    """How Slack describes the app beside its messages."""
    data = here.world.data
    return {"id": data.bot, "app_id": data.app, "name": "Kept", "deleted": False, "updated": 0, "team_id": data.team}


def _accept(here: Context, method: str, message: Message) -> None:
    channel = here.world.data.channels[message.channel]
    to = message.viewer or (channel.members[0] if channel.kind == "im" else None)
    here.ledger.accepted.append(
        Accepted(
            method=method,
            channel=message.channel,
            ts=message.ts,
            user=to,
            text=message.text,
            blocks=message.blocks,
            metadata=message.metadata,
            thread_ts=message.thread_ts,
            at=here.world.now(),
        )
    )


def _echo(here: Context, message: Message, changed: Json) -> None:
    """Owes the app the event of its own message, as Slack sends it."""
    world = here.world
    if not here.echoes or world.data.channels[message.channel].kind != "im":
        return
    where = {"channel": message.channel, "channel_type": "im", "event_ts": message.edited or message.ts}
    said = {"type": "message", "ts": where["event_ts"], **changed} if changed else shown(here, message)
    with world.lock:
        world.data.owed.append(Owed(world.now().timestamp(), "echo", said | where))


def _warned(here: Context, args: Json) -> Json:
    if args.get("blocks") and not args.get("text"):
        here.ledger.warnings.append("missing_text_in_message")
        return {"warning": "missing_text_in_message", "response_metadata": {"warnings": ["missing_text_in_message"]}}
    return {}
