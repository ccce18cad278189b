"""`/promise`: a line, a sub-command, or nothing for the form."""

from collections.abc import Callable, Collection, Iterator
from functools import cache
from zoneinfo import ZoneInfo

from bot.messages import draft, form, kept, listing, why
from bot.messages import errors as refusals
from bot.messages import promise as messages
from bot.messages.blocks import Message
from bot.reading import command as typed
from bot.reading.colleague import Ask, Hand, Taken, read_colleague
from bot.reading.errors import Unreadable
from bot.reading.text import from_slack
from bot.sales.answer import BothFit, Deed, Done, FormFacts, Listing
from bot.sales.errors import AlreadyClosed, NotFound, StillDraft
from bot.sales.promise import Moment, State
from bot.tools import Tools
from bot.usecases import customer as customers
from bot.usecases import person as people
from bot.usecases import promise as promises
from bot.usecases.settings import calendar_of
from handlers import handover, helper, search
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.promise import moving
from handlers.request import Request
from handlers.saying import opened, said, viewer_of, words


def promise(request: Request, tools: Tools) -> Answer:
    """Reads what was typed after the command and does it."""
    if (asked := _of_a_colleague(request, tools)) is not None:
        return _with_a_colleague(request, tools, asked)
    read = _read(request, tools)
    match read:
        case typed.Open() | typed.Named() | typed.Dated():
            return opened(request, form.record(_begun(request, read), words(request, tools)))
        case typed.Move():
            return _move(request, tools, read)
        case typed.Drop(number, reason):
            return _drop(request, tools, number, reason)
        case typed.Record(text):
            return _record(request, tools, text)
        case typed.Both(_, text):
            number = act(request, tools, lambda work: promises.keep_line(work, text, request.by, request.now))
            both = BothFit(number, _query(read), text)
            return said(draft.both_fit(both, viewer_of(request), words(request, tools)))
        case _:
            return said(_told(request, tools, read))


def _begun(request: Request, read: typed.Open | typed.Named | typed.Dated) -> FormFacts:
    match read:
        case typed.Named(customer):
            return FormFacts(customer=customer)
        case typed.Dated(due):
            return FormFacts(told=Moment.of(due.instant, request.by.zone))
        case typed.Open():
            return FormFacts()


def _record(request: Request, tools: Tools, text: str) -> Answer:
    recorded = act(request, tools, lambda work: promises.record(work, text, request.by, request.now))
    return said(messages.recorded(recorded, viewer_of(request), words(request, tools)))


class _KnownNames(Collection[str]):
    """The customers' names, looked up only for a line that could mean one of two things."""

    def __init__(self, load: Callable[[], Collection[str]]) -> None:
        self._load = cache(load)

    def __contains__(self, name: object) -> bool:
        return name in self._load()

    def __iter__(self) -> Iterator[str]:
        return iter(self._load())

    def __len__(self) -> int:
        return len(self._load())


def _read(request: Request, tools: Tools) -> typed.Command:
    return typed.read_command(
        from_slack(request.text),
        request.now,
        ZoneInfo(request.by.zone),
        calendar_of(request.by),
        request.by.language,
        _KnownNames(lambda: look(request, tools, customers.known_names)),
    )


def _with_a_colleague(request: Request, tools: Tools, read: Taken | Ask | Hand) -> Answer:
    match read:
        case Taken():
            return handover.taken(request, tools, read)
        case Hand():
            return handover.typed(request, tools, read)
        case Ask(person="", unknown=False) if read.what:
            return _help_or_line(request, tools, read)
        case Ask():
            return helper.typed(request, tools, read)


def _help_or_line(request: Request, tools: Tools, read: Ask) -> Answer:
    """Help that names nobody is asked for in the form; where its number is no open promise, it is a line."""
    try:
        return helper.typed(request, tools, read)
    except (NotFound, AlreadyClosed, StillDraft):
        return _record(request, tools, from_slack(request.text).strip())


def _of_a_colleague(request: Request, tools: Tools) -> Taken | Ask | Hand | None:
    """What is asked of a colleague whom the line begins with, or names after a number."""
    zone, calendar = ZoneInfo(request.by.zone), calendar_of(request.by)
    return read_colleague(
        request.text, request.now, zone, calendar, request.by.language, lambda: look(request, tools, people.called)
    )


def _told(request: Request, tools: Tools, read: typed.Command) -> Message:
    phrases, viewer = words(request, tools), viewer_of(request)
    match read:
        case typed.List(query):
            page = look(request, tools, lambda work: promises.live(work, request.by, request.now, query))
            return listing.page(page, viewer, phrases)
        case typed.Search(query):
            return search.found(request, tools, query)
        case typed.Which(word, customer):
            page = look(request, tools, lambda work: promises.live(work, request.by, request.now, customer))
            return listing.which(page, word, viewer, phrases)
        case typed.Why(number):
            told = look(request, tools, lambda work: promises.explain(work, number, request.by, request.now))
            return why.explained(told, viewer, phrases)
        case typed.Done(numbers):
            return _done(request, tools, numbers)
        case typed.Later(number):
            later = act(request, tools, lambda work: promises.later(work, number, request.by, request.now))
            return messages.done(later, viewer, phrases)
        case typed.Ready(number):
            ready = act(request, tools, lambda work: promises.make_ready(work, number, request.by, request.now))
            return messages.done(ready, viewer, phrases)
        case typed.Unknown(word, near):
            return refusals.unknown_command(word, near, phrases, f"/{tools.prefix}promise")
        case typed.Unfinished(word):
            return refusals.unfinished(word, phrases, f"/{tools.prefix}promise")
        case _:
            return kept.help(viewer, phrases, f"/{tools.prefix}promise", f"/{tools.prefix}kept")


def _done(request: Request, tools: Tools, numbers: tuple[int, ...]) -> Message:
    done = act(
        request,
        tools,
        lambda work: [promises.keep(work, number, request.by, request.now) for number in dict.fromkeys(numbers)],
    )
    return messages.done_all(done, viewer_of(request), words(request, tools))


def _move(request: Request, tools: Tools, read: typed.Move) -> Answer:
    text = from_slack(request.text).strip()
    try:
        promise_ = look(request, tools, lambda work: promises.see(work, read.number, request.by))
    except NotFound:
        if read.typed and read.refused is None:
            return _record(request, tools, text)
        raise
    if promise_.told is None:
        raise StillDraft(read.number)
    told = Moment.of(read.due.instant, request.by.zone) if read.due else None
    wrong = read.refused or (Unreadable(read.typed, (0, 0)) if read.typed else None)
    said_wrong = refusals.sentence(wrong, words(request, tools), viewer_of(request)) if wrong else ""
    return moving.ask_for(request, tools, read.number, told, typed=read.typed, wrong=said_wrong)


def _drop(request: Request, tools: Tools, number: int, reason: str) -> Answer:
    promise_ = look(request, tools, lambda work: promises.see(work, number, request.by))
    phrases, viewer = words(request, tools), viewer_of(request)
    if promise_.state is State.DRAFT:
        return said(listing.page(_only(request, tools, number), viewer, phrases))
    if promise_.state is not State.OPEN:
        return said(messages.done(Done(Deed.REOPENED, promise_, already=True), viewer, phrases))
    return opened(request, form.drop(promise_, viewer, phrases, reason))


def _only(request: Request, tools: Tools, number: int) -> Listing:
    return look(request, tools, lambda work: promises.live(work, request.by, request.now, f"#{number}"))


def _query(both: typed.Both) -> str:
    return both.command.query if isinstance(both.command, typed.List | typed.Search) else ""
