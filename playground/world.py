"""The remembered workspace behind one lock, and a file that follows it."""

import os
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from playground.state import Channel, Message, Person, Remembered


class World:
    """What is remembered, one lock around it, and a file that follows it."""

    def __init__(self, now: Callable[[], datetime], offset: Callable[[], timedelta], store: Path | None) -> None:
        self.now = now
        self._offset = offset
        self._store = store
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.revision = 1
        self._saved = 1
        self._closed = False
        self.remembered = store is not None and store.exists()
        if store is not None and self.remembered:
            self.data = Remembered.from_json(store.read_text(encoding="utf-8"))
        else:
            self.data = Remembered.fresh()
        self._writer = threading.Thread(target=self._write_on, name="playground-store", daemon=True)
        if store is not None:
            self._writer.start()

    def touch(self) -> None:
        """Something changed: whoever waits for that hears of it, and the file follows."""
        with self.changed:
            self.revision += 1
            self.changed.notify_all()

    def new_id(self, prefix: str) -> str:
        """An id that was never handed out before."""
        with self.lock:
            self.data.counter += 1
            return f"{prefix}0{_base36(self.data.counter + 36**4):0>8}"

    def new_ts(self) -> str:
        """A message's ts: the clock in microseconds, never the same twice, always rising."""
        with self.lock:
            micros = max(int(self.now().timestamp() * 1_000_000), self.data.last_ts + 1)
            self.data.last_ts = micros
            return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def person(self, person: str) -> Person:
        """The person with that id."""
        return self.data.people[person]

    def message(self, channel: str, ts: str, viewer: str | None = None) -> Message | None:
        """The message at that ts, if it is there for that viewer (None: for everybody)."""
        for one in self.data.messages.get(channel, []):
            if one.ts == ts and not one.deleted and one.viewer in (None, viewer):
                return one
        return None

    def dm(self, person: str) -> Channel:
        """The DM of this person with Kept, opened when it is not there yet."""
        with self.lock:
            for one in self.data.channels.values():
                if one.kind == "im" and person in one.members:
                    return one
            made = Channel(
                self.new_id("D"), "im", "directmessage", [person, self.data.bot_user], int(self.now().timestamp())
            )
            self.data.channels[made.id] = made
            return made

    def save(self) -> None:
        """Writes the file now, so that it is whole or as it was before."""
        if self._store is None:
            return
        with self.lock:
            self.data.offset = self._offset().total_seconds()
            text = self.data.to_json()
            self._saved = self.revision
        beside = self._store.with_suffix(".writing")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._store)

    def close(self) -> None:
        """Writes what is not yet written and stops the writer."""
        with self.changed:
            if self._closed:
                return
            self._closed = True
            self.changed.notify_all()
        if self._store is not None:
            self._writer.join()
            self.save()

    def _write_on(self) -> None:
        while True:
            with self.changed:
                self.changed.wait_for(lambda: self._closed or self._saved != self.revision)
                if self._closed:
                    return
                self.changed.wait_for(lambda: self._closed, timeout=0.2)
            self.save()


def _base36(number: int) -> str:
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    text = ""
    while number:
        number, rest = divmod(number, 36)
        text = digits[rest] + text
    return text or "0"
