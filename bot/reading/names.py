"""Where a customer's name stands in a typed line."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.reading.text import Plain, normalise, tidy

Span = tuple[int, int]
LONGEST_NAME = 80
LONGEST_JAPANESE = 20
_BARRIER = "\ufffc"

_MARKS = re.compile(r"(?<!\w)[*_~`]{1,3}(?=\w)|(?<=\w)[*_~`]{1,3}(?!\w)")
_EMOJI = re.compile(r":[a-z0-9_+'-]{1,60}:(?!\d)")
_PREFIX = re.compile(r"[ \t\u3000]*(?:@[\w.-]{1,80}[ \t]+){0,5}(?P<name>[^:：\n]{1,80}?)[ \t\u3000]*[:：]")
_DASHED = re.compile(r"[ \t]*(?P<name>[^:：\n]{1,80}?) (?:-|–|—|->|→) (?=\S)")
_HONORIFIC = r"(?:様|さま|さん|御中|殿)"
_TRAILING = re.compile(rf"{_HONORIFIC}?(?:へ|に|宛て?に?|あて)?$|{_HONORIFIC}$")


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_NOT_NAMES = _words(
    """
    note notes todo fyi re fw fwd ps p.s memo reminder remember please http https mailto tel subject action task
    warning important urgent question answer example promise done list why help move what who when where due
    deadline time date メモ 備考 件名 注意 注 要確認 至急 重要 期限 納期 締切 締め切り 内容 用件 約束 件 日時 時間
    電話 例
    """
)
_VERBS = _words(
    """
    send email mail give get ship forward deliver call phone ring meet visit show bring return submit quote offer
    prepare make write provide share fix check book arrange follow draft finish update confirm reply answer ask
    tell schedule present remember please remind promised promise have need will must should i we they he she you
    it to for i'll we'll let let's talk speak introduce invite pay thank review sign order hand drop pass do try
    go
    """
)
_FUNCTION = _words(
    """
    a an the this that these those my our your their his her its me us him them you it all some any each every
    more someone somebody everyone everybody anyone one both over out back off up along in on at by of again about
    as and or but if so than then there here when while who what which how why not no yes now asap soon today
    tomorrow tonight be is are was were do does done make sure free sale sales use review approval testing
    evaluation signature reference demo lunch dinner coffee pricing example instance good ever them confirmation
    comment comments production shipping delivery details information info quote proposal sample samples client
    customer customers team boss manager everybody details price prices themselves himself work action next last
    early late
    """
)
_COMMON = (
    _VERBS | _FUNCTION | _words("will can may might march mark bill sue target apple shell gap orange mon sun sat wed")
)
_GOES_ON = re.compile(
    r"(?i:,? ?(?:inc|corp(?:oration)?|co|ltd|limited|llc|plc|gmbh|ag|kk|k\.k|s\.?a|group|holdings|company)(?![a-z]))"
    r"| (?:&|Foods|Group|Holdings|Partners|Industries|Systems|Solutions|Labs|Trading|Logistics|Bank|Motors|Electric"
    r"|Pharma|Energy|Media|Consulting|Japan|Europe|America|USA|UK|International|Global|Brothers)(?!\w)"
    r"| ?(?:株式会社|有限会社|[（(][株有][）)]|㈱)"
)
_FORMS_BEFORE = ("株式会社", "有限会社", "合同会社", "(株)", "（株）", "㈱")
_GIVE = r"(?:send|e-?mail|mail|give|get|ship|forward|show|quote|offer|bring|hand|tell|ask|pay)"
_REACH = r"(?:call(?: back)?|phone|ring|meet(?: with)?|visit|invite|remind|thank|update|see|invoice|chase|contact|demo)"
_TITLES = frozenset(["dr", "mr", "mrs", "ms", "miss", "mx", "prof", "sr", "jr"])
_TITLE = r"(?:(?:Dr|Mrs?|Ms|Miss|Mx|Prof)(?:\. ?| ))"
_LOWER = rf"(?:(?i:{_TITLE}))?[a-z][\w&'.-]*"
_CAPITAL = r"(?!(?:I|We)(?:['’]\w+)?(?![\w&.'’-]))[A-ZÀ-ÖØ-Þ][\w&'’+/-]*(?:\.[A-Za-z][\w-]*)*"
_NUMBERED = r"[0-9][\w&-]*[A-Za-z][\w&-]*"
_INNER = r"(?:&|and(?= [A-Z])|of(?= [A-Z])|de|du|la|le|von|van|der|den|the(?= [A-Z]))"
_NAME = rf"{_TITLE}?(?:{_CAPITAL}|{_NUMBERED})(?: (?:{_INNER} )?(?:{_CAPITAL}|{_NUMBERED}))*"
_AFTER_WORD = re.compile(rf"(?<![\w@])(?P<word>[Tt]o|[Ff]or|[Ww]ith) (?:the (?=[A-Z]))?(?P<name>{_NAME})")
_AFTER_VERB = re.compile(rf"(?<![\w@])(?i:{_GIVE}|{_REACH}|promised|told) (?P<name>{_NAME})")
_AT_FIRM = re.compile(rf" (?:at|from|of) (?P<name>{_NAME})")
_GIVEN = re.compile(
    rf"(?<![\w@])(?i:{_GIVE}) (?P<name>[^\W\d_][\w&'.-]*) (?i:the|an?|our|my|some|their|his|her|its|two"
    rf"|three|\d+(?= (?!by|on|to|at|before|for|from|in|and|or|of|with)[^\W\d_]))(?!\w)"
)
_LOWER_TO = re.compile(
    r"(?<![\w@])(?i:send|e-?mail|mail|give|ship|forward|deliver|return|submit|hand|show|present|proposal|quote|offer"
    rf"|reply|talk|speak|get back"
    rf"|pay)(?!\w)[^\n{_BARRIER}]{{0,120}}?(?<!\w)to (?P<name>{_LOWER})(?P<next> *[^ ]{{0,12}})"
)
_LOWER_WITH = re.compile(
    rf"(?<![\w@])(?i:meet(?:ing)?|lunch|demo|call|catch up|visit) with (?P<name>{_LOWER})(?P<next> *[^ ]{{0,12}})"
)
_LOWER_FOR = re.compile(rf"(?<!\w)for (?P<name>{_LOWER})(?P<next>)[ \ufffc.!]*$")

_OWN = r"ァ-ヶー一-龥々A-Za-zＡ-Ｚａ-ｚ0-9０-９&＆.・（）()㈱㈲\-"
_HONOURED = re.compile(
    rf"(?:(?P<firm>[{_OWN}]{{2,30}})の)?(?P<name>[{_OWN}ぁ-ん]{{1,30}}?){_HONORIFIC}"
    r"(?=[にへとのをはが宛、，,:：でか\s]|まで|より|$)"
)
_BY_US = re.compile(r"^(?:私|僕|弊社|当社|当方|こちら|うち)(?:から|より)")
_FIRM = re.compile(
    r"株式会社|有限会社|合同会社|[（(][株有合][）)]|㈱|㈲|[ァ-ヶー]{2,}|[A-Za-z]{2,}|(?:商事|商店|工業"
    r"|製作所|建設|電機|産業|物産|銀行|病院"
    r"|大学|化学|製薬|運輸|食品|印刷|不動産|証券|保険|電気|電子|自動車|商会|製鉄|重工|百貨店|学園|組合|社)$"
)
_TOWARDS = re.compile(
    rf"(?P<name>[{_OWN}]{{2,30}})(?:(?:へ|宛てに?|宛に?)|(?:に|と)(?=[^\n]{{0,80}}(?:{{verbs}})))".replace(
        "{verbs}",
        "送|渡|連絡|電話|提出|届け|返|納品|発送|案内|提案|報告|回答|メール|持参|伝え|見積|折り返"
        "|打ち?合わ?せ|会|訪問|相談|請求|説明|知らせ",
    )
)
_NOT_FIRMS = re.compile(
    r"^(?:先方|顧客|客先|客|相手|上司|部長|課長|社長|会社|弊社|当社|自社|本社|全員|担当者?|皆様?|社内"
    r"|経理部?|営業部?|至急|早急|早め|一緒|次|後|前"
    r"|事前|別途|今週|来週|今月|来月|本日|今日|明日|無事|直接|電話|メール|資料|見積書?|提案書?|サンプル"
    r"|連絡|確認|打ち?合わ?せ|会議|訪問|商談|契約|請求書"
    r"|カタログ|パンフレット|スライド|データ|ファイル|プラン|デモ|アポ|ミーティング|全部|月曜|火曜|水曜"
    r"|木曜|金曜|土曜|日曜|朝|昼|夜|夕方|午前|午後|期限|お客様?|[0-9０-９.]+)$"
)


@dataclass(frozen=True, slots=True)
class Prefix:
    """A name before a colon or a dash, and the span of both."""

    name: str
    span: Span
    dashed: bool = False


def prefix(line: str, known: Collection[str]) -> Prefix | None:
    """The customer before a colon."""
    masked = _EMOJI.sub(lambda found: "\u2060" * len(found.group()), line)
    found = _PREFIX.match(masked) or _DASHED.match(masked)
    if found is None:
        return None
    dashed = found.re is _DASHED
    name = tidy(line[found.start("name") : found.end("name")])
    after = line[found.end() : found.end() + 2]
    clock = name[-1:].isdigit() and after[:1].isdigit()
    if clock or after.startswith("//") or not any(char.isalnum() for char in name):
        return None
    bare = (
        _TRAILING.sub("", name)
        if not name.isascii()
        else re.sub(r"^(?:for|to)\s+(?=\S)", "", name, flags=re.IGNORECASE)
    )
    span = found.start("name"), found.end()
    if name.casefold() in {each.casefold() for each in known}:
        return Prefix(name, span, dashed)
    if dashed and not (bare[:1].isupper() and len(bare.split()) <= 3):
        return None
    return Prefix(bare, span, dashed) if bare and _may_be_name(bare) else None


def _may_be_name(name: str) -> bool:
    words = name.casefold().split()
    if words[0].strip(".") in _VERBS or words[0] in _NOT_NAMES or name.casefold() in _NOT_NAMES or len(words) > 6:
        return False
    if not name.isascii():
        return len(name) <= 30 and not re.search(r"[をはがで、。]|ます|する|した", name)
    capital = sum(word[:1].isupper() for word in name.split())
    return capital > 0 or len(words) <= 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name and where it stands."""

    name: str
    span: Span


