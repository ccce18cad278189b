"""What App Home shows."""

from dataclasses import dataclass

from bot.sales.answer import Listing, Viewer
from bot.sales.handover import HandoverLine
from bot.sales.helper import HelperLine
from bot.sales.order import Order, OrderPage
from bot.sales.promise import Promise
from bot.sales.record import Record


@dataclass(frozen=True, slots=True)
class Left:
    """An order that nobody is left to be asked about: its delivery, its visit; neither where it was only not told."""

    order: Order
    delivery: bool = False
    visit: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """App Home of one person; `unanswered` is what an admin sees of what nobody is left to be asked about."""

    viewer: Viewer
    listing: Listing
    orders: OrderPage | None = None
    record: Record | None = None
    undelivered: tuple[Promise, ...] = ()
    unanswered: tuple[Promise | Left, ...] = ()
    helpers: tuple[HelperLine, ...] = ()
    handovers: tuple[HandoverLine, ...] = ()
    trouble: str | None = None
    is_admin: bool = False
