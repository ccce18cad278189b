"""What somebody says they are going to do, without who says it: "send it" of "I'll send it"."""

import re

_WRITTEN = """
    apologise apologize arrange ask bring build call chase change check clarify collect come complete confirm contact
    correct credit cut deliver demo discuss do draft drop email e-mail escalate explain fax fetch fill find finish fix
    follow forward get give hand have help hold inform install introduce invite invoice issue let look mail make mark
    meet move offer order organise organize pass pay phone pick ping post prepare present print provide put quote reach
    rebook refund remind repair replace reply report resend return review revise ring run schedule send set share ship
    show sort speak submit supply take talk tell test text thank transfer update upload visit walk work write
"""
DEEDS = frozenset(_WRITTEN.split())
_DOUBLED = ("cut", "drop", "get", "let", "put", "run", "set", "ship", "submit", "transfer")


def _going(verb: str) -> str:
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{verb}ing"


_GOING = {_going(verb): verb for verb in DEEDS}
_A_DEED = rf"(?=(?:{'|'.join(sorted(DEEDS))})\b)"
_LEAD = (
    r"(?:(?:hi|hello|hey|dear)\b[^,!\n]{0,40}[,!]\s*)?"
    r"(?:(?:ok(?:ay)?|sure|yes|yep|yeah|thanks|thank you|no problem|great|right|and|so|then|but|well|also|please"
    r"|as (?:promised|discussed|agreed|mentioned|said))\b[\s,.!-]+){0,3}"
)
_ADVERB = (
    r"(?:(?:also|gladly|happily|definitely|certainly|surely|just|still|personally|then|now|be sure to|make sure to"
    r"|go ahead and|try to|try and)\s+){0,2}"
)
_I = r"(?:i|we)"
_HAVE = r"(?:['’]ve| have|['’]d| had)?"
_WILL = (
    r"(?:['’]?ll| will| shall|['’]?m going to| am going to|['’]?re going to| are going to|['’]?m gonna| am gonna"
    r"|['’]?re gonna| are gonna| gonna| can|['’]d be (?:happy|glad) to| would be (?:happy|glad) to)"
)
_SAID = r"(?:told|promised?|assured?|guaranteed?|said to|said|agreed with|agreed)"
_WHOM = r"(?: (?!i\b|we\b|to\b|that\b)[\w.&'’/+-]+){0,5}?"
_OPENING = re.compile(
    rf"(?i)^{_LEAD}(?:"
    rf"(?:{_I}{_HAVE} )?(?:just )?{_SAID}{_WHOM}(?: that)? {_I}(?:{_WILL}|['’]d| would)\s+{_ADVERB}(?!not\b|never\b)"
    rf"|(?:{_I}{_HAVE} )?(?:just )?(?:promised?|agreed|committed|undertook|offered)(?: with)?{_WHOM} to {_ADVERB}"
    rf"{_A_DEED}"
    rf"|{_I} (?:intend|plan|need|have|want|ought) to {_ADVERB}{_A_DEED}"
    rf"|{_I} (?:must|should) {_ADVERB}{_A_DEED}"
    rf"|{_I}{_WILL}\s+{_ADVERB}(?!not\b|never\b|no longer\b)"
    rf"|(?:gonna|going to|will|let me|allow me to|ill)\s+{_ADVERB}{_A_DEED}"
    r")(?=\S)"
)
_BEING = re.compile(
    rf"(?i)^{_LEAD}{_I}(?:['’]?m| am|['’]?re| are)\s+{_ADVERB}(?P<going>{'|'.join(sorted(_GOING))})(?![\w-])"
)
_JAPANESE = re.compile(
    r"^(?:(?:はい|承知(?:いた|致)?しました|了解(?:です|しました|いたしました)?|かしこまりました|では|それでは)[、。,.!！\s]+)*"
    r"(?:(?:私|わたし|僕|弊社|当社|当方|こちら|うち)(?:の(?:方|ほう)(?:から|で)|が|から|より|で|は)[、,\s]*)?"
)


def deed(words: str) -> str:
    """The words without the first person that they open with."""
    being = _BEING.match(words)
    if being is not None:
        return _GOING[being["going"].lower()] + words[being.end() :]
    rest = _OPENING.sub("", words, count=1) if _OPENING.match(words) else _JAPANESE.sub("", words, count=1)
    return rest if any(character.isalnum() for character in rest) else words
