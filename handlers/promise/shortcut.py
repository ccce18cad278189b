"""Shortcuts: the form anywhere, and the form filled in from a message."""

from typing import Any, cast
from zoneinfo import ZoneInfo

from bot.messages import errors as refusals
from bot.messages import form
from bot.messages import promise as messages
from bot.reading.line import read_line
from bot.reading.text import from_slack
from bot.sales.answer import FormFacts, Recorded
from bot.sales.errors import NothingToSay
from bot.sales.promise import Moment
from bot.tools import Tools, Work
from bot.usecases import customer as customers
from bot.usecases import promise as promises
from bot.usecases.settings import calendar_of
from handlers.acting import look
from handlers.answer import Answer, Respond
from handlers.request import Payload, Request, part, word
from handlers.saying import opened, viewer_of, words

TEXT_LIMIT = 3000


def global_(request: Request, tools: Tools) -> Answer:
    """The empty form."""
    return opened(request, form.record(FormFacts(), words(request, tools)))


def from_message(request: Request, tools: Tools) -> Answer:
    """The form filled in from a message; on the same message again its promise."""
    phrases = words(request, tools)
    known = look(request, tools, lambda work: _recorded(request, work))
    if known is not None:
        message = messages.recorded(known, viewer_of(request), phrases)
        return opened(request, messages.shown(message, phrases))
    facts = look(request, tools, lambda work: _filled(request, work))
    answer = opened(request, form.record(facts, phrases))
    if facts.what or facts.customer:
        return answer
    wordless = refusals.message(NothingToSay(), phrases, viewer_of(request))
    return Answer(then=(*answer.then, Respond(request.response_url, wordless)))


def another_of(private: str) -> int:
    """The number of the promise that a form's is made beside, 0 for none."""
    beside, _, number = private.partition(":")
    return int(number) if beside == "a" and number.isdecimal() and number.isascii() and len(number) < 10 else 0


def source_of(private: str) -> tuple[tuple[str, str] | None, str | None]:
    """The message that a form was filled in from, and its link."""
    parts = private.split(":")
    if len(parts) != 5 or parts[0] != "m":
        return None, None
    _, channel, ts, domain, thread = parts
    link = f"https://{domain}.slack.com/archives/{channel}/p{ts.replace('.', '')}" if domain else None
    if link and thread:
        link += f"?thread_ts={thread}&cid={channel}"
    return (channel, ts), link


def _recorded(request: Request, work: Work) -> Recorded | None:
    promise = promises.of_message(work, request.by, request.channel, request.ts)
    if promise is None:
        return None
    return Recorded((promises.answer_of(work, promise, request.by, request.now, None),))


def _filled(request: Request, work: Work) -> FormFacts:
    text = from_slack(text_of(request.message))[:TEXT_LIMIT].strip()
    thread = request.thread_ts if request.thread_ts != request.ts else ""
    private = f"m:{request.channel}:{request.ts}:{request.domain}:{thread}"
    _, link = source_of(private)
    zone, names = ZoneInfo(request.by.zone), customers.known_names(work)
    line = read_line(text, request.now, zone, calendar_of(request.by), request.by.language, names)
    told = Moment.of(line.due.instant, request.by.zone) if line.due else None
    return FormFacts(customer=line.customer or "", what=line.what or text, told=told, private=private, link=link)


def text_of(message: Payload) -> str:
    """What a message says: its text, else what its blocks, attachments and files say."""
    text = word(message, "text").strip()
    return (
        text or " ".join(_texts(message.get("blocks"), message.get("attachments"), message.get("files")))[:TEXT_LIMIT]
    )


def _texts(*lists: Any) -> list[str]:
    found: list[str] = []
    for items in lists:
        for item in cast(list[Any], items) if isinstance(items, list) else []:
            found += _text_of_item(cast(Payload, item)) if isinstance(item, dict) else []
    return [text.strip() for text in found if text.strip()]


def _text_of_item(item: Payload) -> list[str]:
    own = item.get("text")
    words_ = [own] if isinstance(own, str) else [word(part(item, "text"), "text")]
    words_ += [word(item, name) for name in ("pretext", "title", "fallback" if not words_[0] else "", "name")]
    return [w for w in words_ if w] + _texts(item.get("elements"), item.get("fields"), item.get("blocks"))
