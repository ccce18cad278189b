"""What App Home shows."""

from dataclasses import dataclass

from bot.sales.answer import Listing, Viewer
from bot.sales.order import OrderPage
from bot.sales.promise import Promise


@dataclass(frozen=True, slots=True)
class Home:
    """App Home of one person."""

    viewer: Viewer
    listing: Listing
    orders: OrderPage | None = None
    undelivered: tuple[Promise, ...] = ()
    trouble: str | None = None
    is_admin: bool = False
