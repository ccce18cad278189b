"""An order in words: recorded, asked about, answered, listed."""

from bot.messages.order.answered import answered, recorded, undo_refused
from bot.messages.order.page import home, page
from bot.messages.order.told import card, row, settled

__all__ = ["answered", "card", "home", "page", "recorded", "row", "settled", "undo_refused"]
