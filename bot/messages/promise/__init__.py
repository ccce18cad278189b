"""What one promise came to: recorded, changed, or done something to."""

from bot.language import Phrases
from bot.messages import blocks, ids
from bot.messages.blocks import Message, View
from bot.messages.promise.done import deed, done, done_all, undo_refused
from bot.messages.promise.recorded import confirmed, part, recorded

__all__ = ["confirmed", "deed", "done", "done_all", "part", "recorded", "shown", "undo_refused"]


def shown(message: Message, phrases: Phrases, title: str = "") -> View:
    """A message as a window without fields."""
    return blocks.modal(ids.SHOWN, title or phrases.form.shown_title(), message.blocks, close=phrases.button.close())
