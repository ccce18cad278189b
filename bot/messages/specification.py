"""Specifications: ticked at Done, on the promise's page and the customer's card, and told to a manager."""

from collections.abc import Sequence

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Row, View
from bot.messages.line import Part
from bot.sales import specification as rules
from bot.sales.answer import Viewer
from bot.sales.promise import Promise, Spec
from bot.sales.specification import SpecificationLine

GROUP = 10
"""So many ticks fit into one group of them."""


def form(promise: Promise, phrases: Phrases) -> View:
    """Which of its specifications were met, and why others were not."""
    words = phrases.specification
    shown = promise.more.specs[: rules.MOST]
    groups = [shown[start : start + GROUP] for start in range(0, len(shown), GROUP)]
    fields: list[Block] = [blocks.rows(line.spans(promise, phrases, phrases.promise.number(promise.number)))]
    for place, (name, group) in enumerate(zip(ids.SPECS, groups, strict=False)):
        options = [blocks.option(blocks.short(spec.text), str(place * GROUP + at)) for at, spec in enumerate(group)]
        chosen = [option["value"] for option, spec in zip(options, group, strict=True) if spec.ticked]
        label = words.more() if place else words.label()
        fields.append(blocks.ticks(name, label, options, chosen=chosen, needed=False))
    fields.append(
        blocks.text_input(
            ids.REASON, words.reason(), hint=words.reason_hint(), example=words.reason_example(), needed=False
        )
    )
    return blocks.modal(
        ids.SPECS_FORM, words.title(), fields, submit=phrases.button.done(), close=phrases.button.cancel(),
        metadata=str(promise.number),
    )  # fmt: skip


def tick_button(promise: Promise, phrases: Phrases) -> Element:
    """Opens the form."""
    return blocks.button(phrases.specification.tick(), ids.SPECS_TICK, str(promise.number), primary=True)


def tell_button(promise: Promise, phrases: Phrases) -> Element:
    """Tells the manager what is not as told."""
    return blocks.button(phrases.specification.tell_manager(), ids.SPECS_TELL, str(promise.number))


def every(promise: Promise, phrases: Phrases) -> list[Row]:
    """Each specification in a line."""
    return _lines(promise.more.specs, phrases)


def unmet(promise: Promise, phrases: Phrases) -> list[Row]:
    """Those that were not met, with the reason."""
    return _lines(rules.unmet(promise), phrases)


def card(each: SpecificationLine, _viewer: Viewer, phrases: Phrases, mark: str = "") -> Part:
    """What a manager is told: what the customer got otherwise, why, and whose promise it is."""
    promise, words = each.promise, phrases.specification
    first = line.spans(promise, phrases, after=[phrases.promise.number(promise.number)], mark=mark)
    if each.taken_back:
        outcome = f"▫️ {words.taken_back()}"
        return Part([line.words(first), outcome], [blocks.rows(first, [blocks.plain(outcome)])])
    rep: Row = [blocks.plain(phrases.order.rep()), blocks.person(promise.rep)]
    told = words.told(line.name(promise))
    missed = unmet(promise, phrases)
    said = [line.words(first), told, *(line.words(row) for row in missed)]
    shown: list[Block] = [blocks.rows(first, [blocks.plain(told)], *missed, rep)]
    if promise.customer_id:
        shown.append(blocks.actions(blocks.button(words.card(), ids.CUSTOMER_SHOW, promise.customer_id)))
    return Part(said, shown)


def _lines(specs: Sequence[Spec], phrases: Phrases) -> list[Row]:
    words = phrases.specification
    return [
        [
            blocks.plain(
                words.met(blocks.short(spec.text))
                if spec.ticked
                else words.unmet(blocks.short(spec.text), blocks.short(spec.reason or ""))
            )
        ]
        for spec in specs
    ]
