"""A customer's card, and a customer closed or open again."""

from collections.abc import Sequence

from bot.language import Phrases
from bot.messages import blocks, circle, conversation, ids, line, referral, specification
from bot.messages.blocks import Block, Element, Message, Row, View
from bot.messages.line import Part
from bot.messages.order import said
from bot.sales.answer import Near, Viewer
from bot.sales.order import CustomerCard, CustomerFields, CustomerForm
from bot.sales.settings import EarlyPolicy

MOST = 10
STRICT = "strict"
WORKSPACES = "workspace"
_DEEDS = frozenset({"edited", "undone", "too_late"})


def card(found: CustomerCard, viewer: Viewer, phrases: Phrases) -> Message:
    """What there is about a customer, and what was just done."""
    name = _name(found.customer)
    told = Part([name], [blocks.header(phrases.promise.customer(name) or name)]) + _deed(found, viewer, phrases)
    told += _about(found, phrases) + _promises(found, viewer, phrases) + _orders(found, viewer, phrases)
    if found.unmet:
        told += _titled(phrases.specification.heading(), _rows(_unmet(found, phrases), phrases))
    if found.contacts:
        told += _titled(phrases.customer.contacts(), circle.known(found.contacts, phrases) + _mails(found, phrases))
    if found.conversation is not None:
        told += conversation.notes(found.conversation, viewer, phrases)
    if not (found.promises or found.unmet or found.orders or found.contacts or found.conversation):
        nothing = phrases.customer.nothing()
        told += Part([nothing], [blocks.says(nothing)])
    return blocks.message(told.words, [*told.blocks, blocks.actions(*_buttons(found, phrases))])


def close(customer: Near, phrases: Phrases) -> View:
    """Closing a customer may have a reason."""
    words = phrases.customer
    field = blocks.text_input(ids.REASON, phrases.form.reason(), example=words.close_example(), needed=False)
    shown = [blocks.rows([blocks.bold(_name(customer))]), field]
    send, cancel = phrases.form.save(), phrases.button.cancel()
    return blocks.modal(
        ids.CUSTOMER_CLOSE_FORM, words.close_title(), shown, submit=send, close=cancel, metadata=customer.customer
    )


def edit(form: CustomerForm, phrases: Phrases) -> View:
    """How a customer wants to be treated, and where a contact is written to; above it what others have changed."""
    words, fields = phrases.customer, form.fields
    strict = [blocks.option(words.strict_option(), STRICT)]
    shown = [
        blocks.rows([blocks.bold(_name(form.customer))], *_meanwhile(form, phrases)),
        blocks.ticks(
            ids.STRICT, words.strict_label(), strict, chosen=[STRICT] if fields.strict else [], needed=False
        ),
        blocks.choice(
            ids.POLICY, words.policy_label(), _policies(form, phrases), chosen=fields.policy or WORKSPACES
        ),
        *expectations(fields, phrases),
        blocks.text_input(
            ids.CONTACT_NAME, words.contact_label(), example=words.contact_example(), initial=fields.contact,
            needed=False,
        ),
        blocks.text_input(ids.MAIL, words.mail_label(), initial=fields.mail, needed=False),
    ]  # fmt: skip
    opened = f"{form.customer.customer}:{form.version}:{form.base}"
    send, cancel = phrases.form.save(), phrases.button.cancel()
    return blocks.modal(ids.CUSTOMER_FORM, words.edit_title(), shown, submit=send, close=cancel, metadata=opened)


def which(command: str, phrases: Phrases) -> Message:
    """No name was typed."""
    asked = phrases.customer.which(command)
    return blocks.message([asked], [blocks.says(asked)])


def _name(customer: Near) -> str:
    return blocks.short(customer.name, blocks.NAME_TEXT)


def _deed(found: CustomerCard, viewer: Viewer, phrases: Phrases) -> Part:
    words, name = phrases.customer, _name(found.customer)
    if found.deed == "closed":
        said_ = [words.closed(name, len(found.promises)), words.opens_again()]
    elif found.deed == "reopened":
        said_ = [words.reopened(name)]
    elif found.deed == "changed_since" and found.by is not None:
        before, after = phrases.promise.undo_changed_by()
        row = [blocks.plain(before), blocks.person(found.by), blocks.plain(after)]
        return Part([phrases.promise.undo_changed()], [blocks.rows(row)])
    elif found.deed in _DEEDS:
        said_ = [
            {"edited": words.edited, "undone": words.as_before, "too_late": phrases.promise.undo_too_late}[found.deed]()
        ]
    elif found.closed_at is not None:
        day = said.day(line.local(found.closed_at, viewer).date(), found.now, viewer, phrases)
        said_ = [words.is_closed(day), words.opens_again()]
    else:
        return Part()
    return Part(said_, [blocks.rows(*([blocks.plain(each)] for each in said_))])


