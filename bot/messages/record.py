"""Both rates with their counts: on Home, as an answer, and in the digest."""

from collections.abc import Iterable

from bot.language import Phrases
from bot.messages import blocks, line
from bot.messages.blocks import Message, Row
from bot.messages.line import Part
from bot.sales import record as rules
from bot.sales.record import Counts, Followed, Record


def own(record: Record, phrases: Phrases) -> Message:
    """A rep's own record as an answer."""
    words = phrases.record
    said = Part([words.title()], [blocks.header(words.title())]) + _both(record, phrases)
    said += Part([words.what_counts()], [blocks.context(words.what_counts())])
    return blocks.message(said.words, said.blocks)


def home(record: Record, phrases: Phrases) -> Part:
    """The same on Home."""
    title = phrases.record.title()
    return Part([title], [blocks.header(title)]) + _both(record, phrases)


def rates(counts: Counts, followed: Followed, too_few: int, phrases: Phrases) -> Iterable[Row]:
    """Both rates, with the counts that the first is made of."""
    words, rate = phrases.digest, rules.kept_rate(counts, too_few)
    if counts.total == 0:
        first = words.none_due()
    elif rate is None:
        first = words.too_few(counts.kept, counts.total)
    else:
        first = words.rate(rate, counts.kept, counts.total)
    later = words.recorded_later(counts.recorded_later) if counts.recorded_later else ""
    yield [blocks.plain(first)]
    if counts.total:
        yield [blocks.plain(line.joined(outcomes(counts, phrases), later))]
    yield [blocks.plain(_followed(followed, too_few, phrases))]


def outcomes(counts: Counts, phrases: Phrases) -> str:
    """The five counts."""
    return phrases.digest.counts(counts.early, counts.on_time, counts.warned, counts.late, counts.dropped)


def _followed(followed: Followed, too_few: int, phrases: Phrases) -> str:
    words, rate = phrases.record, rules.follow_rate(followed, too_few)
    if followed.total == 0:
        return words.none_to_follow()
    if rate is None:
        return words.follow_too_few(followed.through, followed.total)
    return words.follow_rate(rate, followed.through, followed.total)


def _both(record: Record, phrases: Phrases) -> Part:
    said = Part()
    for title, part in (
        (phrases.record.month(), record.month),
        (phrases.record.days(rules.DAYS), record.days),
    ):
        rows: list[Row] = [[blocks.bold(title)], *rates(part.counts, part.followed, record.too_few, phrases)]
        said += Part([line.words(row) for row in rows], [blocks.rows(*rows)])
    return said
