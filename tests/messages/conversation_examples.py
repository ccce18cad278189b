"""Everything Kept can show of conversations, mentions and doubles, made from sample facts."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.language import phrases as phrases_of
from bot.messages import conversation, errors, mention, nudge, promise, reply
from bot.messages.blocks import Message, View
from bot.sales import errors as sales
from bot.sales.answer import Near, Recorded, ReplyKind, Viewer
from bot.sales.conversation import Conversation, ConversationLine, Logged, Standing, Starred
from bot.sales.mention import Offered, Understood
from bot.sales.nudge import Nudge, Reply
from bot.sales.promise import State
from tests.messages import examples
from tests.messages.examples import LETTER, MADE


def held(viewer: Viewer, **facts: Any) -> Conversation:
    """A conversation; `facts` are what is different about it."""
    english = viewer.language == "en"
    usual: dict[str, Any] = {
        "id": "c" * 32,
        "by": viewer.person,
        "at": MADE,
        "notes": "They liked it\n* send it by Friday" if english else "好評\n＊金曜までに送る",
        "customer_id": "c1",
        "customer": "Acme" if english else "山田商事",
    }
    return Conversation(**{**usual, **facts})


def logged(viewer: Viewer, what: str | None, customer: str | None, **facts: Any) -> Logged:
    """A conversation with a line of each sort."""
    promise_ = examples.promise(viewer, **({"what": what} if what is not None else {}))
    draft = replace(promise_, state=State.DRAFT, number=7)
    name = customer if customer is not None else promise_.customer
    lines = (
        Starred(draft, name, promise_.what, promise_.told),
        Starred(replace(draft, number=8), None, promise_.what, None),
        Starred(replace(draft, number=9), name, promise_.what, None),
        Starred(replace(promise_, number=10), name, promise_.what, promise_.told, "e" * 32, 4),
        Starred(replace(promise_, number=12, state=State.NEVER_MADE, reason="#4"), name, promise_.what, None, "e" * 32),
        Starred(replace(promise_, number=11, state=State.NEVER_MADE), name, promise_.what, None, "e" * 32),
    )
    usual: dict[str, Any] = {"starred": lines, "total": 20, "waiting": 3, "complete": 2, "recorded": 1, "undo": True}
    about = held(viewer, **({"customer": customer} if customer is not None else {}))
    return Logged(about, MADE + timedelta(hours=6), **{**usual, **facts})


def everything(viewer: Viewer, what: str | None, customer: str | None) -> dict[str, Message | View]:
    """Each message and view by name; `what` and `customer` stand in for the words of the samples."""
    said = phrases_of(viewer.language)
    full = logged(viewer, what, customer)
    near = Near("c2", customer if customer is not None else "ACME" if viewer.language == "en" else "ヤマダ商事")
    bare = replace(full, starred=(), total=0, waiting=0, complete=0, recorded=0)
    states = {
        "open": bare,
        "nothing": replace(bare, conversation=replace(full.conversation, state=Standing.NOTHING)),
        "gone": replace(bare, conversation=replace(full.conversation, state=Standing.GONE)),
        "dropped": replace(bare, total=2),
        "promised": replace(bare, recorded=3, conversation=replace(full.conversation, state=Standing.PROMISED)),
        "unnamed": replace(bare, conversation=replace(full.conversation, customer=None)),
    }
    told: dict[str, Message | View] = {
        "conversation": conversation.logged(full, viewer, said),
        "conversation window": conversation.window(full, viewer, said),
        "conversation near": conversation.logged(replace(full, near=near), viewer, said),
        "conversation form": conversation.form(said, full.conversation.customer or "", full.conversation.notes),
        "conversation form roomy": conversation.form(said, roomy=True),
        "mention": mention.offered(_offered(full, viewer), viewer, said),
        "mention without": mention.can_do("/promise", said),
        "mention left": mention.left(said),
        "mention taken": mention.taken([1, 12], said),
        "reply offered": reply.dm(Reply(LETTER, ReplyKind.OFFERED, MADE, offered=_offered(full, viewer)), viewer, said),
        "reply offered gone": reply.dm(Reply(LETTER, ReplyKind.OFFERED, MADE), viewer, said),
        "reply logged": reply.dm(Reply(LETTER, ReplyKind.LOGGED, MADE, logged=full), viewer, said),
        "reply logged gone": reply.dm(Reply(LETTER, ReplyKind.LOGGED, MADE), viewer, said),
    }
    for name, each in states.items():
        told[f"conversation {name}"] = conversation.logged(each, viewer, said)
        line = ConversationLine(1, "ask", each)
        told[f"conversation asked {name}"] = nudge.dm(Nudge(LETTER, (line,), MADE), viewer, said)
    several = tuple(ConversationLine(place, "ask", full) for place in (1, 2))
    told["conversations asked"] = nudge.dm(Nudge(LETTER, several, MADE), viewer, said)
    return told | _doubles(viewer, what, customer) | _refused(viewer)


def _offered(full: Logged, viewer: Viewer) -> Offered:
    lines = tuple(Understood(each.customer or "", each.what, each.told) for each in full.starred)
    return Offered(lines, "1795446000.000100::words")


def _doubles(viewer: Viewer, what: str | None, customer: str | None) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    changed = {key: value for key, value in (("what", what), ("customer", customer)) if value is not None}
    about = examples.promise(viewer, **changed)
    double = replace(examples.confirmation(viewer, promise=about), double=41)
    done = examples.done(examples.Deed.KEPT, viewer)
    parts = (double, done)
    return {
        "recorded a double": promise.recorded(Recorded((double,)), viewer, said),
        "reply recorded": reply.dm(Reply(LETTER, ReplyKind.RECORDED, MADE, parts=(double,)), viewer, said),
        "reply recorded several": reply.dm(Reply(LETTER, ReplyKind.RECORDED, MADE, parts=parts * 6), viewer, said),
        "reply recorded nothing": reply.dm(Reply(LETTER, ReplyKind.RECORDED, MADE), viewer, said),
    }


def _refused(viewer: Viewer) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    wrong = (sales.NoConversation(), sales.NotesMissing(), sales.StarredThough(1), sales.StarredThough(3))
    return {f"refused notes {place}": errors.message(each, said, viewer) for place, each in enumerate(wrong)}
