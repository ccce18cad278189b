"""Kept mentioned in a message: "Record this?" to whoever promised something there, and to nobody else."""

import re

from bot.messages import errors as refusals
from bot.messages import form
from bot.messages import mention as messages
from bot.messages import promise as promise_messages
from bot.reading.text import from_slack
from bot.sales.answer import Recorded
from bot.tools import Tools, Work
from bot.usecases import mention, workspace
from handlers.acting import act, look
from handlers.answer import Answer, Whisper
from handlers.promise.shortcut import source_of
from handlers.request import Request, word
from handlers.saying import opened, pressed, refused, viewer_of, words

_MENTIONS = r"[ \t]*<@{}(?:\|[^>]*)?>[ \t]*[,:]?[ \t]*"
_ASKS = re.compile(r"(?i)\W*(?:help|hi|hello|\?|ヘルプ|使い方)?\W*")
_TS = r"[0-9]{1,12}\.[0-9]{1,8}"
_CARRIED = re.compile(rf"(?s)({_TS}):({_TS})?:(.*\w.*)")


def mentioned(request: Request, tools: Tools) -> Answer:
    """Offers to record what the message promises, or says what Kept can do."""
    if word(request.event, "subtype") or word(request.event, "bot_id"):
        return Answer()
    place = (request.channel, request.ts, request.thread_ts if request.thread_ts != request.ts else "")
    phrases = words(request, tools)

    def step(work: Work) -> Answer:
        text = without_kept(work, request.text)
        found = mention.offer(work, text, place, request.by, request.now)
        match found:
            case Recorded():
                message = promise_messages.recorded(found, viewer_of(request), phrases)
            case None:
                if not mention.may_help(work, request.by, request.now) and not _ASKS.fullmatch(text):
                    return Answer()
                message = messages.can_do(f"/{tools.prefix}promise", phrases)
            case _:
                message = messages.offered(found, viewer_of(request), phrases)
        return Answer(then=(Whisper(request.channel, message, place[2]),))

    return act(request, tools, step)


def record(request: Request, tools: Tools) -> Answer:
    """Records what the message promised."""
    carried = _carried(request)
    if carried is None:
        return _unreadable(request, tools)
    place, private, text = carried
    _, link = source_of(private)
    recorded = act(request, tools, lambda w: mention.record(w, text, place, link, request.by, request.now))
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
    return pressed(request, tools, messages.left(words(request, tools)))


def _carried(request: Request) -> tuple[mention.Place, str, str] | None:
    """The message that a button is about, how a form names it, and the words that were read of it; None if broken."""
    found = _CARRIED.fullmatch(request.value)
    if found is None:
        return None
    ts, thread, text = found[1], found[2] or "", found[3]
    return (request.channel, ts, thread), f"m:{request.channel}:{ts}:{request.domain}:{thread}", text


def _unreadable(request: Request, tools: Tools) -> Answer:
    return refused(request, tools, refusals.retired(words(request, tools)))


def without_kept(work: Work, text: str) -> str:
    """What was written, without the mentions of Kept in it."""
    installed = workspace.find(work)
    bot = re.escape(installed.bot_user) if installed else "[UW][A-Z0-9]+"
    return from_slack(re.sub(_MENTIONS.format(bot), " ", text)).strip()
