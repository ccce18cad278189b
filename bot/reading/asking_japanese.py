"""How a referral question is put in Japanese."""

import unicodedata
from collections.abc import Sequence

from bot.reading import signs_japanese as signs
from bot.reading.asking import LAST, LAST_SENTENCES, MOST, Mention, Sentence, Why
from bot.reading.groups_japanese import Group, before, chained, groups_of, several


def read(text: str) -> list[Sentence]:
    """The last sentences of a message with the groups that they name."""
    plain = unicodedata.normalize("NFKC", text)[-LAST:].lower()
    parts = [part.strip() for part in signs.SENTENCE_END.split(plain)]
    parts = [part for part in parts if any(char.isalnum() for char in part)][-LAST_SENTENCES:]
    parts = [part for part in parts if not signs.GREETING.match(part)] or parts
    return [_sentence(part, "".join(parts[:place])) for place, part in enumerate(parts)]


def _sentence(text: str, earlier: str) -> Sentence:
    groups = chained(groups_of(text), text)
    again = [group for group in groups if _again(group, text, earlier)]
    groups = [group for group in groups if group not in again]
    kept, excludes = _kept(groups, text)
    mentions = [_mention(group, text, earlier) for group in kept]
    if not any(mention.asked for mention in mentions):
        mentions += _unknown(text)
    circles = [group for group in kept if group.why is None]
    reopened = any(signs.REOPENED.match(text, group.end) for group in circles)
    regular = signs.REGULAR.search(text)
    return Sentence(
        mentions=mentions,
        asks=bool(signs.ASKS.search(text)),
        points_back=bool(again or signs.BACK.search(text)),
        afresh=bool(signs.AFRESH.search(text)),
        somebody=bool(signs.SOMEBODY.search(text)),
        praises=bool(signs.PRAISE.search(text)),
        turns=bool(signs.TURN.search(text)),
        excludes=excludes,
        bounded=regular.group() if regular else "",
        reopens=reopened or bool(signs.REOPENS.search(text, circles[0].end if circles else 0)),
        several=several(groups, text),
    )


def _again(group: Group, text: str, earlier: str) -> bool:
    """Whether "the other" groups are others of those named before."""
    if group.why is not Why.TOO_LARGE or group.counted or not signs.OTHERS.search(before(text, group.start)):
        return False
    return text[group.start : group.end] in earlier


def _kept(groups: Sequence[Group], text: str) -> tuple[list[Group], bool]:
    """The groups without those that are not meant, and whether a circle was among these."""
    kept: list[Group] = []
    excludes = False
    large = any(group.counted and group.counted > MOST for group in groups)
    limits = [group.start for group in groups[1:]] + [len(text)]
    for group, limit in zip(groups, limits, strict=False):
        if large:
            group.why = group.why or Why.TOO_LARGE
        if group.why is None and signs.MORE_THAN.match(text, group.end, limit):
            continue
        if signs.EXCLUDED.match(text, group.end, limit):
            excludes |= group.why is None
        else:
            kept.append(group)
    return kept, excludes


def _mention(group: Group, text: str, earlier: str) -> Mention:
    said = text[group.start : group.end]
    if group.why is None:
        left = _left(group, text)
        told = not group.counted and bool(signs.OBJECT.match(text, group.end))
        return Mention(said, None, not (left or told), inner=True)
    asked = _looked_into(group, text) and not _filters(group, text, earlier)
    return Mention(said, group.why, asked)


def _left(group: Group, text: str) -> bool:
    """Whether a circle is named, and then left for others."""
    if signs.FROM.match(text, group.end):
        return True
    return bool(signs.SERVED.match(text, group.end) and signs.AFRESH.search(text, group.end))


def _looked_into(group: Group, text: str) -> bool:
    """Whether an open group stands where the question looks for somebody, and not in what it says of them."""
    return not signs.BACK.search(text, 0, group.start) and bool(signs.INTO.match(text, group.end))


_NEW = ("同じ", "他", "ほか")
_RELATED = ("生徒", "受講", "会員", "参加者", "学生", "保護者", "組合員")
_TRADE = ("業界", "同業", "他", "よそ")


def _filters(group: Group, text: str, earlier: str) -> bool:
    """Whether an open group only says what somebody of a circle named before is like."""
    if not earlier or signs.NEW.search(before(text, group.start)):
        return False
    if group.why is Why.TYPE_OF_PERSON or text.startswith(_RELATED, group.start):
        return not text.startswith(_NEW, group.start)
    trade = text.startswith(_TRADE, group.start)
    return group.why is Why.MARKET and not trade and bool(signs.FILTER.match(text, group.end))


def _unknown(text: str) -> list[Mention]:
    """A circle that no known word names: 「厩務員さんたち」."""
    found = signs.UNKNOWN.search(text)
    if not found or signs.NOT_A_GROUP.match(found["noun"]) or signs.OTHERS.search(before(text, found.start())):
        return []
    return [Mention(found["noun"], None)]
