"""The settings: all of them at a glance, a form for each page of them, and what was changed."""

from collections.abc import Mapping
from typing import Any

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Message, View
from bot.sales.answer import Viewer
from bot.sales.settings import OWN, TABLE, Changed, Chosen, Kind, LastChange, Page, Setting, Settings, rows_of

EVERYBODYS = "-"
"""The choice of whoever wants nothing of their own."""


def input_type(row: Setting) -> str:
    """Which kind of field a setting has on its form."""
    match row.kind:
        case Kind.CHOICE:
            return "radio_buttons"
        case Kind.WEEKDAYS:
            return "checkboxes"
        case _:
            return "plain_text_input"


def overview(chosen: Chosen, phrases: Phrases) -> View:
    """Every setting with its value; the person's own can be changed by anybody, the rest by admins."""
    words = phrases.settings
    own = [_line(row, chosen.settings, chosen, phrases, own=row.name in chosen.own) for row in OWN]
    shown: list[Block] = [
        blocks.rows([blocks.bold(words.mine())], *([blocks.plain(each)] for each in own)),
        blocks.actions(
            blocks.button(words.change_mine(), ids.SETTINGS_MINE, primary=True),
            blocks.button(phrases.away.go_away(), ids.AWAY_OPEN),
        ),
    ]
    for page in Page:
        lines = [_line(row, chosen.workspace, chosen, phrases) for row in rows_of(page)]
        shown.append(blocks.rows([blocks.bold(words.page(page))], *([blocks.plain(each)] for each in lines)))
        if chosen.is_admin:
            shown.append(blocks.actions(blocks.button(words.change(), ids.SETTINGS_PAGE, page.value)))
    return blocks.modal(ids.SHOWN, words.title(), shown, close=phrases.button.close())


def page(page: Page, chosen: Chosen, viewer: Viewer, phrases: Phrases) -> View:
    """One page of what holds for everybody, to be changed."""
    fields = [_field(row, chosen, viewer, phrases) for row in rows_of(page)]
    words = phrases.settings
    return blocks.modal(
        ids.SETTINGS_FORMS[page], words.page(page), fields, submit=phrases.form.save(), close=phrases.button.cancel()
    )


def mine(chosen: Chosen, viewer: Viewer, phrases: Phrases) -> View:
    """The person's own values; what is empty is as for everybody."""
    fields = [_own_field(row, chosen, viewer, phrases) for row in OWN]
    return blocks.modal(
        ids.SETTINGS_MINE_FORM,
        phrases.settings.mine(),
        fields,
        submit=phrases.form.save(),
        close=phrases.button.cancel(),
    )


def changed(changed: Changed, phrases: Phrases) -> Message:
    """What was changed from what to what, with Undo."""
    words = phrases.settings
    if not changed.changes:
        return blocks.message([words.nothing_changed()], [blocks.says(words.nothing_changed())])
    title = words.changed_mine() if changed.scope else words.changed_all()
    title = words.undone() if changed.undone else title
    lines: list[str] = []
    for each in changed.changes:
        row = TABLE.get(each.name)
        if row is not None:
            before, after = (_stored(row, side, changed, phrases) for side in (each.before, each.after))
            back = words.line(words.label(row.name), before)
            lines.append(back if changed.undone else words.from_to(words.label(row.name), before, after))
    shown = [blocks.rows([blocks.bold(title)], *([blocks.plain(each)] for each in lines))]
    if changed.undo is not None:
        shown.append(blocks.actions(undo_button(changed.undo, phrases)))
    return blocks.message([title, *lines], shown)


def undo_button(undo: str, phrases: Phrases) -> Element:
    """Takes back what was changed together."""
    return blocks.button(phrases.button.undo(), ids.SETTINGS_UNDO, undo)


def value(row: Setting, of: Any, countries: Mapping[str, str], phrases: Phrases) -> str:
    """A value in words."""
    words = phrases.settings
    match row.kind:
        case Kind.TIME | Kind.LUNCH:
            return words.clock(of) if of is not None else words.none()
        case Kind.WEEKDAYS:
            return words.weekdays(of)
        case Kind.CHOICE:
            return words.choice(str(of))
        case Kind.COUNTRY:
            return words.country(of, countries.get(of, "")) if of else words.none()
        case Kind.WORKING_TIME:
            return words.duration(of)
        case Kind.DAYS:
            return words.days(of.days)
        case Kind.WORKING_DAYS:
            return words.working_days(of)
        case Kind.SHARE:
            return words.share(of)
        case Kind.COUNT:
            return str(of)


