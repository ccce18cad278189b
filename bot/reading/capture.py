"""What somebody types in the DM that answers nothing: promises, or notes with stars."""

import re
from collections.abc import Collection
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading import intent, names
from bot.reading.line import Line, read_line, split_lines
from bot.reading.text import normalise
from bot.sales.hours import Calendar
from bot.sales.promise import Kind

_DO = re.compile(
    r"^(?:please |also |then |and |to |remember to |don't forget to |need to |must )?(?:send|email|e-mail|mail"
    r"|give|get|ship"
    r"|forward|deliver|call|phone|ring|meet|visit|show|bring|return|submit|quote|offer|prepare|make|write"
    r"|provide|share|fix"
    r"|check|book|arrange|follow|draft|finish|update|confirm|reply|answer|ask|tell|schedule|present|review|sign"
    r"|order|hand"
    r"|drop|pay|invite|introduce|replace|repair|install|pick|set up|look)\b"
)
_TELLS = re.compile(
    r"(?<![\w'])(?:said|says|told|will|won't|is|are|was|were|has|have|had|did|does|didn't|can't|cannot|would"
    r"|wants?|thinks?"
    r"|asked|paid|called|sent|thanks|thank|sorry|see you|bye|hello|good morning)\b"
)
_JAPANESE_TELLS = re.compile(
    r"(?:ました|でした|です|ません|ています|ております|そうです|との(?:こと|事)|ます|だった|ない|たい|ください"
    r"|下さい|かな|だよ|だね)"
    r"(?:ね|よ|か)?[.!。！?？\s]*$"
)


def promises_in(
    text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str] = ()
) -> bool:
    """Whether a text that was typed at nobody holds a promise, as `/promise` would take it."""
    lines = split_lines(text, now, zone, calendar, lang, known)
    return any(_is_promise(line, read_line(line, now, zone, calendar, lang, known), known) for line in lines)


def _is_promise(text: str, read: Line, known: Collection[str]) -> bool:
    plain = normalise(text).text.strip()
    if plain.endswith(("?", "か", "か.")):
        return False
    dated = read.due is not None or read.refused is not None
    headed = names.prefix(text, known) is not None
    if headed and (dated or read.kind is Kind.CALL_BACK or bool(_DO.search(normalise(read.what).text))):
        return True
    if not dated:
        return read.kind is Kind.CALL_BACK and bool(read.customer) and bool(_DO.search(plain))
    if intent.is_promise(text) or _DO.search(normalise(read.what).text) or _DO.search(plain):
        return True
    return bool(read.customer) and len(read.what) > 1 and not (_TELLS.search(plain) or _JAPANESE_TELLS.search(plain))
