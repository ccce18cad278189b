"""Sentences ready to send, in English."""

import re

_DEEDS = (
    "answer apologise apologize arrange ask book bring build call change chase check clarify collect come "
    "complete confirm contact correct credit cut deliver discuss draft e-mail email explain fetch fill find "
    "finish fix follow forward get give hand help hold inform install introduce invite issue let look mail make "
    "mark meet move offer order organise organize pass pay phone pick post prepare present print provide put "
    "quote reach rebook refund remind repair replace reply report resend return review revise ring run schedule "
    "send set share ship show sort speak submit supply take talk tell test thank transfer update upload visit "
    "walk work write "
)
_VERBS = frozenset(_DEEDS.split())
_TO_THE_CUSTOMER = {"them": "you", "their": "your", "theirs": "yours", "they": "you"}
_AT_ONCE = r"(?=$|[,.]| (?:about|at|on|regarding|concerning|again|with (?:the|an?)|re)\b)"
_TO_NOBODY = re.compile(
    rf"(?i)^(?:(?P<get>(?:get|come) back|reply){_AT_ONCE}"
    rf"|(?P<verb>call|phone|ring|meet|visit|contact)(?P<back>[ -]?back)?{_AT_ONCE})"
)
_A_THING = re.compile(
    r"(?i)^(?:order|offer|quote|report|test|demo|visit) "
    r"(?:confirmation|form|letter|sheet|data|plan|list|summary|copy)s?\b"
    r"|^(?:answer|offer|quote|order|report|update|review|demo|test|refund|visit|draft|print|invoice)"
    r"(?=$|[,.:]| (?:for|of|on|about|with|and)\b)"
)
_HAS_ARTICLE = re.compile(
    r"(?i)^(?:the|an?|my|our|your|his|her|its|this|that|these|those|some|any|all|both|each|every|no|two|three|four|five"
    r"|six|seven|eight|nine|ten|half|how|what|when|where|which|who|why|whether|if|[\d#\W].*)\b|^\W"
)
_MEETS = re.compile(r"(?i)^(?:meet|visit|come (?:by|over|to)|see|have lunch)\b")
_THIRD = re.compile(r"\b(?:them|their|theirs|they)\b", re.IGNORECASE)


class WordingWords:
    """What a rep sends or says as it stands."""

    def title(self) -> str:
        return "Ready to send"

    def after_meeting(self) -> str:
        return "After meeting them"

    def for_a_proposal(self) -> str:
        return "For a proposal"

    def for_materials(self) -> str:
        return "For materials after the sale"

    def to_confirm(self) -> str:
        return "To confirm the time"

    def to_close(self) -> str:
        return "Before they decide"

    def met(self, what: str, when: str) -> str:
        return f"It was good to meet you. May I {_do(what)} {_by(what, when)}?"

    def proposal(self, what: str, when: str) -> str:
        return f"I would like to do this properly: may I {_do(what)} {_by(what, when)}?"

    def materials(self, what: str, when: str) -> str:
        return f"Thank you for your order. Is it all right with you if I {_do(what)} {_by(what, when)}?"

    def confirm(self, what: str, when: str) -> str:
        said = f"I will {_do(what)} {_by(what, when)}. Does that suit you?"
        return f"{said} And while we are at it: is there anything else I can do for you?"

    def close(self, what: str, when: str) -> str:
        return f"I will {_do(what)} {_by(what, when)}. If it shows you what you need to see, shall we go ahead?"

    def closed(self, yes: bool) -> str:
        return (
            "They said yes: if it shows what they need, they go ahead." if yes else "They said no: not yet convinced."
        )

    def to_send(self, name: str) -> str:
        return f"Ready to send to {name}:" if name else "Ready to send:"

    def subject(self, what: str) -> str:
        return f"A new date: {_theirs(what)}"

    def ask(self, name: str, what: str, before: str, when: str, in_time: bool) -> str:
        missed = "We won't make it by then" if in_time else "We didn't make it by then"
        lines = [
            f"Hello {name}," if name else "Hello,",
            "",
            f"I told you that I would {_do(what)} by {before}. {missed}, and I would rather say so now. I am sorry.",
            "",
            self.would_suit(when) if when else self.when_would_suit(),
        ]
        return "\n".join(lines)

    def or_else(self, other: str) -> str:
        return f"If not, would {other} be better?"

    def or_instead(self, alternative: str) -> str:
        return f"If not, I can offer this instead: {_full(alternative)} Which would you prefer?"

    def regards(self) -> str:
        return "Kind regards"

    def call_title(self) -> str:
        return "Call them first"

    def call_first(self, customer: str) -> str:
        return f"{customer or 'The customer'} takes no change lightly: call them first, before you move the date."

    def to_say(self) -> str:
        return "To say on the telephone:"

    def call(self, name: str, what: str, before: str, in_time: bool) -> str:
        missed = "we won't make it by then" if in_time else "we didn't make it by then"
        hello = f"Hello {name}, I'm" if name else "Hello, I'm"
        return f"{hello} calling before you have to ask. I told you that I would {_do(what)} by {before}, and {missed}."

    def would_suit(self, when: str) -> str:
        return f"Would {when} suit you?"

    def when_would_suit(self) -> str:
        return "When would suit you instead?"

    def unanswered(self, customer: str, when: str) -> str:
        return f"{customer or 'The customer'} hasn't agreed to the new date yet: the old one is {when}."

    def passed(self, customer: str, when: str) -> str:
        return f"{customer or 'The customer'} hasn't agreed to the new date, and the old one has passed: {when}."

    def waits(self, when: str) -> str:
        return f"Until they agree, {when} counts."


def _do(what: str) -> str:
    """The words as what I do for you; what names a thing is what I come back about."""
    plain = _TO_NOBODY.sub(_to_you, _theirs(what))
    first = plain.split(" ", 1)[0].rstrip(",:").lower()
    if first in _VERBS and not _A_THING.match(plain):
        return plain[0].lower() + plain[1:]
    the = "" if not plain or _HAS_ARTICLE.match(plain) else "the "
    return f"come back to you about {the}{plain}" if plain else "come back to you"


def _to_you(found: re.Match[str]) -> str:
    if found["get"]:
        return f"{found['get']} to you"
    return f"{found['verb'].lower()} you{' back' if found['back'] else ''}"


def _by(what: str, when: str) -> str:
    """A meeting is at its time, everything else by it."""
    return f"on {when}" if _MEETS.match(what) else f"by {when}"


def _theirs(what: str) -> str:
    """The rep's words as the customer reads them."""
    return _THIRD.sub(lambda found: _TO_THE_CUSTOMER[found.group().lower()], what.strip().rstrip(".!?… "))


def _full(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