def takes(row: Setting, phrases: Phrases) -> str:
    """What a row takes, in words; empty where the field itself shows it."""
    match row.kind:
        case Kind.TIME | Kind.LUNCH:
            return phrases.settings.a_time()
        case Kind.COUNTRY:
            return phrases.settings.a_country()
        case Kind.CHOICE | Kind.WEEKDAYS:
            return ""
        case _:
            return phrases.settings.between(value(row, row.least, {}, phrases), value(row, row.most, {}, phrases))


def out_of_range(row: Setting, typed: str, phrases: Phrases) -> str:
    """What can't be taken, and what can."""
    words = phrases.settings
    said = words.does_not_fit(typed) if typed else words.missing()
    return phrases.promise.together([said, takes(row, phrases) or words.one_of_these()])


def _line(row: Setting, of: Settings, chosen: Chosen, phrases: Phrases, own: bool = False) -> str:
    said = value(row, getattr(of, row.name), chosen.countries, phrases)
    return phrases.settings.line(phrases.settings.label(row.name), phrases.settings.now_own(said) if own else said)


def _field(row: Setting, chosen: Chosen, viewer: Viewer, phrases: Phrases) -> Block:
    words, now = phrases.settings, getattr(chosen.workspace, row.name)
    empty = words.empty_is_none() if row.kind in (Kind.LUNCH, Kind.COUNTRY) else ""
    usual = words.usually(value(row, row.default, chosen.countries, phrases))
    last = _last(chosen.last.get(row.name), viewer, phrases)
    hint = phrases.promise.together([takes(row, phrases), empty, usual, last])
    match row.kind:
        case Kind.CHOICE:
            return blocks.choice(row.name, words.label(row.name), _choices(row, phrases), hint=hint, chosen=now.value)
        case Kind.WEEKDAYS:
            return _weekdays(row, [str(day) for day in now], hint, phrases)
        case _:
            begun = "" if empty and not now else _typed(row, now, chosen, phrases)
            return blocks.text_input(row.name, words.label(row.name), hint=hint, initial=begun, needed=not empty)


def _own_field(row: Setting, chosen: Chosen, viewer: Viewer, phrases: Phrases) -> Block:
    words, own = phrases.settings, row.name in chosen.own
    everybodys = value(row, getattr(chosen.workspace, row.name), chosen.countries, phrases)
    now = getattr(chosen.settings, row.name)
    last = _last(chosen.own_last.get(row.name), viewer, phrases)
    hint = phrases.promise.together([words.empty_is_everybody(everybodys), takes(row, phrases), last])
    match row.kind:
        case Kind.CHOICE:
            options = [blocks.option(words.as_everybody(everybodys), EVERYBODYS), *_choices(row, phrases)]
            picked = now.value if own else EVERYBODYS
            return blocks.choice(row.name, words.label(row.name), options, hint=last, chosen=picked)
        case Kind.WEEKDAYS:
            return _weekdays(row, [str(day) for day in now] if own else [], hint, phrases)
        case _:
            begun = _typed(row, now, chosen, phrases) if own else ""
            return blocks.text_input(
                row.name, words.label(row.name), hint=hint, example=everybodys, initial=begun, needed=False
            )


def _weekdays(row: Setting, ticked: list[str], hint: str, phrases: Phrases) -> Block:
    words = phrases.settings
    boxes = [blocks.option(words.weekday(day), str(day)) for day in range(7)]
    return blocks.ticks(row.name, words.label(row.name), boxes, hint=hint, chosen=ticked, needed=False)


def _choices(row: Setting, phrases: Phrases) -> list[Element]:
    return [blocks.option(phrases.settings.choice(each), each) for each in row.choices]


def _typed(row: Setting, of: Any, chosen: Chosen, phrases: Phrases) -> str:
    """A value as it can be typed; a country is its code, which is read in every language."""
    return str(of) if row.kind is Kind.COUNTRY and of else value(row, of, chosen.countries, phrases)


def _stored(row: Setting, side: Any, changed: Changed, phrases: Phrases) -> str:
    """A stored value in words; what nobody had chosen is as for everybody."""
    if side is not None:
        return value(row, row.read(side), changed.countries, phrases)
    everybodys = value(row, getattr(changed.workspace, row.name), changed.countries, phrases)
    return phrases.settings.as_everybody(everybodys) if changed.scope else value(row, row.default, {}, phrases)


def _last(change: LastChange | None, viewer: Viewer, phrases: Phrases) -> str:
    if change is None:
        return ""
    when = line.local(change.at, viewer)
    return phrases.settings.last_changed(
        blocks.short(change.by, blocks.NAME_TEXT), phrases.dates.full(when, when.date())
    )
