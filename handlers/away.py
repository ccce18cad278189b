"""`/kept away`: from when to when somebody is away, and coming back."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.messages import away as messages
from bot.messages import errors as refusals
from bot.messages import ids
from bot.messages.blocks import Message
from bot.reading.errors import PastDate, Unreadable
from bot.reading.hours import read_away
from bot.reading.text import normalise
from bot.sales.away import Gone
from bot.sales.errors import AwayOver, DayMissing, SalesError, UnreadAway
from bot.tools import Tools
from bot.usecases import away
from bot.usecases.settings import calendar_of
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import closed, opened, pressed, said, viewer_of, words, wrong
from handlers.settings import replan_all

BACK = frozenset(
    {"off", "back", "i'm back", "im back", "i am back", "end", "stop"}
    | {"戻りました", "戻った", "戻り", "復帰", "復帰しました", "終了", "解除", "オフ"}
)


def command(request: Request, tools: Tools) -> Answer:
    """Writes the days that were typed; with none it shows what is coming, or opens the form."""
    text = request.text.strip()
    if normalise(text).text.strip(" .!。！'’") in BACK:
        return _end(request, tools)
    if text:
        try:
            days = read_away(text, request.now, ZoneInfo(request.by.zone), calendar_of(request.by), request.by.language)
        except PastDate:
            raise AwayOver from None
        except Unreadable:
            raise UnreadAway(text) from None
        gone = act(request, tools, lambda work: away.leave(work, days.first, days.last, request.by, request.now))
        return said(_said(request, tools, gone))
    return _coming(request, tools)


def _coming(request: Request, tools: Tools) -> Answer:
    absences = look(request, tools, lambda work: away.absences(work, request.by, request.now))
    phrases = words(request, tools)
    if absences.own or absences.closed:
        return said(messages.coming(absences, phrases, f"/{tools.prefix}kept"))
    return opened(request, messages.form(absences, phrases))


def _end(request: Request, tools: Tools) -> Answer:
    """The person is back; where they are not away, it shows what is coming."""
    absences = look(request, tools, lambda work: away.absences(work, request.by, request.now))
    running = next((each.id for each in absences.own if each.covers(absences.today)), None)
    if running is None:
        return _coming(request, tools)
    gone = act(request, tools, lambda work: away.come_back(work, running, request.by, request.now))
    return said(_said(request, tools, gone))


def open_(request: Request, tools: Tools) -> Answer:
    """The form, anywhere."""
    absences = look(request, tools, lambda work: away.absences(work, request.by, request.now))
    return opened(request, messages.form(absences, words(request, tools)))


def send(request: Request, tools: Tools) -> Answer:
    """Writes the days that were picked."""
    phrases, viewer = words(request, tools), viewer_of(request)
    first, last = (_day(request.values.get(name, "")) for name in (ids.AWAY_FROM, ids.AWAY_TO))
    missing = [name for name, day in ((ids.AWAY_FROM, first), (ids.AWAY_TO, last)) if day is None]
    if first is None or last is None:
        return wrong({name: refusals.sentence(DayMissing(), phrases, viewer) for name in missing})
    everybody = request.values.get(ids.AWAY_WHO) == messages.EVERYBODY
    try:
        gone = act(request, tools, lambda work: away.leave(work, first, last, request.by, request.now, everybody))
    except SalesError as error:
        return wrong({ids.AWAY_TO: refusals.sentence(error, phrases, viewer)})
    if everybody and not gone.already:
        replan_all(request, tools)
    return closed(request, tools, _said(request, tools, gone))


def back(request: Request, tools: Tools) -> Answer:
    """The person is back, or the days are called off."""
    gone = act(request, tools, lambda work: away.come_back(work, request.value, request.by, request.now))
    if not gone.absence.person:
        replan_all(request, tools)
    return pressed(request, tools, _said(request, tools, gone))


def _said(request: Request, tools: Tools, gone: Gone) -> Message:
    today = away.today_of(request.by, request.now)
    return messages.gone(gone, today, viewer_of(request), words(request, tools))


def _day(picked: str) -> date | None:
    try:
        return date.fromisoformat(picked)
    except ValueError:
        return None
