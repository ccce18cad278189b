"""How due phrases are written in English."""

import re

from bot.reading.figures import clock, on_date, valid
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
    InQuarter,
    InZone,
    Need,
    OnDay,
    OnNthWeekday,
    OnWeekday,
    Part,
    Repeats,
    Sense,
    Shift,
    Unit,
    Which,
)
from bot.reading.writing import Rule, Writing, any_of

Found = re.Match[str]
Senses = tuple[Sense, ...] | None

MONTHS = {
    **{"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5},
    **{"june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9},
    **{"october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12},
}
LONG_WEEKDAYS = {
    **{"monday": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "weds": 2, "thursday": 3, "thurs": 3},
    **{"thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sunday": 6, "wensday": 2, "tuseday": 1},
}
SHORT_WEEKDAYS = {"mon": 0, "wed": 2, "sat": 5, "sun": 6}
WEEKDAYS = {**LONG_WEEKDAYS, **SHORT_WEEKDAYS}
UNITS_OF_TEN = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
HOURS = {**UNITS_OF_TEN, "ten": 10, "eleven": 11, "twelve": 12}
TEENS = {"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
VAGUE = {"a": 1, "an": 1, "couple": 2, "few": 3, "several": 7}
NUMBERS = {**HOURS, **TEENS, **TENS, **VAGUE}
NTH = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8},
    **{"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14},
    **{"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19},
    **{"twentieth": 20, "thirtieth": 30},
}
UNITS = {
    **dict.fromkeys(("second", "seconds", "sec", "secs"), (1 / 60, Unit.MINUTE)),
    **dict.fromkeys(("minute", "minutes", "min", "mins", "m"), (1, Unit.MINUTE)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), (1, Unit.HOUR)),
    **dict.fromkeys(("day", "days", "d"), (1, Unit.DAY)),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w"), (1, Unit.WEEK)),
    **dict.fromkeys(("fortnight", "fortnights"), (2, Unit.WEEK)),
    **dict.fromkeys(("month", "months", "mo"), (1, Unit.MONTH)),
    **dict.fromkeys(("quarter", "quarters", "qtr", "qtrs"), (1, Unit.QUARTER)),
    **dict.fromkeys(("year", "years", "yr", "yrs"), (1, Unit.YEAR)),
}
PERIODS = {
    **{"week": Unit.WEEK, "month": Unit.MONTH, "quarter": Unit.QUARTER, "qtr": Unit.QUARTER, "year": Unit.YEAR},
    **dict.fromkeys(("weekend", "week-end", "wkend"), Unit.WEEKEND),
    **dict.fromkeys(("working week", "work week", "business week"), Unit.WEEK),
}
PARTS = {
    **dict.fromkeys(("morning", "breakfast", "am", "a.m"), Part.MORNING),
    **dict.fromkeys(("lunch", "lunchtime", "lunch time"), Part.MIDDAY),
    **dict.fromkeys(("afternoon", "pm", "p.m"), Part.AFTERNOON),
    **dict.fromkeys(("evening", "dinner time"), Part.EVENING),
    **dict.fromkeys(("night", "nite"), Part.NIGHT),
}
EDGES = {
    **dict.fromkeys(("start", "beginning", "first day"), Edge.START),
    "early": Edge.EARLY,
    **dict.fromkeys(("middle", "mid"), Edge.MIDDLE),
    **dict.fromkeys(("end", "close", "late", "later", "last day"), Edge.END),
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
MINUTES = {**TEENS, "ten": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

WORDS = {
    "month": any_of(MONTHS) + r"\.?",
    "weekday": any_of(WEEKDAYS) + r"\.?",
    "sure_weekday": any_of(LONG_WEEKDAYS) + r"\.?",
    "short_weekday": any_of(SHORT_WEEKDAYS) + r"\.?",
    "nth_word": "(?:(?:twenty|thirty)[ -]" + any_of(NTH) + "|" + any_of(NTH) + ")",
    "nth": r"(?:[0-9]{1,2}(?:st|nd|rd|th)|{nth_word})",
    "late_nth": "(?:(?:twenty|thirty)[ -]" + any_of(NTH) + "|" + any_of(list(NTH)[3:]) + ")",
    "spelt": "(?:(?:twenty|thirty)[ -]" + any_of(UNITS_OF_TEN) + "|" + any_of({**HOURS, **TEENS}) + "|twenty|thirty)",
    "long_unit": r"(?:(?:(?:business|working|work)[ -])?days?|weekdays?|weeks?|wks?|fortnights?|months?|quarters?"
    r"|years?|yrs?)",
    "unit": r"(?:{long_unit}|seconds?|secs?|minutes?|mins?|hours?|hrs?|qtrs?)",
    "number": r"(?:[0-9]{1,4}(?:\.[0-9]{1,2})?|(?:twenty|thirty|forty|fifty)[ -]" + any_of(UNITS_OF_TEN) + r"|"
    r"half an?|an? half|an? (?:couple|few)(?: of)?|couple(?: of)?|" + any_of(NUMBERS) + ")",
    "amount": r"(?:{number}[ -]{0,3}{unit}(?: and a half)?|[0-9]{1,4}(?:\.[0-9]{1,2})? ?[mhdw](?![a-z]))",
    "amounts": r"(?P<amounts>{amount}(?:,? ?(?:and )?{amount}){0,2})",
    "coming": r"(?:next|following|coming|upcoming)",
    "ahead": r"(?P<ahead>(?:the )?{coming}|this|current|same)",
    "which": r"(?P<which>this coming|this upcoming|this|next|(?:the )?(?:coming|following)|upcoming)",
    "period": r"(?P<unit>" + any_of(PERIODS) + ")",
    "edge": r"(?P<edge>end|close|start|beginning|middle|first day|last day)(?: of)? (?:the )?",
    "part": r"(?P<part>morning|afternoon|evening|night|nite|lunch ?time|lunch|breakfast)",
    "rough": r"(?:(?:early|late|mid(?![ -]?night))[ -])",
    "tomorrow": r"(?:tomorrow|tommorrow|tommorow|tomorow|tomorro|tmrw|tmr|tmw|2morrow)",
    "hour": r"(?P<h>[0-9]{1,2}|" + any_of(HOURS) + ")",
    "half": r"(?P<half>[ap]\.?m\.?(?![a-z0-9_])|[ap](?![a-z.'0-9_]))",
    "sure_half": r"(?P<half>[ap]\.?m(?![a-z0-9_])\.?)",
    "year": r"(?P<year>20[0-9]{2})(?![0-9:.])",
    "end_of_day": r"(?:e\.?o\.?d\.?|c\.?o\.?b\.?|close of (?:business|play)|end of business|end of play"
    r"|end of (?:the )?(?:(?:business|working|work) ?)?day)",
    # Behind what could be anything: nothing, a stop, or a word that goes with a date.
    "closed": r"(?=\s*(?:$|[\n.,;:!?)\"~\ufffc]|-|(?:at|by|before|in|on|to|for|about|and|or|so|the|with|from|of|around"
    r"|as|if|when|please|sharp|today|tonight|{tomorrow}|{weekday}|morning|afternoon|evening|night|noon|early|late"
    r"|this|next|" + any_of(ZONES) + r")(?![a-z])|[0-9@(]))",
    "not_day": r"(?!,? ?(?:the )?(?:[0-9]{1,2}(?![0-9])|{nth_word}))",
    "not_goods": r"(?! ?(?:%|percent|units?|pieces|pcs|people|times|boxes|items|copies|samples|x ))",
}
_BEFORE = r"(?<![a-z0-9_À-ɏ@#/])(?<![a-z]')(?<![0-9a-z][.-])"
_AFTER = r"(?![a-z0-9_À-ɏ])(?!'[a-z])(?!-[a-z])"
_FIGURE = r"(?<![a-z0-9_])(?<![0-9][./:,-])(?<![$€£¥#%])"
_FREE = r"(?![a-z0-9_])(?![./:,-][0-9])(?! ?%)"

_LOOSE = Writing(WORDS)
_SAY = Writing(WORDS, _BEFORE, _AFTER)
_WRITE = Writing(WORDS, _FIGURE, r"(?![a-z0-9_])")
say, write = _SAY.rule, _WRITE.rule

_AMOUNT = _LOOSE.pattern(
    r"(?P<n>{number})[ -]{0,3}(?P<u>{unit})(?![a-z])(?P<half> and a half)?"
    r"|(?P<figure>[0-9]{1,4}(?:\.[0-9]{1,2})?) ?(?P<short>[mhdw])(?![a-z])"
)


def number(written: str) -> float:
    """What a number in figures or words stands for."""
    if written[0].isdigit():
        return float(re.sub(r"[a-z]+$", "", written))
    if "half" in written:
        return 0.5
    words = re.split(r"[ -]+", written)
    found = [NUMBERS.get(word) or NTH.get(word) or 0 for word in words]
    return float(found[-1] or found[-2]) if words[0] in ("a", "an") and len(found) > 1 else float(sum(found))


def _amounts(written: str) -> tuple[tuple[float, Unit], ...]:
    amounts: list[tuple[float, Unit]] = []
    for found in _AMOUNT.finditer(written):
        count = number(found["n"] or found["figure"]) + (0.5 if found["half"] else 0)
        unit = found["u"] or found["short"]
        working = re.match(r"business|work|weekday", unit)
        times, kind = (1, Unit.WORKDAY) if working else UNITS[unit]
        amounts.append((count * times, kind))
    return tuple(amounts)


def _after(found: Found) -> Senses:
    amounts = _amounts(found["amounts"])
    return (After(amounts),) if amounts else None


def _shift(found: Found) -> Senses:
    amounts = _amounts(found["amounts"])
    return (Shift(amounts, -1 if found["way"] == "before" else 1),) if amounts else None


def _month_day(found: Found) -> Senses:
    year = int(found["year"]) if found["year"] else None
    return on_date(year, MONTHS[found["month"].rstrip(".")], int(number(found["day"])))


def _week_of(found: Found) -> Senses:
    date = _month_day(found)
    return (*date, InPeriod(Unit.WEEK, 0)) if date else None


def _the_day(found: Found) -> Senses:
    day = int(number(found["day"]))
    return (OnDay(day),) if valid(1, day) else None


def _day_ahead(found: Found) -> Senses:
    day = _the_day(found)
    return (*day, InPeriod(Unit.MONTH, _ahead(found))) if day else None


def _ahead(found: Found) -> int:
    return 1 if re.search(r"next|following|coming", found["ahead"] or "") else 0


def _edge(found: Found) -> Edge | None:
    return EDGES.get(re.sub(r" +", " ", found["edge"] or "").strip(" -"))


def _month(found: Found) -> Senses:
    year = int(found["year"]) if found["year"] else None
    edge = Edge.REACHED if found["edge"] in ("by", "before") else _edge(found)
    return (InMonth(MONTHS[found["month"].rstrip(".")], year, edge),)


def _quarter(found: Found) -> Senses:
    return (InQuarter(int(found["q"]), int(found["year"]) if found["year"] else None, _edge(found)),)


def _weekday(found: Found) -> Senses:
    said = found["which"] or ""
    which = Which.NEXT if re.search("next|following", said) else Which.THIS if "this" in said else Which.BARE
    return (OnWeekday(WEEKDAYS[found["weekday"].rstrip(".")], which),)


def _weekday_after(found: Found) -> Senses:
    return (OnWeekday(WEEKDAYS[found["weekday"].rstrip(".")]), Shift(((1, Unit.WEEK),), 1))


def _nth_weekday(found: Found) -> Senses:
    nth = -1 if found["nth"] == "last" else int(number(found["nth"]))
    if not 1 <= abs(nth) <= 5:
        return None
    day = OnNthWeekday(nth, WEEKDAYS[found["weekday"].rstrip(".")])
    if found["month"]:
        return (day, InMonth(MONTHS[found["month"].rstrip(".")]))
    return (day, InPeriod(Unit.MONTH, _ahead(found)))


def _period(found: Found) -> Senses:
    return (InPeriod(PERIODS[re.sub(r" +", " ", found["unit"])], _ahead(found), _edge(found)),)


def _half(found: Found) -> Half | None:
    return {"a": Half.AM, "p": Half.PM}.get((found["half"] or "").strip()[:1])


def _hour(found: Found) -> int:
    written = found["h"]
    return int(written) if written.isdigit() else HOURS[written]


def _clock(found: Found) -> Senses:
    hour, half = _hour(found), _half(found)
    if half and (hour == 0 or (hour > 12 and not found["min"])):
        return None
    return clock(hour, int(found["min"] or 0), half, literal=found["h"].startswith("0"))


def _run_together(found: Found) -> Senses:
    written, half = found["hm"], _half(found)
    return clock(int(written[:-2]), int(written[-2:]), half, literal=not half and len(written) == 4)


def _spoken(found: Found) -> Senses:
    minutes = int(number(found["minutes"]))
    return clock(_hour(found), minutes, _half(found))


def _past(found: Found) -> Senses:
    amount, hour = found["n"], _hour(found) if found["h"] else 12
    minutes = 30 if amount == "half" else 15 if "quarter" in amount else int(number(amount))
    if found["way"] == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    return clock(hour, minutes, _half(found)) if 0 <= minutes <= 59 else None


def _part(found: Found) -> Senses:
    said = re.sub(r" +", " ", found["part"])
    return (During(PARTS[said.rstrip(".")], this=(found["this"] or "").strip() == "this"),)


def _clock_in(found: Found) -> Senses:
    at = clock(_hour(found), int(found["min"] or 0))
    return (*at, During(PARTS[found["part"]])) if at else None


def _clock_tonight(found: Found) -> Senses:
    at, said = clock(_hour(found), int(found["min"] or 0)), found["day"]
    day = InDays(0 if said.startswith(("this", "tonight", "tonite", "today")) else 1)
    during = () if said.startswith("today") else (During(PARTS[found["part"]] if found["part"] else Part.NIGHT),)
    return (*at, day, *during) if at else None


def _zone(found: Found) -> Senses:
    return (InZone(ZONES[re.sub(r" +", " ", found["zone"])]),)


RULES: tuple[Rule, ...] = (
    # Many days, or days that are over.
    say(
        r"(?:every|each)(?: other| single|second)? (?:{weekday}|{weekday}s|days?|weekdays?|weeks?|months?"
        r"|mornings?|quarters?|years?|[0-9]{1,3} (?:days|weeks|months|hours))",
        Repeats(),
    ),
    say(r"on (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends)", Repeats()),
    say(r"the day before yesterday|yesterday|last night", Gone()),
    say(
        r"(?:the )?(?P<nth>last|{nth}) (?P<weekday>{weekday}) (?:of|in) (?:(?P<month>{month})"
        r"|{ahead} month|(?:the )?month)",
        _nth_weekday,
    ),
    say(r"{number} ?{unit} ago|last (?:{weekday}|week|month|quarter|year|{month})", Gone()),
    # Days.
    say(
        r"(?P<day>tonight|tonite|(?:this|{tomorrow}|today) (?P<part>morning|afternoon|evening|night))(?:,"
        r"| at| around| about)? {hour}(?:[:.](?P<min>[0-9]{2}))?(?![:.][0-9]){closed}(?! ?{half})",
        _clock_tonight,
    ),
    say(r"(?:the )?day after (?:{tomorrow})", InDays(2)),
    say(r"(?:end|close) of (?:the )?(?:today)", lambda _: (InDays(0), During(Part.END_OF_DAY))),
    say(r"(?:end|close) of (?:the )?{tomorrow}", lambda _: (InDays(1), During(Part.END_OF_DAY))),
    say(r"{tomorrow}|(?:the )?next day|the day after", InDays(1)),
    say(r"today|to-day|this day", InDays(0)),
    say(r"tonight|tonite|to-night", lambda _: (InDays(0), During(Part.NIGHT))),
    say(r"(?:the )?next night|tomorrow night", lambda _: (InDays(1), During(Part.NIGHT))),
    say(r"(?:{tomorrow}|today)'?s", lambda found: (InDays(found.group().startswith("tom")),), Need.CUE),
    # So much from now, or from a day.
    say(
        r"(?P<amounts>{number} {long_unit}) (?P<way>from|after|before|on)(?= (?:the |this "
        r"|next )?(?:today|{tomorrow}|{weekday}|{month}|[0-9]))",
        _shift,
        Need.SOLITUDE,
    ),
    say(
        r"(?P<amounts>{number} (?:hours?|minutes?|hrs?|mins?)) (?P<way>after|before)(?= (?:[0-9]{1,2}(?::"
        r"| ?[ap]m)|noon|midnight))",
        _shift,
        Need.SOLITUDE,
    ),
    say(
        r"(?:with)?in (?:about |around |roughly |less than |(?:the )?next |at most )?{amounts}(?:'?s?'? time)?", _after
    ),
    say(r"(?:(?:over|during|for) )?(?:the )?{coming} {amounts}", _after),
    say(r"(?:not )?(?:after|another) {amounts}", _after),
    say(r"within the hour", After(((1, Unit.HOUR),))),
    say(r"within the day", lambda _: (InDays(0), During(Part.END_OF_DAY))),
    say(r"{amounts} (?:from now|hence|later|from today|out)", _after),
    # Dates.
    say(
        r"(?:the )?week (?:of|starting|beginning|commencing) (?P<month>{month}) (?P<day>{nth}|[0-9]{1,2})(?P<year>)",
        _week_of,
    ),
    say(
        r"(?:the )?(?P<day>{nth}|[0-9]{1,2}(?![0-9:]))(?: of"
        r"|[-/.])? ?(?P<month>{month})(?:[-/, ]{0,2}{year})?{not_goods}",
        _month_day,
    ),
    say(r"(?:the )?(?P<day>{spelt}) (?P<month>(?!may|mar){month})(?P<year>)", _month_day),
    say(
        r"(?P<month>{month})[ /-]{0,2},? ?(?:the )?(?P<day>{nth}|[0-9]{1,2}(?![0-9:]|\.[0-9]))(?:(?:,"
        r"|[-/])? ?(?:of )?{year})?{not_goods}",
        _month_day,
    ),
    say(r"(?P<month>(?!may|mar){month}|may(?= twenty| thirty)) (?P<day>{spelt})(?P<year>){closed}", _month_day),
    say(r"(?:the )?(?P<day>{nth})(?: of)? (?:the )?{ahead} month", _day_ahead),
    say(r"(?:the |(?<=on\x20))(?P<day>[0-9]{1,2}(?:st|nd|rd|th)){closed}", _the_day),
    say(r"(?P<day>[0-9]{1,2}(?:st|nd|rd|th)){closed}", _the_day, Need.CUE),
    say(r"(?:the |(?<=on\x20))(?P<day>{late_nth}){closed}", _the_day),
    say(r"the (?P<day>{nth_word}){closed}", _the_day, Need.CUE),
    # Weeks, months and longer, and their edges.
    say(r"(?:the )?{edge}(?:{ahead} )?{period}", _period),
    say(r"(?:the )?(?P<edge>early|mid|late|later)[ -]?(?:in )?(?:the )?{ahead} {period}", _period),
    say(r"(?P<edge>later) in (?P<ahead>the) {period}", _period),
    say(r"(?:the )?week after next", InPeriod(Unit.WEEK, 2)),
    say(r"(?:the )?month after next", InPeriod(Unit.MONTH, 2)),
    say(r"(?:within|during|by|later) (?P<ahead>the|this) (?P<edge>){period}", _period),
    say(r"(?P<edge>){ahead} {period}", _period),
    say(r"(?P<edge>)(?P<ahead>the) (?P<unit>weekend|week-end)", _period),
    say(r"e\.?o\.?w\.?", InPeriod(Unit.WEEK, 0, Edge.END)),
    say(r"e\.?o\.?m\.?", InPeriod(Unit.MONTH, 0, Edge.END)),
    say(r"e\.?o\.?q\.?", InPeriod(Unit.QUARTER, 0, Edge.END)),
    say(r"e\.?o\.?y\.?", InPeriod(Unit.YEAR, 0, Edge.END)),
    say(r"mid-?week", InPeriod(Unit.WEEK, 0, Edge.MIDDLE)),
    say(r"mid-?month", InPeriod(Unit.MONTH, 0, Edge.MIDDLE)),
    say(
        r"(?:the )?(?P<edge>(?:end|close|start|beginning|middle|first day|last day)(?= of)|mid|early"
        r"|late)(?: of)?[ -]?(?:the )?(?:next )?(?P<month>{month})(?:,? {year})?",
        _month,
    ),
    say(
        r"(?:the )?(?:(?P<edge>end|close|start|beginning|middle|mid|early|late)(?: of"
        r"| in)?[ -])?q(?P<q>[1-4])(?:[ /-]{year})?",
        _quarter,
        Need.CUE,
    ),
    # Weekdays.
    say(r"(?P<weekday>{sure_weekday}) week", _weekday_after),
    say(r"{which}? ?(?P<weekday>{sure_weekday})", _weekday),
    say(r"{which} (?P<weekday>{short_weekday})", _weekday),
    say(r"(?P<which>)(?P<weekday>{short_weekday})", _weekday, Need.CUE),
    # Clock times, and the parts of the day that say which half is meant.
    say(r"(?:12 )?(?:noon|midday|mid-day)(?:ish)?", At(12, literal=True)),
    say(r"(?:12 )?(?:midnight|mid-night|mid night)", At(24, literal=True)),
    say(
        r"{hour}(?:[:.](?P<min>[0-9]{2}))?(?: ?o ?'? ?clock)?,? (?P<day>tonight|tonite|(?:this|{tomorrow}"
        r"|today) (?P<part>morning|afternoon|evening|night))",
        _clock_tonight,
    ),
    say(
        r"{hour}(?:[:.](?P<min>[0-9]{2}))?(?: ?o ?'? ?clock)? (?:in the|at) (?P<part>morning|afternoon|evening|night)",
        _clock_in,
    ),
    say(
        r"(?P<n>half|an? quarter|quarter|five|ten|twenty(?:[ -]five)?|[0-9]{1,2}"
        r"|{number}(?= min))(?: minutes| mins?)? (?P<way>past|to|after) (?:{hour}|(?P<noon>noon"
        r"|midday))(?: o'?clock)?(?: ?{half})?",
        _past,
    ),
    write(r"(?P<hm>[0-9]{3,4}) ?{half}", _run_together),
    write(r"{hour}(?:[:.](?P<min>[0-9]{2}))? ?{half}", _clock),
    say(r"{hour}(?P<min>)[ -]?(?:ish )?{sure_half}", _clock),
    say(
        r"{hour}[ -](?P<minutes>twenty[ -]five|thirty[ -]five|forty[ -]five|fifty[ -]five|"
        + any_of(MINUTES)
        + r")(?: ?{sure_half})",
        _spoken,
    ),
    say(
        r"(?:at |by |@ ?){hour}[ -](?P<minutes>(?:twenty|thirty|forty|fifty)[ -]"
        + any_of(UNITS_OF_TEN)
        + "|"
        + any_of(MINUTES)
        + r")(?P<half>){closed}",
        _spoken,
    ),
    say(r"{hour}(?P<min>) ?o ?'? ?clock(?: ?{sure_half})?", _clock),
    say(r"(?P<hm>[0-2][0-9][0-5][0-9])(?P<half>) ?(?:h|hrs|hours)", _run_together),
    say(r"(?P<h>[0-9]{1,2}):(?P<min>[0-5][0-9])(?P<half>) ?(?:h|hrs|hours)", _clock),
    say(r"(?:at )?(?P<h>[0-9]{1,2}) ?h ?(?P<min>[0-5][0-9])?(?: ?{sure_half})?", _clock, Need.CUE),
    say(r"(?P<h>[0-9]{1,2})(?P<min>)(?P<half>)-?ish", _clock),
    say(r"(?:at|@) ?(?P<hm>[0-2][0-9][0-5][0-9])(?P<half>)" + _FREE, _run_together),
    say(r"by (?P<hm>[0-2][0-9][0-5][0-9])(?P<half>)" + _FREE, _run_together, Need.CUE),
    say(r"(?:at |@ ?)(?:around |about )?{hour}(?:[.](?P<min>[0-5][0-9]))?(?P<half>)" + _FREE + "{closed}", _clock),
    Writing(WORDS, r"(?<=[a-z]@)", _AFTER).rule(r"{hour}(?P<min>)(?P<half>){closed}", _clock),
    # Parts of the day.
    say(r"(?:the )?{end_of_day}", During(Part.END_OF_DAY)),
    say(r"first thing(?: in the morning)?", During(Part.FIRST_THING)),
    say(r"(?P<this>this ){rough}?{part}", _part),
    say(r"(?:in|by|during|before|at|until|till) (?:the )?(?P<this>){rough}?{part}", _part),
    say(r"(?P<this>){rough}?{part}", _part, Need.CUE),
    say(r"(?:in the )?(?P<this>)(?P<part>am|pm|a\.m|p\.m)\.?", _part, Need.CUE),
    # Months, which are names and verbs as well.
    say(
        r"(?P<edge>in|by|during|until|till|before|next|for"
        r"|end of)(?: an?)? (?P<month>{month})(?:,? {year})?{not_day}{not_goods}",
        _month,
    ),
    say(r"(?P<edge>this) (?P<month>(?!may|march|mar){month})(?P<year>)", _month),
    say(r"(?P<edge>)(?P<month>{month}) ?[,/-]? ?{year}", _month),
    say(r"(?P<edge>){year} ?[,/-]? ?(?P<month>{month})", _month),
    say(r"(?P<edge>)(?P<month>{month})(?P<year>){not_day}", _month, Need.CUE),
    say(r"{amounts}", _after, Need.SOLITUDE),
    # Zones.
    say(r"\(?(?P<zone>" + any_of(ZONES) + r")\)?", _zone, Need.CUE),
)

START = re.compile(
    r"(?<=[0-9]t)[0-9]|(?<![a-z0-9_])(?:[0-9@]|\((?=[a-z])|(?:"
    + "|".join(
        sorted(
            {*MONTHS, *WEEKDAYS, *NUMBERS, *NTH, *PARTS, *EDGES, *(zone.partition(" ")[0] for zone in ZONES)}
            | {"the", "this", "next", "following", "coming", "upcoming", "every", "each", "on", "in", "within", "by"}
            | {"over", "during", "for", "before", "until", "till", "at", "today", "todays", "to-day", "tonight"}
            | {"tonite", "to-night", "yesterday", "last", "day", "fortnight", "week", "month", "noon", "midday"}
            | {"midnight", "half", "quarter", "current", "same", "midweek", "eod", "cob", "after", "another", "not"}
            | {r"e\.?o\.?[dwmqy]", r"c\.?o\.?b", "tom+[a-z]+", "tmrw?", "tmw", "2morrow", "q[1-4]", "noonish"}
            | {"first", "mid-?[a-z]+", "am", "pm", "a", "p", "weekend"}
        )
    )
    + r")(?![a-z]))|(?<=[a-z]@)[0-9]"
)
LEADS = _LOOSE.pattern(
    r"(?:^|(?<=[^a-z0-9_]))(?:"
    r"(?P<before>(?:any ?time |sometime )?before|prior to|ahead of|earlier than)"
    r"|(?P<after>after|since|starting|past|as of|not before|no earlier than|not until)"
    r"|(?P<by>(?:(?:no|not) later than|by|due|until|till|til|up to|within|deadline(?: is)?:?|on or before)"
    r"(?: (?:by|on|at|in))?)"
    r"|(?P<cue>on|at|around|about|sometime|@)"
    r"|(?P<soft>in|for|from|this|early|late)"
    r")(?: (?:about|around))? ?(?:the )?$"
)
TAILS = _LOOSE.pattern(r"(?P<by> (?:at the )?latest(?![a-z]))")
GLUE = _LOOSE.pattern(
    r" {0,4}[,(@-]? ?(?:(?:at|on|in|by|the|of|around|about|before|after|until|till|no later than|not later than|@|t|and"
    r"|for|approximately|sharp|-) ?){0,3}"
)
