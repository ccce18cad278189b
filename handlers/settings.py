"""The settings: `/kept settings`, the pages of their form, and Undo."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bot.messages import errors as refusals
from bot.messages import ids
from bot.messages import settings as messages
from bot.reading import settings as reading
from bot.sales.errors import FieldErrors, OutOfRange, SalesError
from bot.sales.settings import OWN, Changed, Page, Setting, rows_of
from bot.tools import Tools, Work
from bot.usecases import hours
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import closed, opened, pressed, viewer_of, words, wrong, wrong_fields

Listener = Callable[[Request, Tools], Answer]


def open_(request: Request, tools: Tools) -> Answer:
    """All settings at a glance."""
    chosen = look(request, tools, lambda work: hours.chosen(work, request.by))
    return opened(request, messages.overview(chosen, words(request, tools)))


def page(request: Request, tools: Tools) -> Answer:
    """The form of one page of everybody's."""
    wanted = Page(request.value) if request.value in set(Page) else Page.HOURS

    def step(work: Work) -> Any:
        hours.admins_only(work, request.by)
        return hours.chosen(work, request.by)

    chosen = look(request, tools, step)
    return opened(request, messages.page(wanted, chosen, viewer_of(request), words(request, tools)))


def mine(request: Request, tools: Tools) -> Answer:
    """The form of a person's own."""
    chosen = look(request, tools, lambda work: hours.chosen(work, request.by))
    return opened(request, messages.mine(chosen, viewer_of(request), words(request, tools)))


def send_page(of: Page) -> Listener:
    """The listener of one page's form."""

    def send(request: Request, tools: Tools) -> Answer:
        """Changes what holds for everybody."""
        rows = rows_of(of)
        return _send(request, tools, rows, lambda work: _change_all(work, request, _values(request, rows)))

    return send


def send_mine(request: Request, tools: Tools) -> Answer:
    """Changes a person's own."""
    return _send(request, tools, OWN, lambda work: hours.choose(work, _own_values(request), request.by, request.now))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes back what was changed together."""
    undone = act(request, tools, lambda work: hours.undo(work, request.value, request.by, request.now))
    if undone.replans_all:
        replan_all(request, tools)
    return pressed(request, tools, messages.changed(undone, words(request, tools)))


def replan_all(request: Request, tools: Tools) -> None:
    """After the answer everybody's plans follow what was changed for everybody, one person after the other."""

    def step() -> None:
        with tools.reading(request.workspace) as work:
            people = hours.everybody(work)
        for person in people:
            tools.database.run(request.workspace, partial(hours.replan, person=person, now=request.now))

    tools.after(step)


def _change_all(work: Work, request: Request, values: Mapping[str, Any]) -> Changed:
    return hours.choose_for_all(work, values, request.by, request.now)


def _send(request: Request, tools: Tools, rows: tuple[Setting, ...], step: Callable[[Work], Changed]) -> Answer:
    phrases, viewer = words(request, tools), viewer_of(request)
    try:
        changed = act(request, tools, step)
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    except SalesError as error:
        return wrong({rows[0].name: refusals.sentence(error, phrases, viewer)})
    if changed.replans_all:
        replan_all(request, tools)
    return closed(request, tools, messages.changed(changed, phrases))


def _values(request: Request, rows: tuple[Setting, ...]) -> dict[str, Any]:
    """What a form holds, as it is stored; raises FieldErrors with everything that can't be taken."""
    found: dict[str, Any] = {}
    errors: dict[str, SalesError] = {}
    for row in rows:
        try:
            if row.name not in request.values:
                raise OutOfRange(row.name, "")
            found[row.name] = reading.read(row, request.values[row.name])
        except OutOfRange as error:
            errors[row.name] = error
    if errors:
        raise FieldErrors(errors)
    return found


def _own_values(request: Request) -> dict[str, Any]:
    """The same of a person's own, where an empty field goes back to everybody's."""
    typed = {row: request.values.get(row.name, "").strip() for row in OWN if row.name in request.values}
    empty = [row for row, words_ in typed.items() if words_ in ("", messages.EVERYBODYS)]
    found = _values(request, tuple(row for row in OWN if row not in empty))
    if "" in (found.get("lunch_from"), found.get("lunch_to")):
        found |= {"lunch_from": "", "lunch_to": ""}
    return {**{row.name: None for row in empty if row.name not in found}, **found}


PAGES: Mapping[str, Listener] = {ids.SETTINGS_FORMS[each]: send_page(each) for each in Page}
"""Each page's form and what takes it."""
