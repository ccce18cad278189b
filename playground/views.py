"""The Web API's views methods, and the modals that a person has open."""

from playground import forms
from playground.checks import check_view
from playground.context import Context, Json, RefusedError
from playground.outward import filled
from playground.state import View

STACK = 3


def open_view(here: Context, args: Json) -> Json:
    """views.open."""
    content = check_view(here, "views.open", args.get("view"), "modal")
    person = exchange(here, args)
    with here.world.lock:
        close_all(here, person)
        view = _new(here, person, content)
        view.root = view.id
        here.world.data.stacks[person] = [view.id]
    here.world.touch()
    return {"ok": True, "view": shown(here, view)}


def push_view(here: Context, args: Json) -> Json:
    """views.push."""
    content = check_view(here, "views.push", args.get("view"), "modal")
    person = exchange(here, args)
    return {"ok": True, "view": shown(here, push(here, person, content))}


def update_view(here: Context, args: Json) -> Json:
    """views.update."""
    world = here.world
    view = world.data.views.get(str(args.get("view_id") or ""))
    if view is None and args.get("external_id"):
        named = args["external_id"]
        view = next((one for one in world.data.views.values() if one.content.get("external_id") == named), None)
    if view is None:
        raise RefusedError("not_found")
    content = check_view(here, "views.update", args.get("view"), str(view.content["type"]), view)
    if args.get("hash") and args["hash"] != view.hash:
        raise RefusedError("hash_conflict")
    rewrite(here, view, content)
    return {"ok": True, "view": shown(here, view)}


def publish_view(here: Context, args: Json) -> Json:
    """views.publish."""
    world = here.world
    person = str(args.get("user_id") or "")
    if person not in world.data.people:
        raise RefusedError("user_not_found")
    if not here.manifest.home:
        raise RefusedError("not_enabled")
    content = check_view(here, "views.publish", args.get("view"), "home")
    with world.lock:
        view = world.data.views.get(world.data.homes.get(person, ""))
        if view is None:
            view = _new(here, person, content)
            view.root = view.id
            world.data.homes[person] = view.id
        elif args.get("hash") and args["hash"] != view.hash:
            raise RefusedError("hash_conflict")
        rewrite(here, view, content)
    return {"ok": True, "view": shown(here, view)}


def exchange(here: Context, args: Json) -> str:
    """Takes a trigger_id in, once, within three seconds: whose it is."""
    world = here.world
    with world.lock:
        trigger = world.data.triggers.get(str(args.get("trigger_id") or ""))
        if trigger is None:
            raise RefusedError("invalid_trigger_id")
        if trigger.used:
            raise RefusedError("exchanged_trigger_id")
        if world.now().timestamp() > trigger.expires:
            raise RefusedError("expired_trigger_id")
        trigger.used = True
        return trigger.person


def push(here: Context, person: str, content: Json) -> View:
    """Puts a view on top of the person's stack."""
    world = here.world
    with world.lock:
        stack = world.data.stacks.get(person) or []
        if not stack:
            raise RefusedError("not_found")
        if len(stack) >= STACK:
            raise RefusedError("push_limit_reached")
        view = _new(here, person, content)
        view.root, view.previous = stack[0], stack[-1]
        stack.append(view.id)
    world.touch()
    return view


def rewrite(here: Context, view: View, content: Json) -> None:
    """Replaces a view's content; what was typed stays where block and action are the same."""
    world = here.world
    with world.lock:
        view.content = _numbered(here, content)
        view.hash = _hash(here)
        view.errors = {}
    world.touch()


def close_top(here: Context, person: str) -> None:
    """Takes the topmost view away."""
    world = here.world
    with world.lock:
        stack = world.data.stacks.get(person) or []
        if stack:
            world.data.views.pop(stack.pop(), None)
    world.touch()


def close_all(here: Context, person: str) -> None:
    """Takes every modal of the person away."""
    world = here.world
    with world.lock:
        for one in world.data.stacks.pop(person, []):
            world.data.views.pop(one, None)
    world.touch()


def shown(here: Context, view: View) -> Json:
    """A view as the Web API and payloads carry it."""
    data = here.world.data
    content = view.content
    out: Json = {
        "id": view.id,
        "team_id": data.team,
        "type": content["type"],
        "blocks": filled(content["blocks"]),
        "private_metadata": content.get("private_metadata", ""),
        "callback_id": content.get("callback_id", ""),
        "state": {"values": forms.state(content["blocks"], view.values)},
        "hash": view.hash,
        "title": content.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
        "clear_on_close": content.get("clear_on_close", False),
        "notify_on_close": content.get("notify_on_close", False),
        "close": content.get("close"),
        "submit": content.get("submit"),
        "previous_view_id": view.previous,
        "root_view_id": view.root,
        "app_id": data.app,
        "external_id": content.get("external_id", ""),
        "app_installed_team_id": data.team,
        "bot_id": data.bot,
    }
    return out


def _new(here: Context, person: str, content: Json) -> View:
    world = here.world
    view = View(world.new_id("V"), person, _numbered(here, content), _hash(here), "")
    world.data.views[view.id] = view
    return view


def _numbered(here: Context, content: Json) -> Json:
    blocks: list[Json] = [dict(one) for one in content["blocks"]]
    for block in blocks:
        block["block_id"] = block.get("block_id") or here.world.new_id("b")
        for _, element in forms.elements([block]):
            element["action_id"] = element.get("action_id") or here.world.new_id("a")
    return {**content, "blocks": blocks}


def _hash(here: Context) -> str:
    return f"{int(here.world.now().timestamp())}.{here.world.new_id('h')}"
