"""Who has which role, and the form that gives them."""

from collections.abc import Sequence

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Message, Row, Span, View
from bot.sales.person import Role, RolesGiven, Roster

ORDER = (Role.REP, Role.MANAGER, Role.BACK_OFFICE, Role.ADMIN)


def word(role: Role, phrases: Phrases) -> str:
    """A role's name."""
    words = phrases.role
    return {
        Role.REP: words.rep,
        Role.MANAGER: words.manager,
        Role.BACK_OFFICE: words.back_office,
        Role.ADMIN: words.admin,
    }[role]()


def words_of(roles: Sequence[Role], phrases: Phrases) -> str:
    """Several roles in one line."""
    return phrases.role.together([word(role, phrases) for role in roles])


def several(people: Sequence[str], phrases: Phrases) -> list[Span]:
    """People beside each other."""
    row: list[Span] = []
    for person in people:
        row += [blocks.plain(phrases.role.comma())] if row else []
        row.append(blocks.person(person))
    return row


def roster(found: Roster, phrases: Phrases) -> Message:
    """Everybody with their roles, each with a button to change them."""
    words = phrases.role
    shown: list[Block] = [blocks.header(words.title())]
    said = [words.title()]
    if found.slack:
        shown.append(blocks.context(words.slack_admins()))
        said.append(words.slack_admins())
    for person, roles in found.rows:
        held = words_of(roles, phrases)
        shown.append(blocks.rows([blocks.person(person), blocks.plain(f" · {held}")]))
        shown.append(blocks.actions(blocks.button(words.change_roles(), ids.ROLES_EDIT, person)))
        said.append(held)
    if found.more:
        shown.append(blocks.says(words.more(found.more)))
        said.append(words.more(found.more))
    shown.append(blocks.actions(blocks.button(words.give_roles(), ids.ROLES_EDIT, primary=True)))
    return blocks.message(said, shown)


def form(person: str, held: Sequence[Role], phrases: Phrases) -> View:
    """Somebody's roles, to be ticked; `person` is empty for somebody still to be chosen."""
    words = phrases.role
    boxes = [blocks.option(word(role, phrases), role.value) for role in ORDER]
    fields = [
        blocks.person_input(ids.PERSON, words.person(), initial=person),
        blocks.ticks(ids.ROLES, words.roles(), boxes, hint=words.roles_hint(), chosen=[role.value for role in held]),
    ]
    return blocks.modal(
        ids.ROLES_FORM, words.form_title(), fields, submit=phrases.form.save(), close=phrases.button.cancel()
    )


def given(now: RolesGiven, phrases: Phrases) -> Message:
    """What somebody's roles are now, and the way back."""
    words = phrases.role
    before, after = words.roles_now()
    opening = words.undone() if now.undone else _refused(now, phrases)
    row: Row = [blocks.plain(opening + before), blocks.person(now.person), blocks.plain(after)]
    row = [*row, blocks.plain(words_of(now.roles, phrases))]
    rows: list[Row] = [row]
    if Role.ADMIN in now.roles or now.undone:
        rows.append([blocks.plain(words.admins_now()), *several(now.admins, phrases)])
    if now.named:
        rows.append([blocks.plain(words.not_met())])
    shown = [blocks.rows(*rows)]
    if now.undo:
        shown.append(blocks.actions(blocks.button(phrases.button.undo(), ids.ROLES_UNDO, now.undo)))
    return blocks.message([line.words(each) for each in rows], shown)


def _refused(now: RolesGiven, phrases: Phrases) -> str:
    match now.why:
        case "too_late":
            return phrases.errors.undo_too_late() + " "
        case "changed_since":
            return phrases.errors.changed_since() + " "
        case _:
            return ""
