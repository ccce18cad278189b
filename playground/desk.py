"""What the page in the browser asks for: everything under `/ui/`, and the page itself."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from playground import faults, forms, pictures
from playground.acts import NotThereError
from playground.clock import next_monday, next_morning
from playground.deliveries import Answer
from playground.files import PAGE, send_file
from playground.serving import StartResponse
from playground.shapes import Json, an_object
from playground.standin import Standin
from playground.state import Channel, Message, Person, View
from playground.tour import cast

PATIENCE = 20.0
NO_ANSWER = "Kept did not answer."
POST = "chat.postMessage"


class Host(Protocol):
    """Kept as the playground runs it."""

    @property
    def running(self) -> bool:
        """It answers."""
        ...

    @property
    def address(self) -> str:
        """Where it is served."""
        ...

    def start(self) -> None:
        """Makes a new one and starts it."""
        ...

    def stop(self) -> None:
        """Stops it."""
        ...

    def pass_time(self, until: datetime, enough: Callable[[], bool] = ...) -> None:
        """Pushes the clock, from one thing that is due to the next, no further than `enough` says."""
        ...

    def next_due(self, *to: str) -> datetime | None:
        """When it has something to do next, or to say to one of these people and channels."""
        ...


PUSHES: dict[str, Callable[[datetime, str], datetime]] = {
    "hour": lambda now, _zone: now + timedelta(hours=1),
    "morning": next_morning,
    "monday": next_monday,
}


class WrongError(Exception):
    """A sentence for whoever sits at the page."""


class Desk:
    """The page's side of the stand-in; `host` is absent where Kept is run by somebody else."""

    def __init__(self, standin: Standin, host: Host | None = None, page: Path = PAGE) -> None:
        self._standin = standin
        self._host = host
        self._page = page

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> list[bytes]:
        path, query = str(environ["PATH_INFO"]), parse_qs(str(environ.get("QUERY_STRING", "")))
        asked = {key: values[0] for key, values in query.items()}
        if not path.startswith("/ui/"):
            return send_file(self._page, path, start_response)
        try:
            if environ["REQUEST_METHOD"] == "GET":
                answer = GETS[path.removeprefix("/ui/")](self, asked)
            else:
                body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
                answer = POSTS[path.removeprefix("/ui/")](self, an_object(json.loads(body or b"{}")) or {})
        except WrongError as wrong:
            answer = {"ok": False, "error": str(wrong)}
        except NotThereError:
            answer = {"ok": False, "error": "That is no longer on your screen."}
        except (KeyError, ValueError, StopIteration) as odd:
            return _send(start_response, "400 Bad Request", {"ok": False, "error": f"Not understood: {odd}"})
        return _send(start_response, "200 OK", answer)

    def state(self, asked: Json) -> Json:
        """Everything on the viewer's screen but the messages."""
        slack = self._standin
        viewer = self._known(str(asked.get("as", "")))
        with slack.world.lock:
            channels = [one for one in slack.world.data.channels.values() if viewer.id in one.members]
            dm = slack.dm(viewer)
            channels = [one for one in channels if one.kind == "channel"] + [dm]
            home = slack.home(viewer)
            return {
                "revision": slack.world.revision,
                "viewer": viewer.id,
                "people": [pictures.person(one) for one in slack.people() if not one.deleted],
                "conversations": [pictures.conversation(slack, one, viewer) for one in channels],
                "clock": {"now": pictures.iso(slack.clock.now()), "next_due": self._next_due(viewer)},
                "kept": {
                    "name": "Kept",
                    "bot_user": slack.world.data.bot_user,
                    "running": self._host is None or self._host.running,
                    "address": self._host.address if self._host else "",
                },
                "faults": {"lose_next_reply": slack.faults.waiting(POST) > 0},
                "commands": pictures.commands(slack),
                "shortcuts": pictures.shortcuts(slack),
                "views": [pictures.modal(slack, one) for one in slack.views(viewer)],
                "home": pictures.view(slack, home) if home is not None else None,
            }

    def messages(self, asked: Json) -> Json:
        """A conversation as the viewer sees it; reading it makes it read."""
        slack = self._standin
        viewer, channel = slack.person(str(asked["as"])), self._channel(asked)
        rows = slack.messages(channel, viewer)
        if rows:
            self._mark_read(viewer, channel, rows[-1].ts)
        return {"messages": [pictures.message(slack, one, viewer) for one in rows]}

    def changes(self, asked: Json) -> Json:
        """Waits until something is different from the revision that the page knows."""
        world = self._standin.world
        known = int(asked.get("since", 0))
        with world.changed:
            world.changed.wait_for(lambda: self._standin.closed or world.revision != known, PATIENCE)
            return {"revision": world.revision}

    def command(self, body: Json) -> Json:
        """The viewer types a line that begins with a slash."""
        text = str(body["text"]).strip()
        name = text.split(maxsplit=1)[0]
        if body.get("thread_ts"):
            raise WrongError(f"{name} is not supported in threads. Sorry!")
        if self._standin.here.manifest.command(name) is None:
            raise WrongError(f"{name} is not a valid command.")
        return self._told(self._standin.command(self._viewer(body), self._channel(body), text))

    def message(self, body: Json) -> Json:
        """The viewer writes a message."""
        thread = body.get("thread_ts") or None
        sent = self._standin.message(self._viewer(body), self._channel(body), str(body["text"]), thread_ts=thread)
        return {"ok": True, "ts": sent.ts}

    def action(self, body: Json) -> Json:
        """The viewer presses a button or sets a menu or date."""
        slack, where = self._standin, self._where(body)
        block, action = str(body["block_id"]), str(body["action_id"])
        found = forms.find(slack.place(where).blocks, action, block)
        if found is None:
            raise NotThereError(action)
        typed = an_object(body.get("values")) or {}
        if isinstance(where, View):
            slack.type_into(where, typed)
        value: Any = None
        kind = str(found[1]["type"])
        if kind in forms.KINDS:
            key = forms.KINDS[kind].value
            value = {"type": kind, key: body.get(key)}
        elif kind == "overflow":
            value = body["selected_option"]["value"]
        return self._told(slack.action(self._viewer(body), where, action, value, block_id=block, typed=typed))

    def options(self, body: Json) -> Json:
        """The viewer types into a menu that Kept fills."""
        where, action, block = self._where(body), str(body["action_id"]), str(body["block_id"])
        value = str(body.get("value", ""))
        return {"options": self._standin.options(self._viewer(body), where, action, value, block_id=block)}

    def submit(self, body: Json) -> Json:
        """The viewer sends a form."""
        viewer, view = self._viewer(body), self._view(body)
        answer = self._standin.submit(viewer, view, an_object(body.get("values")) or {})
        if view.errors:
            return {"ok": True, "errors": view.errors}
        return self._told(answer)

    def close(self, body: Json) -> Json:
        """The viewer closes a form, or all of them."""
        self._standin.close_view(self._viewer(body), self._view(body), clear=bool(body.get("clear")))
        return {"ok": True}

    def shortcut(self, body: Json) -> Json:
        """The viewer uses a shortcut, on a message when `ts` is there."""
        channel = self._channel(body) if body.get("ts") else None
        ts = str(body["ts"]) if body.get("ts") else None
        return self._told(self._standin.shortcut(self._viewer(body), str(body["callback_id"]), channel, ts))

    def reaction(self, body: Json) -> Json:
        """The viewer puts an emoji on a message or takes it away."""
        name, add = str(body["name"]).strip(":"), bool(body.get("add", True))
        self._standin.react(self._viewer(body), self._channel(body), str(body["ts"]), name, add=add)
        return {"ok": True}

    def home(self, body: Json) -> Json:
        """The viewer opens App Home."""
        self._standin.open_home(self._viewer(body))
        return {"ok": True}

    def clock(self, body: Json) -> Json:
        """The clock is pushed: an hour, to a morning, to what the viewer hears of next."""
        clock, viewer, how = self._standin.clock, self._viewer(body), str(body["push"])
        until = self._due(viewer) if how == "due" else PUSHES[how](clock.now(), viewer.tz)
        if until is None:
            raise WrongError("Nothing is due.")
        said = self._said_to(viewer)
        enough = (lambda: self._said_to(viewer) != said) if how == "due" else lambda: False
        if self._host is not None and self._host.running:
            self._host.pass_time(until, enough)
        if not enough():
            clock.push_to(until)
        return {"ok": True, "now": pictures.iso(clock.now())}

    def kept(self, body: Json) -> Json:
        """Kept is stopped or started, or is away for some days."""
        if self._host is None:
            raise WrongError("Kept is not run from here.")
        if body.get("stop_days") is not None:
            self._host.stop()
            self._standin.clock.push(timedelta(days=min(int(body["stop_days"]), 60)))
            self._host.start()
        elif body.get("running"):
            self._host.start()
        else:
            self._host.stop()
        self._standin.world.touch()
        return {"ok": True, "now": pictures.iso(self._standin.clock.now())}

    def fault(self, body: Json) -> Json:
        """The reply to Kept's next message is lost, or is not."""
        self._standin.faults.forget(POST)
        if body.get("lose_next_reply"):
            self._standin.misbehave(POST, faults.lost_reply())
        self._standin.world.touch()
        return {"ok": True}

    def tour(self, body: Json) -> Json:
        """The viewer begins the tour: about others than whoever began it before."""
        world = self._standin.world
        with world.lock:
            start = world.data.tours
            found = cast(str(body["language"]), start)
            world.data.tours += 1
        world.touch()
        return {"ok": True, "start": start, "cast": asdict(found)}

    def person(self, body: Json) -> Json:
        """The viewer changes their zone or language."""
        changed = {name: str(body[name]) for name in ("tz", "locale") if body.get(name)}
        try:
            ZoneInfo(changed.get("tz", "UTC"))
        except (ZoneInfoNotFoundError, ValueError) as unknown:
            raise WrongError("That time zone is not known.") from unknown
        self._standin.change_person(self._viewer(body), **changed)
        return {"ok": True}

    def _known(self, person: str) -> Person:
        everybody = self._standin.people()
        return next((one for one in everybody if one.id == person), everybody[0])

    def _viewer(self, body: Json) -> Person:
        return self._standin.person(str(body["as"]))

    def _channel(self, body: Json) -> Channel:
        return self._standin.world.data.channels[str(body["channel"])]

    def _view(self, body: Json) -> View:
        view = self._standin.world.data.views.get(str(body["view_id"]))
        if view is None or view.person != body["as"]:
            raise NotThereError(str(body["view_id"]))
        return view

    def _where(self, body: Json) -> Message | View:
        container = an_object(body["container"]) or {}
        if container.get("type") == "view":
            return self._view({"as": body["as"], "view_id": container["view_id"]})
        found = self._standin.world.message(str(container["channel"]), str(container["ts"]), str(body["as"]))
        if found is None:
            raise NotThereError(str(container["ts"]))
        return found

    def _said_to(self, viewer: Person) -> int:
        """How often Kept has spoken where the viewer hears it."""
        world = self._standin.world.data
        heard = (one for one in world.channels.values() if viewer.id in one.members)
        return sum(row.bot for one in heard for row in world.messages.get(one.id, []))

    def _due(self, viewer: Person) -> datetime | None:
        if self._host is None or not self._host.running:
            return None
        channels = self._standin.world.data.channels.values()
        heard = [one.id for one in channels if one.kind == "channel" and viewer.id in one.members]
        return self._host.next_due(viewer.id, *heard)

    def _next_due(self, viewer: Person) -> str | None:
        due = self._due(viewer)
        return pictures.iso(due) if due is not None else None

    def _mark_read(self, viewer: Person, channel: Channel, ts: str) -> None:
        world = self._standin.world
        with world.lock:
            read = world.data.read.setdefault(viewer.id, {})
            if read.get(channel.id) == ts:
                return
            read[channel.id] = ts
        world.touch()

    def _told(self, answer: Answer) -> Json:
        if answer.failure is None:
            return {"ok": True}
        if answer.status == 0 or answer.failure == "operation_timeout":
            raise WrongError(NO_ANSWER)
        if answer.failure == "dispatch_failed":
            raise WrongError(f"Kept answered with an error ({answer.status}).")
        raise WrongError(f"What Kept answered was refused: {answer.failure}.")


def _send(start_response: StartResponse, status: str, answer: Json) -> list[bytes]:
    body = json.dumps(answer, ensure_ascii=False).encode()
    headers = [("Content-Type", "application/json; charset=utf-8"), ("Content-Length", str(len(body)))]
    start_response(status, [*headers, ("Cache-Control", "no-store")])
    return [body]


GETS: dict[str, Callable[[Desk, Json], Json]] = {
    "state": Desk.state,
    "messages": Desk.messages,
    "changes": Desk.changes,
}
POSTS: dict[str, Callable[[Desk, Json], Json]] = {
    "command": Desk.command,
    "message": Desk.message,
    "action": Desk.action,
    "options": Desk.options,
    "submit": Desk.submit,
    "close": Desk.close,
    "shortcut": Desk.shortcut,
    "reaction": Desk.reaction,
    "home": Desk.home,
    "clock": Desk.clock,
    "kept": Desk.kept,
    "fault": Desk.fault,
    "person": Desk.person,
    "tour": Desk.tour,
}
