"""How due phrases are written in Japanese."""

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
    OnDate,
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

DIGITS = {**{kanji: value for value, kanji in enumerate("〇一二三四五六七八九")}, "零": 0}
WEEKDAYS = {kanji: value for value, kanji in enumerate("月火水木金土日")}
KANA_WEEKDAYS = {
    **{"げつよう": 0, "かよう": 1, "すいよう": 2, "もくよう": 3, "きんよう": 4, "どよう": 5, "にちよう": 6},
}
KANA_MONTHS = {
    **{
        "いちがつ": 1,
        "にがつ": 2,
        "さんがつ": 3,
        "しがつ": 4,
        "ごがつ": 5,
        "ろくがつ": 6,
        "しちがつ": 7,
        "はちがつ": 8,
    },
    **{"くがつ": 9, "じゅうがつ": 10, "じゅういちがつ": 11, "じゅうにがつ": 12},
}
WEEKS = {
    **{"今": 0, "この": 0, "当": 0, "本": 0, "同": 0, "来": 1, "翌": 1, "次の": 1, "らい": 1, "こん": 0, "さらい": 2},
    **{"さ来": 2, "再来": 2, "再々来": 3},
}
UNITS = {
    **dict.fromkeys(("分", "分間"), Unit.MINUTE),
    **dict.fromkeys(("時間",), Unit.HOUR),
    **dict.fromkeys(("日", "日間"), Unit.DAY),
    **dict.fromkeys(("営業日", "稼働日", "稼動日", "平日"), Unit.WORKDAY),
    **dict.fromkeys(("週間", "週"), Unit.WEEK),
    **dict.fromkeys(("か月", "ヶ月", "カ月", "ヵ月", "ケ月", "ヶ月間", "か月間", "箇月", "ヶ月"), Unit.MONTH),
    **dict.fromkeys(("年", "年間"), Unit.YEAR),
}
PERIODS = {
    "しゅう": Unit.WEEK,
    "げつ": Unit.MONTH,
    "週": Unit.WEEK,
    "月": Unit.MONTH,
    "年": Unit.YEAR,
    "期": Unit.QUARTER,
    "四半期": Unit.QUARTER,
}
EDGES = {
    **dict.fromkeys(("頭", "初め", "始め", "はじめ", "初", "明け", "明"), Edge.START),
    **dict.fromkeys(("上旬", "初旬", "前半"), Edge.EARLY),
    **dict.fromkeys(("半ば", "なかば", "中旬", "中ごろ", "中頃"), Edge.MIDDLE),
    **dict.fromkeys(("末", "末日", "中", "いっぱい", "一杯", "の終わり", "終わり", "内", "下旬", "後半"), Edge.END),
}
PARTS = {
    **dict.fromkeys(("朝一番", "朝一", "朝イチ", "朝いち", "始業"), Part.FIRST_THING),
    **dict.fromkeys(("朝", "午前中", "午前", "あさ", "早朝", "明け方", "未明"), Part.MORNING),
    **dict.fromkeys(("お昼", "昼", "ランチ", "昼前", "お昼前", "昼休み", "ひる"), Part.MIDDAY),
    **dict.fromkeys(
        ("午後", "昼過ぎ", "昼すぎ", "お昼過ぎ", "お昼すぎ", "午後中", "午後いち", "午後一"), Part.AFTERNOON
    ),
    **dict.fromkeys(("夕方", "夕刻", "夕", "夕がた"), Part.DUSK),
    **dict.fromkeys(("夜", "晩", "夜中", "よる", "ばん", "深夜", "真夜中"), Part.NIGHT),
    **dict.fromkeys(("終業", "定時", "終業時", "業務終了", "営業時間中", "営業終了", "就業時間"), Part.END_OF_DAY),
}
ZONES = {"日本時間": "Asia/Tokyo", "jst": "Asia/Tokyo", "現地時間": "", "米国東部時間": "America/New_York"}
DAYS = {
    **dict.fromkeys(("今日", "本日", "きょう", "ほんじつ", "当日"), 0),
    **dict.fromkeys(("明日", "あした", "あす", "翌日", "みょうにち"), 1),
    **dict.fromkeys(("明後日", "あさって", "翌々日"), 2),
    **dict.fromkeys(("明々後日", "明明後日", "しあさって"), 3),
}
HALVES = {"午前": Half.AM, "am": Half.AM, "午後": Half.PM, "pm": Half.PM}
ERAS = {"令和": 2018, "r": 2018}


