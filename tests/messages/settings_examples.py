"""Settings, hours and days off as they are shown, made from sample facts."""

from dataclasses import replace
from datetime import date, timedelta

from bot.language import phrases as phrases_of
from bot.messages import away, hours, settings
from bot.messages.blocks import Message, View
from bot.sales.answer import Viewer
from bot.sales.away import Absence, Absences, Gone
from bot.sales.settings import DEFAULTS, ROWS, Changed, Chosen, LastChange, Page, SettingChange
from tests.messages import examples

TODAY = date(2026, 11, 23)
UNDO = "c" * 28


def everything(viewer: Viewer, what: str | None, customer: str | None) -> dict[str, Message | View]:
    """Each message and view by name; `what` stands in for a name that somebody typed."""
    said = phrases_of(viewer.language)
    plain = chosen(viewer, what)
    full = replace(
        plain, own=frozenset(row.name for row in ROWS), is_admin=True, settings=replace(DEFAULTS, country="JP")
    )
    told: dict[str, Message | View] = {
        "settings": settings.overview(plain, said),
        "settings of an admin": settings.overview(full, said),
        "settings of one's own": settings.mine(full, viewer, said),
        "settings as for everybody": settings.mine(plain, viewer, said),
        "hours": hours.state(plain, said),
        "own hours": hours.state(full, said),
        "days off": away.coming(absences(viewer), said),
        "days off of an admin": away.coming(replace(absences(viewer), is_admin=True), said),
        "away form": away.form(absences(viewer), said),
        "away form of an admin": away.form(Absences(TODAY, (), (), is_admin=True), said),
    }
    told |= {f"settings page {page}": settings.page(page, full, viewer, said) for page in Page}
    told |= {f"changed {name}": settings.changed(each, said) for name, each in changes(viewer).items()}
    for name, each in gone(viewer, what, customer).items():
        told[f"away {name}"] = away.gone(each, TODAY, viewer, said)
    return told


def chosen(viewer: Viewer, by: str | None) -> Chosen:
    """Everybody's settings, changed by somebody once."""
    name = by or ("Maria" if viewer.language == "en" else "佐藤")
    last = {row.name: LastChange(name, examples.MADE) for row in ROWS}
    return Chosen(DEFAULTS, DEFAULTS, frozenset(), viewer.zone, last, last, countries={"JP": "Japan"})


def changes(viewer: Viewer) -> dict[str, Changed]:
    """Changes of every setting: from what nobody had chosen, back to it, and nothing at all."""
    stored = [(row.name, row.stored(row.default)) for row in ROWS]
    made = tuple(SettingChange("", name, None, value, viewer.person, examples.MADE) for name, value in stored)
    own = tuple(replace(each, scope=viewer.person, before=each.after, after=None) for each in made)
    return {
        "for everybody": Changed("", made, UNDO),
        "for one": Changed(viewer.person, own, UNDO),
        "back": Changed("", made, undone=True),
        "nothing": Changed("", ()),
    }


def absences(viewer: Viewer) -> Absences:
    """Somebody away now and later, and a day on which everybody is off."""
    now = Absence("a1", viewer.person, TODAY, TODAY + timedelta(days=2), viewer.person, examples.MADE)
    later = replace(now, id="a2", first=date(2026, 12, 24), last=date(2027, 1, 2))
    return Absences(TODAY, (now, later), (replace(later, id="a3", person=""),))


def gone(viewer: Viewer, what: str | None, customer: str | None) -> dict[str, Gone]:
    """Absences as they are written, ended and called off."""
    facts = {key: value for key, value in (("what", what), ("customer", customer)) if value is not None}
    due = tuple(examples.promise(viewer, number=number, **facts) for number in range(41, 50))
    now, later = absences(viewer).own
    closed = absences(viewer).closed[0]
    back = examples.MADE + timedelta(days=3)
    return {
        "now": Gone(now, UNDO, back),
        "later": Gone(later, UNDO, back, due),
        "one day": Gone(replace(later, last=later.first), UNDO, back, due[:1]),
        "for everybody": Gone(closed, UNDO, back),
        "known": Gone(later, None, back, already=True),
        "over": Gone(now, UNDO, back, ended=True),
        "called off": Gone(later, UNDO, back, ended=True),
        "open again": Gone(closed, UNDO, back, ended=True),
    }
