"""Sample facts of what was found."""

from bot.language import phrases as phrases_of
from bot.messages import search
from bot.messages.blocks import Message, View
from bot.sales.answer import Near, Viewer
from bot.sales.promise import Outcome, State
from bot.sales.search import Found, Note
from tests.messages import examples

Said = dict[str, Message | View]


def everything(viewer: Viewer, what: str | None = None, customer: str | None = None) -> Said:
    """A page of everything, and pages with nothing."""
    said = phrases_of(viewer.language)
    changed = {key: value for key, value in (("what", what), ("customer", customer)) if value is not None}
    about = examples.promise(viewer, **changed)
    rows = (
        about,
        examples.draft(viewer, what=about.what),
        examples.kept(viewer, what=about.what, customer=about.customer),
        examples.kept(viewer, Outcome.DROPPED, state=State.DROPPED, reason=about.what),
        Note("c" * 32, examples.MADE, about.what, about.customer),
        Note("d" * 32, examples.MADE, about.what),
    )
    names = tuple(Near(f"{place}" * 32, about.customer or "") for place in range(4))
    page = Found(examples.MADE, about.what, names, rows, more=True, next_offset=10)
    return {
        "found": search.page(page, viewer, said),
        "found nothing": search.page(Found(examples.MADE, about.what), viewer, said),
        "found nothing more": search.page(Found(examples.MADE, about.what, next_offset=20), viewer, said),
        "nothing looked for": search.page(Found(examples.MADE, "", asks=True), viewer, said),
        "search form": search.form(said),
    }