def mentions(line: str, known: Collection[str]) -> list[Mention]:
    """The known names of a line in their order; of names inside one another the longest, of equals the one typed."""
    if not known:
        return []
    plain = normalise(line)
    found: list[Mention] = []
    for name in known:
        written = name.strip().lower() if name.isascii() else normalise(name).text.strip()
        span = _place(line, plain, written)
        if span:
            found.append(Mention(name, span))
    found.sort(key=lambda each: (each.span[0], -each.span[1], line[slice(*each.span)] != each.name))
    apart: list[Mention] = []
    for mention in found:
        if not apart or mention.span[0] >= apart[-1].span[1]:
            apart.append(mention)
    return apart


def _place(line: str, plain: Plain, name: str) -> Span | None:
    at = plain.text.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        span = plain.span(at, end)
        before, after = plain.text[:at][-1:], plain.text[end : end + 1]
        cut = (_wordlike(before) and _wordlike(name[0])) or (_wordlike(after) and _wordlike(name[-1]))
        if not cut and not _is_other(line, span, name):
            return span
        at = plain.text.find(name, at + 1)
    return None


def _is_other(line: str, span: Span, name: str) -> bool:
    """Whether what is typed is a longer name, or a common word that is also a name."""
    if _GOES_ON.match(line, span[1]) or line[: span[0]].endswith(_FORMS_BEFORE):
        return True
    return name in _COMMON and line[slice(*span)].islower()