def number(written: str) -> float:
    """What a number in figures or kanji stands for."""
    if written[0].isdigit() and written[0] not in DIGITS:
        return float(written)
    if not any(mark in written for mark in "十百"):
        return float("".join(str(DIGITS[kanji]) for kanji in written))
    total = current = 0
    for kanji in written:
        if kanji in "十百":
            total += (current or 1) * (10 if kanji == "十" else 100)
            current = 0
        else:
            current = DIGITS[kanji]
    return float(total + current)


def _whole(written: str) -> int:
    return int(number(written))


def _in_days(found: re.Match[str]) -> tuple[Sense, ...]:
    return (InDays(DAYS[found["day"]]),)


def _weekday(found: re.Match[str]) -> tuple[Sense, ...] | None:
    said = found["which"] or ""
    which = Which.NEXT if said.startswith("次") else Which.THIS if said == "この" else Which.BARE
    day = found["weekday"]
    return (OnWeekday(WEEKDAYS[day] if day in WEEKDAYS else KANA_WEEKDAYS[day], which),)


def _weekday_in_weeks(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (OnWeekday(WEEKDAYS[found["weekday"]]), InPeriod(Unit.WEEK, int(number(found["n"]))))


def _date(found: re.Match[str]) -> tuple[Sense, ...] | None:
    year = None
    if found["year"]:
        year = _whole(found["year"]) if found["year"] != "元" else 1
        year += ERAS[found["era"]] if found["era"] else 0
    return on_date(year, _whole(found["month"]), _whole(found["day"]))


def _ahead_date(found: re.Match[str]) -> tuple[Sense, ...] | None:
    month, day = _whole(found["month"]), _whole(found["day"])
    return (
        (OnDate(month, day), InPeriod(Unit.YEAR, 0 if found["ahead"] in ("今", "本") else 1))
        if valid(month, day)
        else None
    )


def _month(found: re.Match[str]) -> tuple[Sense, ...] | None:
    month = KANA_MONTHS.get(found["month"]) or _whole(found["month"])
    year = _whole(found["year"]) if found["year"] else None
    return (InMonth(month, year, EDGES.get(found["edge"] or "")),) if 1 <= month <= 12 else None


def _the_day(found: re.Match[str]) -> tuple[Sense, ...] | None:
    day = _whole(found["day"])
    return (OnDay(day),) if valid(1, day) else None


def _day_ahead(found: re.Match[str]) -> tuple[Sense, ...] | None:
    day = _whole(found["day"])
    return (OnDay(day), InPeriod(Unit.MONTH, WEEKS[found["ahead"]])) if valid(1, day) else None


def _period(found: re.Match[str]) -> tuple[Sense, ...] | None:
    edge = EDGES.get(found["edge"] or "")
    ahead = WEEKS[found["ahead"]] if found["ahead"] else 0
    if edge is Edge.START and not found["ahead"]:
        ahead = 1
    if edge is Edge.START and (found["edge"] or "").startswith("明") and found["ahead"] == "今":
        ahead = 1
    return (InPeriod(PERIODS[found["unit"]], ahead, edge),)


def _weekend(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (InPeriod(Unit.WEEKEND, WEEKS[found["ahead"]] if found["ahead"] else 0),)


def _offset(found: re.Match[str]) -> tuple[tuple[float, Unit], ...]:
    many = {"数": 3.0, "半": 0.5}.get(found["n"]) or number(found["n"])
    amounts = [(many + (0.5 if found["half"] else 0), UNITS[found["u"]])]
    if found["n2"]:
        amounts.append((number(found["n2"]), UNITS[found["u2"]]))
    return tuple(amounts)


def _after(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (After(_offset(found)),)


def _from_day(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (InDays(DAYS[found["base"]]), Shift(_offset(found), 1))


def _ago(found: re.Match[str]) -> tuple[Sense, ...] | None:
    """Before what was named just before, else before now."""
    return (Shift(_offset(found), -1),)


def _nth_weekday(found: re.Match[str]) -> tuple[Sense, ...] | None:
    said = found["nth"]
    nth = {"最初": 1, "最後": -1}.get(said) or _whole(said)
    day = OnNthWeekday(nth, WEEKDAYS[found["weekday"]])
    if found["month"]:
        return (day, InMonth(_whole(found["month"]))) if 1 <= _whole(found["month"]) <= 12 else None
    return (day, InPeriod(Unit.MONTH, WEEKS[found["ahead"]]))


def _quarter(found: re.Match[str]) -> tuple[Sense, ...] | None:
    year = int(found["year"]) if found["year"] else None
    return (InQuarter(_whole(found["q"]), year, EDGES.get(found["edge"] or "")),)


def _either(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (After(((number(found["n"]), Unit.DAY),)),)


def _clock(found: re.Match[str]) -> tuple[Sense, ...] | None:
    hour = _whole(found["h"])
    minute = 30 if found["half"] else _whole(found["min"]) if found["min"] else 0
    said = found["part"] or found["half_day"] or ""
    early = hour <= 7
    if found["before"]:
        hour, minute = (hour - 1) % 24, 60 - minute
    if said in HALVES:
        return clock(hour, minute, HALVES[said])
    if hour > 30 or minute > 59:
        return None
    if hour > 24 or (hour == 24 and minute):
        return (At(hour, minute, literal=True),)
    at = clock(hour, minute, literal=found["h"].startswith("0") or (hour <= 7 and not early))
    return (*at, During(PARTS[said])) if at and said else at


def _this_part(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return {
        "今日中": (InDays(0), During(Part.END_OF_DAY)),
        "本日中": (InDays(0), During(Part.END_OF_DAY)),
        "今夜": (InDays(0), During(Part.NIGHT)),
        "今晩": (InDays(0), During(Part.NIGHT)),
        "今夕": (InDays(0), During(Part.DUSK)),
        "今朝": (During(Part.MORNING, this=True),),
        "けさ": (During(Part.MORNING, this=True),),
        "明朝": (InDays(1), During(Part.MORNING)),
        "翌朝": (InDays(1), During(Part.MORNING)),
        "明晩": (InDays(1), During(Part.NIGHT)),
    }[found["said"]]


def _part(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return (During(PARTS[found["part"]]),)


def _zone(found: re.Match[str]) -> tuple[Sense, ...] | None:
    name = ZONES[found["zone"]]
    return (InZone(name),) if name else None


WORDS = {
    "number": r"(?:(?<![0-9])(?<![0-9][.:/])[0-9]{1,4}(?:\.[0-9]{1,2})?|[〇零一二三四五六七八九十百]{1,5})",
    "whole": r"(?:(?<![0-9])(?<![0-9][.:/])[0-9]{1,2}|[〇零一二三四五六七八九十]{1,3})",
    "ahead": r"(?P<ahead>再々来|再来|さ来|今|来|翌|当|次の|この)",
    "edge": r"(?P<edge>" + any_of(EDGES) + ")",
    "part": r"(?P<part>" + any_of(PARTS) + ")",
    "kana_month": any_of(KANA_MONTHS),
    "unit": any_of(UNITS),
    "weekday": r"(?P<weekday>[月火水木金土日])",
    "offset": r"(?P<n>数|半|{number})(?P<u>{unit})(?P<half>半)?(?:と?(?P<n2>{number})(?P<u2>{unit}))?",
    "from_now": r"(?:あと|今から|これから|本日より|今日から|本日から)",
    "no_count": r"(?!間|後|以内|前|目|本|程|おき|ごと|曜|中に|連続|分)",
    # Behind a bare day of the month: what goes with a date.
    "cued": r"(?=まで|に|は|で|の|,|\(|中|締|〆|必着|が|を|付|頃|ごろ|夕|朝|午|昼|夜|正|[月火水木金土日]曜|\s|$|[0-9])",
}
_WRITING = Writing(WORDS)
rule = _WRITING.rule

RULES: tuple[Rule, ...] = (
    # Many days, or days that are over.
    rule(
        r"毎(?:日|週|月|朝|晩|年|[月火水木金土日]曜日?)(?:の?[月火水木金土日]曜日?)?|隔[週月日]"
        r"|{number}(?:日|週間|時間|か月|ヶ月|カ月)(?:おき|ごと|毎)",
        Repeats(),
    ),
    rule(
        r"一昨日|おととい|昨日|きのう|昨夜|昨晩|昨年|去年|先々?週(?:の?[月火水木金土日]曜日?)?|先々?月"
        r"|先日|前日(?=まで)",
        Gone(),
    ),
    rule(
        r"(?<![時分])(?<![0-9]時)(?P<n>{number})(?P<u>{unit})(?P<half>半)?(?P<n2>)(?P<u2>)前(?!後)(?:に|の|から)?", _ago
    ),
    # Days.
    rule(r"(?P<base>今日|本日|明日|あした|明後日)(?:から|より)(?:{offset})(?:後|以内|で|に|の)?", _from_day),
    rule(r"(?P<day>" + any_of(DAYS) + ")", _in_days),
    rule(r"(?P<said>今夜|今晩|今夕|今朝|けさ|明朝|翌朝|明晩|今日中|本日中)", _this_part),
    # Dates.
    rule(
        r"(?:(?P<era>令和|r(?=[0-9]))?(?P<year>(?<![0-9])[0-9]{4}|(?:(?<=令和)|(?<=r))[0-9]{1,2}|元"
        r"|[二〇一三四五六七八九]{4}"
        r"|(?<=令和){whole})年 ?)?(?P<month>{whole})月の? ?(?P<day>{whole})日(?!間|後|以内|目)",
        _date,
    ),
    rule(r"(?P<ahead>今|来|本)年の?(?P<month>{whole})月の?(?P<day>{whole})日", _ahead_date),
    rule(r"{ahead}月の?(?P<day>{whole})日(?!間|後|以内)", _day_ahead),
    rule(
        r"(?:(?P<month>{whole})月|{ahead}月)の?(?:第?(?P<nth>[1-5一二三四五]|最初|最後)の?){weekday}曜日?", _nth_weekday
    ),
    rule(r"(?:(?P<year>20[0-9]{2})年の? ?)?第(?P<q>[1-4一二三四])(?:四半期|クォーター|クオーター)の?{edge}?", _quarter),
    rule(r"(?:(?P<year>20[0-9]{2})年 ?)?(?P<month>{whole})月の?{edge}(?!間)", _month),
    rule(r"(?P<year>20[0-9]{2})年 ?(?P<month>{whole})月(?P<edge>)", _month),
    rule(r"(?P<month>{kana_month})(?P<year>)(?P<edge>)", _month, Need.CUE),
    rule(r"(?P<n>{number})週間?後の?{weekday}曜日?", _weekday_in_weeks),
    # So much from now.
    rule(r"{from_now}?(?:{offset})(?:以内|のうち|うち|後|内|経過後|経過したら|経ったら|過ぎたら|過ぎ(?=に))", _after),
    rule(r"{from_now}(?:{offset})(?:で|くらい|ほど)?", _after),
    rule(r"(?<!第)(?:{offset})(?=で(?!は|も|す))", _after),
    rule(r"[一二]、?,?(?P<n>[二三])日(?:以内|のうち|うち|中)", _either),
    rule(r"(?:一|1)?両日中", After(((2, Unit.DAY),))),
    rule(r"近日中", After(((3, Unit.DAY),))),
    # Weeks, months and longer, and their edges.
    rule(r"(?:(?P<ahead>再来|今|来|この|次の)(?:週の)?)?(?:週末|しゅうまつ)", _weekend),
    rule(r"(?P<ahead>こん|らい|さらい)(?P<unit>しゅう|げつ)(?P<edge>)", _period),
    rule(r"今の(?P<unit>四半期|期)(?P<ahead>)(?P<edge>)", _period),
    rule(r"{ahead}(?P<unit>週|月|年|四半期|期)の?{edge}?", _period),
    rule(
        r"(?P<ahead>)(?P<unit>週|月|年|四半期|期)(?P<edge>末日|末|初め|頭|明け|半ば|内|初|中旬|下旬|上旬)(?!間)",
        _period,
    ),
    rule(r"今?年度末", InMonth(3, None, Edge.END)),
    # Weekdays.
    rule(r"(?P<which>次の|今度の|この)?{weekday}曜日?", _weekday),
    rule(r"(?P<which>次の|今度の|この)?(?P<weekday>" + any_of(KANA_WEEKDAYS) + r")び", _weekday),
    rule(r"[(](?P<which>){weekday}(?:・?祝)?[)]", _weekday),
    rule(r"(?P<which>)(?<![一-龥0-9々ァ-ヶ])(?P<weekday>[月火水木金土])(?=まで|中に)", _weekday),
    rule(r"(?P<which>)(?<=週|の)(?P<weekday>[月火水木金土])(?=まで|中に|に|の|$|\s|朝|夕|夜)", _weekday, Need.CUE),
    # Clock times.
    rule(
        r"(?:{part}|(?P<half_day>am|pm))?の? ?(?P<h>{whole})時(?!間)(?:(?P<half>半)"
        r"|(?P<min>{whole})分(?P<before>(?<!30分)前(?!後))?)?(?:[0-5]?[0-9]秒)?(?![0-9])",
        _clock,
    ),
    rule(
        r"(?:{part}|(?P<half_day>am|pm))の? ?(?P<h>[0-9]{1,2}):(?P<min>[0-9]{2})(?![0-9:])(?P<half>)(?P<before>)",
        _clock,
    ),
    rule(r"(?:正午|しょうご)(?:の?12時)?", At(12, literal=True)),
    rule(r"(?P<day>{whole})日{no_count}{cued}", _the_day),
    rule(r"(?P<day>{whole})日(?=中に)", _the_day),
    rule(r"(?P<month>{whole})月(?P<year>)(?P<edge>)(?=まで|に|は|で|の|中|より|以|$)", _month, Need.CUE),
    # Parts of the day.
    rule(r"(?P<part>午前中|朝一番?|朝イチ|朝いち|終業|定時|業務終了|営業時間中|営業終了)", _part),
    rule(r"{part}(?!食|会|礼|刊|市|日|型|勤|景|飯|ご飯|鮮|焼|前)", _part, Need.CUE),
    rule(r"(?P<zone>" + any_of(ZONES) + r")の?", _zone, Need.CUE),
)

LEADS = _WRITING.pattern(r"(?:(?P<by>(?:期限|納期|締め?切り?|〆切|期日)[はが]?[ :]?)|(?P<cue>[(]))$")
TAILS = _WRITING.pattern(
    r"(?:時点|頃|ごろ|ころ|くらい|ぐらい|過ぎ|ちょうど|きっかり|ぴったり|付け?){0,2}"
    r"(?:(?P<before>(?:より|よりも|の)?(?:以前|前)(?!後|半|日|回|月|週|年|者|任|章|向|例|提)(?:までに|まで|に)?)"
    r"|(?P<after>以降|から|より後|以後|過ぎ以降)"
    r"|(?P<by>(?:じゅう|中|いっぱい|一杯)?(?:までには?|まで|迄に?|の?うちに)|(?:じゅう|中|いっぱい|一杯)に?"
    r"|(?:が|の)?(?:締め?切り?|〆切?|必着|期限|〆)(?:まで|で|に)?|以内に?)"
    r"|(?P<cue>には?|にて|の間に?|で(?![すもは]))|(?P<soft>は(?=[^一-龥])|))"
)
GLUE = _WRITING.pattern(r"[ ,]{0,3}(?:の|に|は|[(]|[)]の?|[-,])?[ ]{0,2}")
KANA_FIRST = (
    "あと",
    "おととい",
    "きのう",
    "けさ",
    "この",
    "これから",
    "さらい",
    "さ来",
    "らい",
    "こん",
    "しゅうまつ",
    "しょうご",
)
START = re.compile(
    r"[0-9〇零一二三四五六七八九十百数半今本来翌明毎隔昨去先前再当次令元月火水木金土日週年期正朝午夕夜晩昼早未深真終始定業営就近両第]"
    r"|am|pm|r[0-9]|jst|米国|現地|[(]|"
    + any_of((*KANA_FIRST, "お昼", "ランチ", *DAYS, *KANA_MONTHS, *KANA_WEEKDAYS, *PARTS))
)
