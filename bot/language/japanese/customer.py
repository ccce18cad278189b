"""Customers in Japanese sentences."""

_POLITE_ALREADY = ("様", "さん", "さま", "殿", "御中", "先生")


def named(customer: str) -> str:
    """A customer by name, politely and never twice so; without one, what they are."""
    if not customer:
        return "お客様"
    return customer if customer.endswith(_POLITE_ALREADY) else f"{customer}様"
