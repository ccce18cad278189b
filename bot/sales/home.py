"""What App Home shows."""

from dataclasses import dataclass

from bot.sales.answer import Listing, Viewer
from bot.sales.order import Order, OrderPage
from bot.sales.promise import Promise


@dataclass(frozen=True, slots=True)
class Home:
    """App Home of one person; `unanswered` is what an admin sees of what nobody is left to be asked about."""

    viewer: Viewer
    listing: Listing
    orders: OrderPage | None = None
    undelivered: tuple[Promise, ...] = ()
    unanswered: tuple[Promise | Order, ...] = ()
    trouble: str | None = None
    is_admin: bool = False
