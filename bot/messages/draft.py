"""A line that still lacks its customer or its date, and the one thing it is asked for."""

from bot.language import Phrases
from bot.messages import blocks, errors, ids, line
from bot.messages.blocks import Element, Message
from bot.messages.line import Part
from bot.sales.answer import BothFit, DraftAnswer, Viewer
from bot.sales.promise import Promise
from bot.sales.safe_date import SafeDate

CHOICES = 4


def answer(draft: DraftAnswer, viewer: Viewer, phrases: Phrases) -> Message:
    """A draft as it was taken down, with its question."""
    said = part(draft, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def part(draft: DraftAnswer, viewer: Viewer, phrases: Phrases) -> Part:
    """The same as a piece of a longer answer."""
    first = line.spans(draft.promise, phrases, phrases.draft.kept_as_draft(draft.promise.number))
    why_not = "" if draft.refused is None else errors.sentence(draft.refused, phrases, viewer)
    question = question_of(draft, phrases)
    asked = phrases.promise.together([why_not, question]) if draft.lacks == "customer" else why_not or question
    quiet = phrases.draft.quiet()
    return Part(
        [line.words(first), asked, quiet],
        [
            blocks.rows(first, [blocks.bold(asked)], [blocks.plain(quiet)]),
            blocks.actions(*_choices(draft, phrases), *_ways_out(draft, phrases)),
        ],
    )


def question_of(draft: DraftAnswer, phrases: Phrases) -> str:
    """What the draft is asked for: the customer first, then the date."""
    return phrases.draft.who() if draft.lacks == "customer" else phrases.draft.by_when(line.name(draft.promise))


def still_lacks(promise: Promise, phrases: Phrases) -> Part:
    """A draft that is asked about once, at the day's end."""
    lacks = "told" if promise.customer else "customer"
    asked = DraftAnswer(promise, lacks, None)
    first = line.spans(promise, phrases, phrases.draft.kept_as_draft(promise.number))
    words = [phrases.draft.asks(), line.words(first), question_of(asked, phrases)]
    rows = [[blocks.plain(words[0])], first, [blocks.bold(words[2])]]
    return Part(words, [blocks.rows(*rows), blocks.actions(*_choices(asked, phrases), *_ways_out(asked, phrases))])


def both_fit(both: BothFit, viewer: Viewer, phrases: Phrases) -> Message:
    """A line that can be a list or a promise."""
    said = phrases.draft.both_fit(blocks.short(both.line))
    number = str(both.number)
    return blocks.message(
        [said],
        [
            blocks.says(said),
            blocks.actions(
                blocks.button(phrases.button.show_list_for(_query(both)), ids.BOTH_LIST, number),
                blocks.button(phrases.button.record_it(), ids.BOTH_RECORD, number),
            ),
        ],
    )


def _query(both: BothFit) -> str:
    return blocks.short(both.query, blocks.BUTTON_TEXT // 2)


def _choices(draft: DraftAnswer, phrases: Phrases) -> list[Element]:
    number = draft.promise.number
    if draft.lacks == "customer":
        return [
            blocks.button(
                blocks.short(each.name, blocks.BUTTON_TEXT) or "—",
                f"{ids.DRAFT_CUSTOMER}:{place}",
                f"{number}:{each.customer}",
            )
            for place, each in enumerate(draft.choices[:CHOICES], 1)
        ]
    days = (
        ("today", phrases.button.today()),
        ("tomorrow", phrases.button.tomorrow()),
        ("friday", phrases.button.friday()),
    )
    made = [
        blocks.button(words, f"{ids.DRAFT_DATE}:{place}", f"{number}:{day}")
        for place, (day, words) in enumerate(days, 1)
    ]
    if draft.safe is not None:
        made.append(_safe(draft.safe, draft.promise, phrases))
    return made


def _safe(safe: SafeDate, promise: Promise, phrases: Phrases) -> Element:
    """The date that leaves time enough, the last of the four choices."""
    words = phrases.more.safe_date(phrases.dates.full(safe.told.wall, promise.made_at.date()))
    return blocks.button(words, f"{ids.DRAFT_DATE}:4", f"{promise.number}:{line.as_typed(safe.told)}")


def _ways_out(draft: DraftAnswer, phrases: Phrases) -> list[Element]:
    number = str(draft.promise.number)
    pick = blocks.button(phrases.button.pick(), ids.DRAFT_PICK, number)
    return [
        pick,
        *(line.undo_button(draft.undo, phrases) or [blocks.button(phrases.button.drop(), ids.DRAFT_DROP, number)]),
    ]