def _wordlike(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


def in_sentence(line: str, taken: Sequence[Span], mentioned: Sequence[Mention]) -> str | None:
    """The customer inside a sentence, `taken` being what was read as its due phrase."""
    text = line
    for start, end in taken:
        text = text[:start] + _BARRIER * (end - start) + text[end:]
    if mentioned:
        return _likeliest(text, mentioned)
    return _latin(text) or (None if text.isascii() else _japanese(text))


def _likeliest(text: str, mentioned: Sequence[Mention]) -> str:
    for mention in mentioned:
        start = mention.span[0]
        if re.search(r"(?<!\w)(?:to|for|with) (?:the )?$", text[max(0, start - 10) : start], re.IGNORECASE):
            return mention.name
    return mentioned[0].name


def _latin(text: str) -> str | None:
    text = _MARKS.sub("", text)
    for pattern in (_AFTER_WORD, _AFTER_VERB):
        found = next((found for found in pattern.finditer(text) if _capital_name(found["name"])), None)
        if found:
            firm = _AT_FIRM.match(text, found.end())
            return _trimmed(firm["name"] if firm and _capital_name(firm["name"]) else found["name"])
    if (found := _GIVEN.search(text)) and _lower_name(found["name"]):
        return found["name"]
    for pattern in (_LOWER_TO, _LOWER_WITH, _LOWER_FOR):
        found = pattern.search(text)
        if found and _lower_name(found["name"]):
            return found["name"].rstrip(".'")
    return None


def _trimmed(name: str) -> str:
    titled = re.match(rf"{_TITLE}[^ ]+ of (?P<firm>.+)", name)
    return re.sub(r"['’]s$", "", tidy(titled["firm"] if titled else name)).rstrip(".'’-/")


def _capital_name(name: str) -> bool:
    first = name.split(maxsplit=1)[0].casefold()
    if name.casefold().strip(".") in _TITLES:
        return False
    return first not in _FUNCTION and first not in _VERBS and first not in _NOT_NAMES and not name.isdigit()


def _lower_name(name: str) -> bool:
    word = name.casefold().strip(".'")
    return (
        len(word) > 1
        and word not in _TITLES
        and word not in _FUNCTION
        and word not in _VERBS
        and not word.endswith("ing")
    )


def firm(text: str) -> str | None:
    """The company or person that a short text consists of, where it is written as one."""
    name = re.sub(rf"{_HONORIFIC}$", "", tidy(text))
    if not name or len(name) > LONGEST_JAPANESE or name.isascii() or re.search(r"[ぁ-ん、。!！?？\s]", name):
        return None
    honoured = name != tidy(text)
    return name if (honoured or _FIRM.search(name)) and not _NOT_FIRMS.match(name) else None


def _japanese(text: str) -> str | None:
    for found in _HONOURED.finditer(text):
        firm, name = found["firm"], found["name"]
        if firm and _FIRM.search(firm) and not _NOT_FIRMS.match(firm):
            return firm
        name = _BY_US.sub("", re.sub(r"^.*[をはがでにへと、]", "", name))
        if name and not _NOT_FIRMS.match(name) and name not in ("お客", "皆", "ご担当者"):
            return name
    for found in _TOWARDS.finditer(text):
        name = re.sub(rf"{_HONORIFIC}$", "", found["name"])
        if name and name != "客" and not _NOT_FIRMS.match(name):
            return name
    return None
