"""English: whether a clause of a sentence says what its writer is going to do."""

import re

_CLAUSE = re.compile(
    r"(?:[,:;] | - |(?<=\s))(?=(?:and |but |so |or |then ){0,2}(?:i|we|im|ill)(?:'| )(?!you|they|he\b|she\b))"
    r"|, (?=(?:and |but |so |then )?(?:will|told|promised|agreed|committed|gonna|going to)\b)"
)
_JOINED = re.compile(r"(?:and|but|so|then) ")
_TIED = re.compile(
    r"(?:\b(?:said|says|wrote|that|if|whether|think|thinks|hope|hopes|believe|believes|know|knows|told"
    r"|when|once|until|before|after|because|what|why|how|where|which|promised?|commit|agreed?|assured?|guaranteed?"
    r"|sure|not|doubt|wish|hopefully|maybe|perhaps|possibly|guess|bet|suppose|something|anything|everything|thing"
    r"|can|could|will|would|shall|should|do|did|am|are|have|had|may|chance|want|is|was)"
    r"|\b(?:told|promised|assured|guaranteed|tells?|asked|agreed|committed) (?:[\w.&'-]+ ){0,4}[\w.&'-]+|, that):?\s*$"
)

_ADVERB = (
    r"(?:(?:also|then|gladly|happily|definitely|certainly|personally|just|still|now|surely|quickly|probably|try to"
    r"|try and|endeavou?r to|do my best to|make sure to|be sure to|be able to|go ahead and) )*"
)
_DOING = (
    r"sending|delivering|calling|shipping|getting|bringing|dropping|mailing|emailing|handing|preparing|finishing"
    r"|returning|meeting|visiting|providing|quoting|presenting|submitting|forwarding|fixing|checking|putting together"
    r"|drafting|writing|updating|following up|chasing|arranging|scheduling|booking|confirming|issuing|crediting"
    r"|refunding|replacing|repairing|installing|demoing|sharing|printing|posting|faxing|texting|pinging|reaching out"
    r"|looking into|sorting|invoicing|collecting|picking up|escalating|uploading|resending|giving|showing"
)
_AWAY = (
    r"be (?:late|away|out|off|there(?! .{0,40}\bwith\b)|here|in|on|at|sick|happy|glad|sorry|busy|working"
    r"|back(?! to (?:you|them|him|her)\b)|around|free|able to (?:see|come))"
    r"|take (?:[a-z]+ ){0,3}(?:off|leave|pto|vacation|holiday)|catch (?:you|up with you all)|go home|join"
    r"|grab|have (?:to|been|lunch|dinner|breakfast)"
)
_MIND = (
    r"need|never|not(?! only)|probably not|no longer|hardly|miss|forget|see(?! (?:to|that)\b)|think|know|believe|hope"
    r"|assume|guess|bet|pass|want|wait|like|love|hate|regret|admit|say(?! hello)|understand|imagine|remember|feel"
    r"|find out|talk (?:soon|later)|live|survive|win|lose|hit|make it(?! (?:right|up to|happen|good|work)\b)"
    r"|struggle|hear"
)
_NO_DEED = rf"{_AWAY}|{_MIND}|be\b(?! (?:{_DOING}|sure|back to|there|in touch))"
_DEED = rf"(?!(?:{_NO_DEED})\b)[a-z]{{2,}}"
_WHO = r"(?<![a-z'])(?:i|we)"
_WILL = (
    r"(?:'?ll| ll| will| shall|'m going to| am going to|'re going to| are going to|m going to"
    r"|(?:'m|'re|m|)(?: am| are)? gonna)"
)
_I_WILL = rf"(?:{_WHO}{_WILL}(?:, [^,]{{1,40}},)?(?<!\bill)(?<!\bwell)|(?:^|[,:;.-] |\b(?:and|but|so|ok) )ill)"
_WORD = r"promised?|told|assured?|committed|agreed?|said|guaranteed?"
_WHOM = r"(?: (?!me\b|us\b)[\w.&'-]+){0,4}?"
_FUTURE = re.compile(
    rf"{_I_WILL} {_ADVERB}{_DEED}"
    rf"|{_WHO} can {_ADVERB}(?!see|imagine|understand|tell you that|only|hardly|not|confirm that|hear|feel"
    rf"|do without){_DEED}"
    rf"|{_WHO} should (?:be able to {_ADVERB}{_DEED}|have (?:the|it|that|this|your|their|his|her|our|an?)\b)"
    rf"|{_WHO} (?:promise|commit|agree|intend|plan|undertake|undertook) to {_ADVERB}{_DEED}"
    rf"|{_WHO} promise (?:(?:you|them|her|him) )?(?:that )?(?:i|we)(?:'ll| will) {_ADVERB}{_DEED}"
    rf"|{_WHO}(?:'ve| have|'d)? (?:{_WORD})\b{_WHOM}"
    rf" (?:(?:that )?(?:i|we|they|it|he|she)(?:'d|'ll| would| will| get| have)|to) {_ADVERB}[a-z]{{2,}}"
    rf"|{_WHO}(?:'ve| have|'d)? (?:agreed|promised|committed|said)\b{_WHOM} (?:that )?(?:i|we) {_DEED}"
    rf"|{_WHO}(?:'ve| have|'d)? (?:told|promised|guaranteed) (?!me\b|us\b)[\w.&-]+(?: [\w.&-]+)? (?:they|we|i)"
    rf"(?:'ll| will|'d| would)? (?:get|have|send)"
    rf"|{_WHO}(?:'ve| have|'d)? (?:promised|guaranteed) (?!me\b|us\b|myself|ourselves)[a-z]"
    r"|^(?:.{0,30}, )?(?:just )?(?:told|promised|assured|guaranteed)"
    r" (?!me\b|us\b)[\w.&-]+(?: (?!me\b|us\b)[\w.&'-]+){0,3}? (?:that )?(?:i|we|they|s?he|the|an?|to|our|my)\b"
    rf"|^(?:just )?(?:agreed|committed)\b{_WHOM}(?:[:,]? (?:that )?(?:i|we) {_DEED}| to | for an? )"
    r"|(?<![a-z'])(?:gave|given|giving) (?!me\b|us\b)(?:[\w.&'-]+ ){1,4}?(?:my|our) word\b"
    r"|(?<![a-z'])on the hook (?:to|for) [a-z]+"
    r"|(?<![a-z'])(?:i|we) owe (?!me\b|us\b)[\w.&'-]+(?: [\w.&'-]+){0,3}? (?:an?|the|our|my) [a-z]+"
    rf"|{_WHO} (?:must|(?:still |also |really )?(?:have to|need to|'ve got to|have got to|gotta)) {_ADVERB}{_DEED}"
    rf"|{_WHO} (?:have|need|'ve got|have got|gotta)(?: to)? {_DEED}.{{1,120}}\b(?:i|we) promised\b(?! (?:me|us)\b)"
    rf"|(?<![a-z'])(?:i|we)(?:'?m| am|'?re| are) (?:{_DOING})\b"
    rf"|^(?:(?:ok|okay|sure|yes|yep|great|thanks|np|done)[ ,!-]+)*(?:also |now )?(?!meeting|getting)(?:{_DOING})"
    r" (?:the|an?|it|them|him|her|over|out|you|my|our|this|that|these|those|back|on|up|new|updated|revised) ?\b"
    rf"|(?<![a-z'])(?:let me|allow me to) {_ADVERB}(?!know|see|think|check if|explain|ask|tell|be|guess"
    rf"|put it){_DEED}"
    rf"|{_WHO}(?:'d| would) be (?:happy|glad) to {_ADVERB}{_DEED}"
    rf"|(?<![a-z'])(?:my|our) plan is to {_DEED}"
    r"|(?<![a-z'])you(?:'ll| will) (?:have (?:it|the|my|our|your|this|that|them)|(?:get|receive|see) (?:my|our))\b"
    r"|(?<![a-z'])(?:you|they|he|she|[a-z]+)(?:'ll| will|'d| would|) (?:have|get|gets|receive|receives|hear)\b"
    r".{0,80}\bfrom (?:me|us)\b"
    r"|(?<![a-z'])[a-z]+(?:'ll| will) (?:have|get|receive) (?:my|our)\b"
    r"|(?<![a-z'])you can (?:expect|count on|rely on)\b"
    r"|(?:^|, )(?:please )?expect .{0,80}\bfrom (?:me|us)\b"
    r"|(?:^|[,;:.-] ?|\band )(?:will|gonna|going to) (?!you|he|she|they|it|there|this|that|be |not |the |your"
    r"|anyone|someone|we|i )"
    rf"{_ADVERB}{_DEED}"
)
_NOT = re.compile(
    rf"{_WHO} (?:won't|will not|will never|shall not|shan't|can't|cannot|can not|don't|do not|am not|couldn't"
    rf"|wouldn't)\b"
    rf"|{_WHO}(?:'m|'re| am| are) not (?:going to|sending)\b|{_WHO}(?:'ll| will) (?:not(?! only)|never|no longer)\b"
)
_ASKED = re.compile(
    r"^(?:and |but |so |or |well, |ok, |hi[ ,]+|hey[ ,]+)?(?:will|shall|can|could|should|would|may|do|did|am"
    r"|are|is|have|has)"
    r" (?:i|we|you|they|he|she|it|the|that|this|someone|anyone)\b"
    r"|^(?:what|when|where|who|why|how|which)(?:'s| will| shall| can| do| did| is| are| happens)\b"
    r"|^(?:any|is there a) (?:chance|way|idea)\b"
)
_MAYBE = re.compile(
    r"(?<![a-z'])(?:maybe|perhaps|possibly|hopefully|might|not sure|doubt|i wonder|wondering|wish|what if|in theory"
    r"|someday|some day|if i|if we|(?:don't|do not) (?:think|believe|know|expect|suppose)|(?:i|we) hope"
    r"|(?:i'm|we're|i am) hoping)\b"
)
_OTHERS = re.compile(
    r"(?<![a-z'])(?!i\b|we\b)(?:he|she|they|you|[a-z]+) (?:said|says|wrote|told (?:me|us)|claims|claimed"
    r"|mentioned|replied"
    r"|thinks?|asked|wants to know|hopes?|promised (?:me|us))\b|(?<![a-z'])(?:i was|we were) told\b"
    r"|(?<![a-z'])(?:i|we) (?:hear|heard)\b"
)


def is_promise(plain: str) -> bool:
    """Whether one of the clauses of a plain sentence says what its writer is going to do."""
    if plain.rstrip(" )").endswith("?"):
        return False
    return any(_promises(clause) for clause in _clauses(plain))


def _promises(clause: str) -> bool:
    found = _FUTURE.search(clause)
    if found is None or _ASKED.match(clause) or _MAYBE.search(clause) or _OTHERS.search(clause):
        return False
    return not any(denied.start() <= found.start() <= denied.end() for denied in _NOT.finditer(clause))


def _clauses(plain: str) -> list[str]:
    """The clauses with a first person of their own; one that hangs on the words before it stays with them."""
    found: list[str] = []
    start = 0
    for mark in _CLAUSE.finditer(plain):
        before = plain[start : mark.start()]
        joined = _JOINED.match(plain, mark.end()) is not None
        if not before.strip() or (not joined and _TIED.search(before)):
            continue
        found.append(before.strip(" ,:;-"))
        start = mark.end()
    return [*found, plain[start:].strip(" ,:;-")]
