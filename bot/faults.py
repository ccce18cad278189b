"""Named points at which a test may stop, fail or interleave the production code."""

from collections.abc import Callable

Hook = Callable[[str], None]

_hooks: list[Hook] = []


def install(hook: Hook | None) -> None:
    """Calls `hook` at every point from now on, in every thread; None takes it away."""
    _hooks[:] = [] if hook is None else [hook]


def fp(name: str) -> None:
    """Marks a point; does nothing unless a hook is installed."""
    for hook in _hooks:
        hook(name)
