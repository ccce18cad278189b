"""How a referral question is put in English."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.asking import Mention, Sentence, Why
from bot.reading.lexicon import english as words

MOST = 30
"""People whom somebody lists by first name in a minute."""

_TOKEN = re.compile(r"[^\W_]+(?:[-'.&][^\W_]+)*|[^\w\s]|\n")
_END = re.compile(r"(?<=[.!?…;])[\"')]*\s+(?!(?:or|and|plus|then|also)\b)|\n+|,?\s+(?=but\b)|,\s+(?=so\b|yet\b|now\b(?! that))")
_ABBREVIATED = re.compile(r"\b(dr|mr|mrs|ms|prof|st|e\.g|i\.e|etc|vs|approx|inc|ltd|co)\.", re.IGNORECASE)
_NUMBERS = {
    **{word: value for value, word in enumerate("zero one two three four five six seven eight nine ten".split())},
    **{"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17},
    **{"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60},
    **{"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "hundreds": 300, "thousand": 1000, "million": 9999},
    **{"thousands": 3000, "dozen": 12, "dozens": 60, "both": 2, "couple": 2, "pair": 2, "either": 2, "handful": 5},
    **{"trio": 3, "countless": 999, "twenty-one": 21, "twenty-two": 22, "twenty-four": 24, "twenty-five": 25},
}
_DEFINITE = frozenset("the your that this those these his her their our both all".split())
_INDEFINITE = frozenset("a an another any some other no each every more further such new".split())
_LEFT_OF_NOUN = _DEFINITE | _INDEFINITE | frozenset("whole entire same own fellow old former".split())
_STOPS = frozenset(
    """
    in on at of from among amongst amid within inside between across around along under over to for with by about as than like
    into onto through outside besides beyond except without near behind beside next against during since after before until while
    and or but nor so if because then when where who whom whose which what that's who's how why whether though although
    i you he she it we they me him us them my mine yours is are was were be been being am do does did done has have had having
    can could will would shall should may might must ought ask tell show picture imagine consider take know knows recommend suggest
    name list mention introduce invite bring call meet think let let's please not don't doesn't didn't isn't aren't there here
    also just only even maybe perhaps anyone anybody someone somebody everyone everybody nobody anything whoever one ones else
    i'm i'd i'll i've you're you've you'd you'll it's we're we've they're there's any get got need needs want wants said say says
    loved love like liked says use uses used wonder wondering glad happy hi hey hello dear thanks thank regarding concerning
    """.split()
)
_PLACED = frozenset("in on at of from among amongst amid within inside between across around along under round".split())
_LOCUS = _PLACED | frozenset(
    """
    which what any whose do does did is are was were has have had can could would will might may should ask tell show picture imagine
    consider take know name list mention introduce invite bring call regarding concerning to through into one other others with
    either neither each only just maybe perhaps even especially around than and or then about out all some contact approach recommend
    suggest meet see
    """.split()
)
_WEEK = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_CADENCE = re.compile(
    rf"^(?:{_WEEK}(?:-\w+)?|weekly|monthly|fortnightly|quarterly|biweekly|regular|usual|morning|evening|night|noon"
    r"|lunchtime|weekend|annual|yearly|daily|after-work|midweek|nightly|saturday-morning)$"
)
_OFTEN = re.compile(
    rf"\b(?:every|each|weekly|monthly|fortnightly|on {_WEEK}|{_WEEK}|always|regularly|usually|once a|twice a|nights|mornings|evenings)\b"
)
_SUBORDINATE = re.compile(
    r"\b(?:now that|since|because|after|given|seeing (?:that|how)|glad|great|thanks|thank you|happy|pleased|delighted|as soon as|now"
    r"|grateful|good (?:news|to hear)|lovely|heard from|feedback from|praise from|love(?:d|s)|like(?:d|s)|proud)\b"
)
_EXCLUDING = re.compile(
    r"(?:besides|beyond|outside(?: of)?|apart from|aside from|other than|except(?: for)?|excluding|not counting|leaving aside|leave aside"
    r"|not just|not only|more than(?: just)?|in addition to|rather than|instead of|forget(?: about)?|never mind|further than|past|bar"
    r"|not (?:in|on|at|from|among|the|your)|don't mean|not asking[^,:;]{0,40}|no need to[^,:;]{0,30}|without|skip(?:ping)?|ignor(?:e|ing)|wider than|larger than"
    r"|not(?: really)? (?:after|thinking of|looking for|talking about|interested in|meaning|about)|don't (?:need|want|have to)[^,:;]{0,40}|not limited to"
    r"|not necessarily(?: in| from| on| at)?|as well as|over and above|on top of)(?: (?:the|your|that|those|this|people|anyone|anybody|someone|just|only|even|in|on|at|of|from|all)){0,4} ?$"
)
_AFRESH = re.compile(
    r"\b(?:know(?: of)?(?: any| some| other| a few| many)? ?(?:anyone|anybody|anyone else|someone|somebody|others|people|folks|who(?! (?:of|in|on|at|from|among|there)))"
    r"|any (?:body|one)|who (?:do|would|might|could) you know|who else|whom else|anyone|anybody|somebody|someone|where else|what other|elsewhere"
    r"|think of (?:anyone|anybody|someone|somebody|people|others|some|a few|any|two|three)|can think of|could think of"
    r"|at all|next|referrals?|introductions?|names|looking for|other (?!two|three|four|five|six|seven|eight|nine|ten|side)\w+|others|further|additional|more (?:people|customers|clients|firms|companies)"
    r"|who (?:do you think )?(?:should|ought|could|can|shall) (?:i|we)|who (?:do you think )?(?:i|we) (?:should|ought))\b"
)
_NUMBER_WORD = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1\d|2\d)"
_BACK = re.compile(
    r"\b(?:of (?:them|those|these|you|us|whom|which|it|that lot)|among (?:them|those|these|you)|amongst (?:them|those)|between them|from them|with them"
    r"|(?:in|on|at|from|within|inside) (?:it|them|that|those|this)\b(?! \w+ (?:town|city|region|country|industry|field|market))"
    r"|either|neither|which ones?|which two|which three|the (?:others|rest|lot)|each one|one by one"
    rf"|(?:the|of|those|these|your) (?:other )?{_NUMBER_WORD}\b"
    r"|those (?!like|who are like)|these (?:people|guys|folks|ladies|men|women))"
    r"|(?<!is )(?<!are )(?<!isn't )(?<!aren't )(?<!be )(?<!out )(?<!over )\bthere\b(?! (?:is|are|was|were|any|a|an|be|might|must|may|could|anyone|anybody|someone|somebody|will))"
)
_PRONOUN = re.compile(r"\b(?:they|them|their|he|she|him|her|whose)\b")
_TURN = re.compile(
    r"\b(?:anyway|by the way|btw|on (?:another|a different|a separate) note|that aside|apart from that|other than that|aside from that|changing the subject"
    r"|change of subject|change the subject|different (?:topic|question|subject)|more (?:generally|broadly|widely)|in general|generally speaking|generally"
    r"|moving on|incidentally|meanwhile|separately|elsewhere|beyond (?:that|them|it|those)|outside (?:that|them|it|of that|of it)|besides (?:that|them|those|it)|apart from (?:them|those|it)|aside from them|other than (?:them|those))\b"
)
_REOPENS = re.compile(
    r"\b(?:or|and|plus|also|otherwise|failing that|but|else)\b,? ?(?:(?:perhaps|maybe|even|also|indeed|really|just|failing that|if not|for that matter|in|at|on|from|of|among|to|by|with|with any|with some|with|any|for),? ?){0,3}"
    r"(?:anyone|anybody|any one|someone|somebody|anywhere|elsewhere|somewhere|whoever|whomever|wherever|other|others|another|outside|beyond|further|generally|friends|who else|whom else"
    r"|everyone|everybody|wider|further afield|your (?:wider|other|friends|contacts|network|whole)|the (?:wider|whole|rest)|general|all|people you|acquaintances|around)\b(?! (?:there|in it|on it|of them|of you|two|three|four|day|week|night|hand|one of))"
    r"|\b(?:anyone|anybody|someone|somebody|anywhere|people|everyone|everybody) else (?:you|at all|really|is fine|who|counts|too|for that|will do|would do|that)"
    r"|\banyone,? really|\b(?:whoever|wherever|whomever) (?:you|comes|it)|doesn't have to be|don't have to be|needn't be|not necessarily|for that matter|feel free to (?:look|go|think|add)"
    r"|\bcan be (?:anyone|anybody)|could be (?:anyone|anybody)|inside or outside|and beyond|or beyond|any other|anyone at all|anybody at all|(?:who|anyone|anybody) (?:you know )?in general"
    r"|for (?:example|instance)|\be\.?g\b|such as|among others|to name (?:one|a few)"
)
_PUBLIC = re.compile(
    r"\b(?:leave|write|post|give|drop|share|put|publish|stick|add|record)\b.{0,40}\b(?:reviews?|testimonials?|stars|online|recommendation|rating|feedback|quote for our|case study)\b"
    r"|\bspread(?:ing)? the\b|\bword of mouth\b|\bshout[- ]?out\b|\b(?:share|like|repost|retweet|forward) (?:our|this|the) (?:post|story|page|link)|\btag us\b|\bshort video\b|\bstory on\b"
)
_ASKS = re.compile(
    r"\?|\b(?:could you|can you|would you|will you|please|tell me|let me know|point me|introduce|i'd (?:be|like|love|appreciate|welcome|value)|i would (?:be|like|love|appreciate)|looking for|put me|pass (?:on|it|this|my)|hand|"
    r"ask them|mention (?:it|this|us|me)|i wonder|i'm wondering|i was wondering|wondering|may i|might i|shall we|feel free|grateful|help me|jot|who|whose|whom|which|anyone|anybody|someone|somebody|any of|ask|forward|recommend|refer|referral|referrals|name me|give me|send|show (?:it|this)|think of|want to meet|like to meet|love to meet)\b"
)
_REQUEST_START = re.compile(r"^\W*(?:who|whose|whom|which|what|where|is|are|do|does|did|has|have|can|could|would|will|might|any|anyone|anybody|know)\b")
_SIGNED = re.compile(
    r"(?:^|[\s,.!?])(?:with )?(?:(?:all|my|our) (?:the )?)?(?:best|kind regards|warm regards|best regards|best wishes|regards|cheers|thanks|many thanks|yours|sincerely|warmly|take care|thank you)(?: [^.?!,]{0,20})?[,!.]?\s*(?:[\w' -]{0,30})[.!]?\s*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"^,? ?(?:the ones? |those )?(?:(?:who|that|whom|whose|with whom|in which) |(?=you |we |i |you've |you're |we've ))")
_TOGETHER = re.compile(
    rf"\b(?:with you|together|alongside you|next to you|beside you|opposite you|around you|behind you|in front of you|you share|you shared|we met with|with us|you lead|you manage|you supervise|you chair|you coach|you mentor|report to you|share (?:a|an|the|your)|{_NUMBER_WORD}|ran the|our demo|the demo|our call)\b"
)
_NEUTRAL = re.compile(
    r"\b(?:know|knew|think|work|worked|deal|do business|did business|trade|met|meet|talk|speak|spoke|connected|come across|came across|supply|supplied|sell|sold|serve|served|visited|trust|trusted|follow|ever|bought|buy|buys)\b"
)
_ACTIVE = re.compile(r"\b(?:you|we)(?:'ve|'re)? (?:\w+ ){0,5}?(?:with|beside|against|alongside|next to)\b")


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int
    capital: bool


@dataclass(slots=True)
class _Group:
    """A noun with what stands before it; `why` is None for a circle."""

    first: int
    last: int
    why: Why | None
    determiner: str
    number: int | None
    loose: bool
    """It is a circle only where somebody is looked for in it."""
    people: bool
    bounded: bool = False


def read(text: str) -> list[Sentence]:
    """The sentences of a message with the groups that they name."""
    text = _ABBREVIATED.sub(lambda found: found.group(1) + " ", text)
    signed = _SIGNED.search(text)
    if signed and signed.start() > 20:
        text = text[: signed.start() + 1]
    parts = [part for part in _END.split(text) if part and any(char.isalnum() for char in part)]
    return [_sentence(part, place > 0) for place, part in enumerate(parts)]


def _tokens(text: str) -> list[_Token]:
    return [_Token(_bare(m.group().lower()), m.start(), m.end(), m.group()[0].isupper()) for m in _TOKEN.finditer(text)]


def _bare(word: str) -> str:
    return word.rstrip("'") or word


def _sentence(text: str, _later: bool) -> Sentence:
    tokens = _tokens(text)
    plain = text.lower()
    groups = _linked(list(_groups(tokens)), tokens, plain)
    mentions: list[Mention] = []
    excludes = False
    for group in groups:
        before = " ".join(token.word for token in tokens[max(0, group.first - 12) : group.first])
        if _EXCLUDING.search(before + " "):
            excludes |= group.why is None
            continue
        if mention := _mention(group, tokens, plain, text):
            mentions.append(mention)
    closed_at = next((tokens[g.last].end for g in groups if g.why is None), None)
    return Sentence(
        mentions=mentions,
        asks=bool(_ASKS.search(plain) or _REQUEST_START.search(plain)),
        points_back=bool(_BACK.search(plain) or (_PRONOUN.search(plain) and not _AFRESH.search(plain))),
        afresh=bool(_AFRESH.search(plain)),
        turns=bool(_TURN.search(plain) or plain.startswith("but ")),
        excludes=excludes,
        reopens=bool(_REOPENS.search(plain, closed_at or 0)),
        several=_several(groups, tokens),
    )


def _mention(group: _Group, tokens: Sequence[_Token], plain: str, text: str) -> Mention | None:
    start, end = tokens[group.first].start, tokens[group.last].end
    said = text[start:end]
    previous = tokens[group.first - 1].word if group.first else ""
    if group.why is None:
        if group.loose and not group.bounded and previous not in _PLACED and not group.number:
            return None
        definite = group.determiner in _DEFINITE or group.number or group.bounded or (not group.determiner and previous in _PLACED | {""})
        compared = previous in ("like", "than", "as", "for", "about", "by")
        hung = bool(_SUBORDINATE.search(plain, 0, start)) and bool(_AFRESH.search(plain, end))
        return Mention(said, None, bool(definite) and not compared and not hung)
    located = previous in _LOCUS or group.first <= 2 or tokens[group.first - 1].word in ",:"
    indefinite = group.determiner in ("a", "an", "no", "another") and previous not in ("which", "know")
    return Mention(said, group.why, located and not indefinite)


def _groups(tokens: Sequence[_Token]) -> Iterator[_Group]:
    """The noun phrases whose noun names people, a circle or where people are found."""
    place = 0
    while place < len(tokens):
        start = place
        end, kinds = place, list[tuple[str, Why | None]]()
        while end < len(tokens) and (found := _noun(tokens, end)):
            length, why = found
            kinds.append((" ".join(token.word for token in tokens[end : end + length]), why))
            end += length
        if not kinds:
            place += 1
            continue
        place = end
        if group := _group(tokens, start, end - 1, kinds):
            yield group


def _noun(tokens: Sequence[_Token], place: int) -> tuple[int, Why | None] | None:
    for length in (3, 2, 1):
        phrase = " ".join(token.word for token in tokens[place : place + length])
        if place + length > len(tokens):
            continue
        for form in _forms(phrase):
            if form in words.CIRCLE_PHRASES or (length == 1 and (form in words.CIRCLES or form in words.FEW)):
                return length, None
            if form in words.PEOPLE_PHRASES:
                return length, words.PEOPLE_PHRASES[form]
            if length == 1 and form in _OPEN:
                return 1, _OPEN[form]
    return None


_OPEN = {word: why for why, listed in words.PEOPLE.items() for word in listed}


def _forms(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase.endswith("'s"):
        yield phrase[:-2]
    elif phrase.endswith("s") and len(phrase) > 4:
        yield phrase[:-1]
        if phrase.endswith("es"):
            yield phrase[:-2]
        if phrase.endswith("ies"):
            yield phrase[:-3] + "y"


def _group(tokens: Sequence[_Token], start: int, last: int, kinds: list[tuple[str, Why | None]]) -> _Group | None:
    first = start
    while first > 0 and start - first < 6 and _in_phrase(tokens[first - 1]):
        first -= 1
    before = [token.word for token in tokens[first:start]]
    head, why = kinds[-1]
    fewer = [word for word in before if word in _DEFINITE | _INDEFINITE]
    determiner = fewer[0] if fewer else ""
    number = next((value for word in before if (value := _number(word)) is not None), None)
    mods = {*before, *(kind for kind, _ in kinds[:-1])}
    circle_before = any(kind is None for _, kind in kinds[:-1])
    return _settled(_Group(first, last, why, determiner, number, head in _LOOSE, head in _PERSONS), head, mods, circle_before)


_LOOSE = frozenset(
    """
    floor table kitchen lab laboratory studio workshop class classroom course form corner hangar stable yard cabin hut lane court rink
    practice training demo trial pilot call meeting session lunch dinner breakfast brunch supper coffee tasting walkthrough debrief
    sprint project office council unit section desk shift watch bench boat yacht row pew bay aisle pool relay eight pair leadership management
    group circle crowd lot set party form partnership bridge poker whist darts bowls chapter lodge school-run bowling pilates yoga
    kick-off kickoff commission delegation intake rota roster school rehearsal barbecue watch cell expedition corridor hallway landing landing
    """.split()
)
_PERSONS = frozenset().union(*(words.PEOPLE[why] for why in (Why.TOO_LARGE, Why.FRIENDS, Why.TYPE_OF_PERSON))) | words.COMPANIONS
_RELATIONAL = frozenset("members member people participants colleagues ones players parents partners owners guys person folks".split())


def _in_phrase(token: _Token) -> bool:
    word = token.word
    return word in _LEFT_OF_NOUN or _number(word) is not None or (word[0].isalnum() and word not in _STOPS and not word.endswith("n't"))


def _number(word: str) -> int | None:
    if word in _NUMBERS:
        return _NUMBERS[word]
    figures = word.replace(",", "").replace(".", "")
    if figures.isascii() and figures.isdigit() and len(figures) < 7:
        value = int(figures)
        return None if 1900 <= value <= 2099 and "," not in word else value
    found = re.match(r"(\d{1,6}|[a-z]+)-(?:strong|person|man|member|people|seat)$", word)
    return _number(found.group(1)) if found else None


def _settled(group: _Group, head: str, mods: set[str], circle_before: bool) -> _Group | None:
    """The group as open or closed as its noun and the words before it make it."""
    definite = group.determiner in _DEFINITE or "fellow" in mods
    regular = any(_CADENCE.match(word) for word in mods)
    if group.number and group.number > MOST:
        group.why = Why.TOO_LARGE if group.why in (None, Why.FRIENDS, Why.TYPE_OF_PERSON) else group.why
        group.number = None if group.why is None else group.number
        return group
    if group.why is None:
        return _settled_circle(group, head, mods, definite)
    counted = group.number is not None and definite
    if group.people:
        doing = head in words.COMPANIONS and any(_doing(word) for word in mods)
        others = group.determiner in ("the", "your", "those") and "other" in mods and head not in _OTHERS_AT_LARGE and group.why in (Why.TYPE_OF_PERSON,)
        if counted or regular and definite or definite and (circle_before or doing) or others:
            group.why, group.bounded = None, True
    elif counted and group.why is Why.MARKET or (regular and definite and group.why is Why.EVENT):
        group.why, group.bounded = None, True
    return group


_OTHERS_AT_LARGE = frozenset(
    "people persons parents mums moms dads mothers fathers guests guest attendees exhibitors participants employees staff workers delegates homeowners couples"
    " entrepreneurs retirees seniors singles expats".split()
)


def _doing(word: str) -> bool:
    return word in words.ACTIVITIES or word.removesuffix("'s") in words.ACTIVITIES or "-" in word and word.rpartition("-")[2] in words.ACTIVITIES


def _settled_circle(group: _Group, head: str, mods: set[str], definite: bool) -> _Group | None:
    if head in words.FEW:
        if not (definite or group.number):
            group.why = Why.TYPE_OF_PERSON
        return group
    plural = head.endswith("s") and head not in words.CIRCLES and head not in words.CIRCLE_PHRASES
    if plural and not (group.number and group.number <= 3):
        group.why = Why.WHOLE_COMPANY if definite or "other" in mods else Why.TYPE_OF_PERSON
        return group
    if mods & {"whole", "entire", "wider", "broader", "extended"} and head in ("circle", "group", "network"):
        group.why = Why.WHOLE_COMPANY
    if mods - _LEFT_OF_NOUN - {"little", "small"} and head in _LOOSE and definite:
        group.loose = head not in ("group", "circle", "crowd", "lot", "set", "party", "course", "class", "section", "table")
    if mods & {"other", "others"} and group.determiner == "other":
        group.why = Why.WHOLE_COMPANY
    return group


def _linked(groups: list[_Group], tokens: Sequence[_Token], plain: str) -> list[_Group]:
    """Groups that say which part of another is meant made one, and those bound by a clause closed."""
    linked: list[_Group] = []
    for group in groups:
        if linked and _hangs_on(linked[-1], group, tokens):
            outer = linked[-1]
            if outer.why is not None or group.why is None or outer.loose:
                closes = outer.why is not None and group.why is None and (group.determiner not in ("a", "an"))
                if closes or (outer.why in (Why.TYPE_OF_PERSON, Why.FRIENDS) and group.why is not None):
                    outer.why = group.why
                    outer.bounded = closes
            outer.last = group.last
            continue
        linked.append(group)
    for group in linked:
        if group.why is not None and group.people:
            _bind(group, tokens, plain)
    return linked


def _hangs_on(outer: _Group, inner: _Group, tokens: Sequence[_Token]) -> bool:
    between = [token.word for token in tokens[outer.last + 1 : inner.first]]
    return 0 < len(between) <= 2 and between[0] in _PLACED | {"with", "for"} and all(word in _PLACED | {"with", "for"} for word in between)


def _bind(group: _Group, tokens: Sequence[_Token], plain: str) -> None:
    """Close people whom a clause behind them makes a circle: "the mums you have coffee with on Fridays"."""
    if group.determiner not in _DEFINITE:
        return
    rest = plain[tokens[group.last].end :].lstrip(" ")
    relative = _RELATIVE.match(rest)
    if not relative:
        return
    clause = re.split(r"[,:;?]", rest[relative.end() :])[0]
    named = [found for found in re.findall(r"[\w'-]+", clause) if found in _OPEN and _OPEN[found] in (Why.EVENT, Why.PLACE, Why.MARKET, Why.PUBLIC)]
    together = _TOGETHER.search(clause) or _OFTEN.search(clause)
    if together or (_ACTIVE.search(clause) and not _NEUTRAL.search(clause) and not named):
        group.why, group.bounded = None, True


def _several(groups: Sequence[_Group], tokens: Sequence[_Token]) -> bool:
    """Whether one circle follows the other, joined by "or", "and", "then"."""
    joined = 0
    for first, second in zip(groups, groups[1:], strict=False):
        between = [token.word for token in tokens[first.last + 1 : second.first]]
        small = [word for word in between if word not in _PLACED and word not in ("maybe", "perhaps", "even", "also", "again")]
        if not second.determiner and len(small) == len(between):
            continue
        if small and all(word in ("or", "and", "then", "plus", ",") for word in small):
            if first.why is None or second.why is None:
                joined += 1 if small == [","] else 2
    return joined >= 2
