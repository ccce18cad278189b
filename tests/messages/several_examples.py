"""Sample facts of several promises at once."""

from bot.language import phrases as phrases_of
from bot.messages import several
from bot.messages.blocks import Message, View
from bot.sales.answer import Viewer
from bot.sales.several import Choice, Left, Several, TakenBack, What
from tests.messages import examples

Said = dict[str, Message | View]
BATCH = "b" * 32


def everything(viewer: Viewer, what: str | None = None, customer: str | None = None) -> Said:
    """The forms, each deed, and what Undo came to."""
    said = phrases_of(viewer.language)
    changed = {key: value for key, value in (("what", what), ("customer", customer)) if value is not None}
    some = tuple(examples.promise(viewer, number=40 + place, **changed) for place in range(12))
    now = examples.MADE
    full = Several(What.DONE, now, some, some[:1], some[:2], gone=1, late=2, undo=BATCH, batch=BATCH)
    moved = Several(What.MOVE, now, some[:2], undo=BATCH, batch=BATCH, told=some[0].told, to_call=some[2:])
    asked = Several(What.HELPER, now, some[:2], left=some[2:3], undo="h:1:1", helper="U0MARIA")
    return {
        "several": several.form(Choice(now, some * 4, what or "", more=True), viewer, said),
        "several of nothing": several.form(Choice(now, ()), viewer, said),
        "several had": several.had(BATCH, now, said),
        "several done": several.done(full, viewer, said),
        "several put off": several.done(Several(What.LATER, now, some[:1], undo=BATCH), viewer, said),
        "several moved": several.done(moved, viewer, said),
        "several asked": several.done(asked, viewer, said),
        "several put right": several.done(Several(What.DONE, now, some, left=some[:1], had=True), viewer, said),
        "several not done": several.done(Several(What.DONE, now, closed=some[:2]), viewer, said),
        "several undone": several.undone(TakenBack(some, (Left(some[0], "U0MARIA"),)), viewer, said),
        "several not undone": several.undone(TakenBack(left=(Left(some[0], viewer.person),)), viewer, said),
        "several unasked": several.undone(TakenBack(asks=2), viewer, said),
        "several undone too late": several.undone(TakenBack(too_late=True), viewer, said),
    }
