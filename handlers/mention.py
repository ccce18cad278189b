"""Kept mentioned in a message: "Record this?" to whoever promised something there, and to nobody else."""

import re

from bot.messages import errors as refusals
from bot.messages import form
from bot.messages import mention as messages
from bot.messages import promise as promise_messages
from bot.messages.blocks import Message
from bot.reading.text import from_slack
from bot.sales.answer import Recorded
from bot.sales.mention import Offered
from bot.tools import Tools, Work
from bot.usecases import mention, reply, workspace
from handlers.acting import act, look
from handlers.answer import Answer, Respond, Whisper
from handlers.promise.shortcut import source_of
from handlers.request import Request, Surface, word
from handlers.saying import opened, pressed, refused, viewer_of, words

_MENTIONS = r"[ \t]*<@{}(?:\|[^>]*)?>[ \t]*[,:]?[ \t]*"
_ASKS = re.compile(r"(?is)\W*(?:help|hi|hello|\?|ヘルプ|使い方)?\W*|.*[?？][\s)）]*")
_TS = r"[0-9]{1,12}\.[0-9]{1,8}"
_CARRIED = re.compile(rf"(?s)(?:([A-Z0-9]{{1,30}})/)?({_TS}):({_TS})?:(.*\w.*)")


def mentioned(request: Request, tools: Tools) -> Answer:
    """Offers to record what the message promises, or says what Kept can do."""
    if word(request.event, "subtype") or word(request.event, "bot_id"):
        return Answer()
    place = (request.channel, request.ts, request.thread_ts if request.thread_ts != request.ts else "")

    def step(work: Work) -> Answer:
        text = without_kept(work, request.text)
        found = mention.offer(work, text, place, request.by, request.now)
        if found is None and not mention.may_help(work, request.by, request.now) and not _ASKS.fullmatch(text):
            return Answer()
        return Answer(then=(_whispered(found, place, request, tools),))

    return act(request, tools, step)


def _whispered(found: Offered | Recorded | None, place: mention.Place, request: Request, tools: Tools) -> Whisper:
    phrases, (channel, _, thread) = words(request, tools), place
    match found:
        case Recorded():
            message = promise_messages.recorded(found, viewer_of(request), phrases)
            return Whisper(channel, message, thread, subject=f"promise:{found.parts[0].promise.number}")
        case None:
            return Whisper(channel, messages.can_do(f"/{tools.prefix}promise", phrases), thread)
        case _:
            message = messages.offered(found, viewer_of(request), phrases)
            return Whisper(channel, message, thread, offer=f"{channel}/{found.value}")


def record(request: Request, tools: Tools) -> Answer:
    """Records what the message promised."""
    carried = _carried(request)
    if carried is None:
        return _unreadable(request, tools)
    place, private, text = carried
    _, link = source_of(private)

    def step(work: Work) -> Recorded:
        found = mention.record(work, text, place, link, request.by, request.now)
        if request.surface is Surface.DM:
            cause = f"mention:{place[0]}:{place[1]}"
            reply.recorded(work, found, request.by, request.now, cause)
        return found

    recorded = act(request, tools, step)
    if request.surface is Surface.DM:
        numbers = [each.promise.number for each in recorded.parts]
        return _in_place(request, messages.taken(numbers, words(request, tools)))
    message = promise_messages.recorded(recorded, viewer_of(request), words(request, tools))
    return pressed(request, tools, message, f"promise:{recorded.parts[0].promise.number}")


def change(request: Request, tools: Tools) -> Answer:
    """The form filled in from the message."""
    carried = _carried(request)
    if carried is None:
        return _unreadable(request, tools)
    place, private, text = carried
    _, link = source_of(private)
    facts = look(request, tools, lambda w: mention.form_of(w, text, place, private, link, request.by, request.now))
    return opened(request, form.record(facts, words(request, tools)))


def no(request: Request, tools: Tools) -> Answer:
    """Nothing is recorded."""
    message = messages.left(words(request, tools))
    return _in_place(request, message) if request.surface is Surface.DM else pressed(request, tools, message)


def _in_place(request: Request, message: Message) -> Answer:
    return Answer(then=(Respond(request.response_url, message, replace=True),))


def _carried(request: Request) -> tuple[mention.Place, str, str] | None:
    """The message that a button is about, how a form names it, and the words that were read of it; None if broken."""
    found = _CARRIED.fullmatch(request.value)
    if found is None:
        return None
    channel, ts, thread, text = found[1] or request.channel, found[2], found[3] or "", found[4]
    return (channel, ts, thread), f"m:{channel}:{ts}:{request.domain}:{thread}", text


def _unreadable(request: Request, tools: Tools) -> Answer:
    return refused(request, tools, refusals.retired(words(request, tools)))


def without_kept(work: Work, text: str) -> str:
    """What was written, without the mentions of Kept in it."""
    installed = workspace.find(work)
    bot = re.escape(installed.bot_user) if installed else "[UW][A-Z0-9]+"
    return from_slack(re.sub(_MENTIONS.format(bot), " ", text)).strip()