def _about(found: CustomerCard, phrases: Phrases) -> Part:
    """How they want to be treated: what is other than usual, and when they have things."""
    words, about = phrases.customer, found.about
    policy = phrases.settings.choice((about.early_policy or found.policy).value)
    lines = [words.strict()] if about.strict else []
    lines.append(words.policy(policy, about.early_policy is not None))
    if about.expects:
        lines.append(words.expects([blocks.short(each) for each in about.expects]))
    return _titled(words.about(), Part(lines, [blocks.rows(*([blocks.plain(each)] for each in lines))]))


def _mails(found: CustomerCard, phrases: Phrases) -> Part:
    known = [one.contact for one in found.contacts if one.contact.mail][: circle.MOST]
    lines = [phrases.customer.with_mail(blocks.short(each.name, blocks.NAME_TEXT), each.mail or "") for each in known]
    return Part(lines, [blocks.rows(*([blocks.plain(each)] for each in lines))]) if lines else Part()


def _meanwhile(form: CustomerForm, phrases: Phrases) -> list[Row]:
    if form.by is None:
        return []
    words = phrases.customer
    labels = {
        ids.STRICT: words.strict_label,
        ids.POLICY: words.policy_label,
        ids.EXPECT_CHANNEL: words.channel_label,
        ids.EXPECT_SPEED: words.speed_label,
        ids.EXPECT_FORM: words.form_label,
        ids.MAIL: words.mail_label,
    }
    before, after = words.changed_meanwhile([labels[field]().rstrip("?") for field in form.changed])
    told = [blocks.plain(before), blocks.person(form.by), blocks.plain(after)]
    return [told, [blocks.plain(words.typed_stays())]]


def _policies(form: CustomerForm, phrases: Phrases) -> list[Element]:
    words = phrases.settings
    everybodys = blocks.option(words.as_everybody(words.choice(form.policy.value)), WORKSPACES)
    return [everybodys, *(blocks.option(words.choice(each.value), each.value) for each in EarlyPolicy)]


def expectations(fields: CustomerFields, phrases: Phrases) -> list[Block]:
    """The fields for what follow-up they expect."""
    words = phrases.customer
    asked = [
        (ids.EXPECT_CHANNEL, words.channel_label(), words.channel_example(), fields.channel),
        (ids.EXPECT_SPEED, words.speed_label(), words.speed_example(), fields.speed),
        (ids.EXPECT_FORM, words.form_label(), words.form_example(), fields.form),
    ]
    return [
        blocks.text_input(name, label, example=example, initial=typed, needed=False)
        for name, label, example, typed in asked
    ]


def _promises(found: CustomerCard, viewer: Viewer, phrases: Phrases) -> Part:
    today = line.local(found.now, viewer).date()
    rows: list[Row] = [
        [
            blocks.plain(
                f"{blocks.short(each.what)}{line.SEPARATOR}"
                f"{line.joined(line.told(each, viewer, phrases, today), phrases.promise.number(each.number))}"
            )
        ]
        for each in found.promises
    ]
    return _titled(phrases.customer.promises(), _rows(rows, phrases)) if rows else Part()


def _orders(found: CustomerCard, viewer: Viewer, phrases: Phrases) -> Part:
    rows: list[Row] = []
    for each in found.orders:
        delivery = phrases.order.delivery(said.day(each.delivery_on, found.now, viewer, phrases))
        received = said.received(each, found.now, viewer, phrases) or [blocks.plain(delivery)]
        visited = said.visited(each, found.now, viewer, phrases)
        pieces = [[blocks.plain(said.sold(each, phrases))], received, visited]
        rows.append(line.dotted(*pieces, [blocks.plain(phrases.promise.number(each.number))]))
    return _titled(phrases.customer.orders(), _rows(rows, phrases)) if rows else Part()


def _unmet(found: CustomerCard, phrases: Phrases) -> list[Row]:
    return [
        row
        for each in found.unmet
        for row in (
            [blocks.plain(line.joined(blocks.short(each.what), phrases.promise.number(each.number)))],
            *specification.unmet(each, phrases),
        )
    ]


def _rows(rows: Sequence[Row], phrases: Phrases) -> Part:
    more: list[Row] = [[blocks.plain(phrases.order.more(len(rows) - MOST))]] if len(rows) > MOST else []
    shown = [*rows[:MOST], *more]
    return Part([line.words(each) for each in shown], [blocks.rows(*shown)])


def _titled(title: str, part: Part) -> Part:
    return Part([title], [blocks.rows([blocks.bold(title)])]) + part


def _buttons(found: CustomerCard, phrases: Phrases) -> list[Element]:
    customer = found.customer.customer
    if found.closed_at is not None:
        words = phrases.button.undo() if found.deed == "closed" else phrases.button.reopen_customer()
        return [blocks.button(words, ids.CUSTOMER_REOPEN, customer)]
    known = referral.add_circle(customer, "", phrases)
    undo = [blocks.button(phrases.button.undo(), ids.CUSTOMER_UNDO, found.undo)] if found.undo else []
    edit_ = blocks.button(phrases.button.edit_customer(), ids.CUSTOMER_EDIT, customer)
    return [*undo, edit_, known, blocks.button(phrases.button.close_customer(), ids.CUSTOMER_CLOSE, customer)]
