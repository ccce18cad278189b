"""How a referral question is put in Japanese."""

import re

from bot.reading.asking import Mention, Sentence, Why

_CIRCLE = re.compile(r"の中|のなか|のうち|メンバー|仲間|同期|委員|チーム|部署|会の|[二三四五六七八九2-9]人")


def read(text: str) -> list[Sentence]:
    """The sentences of a message with the groups that they name."""
    mentions = [Mention(m.group(), None) for m in _CIRCLE.finditer(text)] or [Mention("", Why.NO_CIRCLE)]
    return [Sentence(mentions, True)]
