"""Customers in English sentences."""


def named(customer: str) -> str:
    """A customer by name; without one, what they are."""
    return customer or "the customer"
