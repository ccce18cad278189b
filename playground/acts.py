"""What people do in Slack; each act gives back what Kept answered."""

import re
from dataclasses import replace
from typing import Any

from playground import answers, chat, forms, menus, payloads, views
from playground.context import Context, Json
from playground.deliveries import Answer
from playground.outward import filled
from playground.payloads import Place
from playground.sender import Sender
from playground.shapes import an_object
from playground.state import Channel, Message, Person, View
from playground.workplace import NOT_SENT, Workplace

LINK = re.compile(r"https?://[^\s<>|]+")


class NotThereError(Exception):
    """A person reached for something that is not on their screen."""


class Acts(Workplace):
    """People, and everything they can do."""

    def __init__(self, here: Context, sender: Sender) -> None:
        super().__init__(here, sender)
        self.address = "http://127.0.0.1"

    def dm(self, person: Person) -> Channel:
        """The DM of this person with Kept."""
        return self.here.world.dm(person.id)

    def command(self, person: Person, channel: Channel, text: str) -> Answer:
        """Types a slash command, name and all; a failure is shown to the person as Slack shows it."""
        name, _, rest = text.strip().partition(" ")
        row = self.here.manifest.command(name)
        if row is None:
            return replace(NOT_SENT, failure="invalid_command")
        rest = rest.strip()
        if row.get("should_escape"):
            rest = self._with_mentions(rest, "<@{0.id}|{0.username}>", "<#{0.id}|{0.name}>")
        fields = payloads.command(self.here, self.address, person, channel, name, rest)
        path = _path(row["url"])
        answer = self.sender.command(path, fields)
        if answer.ok:
            answer = replace(answer, failure=answers.to_command(self.here, person, channel, answer))
        return answer

    def message(
        self,
        person: Person,
        channel: Channel,
        text: str,
        *,
        thread_ts: str | None = None,
        typed: bool = True,
        **more: Any,
    ) -> Answer:
        """Writes a message (`typed`: `& < >` and links are what a person typed); the answer has its ts."""
        text = self._with_mentions(_typed(text), "<@{0.id}>", "<#{0.id}|{0.name}>") if typed else text
        message = chat.put(self.here, channel.id, person.id, {"text": text, "thread_ts": thread_ts, **more}, bot=False)
        subscription = "message.im" if channel.kind == "im" else "message.channels"
        answer = None
        if channel.kind == "im" or self.here.world.data.bot_user in channel.members:
            subtype = {"subtype": "file_share"} if message.files else {}
            body = payloads.message_event(self.here, message, channel, **subtype)
            answer = self.sender.event(subscription, body)
            if channel.kind != "im" and f"<@{self.here.world.data.bot_user}>" in text:
                answer = self.sender.event("app_mention", payloads.mention_event(body)) or answer
        return replace(answer or NOT_SENT, ts=message.ts)

    def edit(self, person: Person, channel: Channel, ts: str, text: str) -> Answer:
        """Changes a message of one's own."""
        message = self._message(channel.id, ts, person)
        before = chat.shown(self.here, message, with_metadata=False)
        message.text = _typed(text)
        message.edited = self.here.world.new_ts()
        self.here.world.touch()
        after = chat.shown(self.here, message, with_metadata=False)
        return self._hidden(channel, "message_changed", {"message": after, "previous_message": before})

    def delete(self, person: Person, channel: Channel, ts: str) -> Answer:
        """Deletes a message of one's own."""
        message = self._message(channel.id, ts, person)
        before = chat.shown(self.here, message, with_metadata=False)
        message.deleted = True
        self.here.world.touch()
        return self._hidden(channel, "message_deleted", {"deleted_ts": ts, "previous_message": before})

    def shortcut(
        self, person: Person, callback_id: str, channel: Channel | None = None, ts: str | None = None
    ) -> Answer:
        """Uses a global shortcut, or a message's when `channel` and `ts` name one."""
        if channel is None or ts is None:
            return self.sender.interaction(payloads.shortcut(self.here, person, callback_id))
        message = self._message(channel.id, ts, person)
        payload = payloads.message_shortcut(self.here, self.address, person, callback_id, message)
        return self.sender.interaction(payload)

    def action(
        self,
        person: Person,
        where: Message | View,
        action_id: str,
        value: Any = None,
        *,
        block_id: str | None = None,
        claimed: str | None = None,
        typed: Json | None = None,
    ) -> Answer:
        """Presses a button or sets a menu or date.

        `claimed` sends another button value than the one that stands, `typed` is what a message's fields hold.
        """
        place = self.place(where)
        found = forms.find(place.blocks, action_id, block_id)
        if found is None:
            raise NotThereError(action_id)
        block, element = found
        pressed: Json = {"action_id": action_id, "block_id": block["block_id"], "type": element["type"]}
        state = forms.state(place.blocks, typed or {})
        if element["type"] in forms.KINDS:
            held = forms.given(element, value)
            pressed |= held
            state[block["block_id"]][action_id] = held
            if place.view is not None:
                place.view.values.setdefault(block["block_id"], {})[action_id] = held
        else:
            pressed |= _button(element, value, claimed)
        return self.sender.interaction(payloads.actions(self.here, self.address, person, place, pressed, state))

    def options(
        self, person: Person, where: Message | View, action_id: str, value: str, *, block_id: str | None = None
    ) -> list[Json]:
        """Types into a menu that the app fills: the options it shows."""
        place = self.place(where)
        found = forms.find(place.blocks, action_id, block_id)
        if found is None:
            raise NotThereError(action_id)
        payload = payloads.options(self.here, person, place, found[0]["block_id"], action_id, value)
        answer = self.sender.interaction(payload, self.here.manifest.options_path)
        return answers.options_in(self.here, answer) if answer.ok else []

    def type_into(self, view: View, values: Json) -> None:
        """Fills fields: by block and action, or by action alone, a state or just what is typed or picked."""
        for block, element in forms.elements(view.content["blocks"]):
            name, given = element["action_id"], values.get(block["block_id"])
            by_action = an_object(given) or {}
            if name in by_action:
                given = by_action[name]
            elif block["block_id"] not in values or (by_action and "type" not in by_action):
                if name not in values:
                    continue
                given = values[name]
            view.values.setdefault(block["block_id"], {})[name] = forms.given(element, given)

    def submit(self, person: Person, view: View, values: Json | None = None, *, anyway: bool = False) -> Answer:
        """Fills a form in and sends it.

        What Slack's client holds back is held back, and nobody can pick what no menu offers, unless `anyway`.
        """
        self.type_into(view, values or {})
        blocks = view.content["blocks"]
        held = forms.state(blocks, view.values)
        wrong = forms.held_back(blocks, held)
        if not anyway:
            self._check_offered(person, blocks, held)
        if wrong and not anyway:
            view.errors = wrong
            self.here.world.touch()
            return NOT_SENT
        view.errors = {}
        answer = self.sender.interaction(payloads.submission(self.here, person, view))
        if answer.ok:
            answer = replace(answer, failure=answers.to_submission(self.here, person, view, answer))
        self.here.world.touch()
        return answer

    def close_view(self, person: Person, view: View, *, clear: bool = False) -> Answer:
        """Closes a form, or the whole stack; the app hears of it only when the view asked for that."""
        payload = payloads.closed(self.here, person, view, cleared=clear)
        if clear:
            views.close_all(self.here, person.id)
        else:
            views.close_top(self.here, person.id)
        return self.sender.interaction(payload) if view.content.get("notify_on_close") else NOT_SENT

    def react(self, person: Person, channel: Channel, ts: str, name: str, *, add: bool = True) -> Answer:
        """Puts an emoji on a message, or takes it away."""
        message = self._message(channel.id, ts, person)
        users = message.reactions.get(name, [])
        if (person.id in users) == add:
            return NOT_SENT
        with self.here.world.lock:
            left = [*users, person.id] if add else [one for one in users if one != person.id]
            message.reactions = {**message.reactions, name: left}
            message.reactions = {key: value for key, value in message.reactions.items() if value}
        self.here.world.touch()
        kind = "reaction_added" if add else "reaction_removed"
        item = {"type": "message", "channel": channel.id, "ts": ts}
        body = {"user": person.id, "item": item, "reaction": name, "item_user": message.user}
        if self.here.world.data.bot_user not in channel.members:
            return NOT_SENT
        return self.event(kind, **body)

    def open_home(self, person: Person) -> Answer:
        """Opens App Home."""
        view = self.here.world.data.views.get(self.here.world.data.homes.get(person.id, ""))
        more = {"view": views.shown(self.here, view)} if view is not None else {}
        return self.event("app_home_opened", user=person.id, channel=self.dm(person).id, tab="home", **more)

    def place(self, where: Message | View) -> Place:
        """Where something is pressed."""
        return Place(message=where) if isinstance(where, Message) else Place(view=where)

    def offered(self, person: Person, element: Json) -> list[Json]:
        """What a menu of people or conversations shows this person: ids (`value`) and names."""
        return menus.offered(self.here, person, element)

    def _check_offered(self, person: Person, blocks: list[Json], held: Json) -> None:
        for block, element in forms.elements(blocks):
            if element.get("type") in menus.MENUS:
                known = {one["value"] for one in self.offered(person, element)}
            elif element.get("type") in forms.KINDS and forms.offered(element):
                known = {one.get("value") for one in forms.offered(element)}
            else:
                continue
            picked = forms.picked(held[block["block_id"]][element["action_id"]])
            if not set(picked) <= known:
                raise NotThereError(f"{block['block_id']}: {sorted(set(picked) - known)}")

    def _message(self, channel: str, ts: str, person: Person) -> Message:
        message = self.here.world.message(channel, ts, person.id)
        if message is None:
            raise NotThereError(ts)
        return message

    def _hidden(self, channel: Channel, subtype: str, body: Json) -> Answer:
        if channel.kind != "im":
            return NOT_SENT
        ts = self.here.world.new_ts()
        more = {"subtype": subtype, "hidden": True, "channel": channel.id, "channel_type": "im", "ts": ts}
        sent = self.sender.event("message.im", {"type": "message", **more, **body, "event_ts": ts})
        return sent or NOT_SENT

    def _with_mentions(self, text: str, person: str, channel: str) -> str:
        """The text with every `@name` and `#name` that somebody or something has in these forms."""
        shown: dict[str, str] = {}
        for one in self.here.world.data.people.values():
            shown[f"@{one.name.lower()}"] = person.format(one)
        for one in self.here.world.data.channels.values():
            shown[f"#{one.name}"] = channel.format(one)
        names = "|".join(re.escape(name) for name in sorted(shown, key=len, reverse=True))
        return re.sub(
            rf"(?<!\w)(?:{names})(?![\w-])", lambda found: shown[found.group().lower()], text, flags=re.IGNORECASE
        )


def _typed(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return LINK.sub(lambda found: f"<{found.group()}>", escaped)


def _path(url: str) -> str:
    return "/" + url.split("://", 1)[-1].partition("/")[2]


def _button(element: Json, value: Any, claimed: str | None) -> Json:
    if element["type"] == "overflow":
        chosen = next((one for one in element["options"] if one.get("value") == value), None)
        if chosen is None:
            raise NotThereError(str(value))
        return {"selected_option": chosen if claimed is None else {**chosen, "value": claimed}}
    out: Json = {"text": filled(element.get("text"))}
    stands = claimed if claimed is not None else element.get("value")
    return out | ({"value": stands} if stands is not None else {})
