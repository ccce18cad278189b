"""Facts for messages about a new date, sentences ready to send, and a customer's card."""

from bot.language import phrases as phrases_of
from bot.messages import customer as cards
from bot.messages import form, listing, nudge, promise, wording
from bot.messages.blocks import Message, View
from bot.sales.answer import Asked, Deed, Near, Viewer
from bot.sales.circle import Known
from bot.sales.contact import Contact
from bot.sales.customer import About
from bot.sales.order import CustomerCard, CustomerFields, CustomerForm
from bot.sales.promise import More, Promise, Proof, WantedBy
from bot.sales.settings import EarlyPolicy
from tests.messages import examples

Said = dict[str, Message | View]
DAY = 24 * examples.HOUR


def asked(viewer: Viewer, about: Promise, **facts: object) -> Asked:
    """A new date four days later that the customer has not agreed to."""
    moved = examples.replace(about, told=examples.told(viewer, examples.TOLD + 4 * DAY))
    name = "Ms Sato" if viewer.language == "en" else "佐藤"
    usual = {
        "promise": moved,
        "now": examples.MADE,
        "before": examples.told(viewer),
        "other": examples.told(viewer, examples.TOLD + 5 * DAY),
        "contact": Contact("c" * 32, "c1", name, mail="sato@acme.example"),
    }
    return Asked(**{**usual, **facts})


def everything(viewer: Viewer, what: str | None, customer: str | None) -> Said:
    """Each message and view by name."""
    changed = {key: value for key, value in (("what", what), ("customer", customer)) if value is not None}
    about = examples.promise(viewer, **changed)
    return {**_moving(viewer, about), **_wordings(viewer, about), **_customers(viewer, what, customer)}


def _moving(viewer: Viewer, about: Promise) -> Said:
    said, waits = phrases_of(viewer.language), asked(viewer, about)
    typed = examples.replace(waits, alternative=about.what, contact=None)
    late = examples.replace(waits, now=examples.told(viewer).at + DAY)
    moved = examples.done(Deed.MOVED, viewer, promise=waits.promise, agreed=False, wanted_by=WantedBy.REP.value)
    line = examples.line(viewer, promise=waits.promise, asked=waits)
    listed = examples.listing(viewer, open=(waits.promise,), waiting=frozenset({waits.promise.number}))
    told = examples.told(viewer)
    return {
        "asked for a new date": promise.done(examples.replace(moved, asked=waits), viewer, said),
        "asked with an alternative": promise.done(examples.replace(moved, asked=typed), viewer, said),
        "asked too late": promise.done(examples.replace(moved, asked=late), viewer, said),
        "nudge that waits for the customer": nudge.dm(examples.nudge(line, viewer=viewer), viewer, said),
        "nudge moved and waiting": nudge.dm(
            examples.nudge(examples.replace(line, undo="c" * 32), viewer=viewer), viewer, said
        ),
        **{
            f"nudge after {did}": nudge.dm(
                examples.nudge(
                    examples.line(viewer, undo="c" * 32, did=did, did_by=by, did_at=examples.MADE), viewer=viewer
                ),
                viewer,
                said,
            )
            for did, by in (("move", viewer.person), ("agree", viewer.person), ("refuse", "U0ZED"))
        },
        "nudge of several that wait": nudge.dm(examples.nudge(line, line, viewer=viewer), viewer, said),
        "list with what waits": listing.page(listed, viewer, said),
        "call first": wording.call_first(about, None, False, examples.MADE, said),
        "call first with a date": wording.call_first(about, told, True, examples.MADE, said),
        "move at the customer's wish": form.move(
            about, viewer, said, told=told, wanted_by=WantedBy.CUSTOMER, is_agreed=True
        ),
    }


def _wordings(viewer: Viewer, about: Promise) -> Said:
    said = phrases_of(viewer.language)
    found: Said = {"wordings": wording.page(about, viewer, said)}
    for convinced in (None, True, False):
        proves = examples.replace(about, more=More(proof=Proof(convinced)))
        found[f"wordings {convinced}"] = wording.page(proves, viewer, said)
    return found


def _customers(viewer: Viewer, what: str | None, customer: str | None) -> Said:
    said, is_english = phrases_of(viewer.language), viewer.language == "en"
    words = what or ("e-mail" if is_english else "メール")
    name = Near("c1", customer or ("Acme" if is_english else "山田商事"))
    contact = Contact("c" * 32, "c1", what or ("Ms Sato" if is_english else "佐藤"), mail="1@2.33")
    card = CustomerCard(
        name, examples.MADE, contacts=(Known(contact, ()),), undo="c" * 32, deed="edited",
        about=About(True, EarlyPolicy.AS_SOON_AS_READY, words, words, words, 2),
    )  # fmt: skip
    fields = CustomerFields(True, "as_soon_as_ready", words, words, words, contact.name, "1@2.33")
    edit = CustomerForm(name, fields, EarlyPolicy.SLIGHTLY_EARLY, 2, 2)
    every = ("strict", "policy", "expect_channel", "expect_speed", "expect_form", "mail")
    found: Said = {
        "customer edited": cards.card(card, viewer, said),
        "customer edit": cards.edit(edit, said),
        "customer edit of one nobody knows": cards.edit(examples.replace(edit, fields=CustomerFields()), said),
        "customer edited by two": cards.edit(examples.replace(edit, by="U0ZED", changed=every), said),
    }
    for deed in ("undone", "too_late", "changed_since"):
        found[f"customer {deed}"] = cards.card(examples.replace(card, deed=deed, undo=None, by="U0ZED"), viewer, said)
    return found
