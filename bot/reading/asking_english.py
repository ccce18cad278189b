"""How a referral question is put in English."""

import re
from itertools import pairwise
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.asking import Mention, Sentence, Why
from bot.reading.lexicon import english as words

MOST = 30
"""People whom somebody lists by first name in a minute."""

_TOKEN = re.compile(r"[^\W_]+(?:[-'.&][^\W_]+)*(?:(?<=s)'(?= ?[^\W_]))?|[^\w\s]|\n")
_END = re.compile(r"(?<=[.!?…;])[\"')]*\s+(?!(?:or|and|plus|then|also)\b)|\n+|,?\s+(?=but\b)|,\s+(?=so\b|yet\b|now\b(?! that))")
_ABBREVIATED = re.compile(r"\b(dr|mr|mrs|ms|prof|st|e\.g|i\.e|etc|vs|approx|inc|ltd|co)\.", re.IGNORECASE)
_CHAT = {
    **{"ur": "your", "u": "you", "yr": "your", "any body": "anybody", "any one": "anyone", "some one": "someone", "some body": "somebody"},
    **{"half a dozen": "half-dozen", "half dozen": "half-dozen", "a dozen": "dozen", "’": "'", "‘": "'", "`": "'"},
}
_DOUBLED = re.compile(r"(.)\1+")
_CHATTED = re.compile(r"\b(?:ur|u|yr|any body|any one(?! of)|some one|some body|half a dozen|half dozen|a dozen)\b|[’‘`]", re.IGNORECASE)
_NUMBERS = {
    **{word: value for value, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])},
    **{"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17},
    **{"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60},
    **{"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "hundreds": 300, "thousand": 1000, "million": 9999},
    **{"thousands": 3000, "dozen": 12, "dozens": 60, "both": 2, "couple": 2, "pair": 2, "either": 2, "handful": 5},
    **{"half-dozen": 6, "trio": 3, "countless": 999, "twenty-one": 21, "twenty-two": 22, "twenty-four": 24, "twenty-five": 25},
}
_DEFINITE = frozenset(["the", "your", "that", "this", "those", "these", "his", "her", "their", "our", "both", "all"])
_INDEFINITE = frozenset(["a", "an", "another", "any", "some", "other", "no", "each", "every", "more", "further", "such", "new"])
_LEFT_OF_NOUN = _DEFINITE | _INDEFINITE | frozenset(["whole", "entire", "same", "own", "fellow", "old", "former"])
_STOPS = frozenset(
    ["in", "on", "at", "of", "from", "among", "amongst", "amid", "within", "inside", "between", "across", "around", "along", "under", "over", "to", "for", "with", "by", "about", "as", "than", "like", "into", "onto", "through", "outside", "besides", "beyond", "except", "without", "near", "behind", "beside", "next", "against", "during", "since", "after", "before", "until", "while", "and", "or", "but", "nor", "so", "if", "because", "then", "when", "where", "who", "whom", "whose", "which", "what", "that's", "who's", "how", "why", "whether", "though", "although", "i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "my", "mine", "yours", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "done", "has", "have", "had", "having", "can", "could", "will", "would", "shall", "should", "may", "might", "must", "ought", "ask", "tell", "show", "picture", "imagine", "consider", "take", "know", "knows", "recommend", "suggest", "name", "list", "mention", "introduce", "invite", "bring", "call", "meet", "think", "let", "let's", "please", "not", "don't", "doesn't", "didn't", "isn't", "aren't", "there", "here", "also", "just", "only", "even", "maybe", "perhaps", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nobody", "anything", "whoever", "one", "ones", "else", "i'm", "i'd", "i'll", "i've", "you're", "you've", "you'd", "you'll", "it's", "we're", "we've", "they're", "there's", "any", "get", "got", "need", "needs", "want", "wants", "said", "say", "says", "loved", "love", "like", "liked", "says", "use", "uses", "used", "wonder", "wondering", "glad", "happy", "hi", "hey", "hello", "dear", "thanks", "thank", "regarding", "concerning"]
)
_PLACED = frozenset(["in", "on", "at", "of", "from", "among", "amongst", "amid", "within", "inside", "between", "across", "around", "along", "under", "round"])
_LOCUS = _PLACED | frozenset(
    ["which", "what", "any", "whose", "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "can", "could", "would", "will", "might", "may", "should", "ask", "tell", "show", "picture", "imagine", "consider", "take", "know", "name", "list", "mention", "introduce", "invite", "bring", "call", "regarding", "concerning", "to", "through", "into", "one", "other", "others", "with", "either", "neither", "each", "only", "just", "maybe", "perhaps", "even", "especially", "around", "than", "and", "or", "then", "about", "out", "all", "some", "contact", "approach", "recommend", "suggest", "meet", "see"]
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
_ASIDE = re.compile(r"[ ,]*(?:aside|apart|excepted|excluded|notwithstanding|out of it|left out)\b")
_AFRESH = re.compile(
    r"\b(?:know(?: of)?(?: any| some| other| a few| many)? ?(?:anyone|anybody|anyone else|someone|somebody|others|people|folks|who(?! (?:of|in|on|at|from|among|there)))"
    r"|any (?:body|one)|who (?:do|would|might|could) you know|who else|whom else|where else|(?:anyone|anybody|someone|somebody|any one) (?:else|you|at all|new)|what other|elsewhere"
    r"|think of (?:anyone|anybody|someone|somebody|people|others|some|a few|any|two|three)|can think of|could think of"
    r"|at all|next(?= ?[?.!,;]|$| (?:one|customers?|clients?)\b)|referrals?|introductions?|names|looking for|other (?!two|three|four|five|six|seven|eight|nine|ten|side)\w+|others|further|additional|more (?:people|customers|clients|firms|companies)"
    r"|leads?|any time|anytime|whenever|come across|bump into|if you (?:hear|meet|see|know|find)|who (?:do you think )?(?:should|ought|could|can|shall) (?:i|we)|who (?:do you think )?(?:i|we) (?:should|ought))\b"
)
_SOMEBODY = re.compile(r"\b(?:anyone|anybody|someone|somebody|any one|any body)\b")
_NUMBER_WORD = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1\d|2\d)"
_BACK = re.compile(
    r"\b(?:of (?:them|those|these|you|us|whom|which|it|that lot)|among (?:them|those|these|you)|amongst (?:them|those)|between them|from them|with them"
    r"|(?:in|on|at|from|within|inside) (?:it|them|that|those|this)\b(?! \w+ (?:town|city|region|country|industry|field|market))"
    r"|either|neither|which ones?|which two|which three|the (?:others|lot)|the rest(?! of)|each one|one by one"
    rf"|(?:the|of|those|these|your) (?:other )?{_NUMBER_WORD}\b"
    r"|those (?!like|who are like)|these (?:people|guys|folks|ladies|men|women))"
    r"|(?<!is )(?<!are )(?<!isn't )(?<!aren't )(?<!be )(?<!out )(?<!over )\bthere\b(?! (?:is|are|was|were|any|a|an|be|might|must|may|could|anyone|anybody|someone|somebody|will)\b)"
)
_PRONOUN = re.compile(r"\b(?:they|them|their|he|she|him|her|whose)\b")
_RELATED = re.compile(r"\b(?:one|which|any|some|each|most|all|who) of the (?!%s)\w+(?= ?[,?.]| (?:who|is|are|was|were|has|have|had|do|does|did|would|could|might|can|will|need|needs|want|wants|talk\w*|struggl\w*|own\w*|run\w*|use\w*|still|short|in|on|there|looking|thinking)\b)|" % "people|parents|guests|exhibitors|companies|firms|customers|clients|hospitals|visitors|attendees|participants|delegates|members|suppliers|shops|hotels|schools|businesses|competitors|teams|departments|divisions|sites|branches|plants|followers|contacts|alumni" + r"\b(?:which|what|any|the|of the|one|a fellow|those) (?:of the |other )?(?:member|person|people|participant|colleague|player|parent|mum|dad|partner|owner|guy|neighbour|neighbor|juror|lad|woman|man|wom[ae]n|m[ae]n|lady|ladie|gentleman|gentlemen|girl|boy|wive|husband|wife|fellow \w+?|two|three|four|five)s?\b(?! (?:like|in general|you know|everywhere))")
_PRAISES = re.compile(
    r"\b(?:loved|glad|great|thanks|thank you|lovely|sounds? (?:fun|lovely|great|nice|like)|sounded|happy|taken care of|sorted|covered|all set|pleased|delighted|proud|wonderful|well done|congratulations|hats off|enjoyed|a joy|a pleasure|good fun|story about|stories about)\b"
)
_TURN = re.compile(
    r"\b(?:anyway|by the way|btw|on (?:another|a different|a separate) note|that aside|apart from that|other than that|aside from that|changing the subject"
    r"|change of subject|change the subject|different (?:topic|question|subject)|more (?:generally|broadly|widely)|in general|generally speaking|generally"
    r"|moving on|incidentally|meanwhile|separately|elsewhere|beyond (?:that|them|it|those)|outside (?:that|them|it|of that|of it)|besides (?:that|them|those|it)|apart from (?:them|those|it)|aside from them|other than (?:them|those))\b"
)
_REOPENS = re.compile(
    r"\b(?:or|and|plus|also|otherwise|failing that|but|else)\b,? ?(?:(?:perhaps|maybe|even|also|indeed|really|just|failing that|if not|for that matter|in|at|on|from|of|among|to|by|with|with any|with some|with|any|for),? ?){0,3}"
    r"(?:anyone|anybody|any one|someone|somebody|anywhere|elsewhere|somewhere|whoever|whomever|wherever|other|others|another|outside|beyond|further|generally|friends|who else|whom else"
    r"|everyone|everybody|wider|further afield|your (?:wider|other|friends|contacts|network|whole)|the (?:wider|whole|rest)|general|all|people you|acquaintances|around)\b(?! (?:there|in it|on it|of them|of you|two|three|four|day|week|night|hand|one of))"
    r"|\b(?:anyone|anybody|someone|somebody|anywhere|people|everyone|everybody) else (?:you|at all|really|is fine|counts|for that|will do|would do)"
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
    rf"\b(?:with you|together|alongside you|next to you|beside you|opposite you|around you|behind you|in front of you|yours|your driveway|share your|sit at your|park in your|adjoin|border|touch|you share|you shared|we met with|with us|you lead|you manage|you supervise|you chair|you coach|you mentor|report to you|share (?:a|an|the|your)|{_NUMBER_WORD}|ran the|our demo|the demo|our call)\b"
)
_REGULARLY = re.compile(rf"\b(?:every|on|each) (?:other |first |second |last )?(?:{_WEEK}|week|month|morning|year|new year|christmas|easter|may|june|july|august|september|october|november|december|march|april|fall|winter|summer|spring|autumn|february|january|quarter|evening)\b")
_FEW_OF = re.compile(rf"\b(?:those|these|all|the|there are|there were|are|were) {_NUMBER_WORD}\b(?! (?:per|%|years|days|weeks|months|hours|times|or))|\b{_NUMBER_WORD} of (?:you|them|us)\b")
_UNKNOWN = re.compile(
    r"(?:^\W*(?:and |so |hi \w+,? |well,? |ok,? )?|\b(?:who|whom|anyone|anybody|someone|somebody|one|people|those|person|which|any|else|ones) (?:else )?)(?:in|on|at|of|from|among|within) (?P<noun>(?:your|that|the(?= [a-z' -]+ on (?:mon|tues|wednes|thurs|fri|satur|sun)day))(?: [a-z'-]+){1,3}?)"
    r"(?=[,:?.]|$| (?:who|whom|which|is|are|was|were|has|have|had|would|could|can|might|do|does|did|needs?|wants?|still|that|on|every|of|with|you|likes?|uses?|owns?|runs?|works?|seems?|should|will|may)\b)"
    r"|\b(?P<other>who|whom) (?:do|did) you \w+ (?:\w+ ){0,3}with (?:on|every|each)\b"
)
_OWN = re.compile(
    r"(?:^\W*|\b(?:who|which|anyone|anybody|someone|somebody|one|any|whom|whose|all) )(?:among|amongst|of|from) (?P<noun>(?:the|those) [a-z' -]{3,40}s) (?:you|we|who|that|with you)\b"
)
_NOT_A_GROUP = frozenset(
    """
    view opinion mind convenience position shoes choice choosing acquaintance list radar diary calendar experience age time travels way place house home
    side end life world day case kind sort type ilk size knowledge eyes phone pocket head heart memory situation budget profession trade job role
    environment surroundings name vicinity range area region city town country company firm business organisation organization industry sector
    stead shop store point regard respect note topic subject question kids children wife husband boss bank street disposal service request left right
    """.split()
)
_GATHER = re.compile(r"(?:\w+ ){0,2}?(?:(?:sit|sat|gather|get|got|come|came|travel|dine|lunch|eat|meet|met|are|were|sitting|stand|stood) (?:\w+ ){0,3}?together\b|(?:meet|meets|met) (?:every|each|on|at|in the))")
_LISTED = re.compile(r"\b(?:a|an|the|one) [\w-]+(?: \w+)?, (?:a|an|the|one) [\w-]+(?: \w+)?,? and (?:a|an|the|one) [\w-]+")
_TWO_PLACES = re.compile(r" (?:in|at|of|from|over in) [A-Z]\w+(?:, [A-Z]\w+)*,? and [A-Z]\w+")
_SMALL = re.compile(
    rf"\b(?:has|have|had|are|were|is|was|only|just|all|barely|about|around|some|maybe|roughly|,) (?:only |just |about |around |maybe |some )?(?:{_NUMBER_WORD}|fifteen|twenty|a dozen|dozen|fourteen|eighteen|half-dozen)"
    r" (?:members|people|of you|of us|seats|chairs|heads|families|firms|houses|boats|berths|players|women|men|mothers|fathers|parents|souls|strong|regulars|colleagues|tenants|stands|shops)\b"
)
_BESIDE = re.compile(
    r",? ?(?:the plots |the ones |those |the people |sitting |seated |standing |living |right |directly |immediately |just |to the |on )*"
    r"(?:around you\b|next to|beside|opposite|behind you|in front of|left and right|on either side|either side|across (?:the|from)|on both sides|upstairs|downstairs|next door|above|below|left or right|on the (?:left|right)|to the (?:left|right)|to your (?:left|right))"
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
    large: bool = False


def read(text: str) -> list[Sentence]:
    """The sentences of a message with the groups that they name."""
    text = _CHATTED.sub(lambda found: _CHAT[found.group().lower()], text)
    text = _ABBREVIATED.sub(lambda found: found.group(1) + " ", text)
    signed = _SIGNED.search(text)
    if signed and signed.start() > 20:
        text = text[: signed.start() + 1]
    parts = [part for part in _END.split(text) if part and any(char.isalnum() for char in part)]
    sentences: list[Sentence] = []
    seen: set[str] = set()
    for part in parts:
        sentences.append(_sentence(part, seen))
        seen.update(_singular(token.word) for token in _tokens(part))
    return sentences


def _tokens(text: str) -> list[_Token]:
    return [_Token(m.group().lower(), m.start(), m.end(), m.group()[0].isupper()) for m in _TOKEN.finditer(text)]


def _sentence(text: str, seen: set[str]) -> Sentence:
    tokens = _tokens(text)
    plain = text.lower()
    groups = _linked(_with_counted(list(_groups(tokens)), tokens), tokens, plain, text)
    mentions: list[Mention] = []
    excludes = False
    topic = _topic(groups, tokens, plain)
    if _SMALL.search(plain):
        for group in groups:
            if group.why in (Why.TOO_LARGE, Why.FRIENDS, Why.TYPE_OF_PERSON, Why.EVENT) and not group.large and group.determiner in ("your", "the", "that", "this"):
                group.why, group.bounded = None, True
    large = any(group.large for group in groups)
    again = [group for group in groups if _named_again(group, tokens, seen)]
    groups = [group for group in groups if group not in again]
    subjects = [second for first, second in pairwise(groups) if first.last + 1 == second.first and first.why and second.why is None]
    groups = [group for group in groups if group not in subjects]
    for group in groups:
        if large and group.why is None and not group.number:
            group.why = Why.TOO_LARGE
        if group.why is None and (_WIDER.search(plain) or _FOR_US.match(plain, tokens[group.last].end)):
            excludes = True
            continue
        before = " ".join(token.word for token in tokens[max(0, group.first - 12) : group.first])
        if _EXCLUDING.search(before + " ") or _ASIDE.match(plain, tokens[group.last].end):
            excludes |= group.why is None
            continue
        if mention := _mention(group, tokens, plain, text):
            mentions.append(mention)
    closed_at = next((tokens[g.last].end for g in groups if g.why is None), None)
    if not any(mention.asked for mention in mentions) and (own := _OWN.search(plain)):
        mentions.append(Mention(text[own.start("noun") : own.end("noun")], None))
    if not any(mention.asked for mention in mentions) and (found := _UNKNOWN.search(plain)) and (found["noun"] or "").split(" ")[-1] not in _NOT_A_GROUP:
        mentions.append(Mention(text[found.start() : found.end()], None))
    if (listed := _LISTED.search(plain)) and " your " in f" {plain}":
        mentions.append(Mention(text[listed.start() : listed.end()], None, False))
    if topic:
        mentions.append(Mention(topic, None, inner=True))
    return Sentence(
        mentions=mentions,
        few=bool(_FEW_BACK.search(plain)),
        asks=bool(_ASKS.search(plain) or _REQUEST_START.search(plain)),
        points_back=bool(again or _RELATED.search(plain) or _BACK.search(plain) or (_PRONOUN.search(plain) and not (_AFRESH.search(plain) or _SOMEBODY.search(plain)))),
        afresh=bool(_AFRESH.search(plain)),
        somebody=bool(_SOMEBODY.search(plain)),
        praises=bool(_PRAISES.search(plain)),
        turns=bool(_TURN.search(plain) or plain.startswith("but ")),
        excludes=excludes,
        bounded=_bounded(plain),
        reopens=bool(_REOPENS.search(plain, closed_at or 0)),
        several=_several(groups, tokens),
    )


_BOUNDS = re.compile(
    rf"\b(?:every (?:other |first |second |last )?(?:{_WEEK}|week|month|morning|quarter|evening|year)|on {_WEEK}|weekly|monthly|{_NUMBER_WORD} (?!days?|weeks?|months?|years?|hours?|minutes?|per|%|times|names|more|or|to|others? you)(?:other )?[a-z-]+s|(?:with|and) {_NUMBER_WORD} (?:others|more|people)"
    r"|you (?:all )?(?:share|shared|meet|sit|sat|ride|run|play|sing|row|train|live|serve|sail|ski|hike|walk|car-?pool|travel|race|raced|teach|taught|studied|trained|lunch|eat|drink|hunt|fish)\b[^.?!]{0,40}\bwith|with you)\b"
)


def _bounded(plain: str) -> str:
    """The words that bound a group which "you" belong to."""
    found = _BOUNDS.search(plain)
    return found.group() if found and re.search(r"\b(?:you|your|you're|you've)\b", plain) and not re.search(r"\b(?:i|i've|i have|we|we're|our) (?:have|had|do|help|work|serve|am|are|need|only)?\b", plain) else ""


def _mention(group: _Group, tokens: Sequence[_Token], plain: str, text: str) -> Mention | None:
    start, end = tokens[group.first].start, tokens[group.last].end
    said = text[start:end]
    previous = tokens[group.first - 1].word if group.first else ""
    if group.why is None:
        if group.loose and (group.determiner in _INDEFINITE or not group.determiner and previous not in _PLACED):
            return None
        loose = group.loose and not group.bounded and previous not in _PLACED and not group.number
        if group.determiner in ("any", "every", "other", "more", "further", "such") and not group.bounded:
            return Mention(said, Why.TYPE_OF_PERSON)
        definite = group.determiner in _DEFINITE or group.bounded or (not group.determiner and previous in _PLACED | {""})
        compared = previous in ("like", "than", "as", "for", "about", "by")
        hung = bool(_DONE.match(plain, end)) and bool(_AFRESH.search(plain, end)) or bool(_SUBORDINATE.search(plain, 0, start)) and bool(_AFRESH.search(plain, end) or _SOMEBODY.search(plain, end))
        near = {token.word for token in tokens[max(0, group.first - 3) : group.first]}
        inner = previous in _PLACED or bool(near & _FOCUS) or group.bounded or bool(group.number)
        return Mention(said, None, bool(definite) and not (compared or hung or loose), loose or hung, inner)
    indefinite = group.determiner in ("a", "an", "no", "another") and previous not in ("which", "know")
    back = _BACK.search(plain, 0, start) or ((related := _RELATED.search(plain)) and related.start() < end) or _THERE.match(plain, end)
    return Mention(said, group.why, _looked_into(group, tokens) and not indefinite and not back)


_TOPIC = re.compile(
    r"^\W*(?:(?:and|so|hi|hello|hey|dear|well|ok|now|then|just|only|about|take|picture|think of|as for|a word about|a question on|what about)\b[\w ]{0,12}?[,:]? )?(?P<noun>(?:the|your|those|these|his|her)\b[^?:]{4,110}?)[,:;-]+ (?:and |so |or )?"
    r"(?:who|whom|whose|which|does|do|did|is|are|was|were|has|have|would|could|can|might|any|anyone|anybody|somebody|someone|one of)\b(?! (?:always|used|you|we|i|once|had|also|still|often)\b)"
)
_MANY_HEADS = re.compile(r"(?:[a-z]{2,}s|people|men|women|folk|children)\b")


def _topic(groups: Sequence[_Group], tokens: Sequence[_Token], plain: str) -> str | None:
    """The people that a question is put about before it is put: "the instructors you ski with, who ..."."""
    found = _TOPIC.match(plain)
    if not found or len(found["noun"].split()) < 3 or _EXCLUDING.search(plain[: found.end()] + " ") or re.search(r"\b(?:is|are|was|were|has|have|had|must|loved|got)\b", found["noun"]):
        return None
    named = [group for group in groups if tokens[group.last].end <= found.end()]
    if len(re.findall(r"\b(?:your|the)\b", found["noun"])) > 2 or _ASIDE.search(found["noun"]):
        return None
    if any(group.why not in (Why.TYPE_OF_PERSON, Why.FRIENDS, None) or group.large for group in named):
        return None
    return found["noun"] if _MANY_HEADS.search(found["noun"]) else None


_FEW_BACK = re.compile(rf"\b(?:either|neither|both of (?:them|you)|(?:which|one|any|each|some) of (?:the|those|these|you) (?:other )?{_NUMBER_WORD}|the other {_NUMBER_WORD})\b")


def _named_again(group: _Group, tokens: Sequence[_Token], seen: set[str]) -> bool:
    """Whether an open group is one that the message named before: "which sister", "the parents"."""
    if group.why is None or group.determiner not in ("", "the", "that", "those", "these") or group.large:
        return False
    if any(word.endswith("'s") and word[:-2] in seen for word in (token.word for token in tokens[group.first : group.last])):
        return True
    said = [token.word for token in tokens[group.first : group.last + 1]]
    asked = group.determiner or (group.first and tokens[group.first - 1].word in ("which", "what", "whose", "fellow", "one", "of"))
    return bool(asked) and ("other" not in said or group.determiner == "the") and (_singular(said[-1]) in seen or (group.determiner in ("those", "these") and tokens[group.first - 1].word == "of" and group.first > 0))


_DONE = re.compile(r" (?:are |is |were |was |have |has )?(?:now |already |all |both |been )*(?:sorted|done|covered|taken care of|finished|all set|on board|signed|served|looked after|kitted out|equipped|happy|booked|installed)\b")
_THERE = re.compile(r"s? (?:there|in it|on it|of them|among them|of yours there)\b")
_FOCUS = frozenset("only just mean specifically namely particular especially limited merely".split())
_LOOKED_FOR = frozenset(
    ["who", "whom", "whose", "which", "what", "anyone", "anybody", "someone", "somebody", "one", "any", "some", "people", "person", "else", "others", "everyone", "know", "think", "of", "ask", "tell", "do", "does", "did", "is", "are", "could", "would", "can", "might", "will", "may", "should", "have", "has", "in", "on", "at", "from", "across", "among", "within", "inside", ",", ":"]
)


def _looked_into(group: _Group, tokens: Sequence[_Token]) -> bool:
    """Whether an open group stands where the question looks for somebody, and not in what it says of them."""
    place = group.first - 1
    if place < 1 or group.determiner == "your":
        return True
    word = tokens[place].word
    if word in _PLACED and word != "of":
        return place == 1 or tokens[place - 1].word in _LOOKED_FOR
    if word == "of" and place > 1 and tokens[place - 1].word in ("rest", "part", "parts", "half", "most", "side"):
        return True
    return word in _LOOKED_FOR


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
    spelled = _SPELLED.get(_DOUBLED.sub(r"\1", tokens[place].word)) if len(tokens[place].word) > 6 else None
    if spelled and tokens[place].word not in words.CIRCLES:
        return 1, None
    for length in (3, 2, 1):
        phrase = " ".join(token.word for token in tokens[place : place + length])
        if place + length > len(tokens):
            continue
        for form in _forms(phrase):
            if _owns(tokens, place + length - 1):
                break
            if form in words.CIRCLE_PHRASES or (length == 1 and (form in words.CIRCLES or form in words.FEW)):
                return length, None
            if form in words.PEOPLE_PHRASES:
                return length, words.PEOPLE_PHRASES[form]
            if length == 1 and form in _OPEN:
                return 1, _OPEN[form]
    return None


_WIDER = re.compile(r"\bfrom\b.{3,60}\bto the (?:rest|whole|entire|wider)\b|\b(?:spread|expand|roll(?:ing)? (?:it )?out|branch out)\b.{0,40}\b(?:from|beyond|rest)\b")
_FOR_US = re.compile(r"(?: who| that| whom)? (?:i|we) (?:should|could|can|ought|might|need|must|would)\b")
_SPELLED = {_DOUBLED.sub(r"\1", word): word for word in words.CIRCLES if len(word) > 6}


def _owns(tokens: Sequence[_Token], place: int) -> bool:
    """Whether a word is a possessive before the noun that counts."""
    if place + 1 >= len(tokens) or not tokens[place].word.endswith(("'s", "s'")):
        return False
    following = tokens[place + 1].word
    return following[0].isalpha() and following not in _STOPS and tokens[place].word not in _STOPS


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word.removesuffix("s")


_VERBS = frozenset(["contact", "lead", "account", "letter", "chair", "store", "cook", "post", "place", "busines", "famil"])
_OPEN = {
    **dict.fromkeys(words.COMPANIONS, Why.FRIENDS),
    **{_singular(word): why for why, listed in words.PEOPLE.items() for word in listed if _singular(word) not in _VERBS},
    **{word: why for why, listed in words.PEOPLE.items() for word in listed},
}


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
        if tokens[first].word in _DEFINITE | _INDEFINITE and not (first and tokens[first - 1].word in ("all", "both", "the", "your", "any", "some")):
            break
    before = [token.word for token in tokens[first:start]]
    head, why = kinds[-1]
    fewer = [word for word in before if word in _DEFINITE | _INDEFINITE]
    determiner = fewer[0] if fewer else ""
    ranged = first > 1 and tokens[first - 1].word in ("or", "to") and _number(tokens[first - 2].word) is not None
    number = None if ranged else next((value for word in before if (value := _number(word)) is not None), None)
    if not determiner and number and first > 1 and tokens[first - 1].word == "of" and tokens[first - 2].word == "one":
        determiner = "the"
    mods = {*before, *(kind for kind, _ in kinds[:-1])}
    circle_before = any(kind is None for _, kind in kinds[:-1]) or any(_owner(word) in words.CIRCLES | words.FEW for word in before)
    if not determiner and number and first and tokens[first - 1].word in ("you", "us"):
        determiner = "your"
    shared = not determiner.strip("other") and first > 1 and tokens[first - 1].word in ("with", "and", "have") and any(t.word in _YOU for t in tokens[:first])
    return _settled(_Group(first, last, why, determiner, number, head in _LOOSE, head in _PERSONS), head, mods, circle_before, shared, kinds[0][1] if len(kinds) > 1 else None, first > 0 and tokens[first - 1].word in _PLACED)


_YOU = frozenset(["you", "your", "you're", "you've", "we"])
_LOOSE = frozenset(
    ["floor", "table", "kitchen", "lab", "laboratory", "studio", "workshop", "class", "classroom", "course", "form", "corner", "hangar", "stable", "yard", "cabin", "hut", "lane", "court", "rink", "practice", "training", "demo", "trial", "pilot", "call", "meeting", "session", "lunch", "dinner", "breakfast", "brunch", "supper", "coffee", "tasting", "walkthrough", "debrief", "sprint", "project", "office", "council", "unit", "section", "desk", "shift", "watch", "bench", "boat", "yacht", "row", "pew", "bay", "aisle", "pool", "relay", "eight", "pair", "leadership", "management", "group", "circle", "crowd", "lot", "set", "party", "form", "partnership", "bridge", "poker", "whist", "darts", "bowls", "chapter", "lodge", "school-run", "bowling", "pilates", "yoga", "kick-off", "kickoff", "commission", "delegation", "intake", "rota", "roster", "school", "rehearsal", "barbecue", "watch", "cell", "expedition", "corridor", "hallway", "landing", "landing"]
)
_PERSONS = frozenset().union(*(words.PEOPLE[why] for why in (Why.TOO_LARGE, Why.FRIENDS, Why.TYPE_OF_PERSON))) | words.COMPANIONS
_RELATIONAL = frozenset(["members", "member", "people", "participants", "colleagues", "ones", "players", "parents", "partners", "owners", "guys", "person", "folks"])


def _owner(word: str) -> str:
    return word[:-2] if word.endswith("'s") else word[:-1] if word.endswith("s'") else ""


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


def _settled(group: _Group, head: str, mods: set[str], circle_before: bool, shared: bool, first_kind: Why | None, placed: bool) -> _Group | None:
    """The group as open or closed as its noun and the words before it make it."""
    definite = group.determiner in _DEFINITE
    regular = any(_CADENCE.match(word) for word in mods)
    if group.why is None and first_kind is Why.PUBLIC:
        group.why = Why.PUBLIC
        return group
    bare = not (group.determiner or group.number or mods or head.endswith("s") or placed)
    if bare and group.why in (Why.PLACE, Why.WHOLE_COMPANY, Why.EVENT, Why.MARKET):
        return None
    if group.number and group.number > MOST:
        group.why = Why.TOO_LARGE if group.why in (None, Why.FRIENDS, Why.TYPE_OF_PERSON) else group.why
        group.large = True
        return group
    if group.why is None:
        return _settled_circle(group, head, mods, definite)
    counted = group.number is not None and (definite or shared)
    if group.people:
        doing = head in _CASUAL and group.determiner == "your" and bool(mods - _LEFT_OF_NOUN - {"other", "good", "dear", "best"}) or head in words.COMPANIONS and any(_doing(word) for word in mods)
        others = "fellow" in mods and group.determiner in _DEFINITE and head in _FELLOWS or group.determiner in ("the", "your", "those") and "other" in mods and head not in _OTHERS_AT_LARGE and group.why in (Why.TYPE_OF_PERSON,)
        if counted or (regular and definite) or (definite and (circle_before or doing)) or others:
            group.why, group.bounded = None, True
    elif (definite or group.number) and mods & {"sister", "twin"} and group.why in (Why.MARKET, Why.WHOLE_COMPANY):
        group.why, group.bounded = None, True
    elif (counted and (group.why is Why.MARKET or (head in _SITES and (group.number or 99) <= 6))) or (regular and definite and group.why is Why.EVENT):
        group.why, group.bounded = None, True
    return group


_SITES = frozenset("labs laboratories depots shops stores hotels clinics warehouses sites site lab depot plants sites branches locations plant site branch location".split())
_FELLOWS = frozenset(
    "coaches trainers teachers tutors players singers riders volunteers drivers leaders parents students walkers helpers judges officers organisers organizers"
    " founders directors speakers musicians dancers sailors skippers apprentices nurses lecturers presenters mentors mentees hosts tenants".split()
)
_CASUAL = frozenset("lads guys girls ladies men boys lasses women gang chaps".split())
_OTHERS_AT_LARGE = frozenset(
    ["people", "persons", "parents", "mums", "moms", "dads", "mothers", "fathers", "guests", "guest", "attendees", "exhibitors", "participants", "employees", "staff", "workers", "delegates", "homeowners", "couples", "entrepreneurs", "retirees", "seniors", "singles", "expats"]
)


def _doing(word: str) -> bool:
    return word in words.ACTIVITIES or word.removesuffix("'s") in words.ACTIVITIES or ("-" in word and word.rpartition("-")[2] in words.ACTIVITIES)


def _settled_circle(group: _Group, head: str, mods: set[str], definite: bool) -> _Group | None:
    if head in words.FEW:
        if not (definite or group.number):
            group.why = Why.TYPE_OF_PERSON
        return group
    plural = head.endswith("s") and head not in words.CIRCLES and head not in words.CIRCLE_PHRASES
    if plural and not group.number and not group.determiner and _singular(head) in _LOOSE:
        return None
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


def _linked(groups: list[_Group], tokens: Sequence[_Token], plain: str, text: str) -> list[_Group]:
    """Groups that say which part of another is meant made one, and those bound by a clause closed."""
    linked: list[_Group] = []
    for group in groups:
        if linked and _hangs_on(linked[-1], group, tokens):
            outer = linked[-1]
            if outer.why is not None or group.why is None or outer.loose:
                inner = " ".join(token.word for token in tokens[group.first : group.last + 1])
                sites = outer.people and group.determiner in _DEFINITE and bool(_OTHER_SITES.search(inner)) and tokens[outer.last].word not in _ANY_STAFF
                if sites and outer.determiner in _DEFINITE:
                    outer.why, outer.bounded, outer.last = None, True, group.last
                    continue
                closes = not outer.large and outer.why is not None and group.why is None and (group.determiner not in ("a", "an"))
                if closes or (outer.why in (Why.TYPE_OF_PERSON, Why.FRIENDS) and group.why is not None):
                    outer.why = group.why
                    outer.bounded = closes
            outer.last = group.last
            continue
        if linked and not group.determiner and not group.number and _between(linked[-1], group, tokens) in (["and"], ["or"]):
            linked[-1].last = group.last
            if group.bounded and linked[-1].people and not linked[-1].large:
                linked[-1].why, linked[-1].bounded = None, True
            continue
        linked.append(group)
    for group in linked:
        if group.why is not None and not group.large and (group.people or group.why in (Why.MARKET, Why.WHOLE_COMPANY)):
            _bind(group, tokens, plain, text)
    return linked


def _with_counted(groups: list[_Group], tokens: Sequence[_Token]) -> list[_Group]:
    """The groups, and those that are only counted: "the four of you", "the other two"."""
    taken = {place for group in groups for place in range(group.first, group.last + 1)}
    for place, token in enumerate(tokens):
        number = _number(token.word)
        if place in taken or number is None or number < 2 or place == 0:
            continue
        after = tokens[place + 1].word if place + 1 < len(tokens) else ""
        if tokens[place - 1].word in ("with", "and") and after in ("others", "more", "colleagues") and any(t.word in _YOU for t in tokens[:place]):
            groups.append(_Group(place, place + 1, Why.TOO_LARGE if number > MOST else None, "the", number, False, True, True, number > MOST))
            continue
        start = place - 1 - (tokens[place - 1].word in ("other", "others", "same", "remaining"))
        if after == "of" and number <= MOST and place + 2 < len(tokens) and tokens[place + 2].word in ("you", "us"):
            groups.append(_Group(place, place + 2, None, "the", number, False, True, True))
            continue
        if (far := _ones(tokens, place)) > 0 and start >= 0 and tokens[start].word in _DEFINITE:
            groups.append(_Group(start, place + far, None, "the", number, False, True, True))
            continue
        if start < 0 or not _counts(tokens[start].word, after, tokens[start - 1].word if start else ""):
            continue
        large = number > MOST
        why = Why.TOO_LARGE if large else None
        groups.append(_Group(start, place, why, "the", number, False, True, True, large))
    return sorted(groups, key=lambda group: group.first)


_OF_PEOPLE = frozenset(["of", "who", "whom", "whose", "in", "on", "at", "from", "that", "you"])


def _ones(tokens: Sequence[_Token], place: int) -> int:
    """How many words stand between a number and the "ones" that it counts, or -1."""
    return next((far for far in (1, 2) if place + far < len(tokens) and tokens[place + far].word == "ones"), -1)


def _counts(determiner: str, after: str, previous: str) -> bool:
    if determiner not in _DEFINITE | {"you"}:
        return False
    people = after in _OF_PEOPLE or not after or not after[0].isalnum()
    if after in ("or", "to"):
        return False
    return people or previous in ("of", "between", "among", "which", "from") or after in _STOPS


def _between(first: _Group, second: _Group, tokens: Sequence[_Token]) -> list[str]:
    return [token.word for token in tokens[first.last + 1 : second.first]]


def _hangs_on(outer: _Group, inner: _Group, tokens: Sequence[_Token]) -> bool:
    between = _between(outer, inner, tokens)
    return 0 < len(between) <= 2 and all(word in _PLACED for word in between)


_OTHER_SITES = re.compile(
    r"\b(?:other|sister|neighbouring|neighboring|two|three|four|five|six|seven|eight|nine|both)(?: \w+)? (?:plants?|depots?|branch(?:es)?|sites?|hotels?|stores?|shops?|clinics?|warehouses?|terminals?|mills?|garages?|offices?|centres?|kindergartens?|schools?|labs?|factor(?:y|ies)|yards?|kitchens?|houses?|homes?|stations?|practices?|hospitals?|restaurants?|libraries|museums?|farms?|campus(?:es)?)$"
)
_ANY_STAFF = frozenset("people employees staff workers colleagues coworkers co-workers everyone folks".split())


def _bind(group: _Group, tokens: Sequence[_Token], plain: str, text: str) -> None:
    """Close people whom a clause behind them makes a circle: "the mums you have coffee with on Fridays"."""
    if group.determiner not in _DEFINITE and not group.number:
        return
    rest = plain[tokens[group.last].end :].lstrip(" ")
    if _BESIDE.match(rest):
        group.why, group.bounded = None, True
        return
    if group.people and _TWO_PLACES.match(text[tokens[group.last].end :]):
        group.why, group.bounded = None, True
        return
    if group.people and _GATHER.match(rest):
        group.why, group.bounded = None, True
        return
    clause = re.split(r"[?:]", rest)[0]
    plainly = group.determiner == "your" and group.first + 1 == group.last
    if group.why in (Why.FRIENDS, Why.TYPE_OF_PERSON) and (not plainly and _REGULARLY.search(clause) or _FEW_OF.search(clause)):
        group.why, group.bounded = None, True
        return
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
    chain, weight = [group.why is None for group in groups[:1]], 0
    for first, second in pairwise(groups):
        small = [word for word in _between(first, second, tokens) if word not in _JOINING]
        placed = len(small) < len(_between(first, second, tokens))
        if small and (second.determiner or placed) and _plural(first, tokens) and all(w in ("or", "and", "then", "plus", ",") for w in small):
            chain.append(second.why is None)
            weight += 1 if small == [","] else 2
        else:
            chain, weight = [second.why is None], 0
        if weight >= 2 and any(chain):
            return True
    return False


_JOINING = _PLACED | {"maybe", "perhaps", "even", "also", "again", "to", "next"}


def _plural(group: _Group, tokens: Sequence[_Token]) -> bool:
    """Whether a group is more than one person."""
    head = tokens[group.last].word
    single = head in words.FEW or _OPEN.get(head) in (Why.TYPE_OF_PERSON, Why.FRIENDS) or head + "s" in words.FEW
    return bool(group.number) or not single or head.endswith("s") or head in ("people", "men", "women", "children")
