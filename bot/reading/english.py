"""How due phrases are written in English."""

import re

from bot.reading.figures import EDGE, STOP, clock, on_date, valid
from bot.reading.pieces import (
    After,
    At,
    During,
    Edge,
    Gone,
    Half,
    InDays,
    InMonth,
    InPeriod,
    InZone,
    OnDay,
    OnWeekday,
    Part,
    Repeats,
    Rule,
    Sense,
    Unit,
    Which,
    pattern,
    rule,
)

WORD = r"(?<![a-z0-9_À-ɏ@#./-])(?<![a-z]')"
END = r"(?![a-z0-9_À-ɏ])(?!'[a-z])(?!-[a-z])"
# Behind a phrase that needs a cue: nothing, a stop, or a word that goes with a date.
CLOSED = r"(?=\s*(?:$|[\n.,;:!?)\"~]|-|(?:at|by|before|in|on|to|for|about|and|or|so|the|with|from|of)(?![a-z])|[0-9@]))"

MONTHS = {
    **{"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5},
    **{"june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9},
    **{"october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12},
}
WEEKDAYS = {
    **{"monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "weds": 2, "wed": 2},
    **{"thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5},
    **{"sunday": 6, "sun": 6, "wensday": 2, "wednsday": 2, "tuseday": 1},
}
NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16},
    **{"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "ninety": 90, "a": 1, "an": 1, "couple": 2, "few": 3},
}
ORDINALS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8},
    **{"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14},
    **{"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19},
    **{"twentieth": 20, "thirtieth": 30},
}
UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins", "m"), Unit.MINUTE),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), Unit.HOUR),
    **dict.fromkeys(("day", "days", "d"), Unit.DAY),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w"), Unit.WEEK),
    **dict.fromkeys(("weekend", "weekends"), Unit.WEEKEND),
    **dict.fromkeys(("month", "months", "mo"), Unit.MONTH),
    **dict.fromkeys(("quarter", "quarters", "qtr"), Unit.QUARTER),
    **dict.fromkeys(("year", "years", "yr", "yrs"), Unit.YEAR),
}
PARTS = {
    **{"morning": Part.MORNING, "mornings": Part.MORNING, "afternoon": Part.AFTERNOON, "evening": Part.EVENING},
    **{"night": Part.NIGHT, "lunch": Part.MIDDAY, "lunchtime": Part.MIDDAY, "lunch time": Part.MIDDAY},
    **{"nite": Part.NIGHT},
}
ZONES = {
    **{"utc": "UTC", "gmt": "UTC", "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York"},
    **{"ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago", "mt": "America/Denver"},
    **{"mst": "America/Denver", "mdt": "America/Denver", "pt": "America/Los_Angeles", "pst": "America/Los_Angeles"},
    **{"pdt": "America/Los_Angeles", "cet": "Europe/Berlin", "cest": "Europe/Berlin", "bst": "Europe/London"},
    **{"jst": "Asia/Tokyo", "ist": "Asia/Kolkata", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong"},
    **{"aest": "Australia/Sydney", "aedt": "Australia/Sydney", "eet": "Europe/Helsinki", "kst": "Asia/Seoul"},
    **{"new york time": "America/New_York", "eastern time": "America/New_York", "tokyo time": "Asia/Tokyo"},
    **{"pacific time": "America/Los_Angeles", "london time": "Europe/London", "berlin time": "Europe/Berlin"},
    **{"central time": "America/Chicago", "japan time": "Asia/Tokyo", "uk time": "Europe/London"},
}
EDGES = {
    **dict.fromkeys(("start", "beginning"), Edge.START),
    "early": Edge.EARLY,
    **dict.fromkeys(("middle", "mid"), Edge.MIDDLE),
    **dict.fromkeys(("end", "close", "late", "later", "last day"), Edge.END),
}
AHEAD = {
    **dict.fromkeys(("this", "the", "current", "same", ""), 0),
    **dict.fromkeys(("next", "the next", "following", "the following", "coming", "the coming"), 1),
}


def _any(words: dict[str, object] | dict[str, int]) -> str:
    return "(?:" + "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True)) + ")"


MONTH = r"(?P<month>" + _any({**MONTHS}) + r")\.?"
WEEKDAY = _any({**WEEKDAYS})
LONG_WEEKDAY = r"(?:monday|tuesday|tues|tue|wednesday|weds|thursday|thurs|thur|thu|friday|fri|saturday|sunday|wensday|wednsday|tuseday)"
SHORT_WEEKDAY = r"(?:mon|wed|sat|sun)"
UNIT = r"(?:business|working|work)[ -]days?|weekdays?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|quarters?|years?|yrs?"
SHORT = r"[mhdw]"
COUNT = (
    r"(?:[0-9]{1,4}(?:\.[0-9]{1,2})?|half an?|an? half|(?:an?|the next) (?:couple|few)(?: of)?|couple(?: of)?|few|"
    r"(?:twenty|thirty|forty|fifty)[ -](?:one|two|three|four|five|six|seven|eight|nine)|" + _any({**NUMBERS}) + ")"
)
DAY = (
    r"(?P<day>[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9:])|(?:twenty|thirty)[ -]" + _any({**ORDINALS}) + r"|" + _any({**ORDINALS}) + ")"
)
ORDINAL = (
    r"(?P<day>[0-9]{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[ -]" + _any({**ORDINALS}) + r"|" + _any({**ORDINALS}) + ")"
)
YEAR = r"(?:,? ?(?:of )?(?P<year>20[0-9]{2})(?![0-9:.]))?"
HALF = r"(?P<half>a\.?m(?:\.|\b)|p\.?m(?:\.|\b)|[ap](?![a-z.']))"
HOURS = r"(?P<h>[0-9]{1,2}|" + _any({k: v for k, v in NUMBERS.items() if 1 <= v <= 12 and len(k) > 2 and k not in ("couple", "few")}) + ")"


def number(written: str) -> float:
    """What a number in figures or words stands for."""
    written = written.strip()
    if written[0].isdigit():
        return float(re.sub(r"[a-z]+$", "", written))
    if "half" in written:
        return 0.5
    total = 0
    for word in re.split(r"[ -]", written.replace("the next", "")):
        if word in ORDINALS:
            total += ORDINALS[word]
        elif word in NUMBERS and (len(word) > 2 or not total):
            total = NUMBERS[word] if word in ("couple", "few") else total + NUMBERS[word]
    return float(total)


def _unit(written: str) -> tuple[float, Unit]:
    if re.match(r"business|work|weekday", written):
        return 1, Unit.WORKDAY
    if written.startswith("fortnight"):
        return 2, Unit.WEEK
    return 1, UNITS[written]


_AMOUNT = pattern(r"(?P<n>" + COUNT + r")[ -]{0,3}(?P<u>" + UNIT + r"|[mhdw](?![a-z]))(?P<half> and a half)?")


def _after(found: re.Match[str]) -> tuple[Sense, ...] | None:
    amounts: list[tuple[float, Unit]] = []
    for amount in _AMOUNT.finditer(found["amounts"]):
        times, unit = _unit(amount["u"])
        amounts.append(((number(amount["n"]) + (0.5 if amount["half"] else 0)) * times, unit))
    return (After(tuple(amounts)),) if amounts else None


def _day_of(found: re.Match[str]) -> int:
    return int(number(found["day"]))


def _month_day(found: re.Match[str]) -> tuple[Sense, ...] | None:
    day = _day_of(found)
    year = int(found["year"]) if found["year"] else None
    return on_date(year, MONTHS[found["month"]], day)


def _the_day(found: re.Match[str]) -> tuple[Sense, ...] | None:
    day = _day_of(found)
    return (OnDay(day),) if valid(1, day) else None


def _month(found: re.Match[str]) -> tuple[Sense, ...] | None:
    edge = EDGES.get((found["edge"] or "").strip(" -"))
    return (InMonth(MONTHS[found["month"]], int(found["year"]) if found["year"] else None, edge),)


def _weekday(found: re.Match[str]) -> tuple[Sense, ...] | None:
    said = found["which"] or ""
    which = Which.NEXT if said.startswith("next") else Which.THIS if said in ("this", "this coming") else Which.BARE
    return (OnWeekday(WEEKDAYS[found["weekday"]], which),)


def _weekday_after(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (OnWeekday(WEEKDAYS[found["weekday"]]), After(((1, Unit.WEEK),)))


def _weeks_from(found: re.Match[str]) -> tuple[Sense, ...] | None:
    times, unit = _unit(found["u"])
    amount = After(((number(found["n"]) * times, unit),))
    base = found["base"]
    if base in WEEKDAYS:
        return (OnWeekday(WEEKDAYS[base]), amount)
    return (InDays(0 if base == "today" else 1), amount)


def _period(found: re.Match[str]) -> tuple[Sense, ...] | None:
    said = re.sub(r" {2,}", " ", (found["ahead"] or "").strip())
    edge = EDGES.get((found["edge"] or "").strip(" -"))
    return (InPeriod(UNITS[found["unit"]], AHEAD[said], edge),)


def _clock(found: re.Match[str]) -> tuple[Sense, ...] | None:
    written = found["h"]
    hour = int(written) if written.isdigit() else NUMBERS[written]
    half = {"a": Half.AM, "p": Half.PM}.get((found["half"] or "")[:1])
    if hour == 0 and half:
        return None
    return clock(hour, int(found["min"] or 0), half, literal=len(written) == 2 and written.startswith("0"))


def _compact(found: re.Match[str]) -> tuple[Sense, ...] | None:
    written = found["hm"]
    half = {"a": Half.AM, "p": Half.PM}.get((found["half"] or "")[:1])
    return clock(int(written[:-2]), int(written[-2:]), half, literal=not half and len(written) == 4)


def _spoken(found: re.Match[str]) -> tuple[Sense, ...] | None:
    amount, hour = found["n"].strip(), found["h"]
    minutes = 30 if amount == "half" else 15 if "quarter" in amount else int(number(amount))
    at = int(hour) if hour.isdigit() else NUMBERS[hour]
    half = {"a": Half.AM, "p": Half.PM}.get((found["half"] or "")[:1])
    if found["dir"] == "to":
        at, minutes = (at - 1) or 12, 60 - minutes
    return clock(at, minutes, half) if 0 <= minutes <= 59 else None


def _part(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (During(PARTS[re.sub(r" +", " ", found["part"])], (found["this"] or "").strip() == "this"),)


def _day_part(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (InDays(1 if found["rel"].startswith("t") and found["rel"] != "today" else 0), During(Part.END_OF_DAY))


def _zone(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (InZone(ZONES[re.sub(r" +", " ", found["zone"])]),)


_TOMORROW = r"(?:tomorrow|tommorrow|tommorow|tomorow|tomorro|tmrw|tmr|tmw|2morrow)"
_AMOUNTS = r"(?P<amounts>" + COUNT + r"[ -]{0,3}(?:(?:" + UNIT + r")(?: and a half)?|" + SHORT + r")(?:,? ?(?:and )?" + COUNT + r"[ -]{0,3}(?:" + UNIT + "|" + SHORT + r"))?)" + END
_EDGE = r"(?P<edge>end|close|start|beginning|middle|last day)(?: of)? (?:the )?"
_PERIOD = r"(?P<unit>week|month|quarter|qtr|year|weekend)"
_AHEAD = r"(?P<ahead>(?:the )?(?:next|following|coming|upcoming)|this|current|same)"
_PART = r"(?P<part>morning|afternoon|evening|night|nite|lunch ?time|lunch)"
_EOD = r"(?:e\.?o\.?d\.?|c\.?o\.?b\.?|close of (?:business|play)|end of (?:the )?(?:(?:business|working|work) ?)?day|end of business|end of play)"

RULES: tuple[Rule, ...] = (
    # Many days, or days that are over.
    rule(WORD + r"(?:every|each)(?: other| single|second)? (?:" + WEEKDAY + r"s?|days?|weekdays?|weeks?|months?|mornings?|quarters?|years?|[0-9]{1,3} (?:days|weeks|months|hours))" + END, Repeats()),
    rule(WORD + r"on (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends)" + END, Repeats()),
    rule(WORD + r"(?:the day before yesterday|yesterday|last night)" + END, Gone()),
    rule(WORD + r"(?:(?:" + COUNT + r") ?(?:" + UNIT + r") ago|last (?:" + WEEKDAY + r"|week|month|quarter|year|" + _any({**MONTHS}) + r"))" + END, Gone()),
    # Days.
    rule(WORD + r"(?:the )?day after tomorrow" + END, InDays(2)),
    rule(WORD + r"(?:the )?day after (?:" + _TOMORROW + r")" + END, InDays(2)),
    rule(WORD + r"(?:end|close) of (?:the )?(?P<rel>today|" + _TOMORROW + r")" + END, _day_part),
    rule(WORD + _TOMORROW + END, InDays(1)),
    rule(WORD + r"(?:today|to-day|this day)" + END, InDays(0)),
    rule(WORD + r"(?:tonight|tonite|to-night)" + END, lambda _: (InDays(0), During(Part.NIGHT))),
    # So much from now, or from a day.
    rule(WORD + r"(?P<n>" + COUNT + r") (?P<u>" + UNIT + r") (?:from|after|on) (?:this |next )?(?P<base>today|tomorrow|" + WEEKDAY + r")" + END, _weeks_from),
    rule(WORD + r"(?:with)?in (?:about |around |roughly |less than |the next |at most )?" + _AMOUNTS + r"(?:'?s?' time)?", _after),
    rule(WORD + r"(?:over|during|for) the next " + _AMOUNTS, _after),
    rule(WORD + r"within the (?P<amounts_>hour)" + END, After(((1, Unit.HOUR),))),
    rule(WORD + r"within the (?:day)" + END, lambda _: (InDays(0), During(Part.END_OF_DAY))),
    rule(WORD + _AMOUNTS + r" (?:from now|hence|later|from today|out)" + END, _after),
    rule(WORD + r"(?:a )?fortnight(?: from now| today)" + END, After(((2, Unit.WEEK),))),
    # Dates.
    rule(WORD + r"(?:the )?" + DAY + r"(?: of|-|/)? ?" + MONTH + r"(?:[-/, ]{0,2}(?P<year>20[0-9]{2})(?![0-9:.]))?" + END, _month_day),
    rule(WORD + MONTH + r"[ /-]{0,2},? ?(?:the )?(?P<day>[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9:]|\.[0-9]| ?[ap]\.?m)|(?:twenty|thirty)[ -]" + _any({**ORDINALS}) + "|" + _any({**ORDINALS}) + r")(?:(?:,|[-/])? ?(?:of )?(?P<year>20[0-9]{2})(?![0-9:.]))?" + END + r"(?! ?(?:%|percent|units?|pieces|pcs|people|times|boxes|items))", _month_day),
    rule(WORD + r"(?:the )?" + ORDINAL + r"(?: of)? (?:the )?" + _AHEAD + r" month" + END, lambda f: (OnDay(_day_of(f)), InPeriod(Unit.MONTH, 0 if f["ahead"] in ("this", "current", "same") else 1)) if valid(1, _day_of(f)) else None),
    rule(WORD + r"the (?P<day>[0-9]{1,2}(?:st|nd|rd|th))" + END + CLOSED, _the_day),
    rule(WORD + r"(?P<day>[0-9]{1,2}(?:st|nd|rd|th))" + END + CLOSED, _the_day, weak=True),
    rule(WORD + r"(?:the )(?P<day>(?:twenty|thirty)[ -](?:" + _any({**ORDINALS}) + r")|" + _any({**ORDINALS}) + ")" + END + CLOSED, _the_day, weak=True),
    # Weeks, months and longer, and their edges.
    rule(WORD + r"(?:the )?" + _EDGE + r"(?:" + _AHEAD + r" )?" + _PERIOD + END, _period),
    rule(WORD + r"(?:the )?(?P<edge>early|mid|late|later)[ -]?(?:in )?(?:the )?" + _AHEAD + r" " + _PERIOD + END, _period),
    rule(WORD + r"(?:the )?week after next" + END, InPeriod(Unit.WEEK, 2)),
    rule(WORD + r"(?:the )?month after next" + END, InPeriod(Unit.MONTH, 2)),
    rule(WORD + r"(?:within|during|by|later) (?P<ahead>the|this) (?P<edge>)" + _PERIOD + END, _period),
    rule(WORD + r"(?P<edge>)" + _AHEAD + r" " + _PERIOD + END, _period),
    rule(WORD + r"(?P<edge>)(?P<ahead>the) (?P<unit>weekend)" + END, _period),
    rule(WORD + r"e\.?o\.?w\.?" + END, InPeriod(Unit.WEEK, 0, Edge.END)),
    rule(WORD + r"e\.?o\.?m\.?" + END, InPeriod(Unit.MONTH, 0, Edge.END)),
    rule(WORD + r"e\.?o\.?q\.?" + END, InPeriod(Unit.QUARTER, 0, Edge.END)),
    rule(WORD + r"e\.?o\.?y\.?" + END, InPeriod(Unit.YEAR, 0, Edge.END)),
    rule(WORD + r"mid-?week" + END, InPeriod(Unit.WEEK, 0, Edge.MIDDLE)),
    rule(WORD + r"mid-?month" + END, InPeriod(Unit.MONTH, 0, Edge.MIDDLE)),
    rule(WORD + r"(?:the )?(?P<edge>(?:end|close|start|beginning|middle|last day)(?= of)|mid|early|late)(?: of)?[ -]?(?:the )?(?:next )?" + MONTH + r"(?: (?P<year>20[0-9]{2}))?" + END, _month),
    # Weekdays.
    rule(WORD + r"(?P<weekday>" + LONG_WEEKDAY + r") week" + END, _weekday_after),
    rule(WORD + r"(?P<which>this coming|this|next|(?:the )?coming|(?:the )?following|upcoming)? ?(?P<weekday>" + LONG_WEEKDAY + r")\.?" + END, _weekday),
    rule(WORD + r"(?P<which>this coming|this|next|(?:the )?coming|(?:the )?following|upcoming) (?P<weekday>" + SHORT_WEEKDAY + r")\.?" + END, _weekday),
    rule(WORD + r"(?P<which>)(?P<weekday>" + SHORT_WEEKDAY + r")\.?" + END, _weekday, weak=True),
    # Parts of the day.
    rule(WORD + r"(?:the )?" + _EOD + END, During(Part.END_OF_DAY)),
    rule(WORD + r"first thing(?: in the morning)?" + END, During(Part.FIRST_THING)),
    rule(WORD + r"(?P<h>[0-9]{1,2})(?:[:.](?P<min>[0-9]{2}))?(?: ?o ?'? ?clock)? (?:in the|at) (?P<part>morning|afternoon|evening|night)" + END, lambda f: _clock_in(f)),
    rule(WORD + r"(?P<this>this )(?:early |late |mid[- ]?)?" + _PART + END, _part),
    rule(WORD + r"(?:in|by|during|before|at|until|till) (?:the )?(?P<this>)(?:early |late |mid[- ]?)?" + _PART + END, _part),
    rule(WORD + r"(?P<this>)(?:early |late |mid[- ]?)?" + _PART + END, _part, weak=True),
    rule(WORD + r"(?:12 )?(?:noon|midday|mid-day)" + END, At(12, literal=True)),
    rule(WORD + r"(?:12 )?midnight" + END, At(24, literal=True)),
    # Clock times.
    rule(WORD + r"(?P<n>half|an? quarter|quarter|" + COUNT + r")(?: minutes| mins?)? (?P<dir>past|to|after) " + HOURS + r"(?: o'?clock)?(?P<half> ?[ap]\.?m\.?)?" + END, lambda f: _spoken(f)),
    rule(EDGE + r"(?P<hm>[0-9]{3,4}) ?" + HALF + r"(?![a-z0-9_])", _compact),
    rule(EDGE + r"(?P<h>[0-9]{1,2})(?:[:.](?P<min>[0-9]{2}))? ?" + HALF + r"(?![a-z0-9_])", _clock),
    rule(WORD + HOURS + r"(?P<min>) ?" + r"(?P<half>[ap]\.?m)(?![a-z0-9_])", _clock),
    rule(WORD + HOURS + r"(?P<min>) ?o ?'? ?clock(?: ?(?P<half>[ap])\.?m\.?)?" + END, _clock),
    rule(WORD + r"(?P<hm>[0-2][0-9][0-5][0-9])(?P<half>) ?(?:h|hrs|hours)" + END, _compact),
    rule(WORD + r"(?P<h>[0-9]{1,2})h(?P<min>[0-5][0-9])?(?P<half>)" + END, _clock, weak=True),
    rule(r"(?<=at\x20)(?P<hm>[0-2][0-9][0-5][0-9])(?P<half>)" + STOP, _compact),
    rule(r"(?<=by\x20)(?P<hm>[0-2][0-9][0-5][0-9])(?P<half>)" + STOP, _compact, weak=True),
    rule(r"(?<=at\x20)" + HOURS + r"(?:[.](?P<min>[0-5][0-9]))?(?P<half>)" + END + STOP + CLOSED, _clock),
    rule(r"(?<=@)" + r" ?" + HOURS + r"(?P<min>)(?P<half>)" + END + STOP + CLOSED, _clock),
    # Months, which are names and verbs as well.
    rule(WORD + r"(?:in|by|during|until|till|before|this|next|for|end of) (?P<edge>)" + MONTH + r"(?:,? (?P<year>20[0-9]{2}))?" + END, _month),
    rule(WORD + r"(?P<edge>)" + MONTH + r",? (?P<year>20[0-9]{2})" + END, _month),
    rule(WORD + r"(?P<edge>)" + MONTH + r"(?P<year>)" + END, _month, weak=True),
    # Zones.
    rule(WORD + r"\(?(?P<zone>" + _any({**ZONES}) + r")\)?" + END, _zone, weak=True),
)


def _clock_in(found: re.Match[str]) -> tuple[Sense, ...] | None:
    at = clock(int(found["h"]), int(found["min"] or 0))
    return (*at, During(PARTS[found["part"]])) if at else None


LEADS = pattern(
    r"(?:^|(?<=[^a-z0-9_]))(?:"
    r"(?P<before>(?:any ?time |sometime )?before|prior to|ahead of|earlier than)"
    r"|(?P<after>after|since|starting|past|as of|not before|no earlier than|not until)"
    r"|(?P<by>(?:(?:no|not) later than|by|due|until|till|til|up to|within|deadline(?: is)?:?|on or before)"
    r"(?: (?:by|on|at|in))?)"
    r"|(?P<cue>on|at|around|about|sometime|@)"
    r"|(?P<soft>in|for|from|this|early|late)"
    r")(?: (?:about|around))? ?(?:the )?$"
)
TAILS = pattern(r"(?P<by> (?:at the )?latest(?![a-z]))")
GLUE = pattern(
    r" {0,4}[,(@-]? ?(?:(?:at|on|in|by|the|of|around|about|before|until|till|no later than|not later than|@|t|and|for|approximately|sharp|-) ?){0,3}"
)
START = re.compile(
    r"(?<![a-z0-9_])(?:[0-9]|\((?=[a-z])|(?:"
    + "|".join(
        sorted(
            {*MONTHS, *WEEKDAYS, *NUMBERS, *ORDINALS, *PARTS, *ZONES, *EDGES}
            | {"the", "this", "next", "following", "coming", "upcoming", "every", "each", "on", "in", "within", "by"}
            | {"over", "during", "for", "before", "until", "till", "at", "today", "to-day", "tonight", "tonite"}
            | {"to-night", "yesterday", "last", "day", "fortnight", "week", "month", "noon", "midday", "midnight"}
            | {"half", "quarter", "twenty", "thirty", "current", "same", "later", "midweek", "tomorrow", "eod", "cob"}
            | {"e\\.?o\\.?[dwmqy]", "c\\.?o\\.?b", "tom+[a-z]+", "tmrw?", "tmw", "2morrow"}
        )
    )
    + r")(?![a-z]))|(?<=@)[ ]?[a-z]"
)
