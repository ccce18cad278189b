"""Referrals in English."""

import re
from collections.abc import Sequence

from bot.language.english.customer import named

_ARTICLE = re.compile(r"^(?:his|her|their|our|my|your|an?|the(?! other\b))\s+", re.IGNORECASE)
_AFTER_HEAD = re.compile(r"\s+(?:of|at|from|in|on|with|for|who|that|whom|by|around)\b.*|\s*[(,].*", re.IGNORECASE)
_PLURAL = re.compile(r"(?:[^s\W\d]s|people|men|women|alumni|children)$", re.IGNORECASE)


class ReferralWords:
    """One question about one circle, and what came of it."""

    def ask(self, contact: str, customer: str, circle: str) -> str:
        return f"Ask {contact} at {named(customer)} about one circle: {circle}"

    def circle(self, circle: str, people: Sequence[str]) -> str:
        known = [name for name in people if name]
        return f"{circle} ({', '.join(known)})" if known else circle

    def why_now(self, customer: str, score: int, when: str, words: str) -> str:
        return f"Why now: {named(customer)} gave {score} of 5 {when}: “{words}”."

    def why_now_briefly(self, customer: str, score: int, when: str) -> str:
        return f"Why now: {named(customer)} gave {score} of 5 {when}, and nothing is open with them."

    def days_ago(self, days: int, day: str) -> str:
        return {0: "today", 1: "yesterday"}.get(days, f"on {day}")

    def to_copy(self) -> str:
        return "One question, to ask or to send:"

    def question(self, words: str, circle: str, people: Sequence[str]) -> str:
        return f"You said “{words}”. {_asks(circle, people)}"

    def question_about(self, product: str, circle: str, people: Sequence[str]) -> str:
        return f"I'm glad you are happy with {product or 'it'}. {_asks(circle, people)}"

    def asked(self, contact: str, circle: str, when: str) -> str:
        return f"You asked {contact} about {_the(circle)} {when}."

    def what_came(self) -> str:
        return "What came of it?"

    def no_name(self, contact: str, circle: str, when: str) -> str:
        return f"You asked {contact} about {_the(circle)}. No name this time (noted {when})."

    def named(self, contact: str, name: str, when: str) -> str:
        return f"{contact} named {name} (noted {when})."

    def how_known(self, how: str) -> str:
        return f"How they know each other: {how}"

    def thank(self, contact: str) -> str:
        return f"A word of thanks to {contact} is worth as much as the name. For example:"

    def thanks(self, name: str) -> str:
        return f"Thank you for telling me about {name}. I will look after them well and let you know how it goes."

    def not_now(self, contact: str, when: str) -> str:
        return f"Not now: Kept leaves {contact} alone until {when} at least, and then suggests another circle."

    def never(self, contact: str, customer: str) -> str:
        return f"Kept won't suggest asking {contact} at {named(customer)} again."

    def withdrawn(self, customer: str) -> str:
        return f"What {named(customer)} said was changed since, so there is nothing to ask now."

    def customer_closed(self, customer: str) -> str:
        return f"{named(customer)} was closed meanwhile, so there is nobody to ask."

    def contact_gone(self, contact: str, customer: str) -> str:
        return f"{contact} is no longer at {named(customer)}, so there is nobody to ask."

    def circle_gone(self, circle: str) -> str:
        return f"The circle “{circle}” was taken out meanwhile, so there is nothing to ask now."

    def already(self) -> str:
        return "Nothing changed, this was answered already."

    def nobody(self) -> str:
        return "There is nobody to ask right now."

    def nobody_yet(self) -> str:
        return "The moment comes after a good check-in with everything right, when a circle is known."

    def shut_closed(self, customer: str) -> str:
        return f"{named(customer)} is closed, so there is nobody to ask."

    def shut_no_check_in(self, customer: str) -> str:
        return f"Nobody has asked {named(customer)} yet how they like what they got. The check-in comes first."

    def shut_score(self, customer: str, score: int, least: int) -> str:
        return f"Not the moment: {named(customer)} gave {score} of 5 last time. It takes {least} or more."

    def shut_not_right(self, customer: str) -> str:
        return f"Not the moment: something {named(customer)} got was not as it should be. Put that right first."

    def shut_long_ago(self, customer: str, days: int) -> str:
        return f"The best moment has passed: {named(customer)} spoke of it {_days(days)}. Another will come."

    def shut_late(self, customer: str) -> str:
        return f"Not the moment: something promised to {named(customer)} is late. Keep that first."

    def shut_not_intact(self, customer: str) -> str:
        return f"Not the moment: {named(customer)} got something that was not intact or not as told. Settle that first."

    def shut_no_contact(self, customer: str) -> str:
        return f"Kept doesn't know anybody at {named(customer)} yet. Who is your contact there, and whom do they know?"

    def shut_no_circle(self, customer: str) -> str:
        return f"No circle is known of anybody you saw at {named(customer)}. Whom do they know?"

    def shut_no_circle_of(self, contact: str, customer: str) -> str:
        return f"No circle of {contact} at {named(customer)} is known. Whom do they know?"

    def shut_same_circle(self, contact: str, circle: str) -> str:
        return f"{contact} was asked about {_the(circle)} last time. Whom else do they know?"

    def shut_suggested(self, contact: str, days: int, when: str) -> str:
        return f"Kept suggested asking {contact} {_days(days)}. The next time is {when} at the earliest."

    def shut_asked(self, contact: str, days: int, when: str) -> str:
        return f"You asked {contact} {_days(days)}. The next time is {when} at the earliest."

    def shut_not_now(self, contact: str, days: int, when: str) -> str:
        return f"You said “not now” for {contact} {_days(days)}. The next time is {when} at the earliest."

    def shut_never(self, contact: str, customer: str) -> str:
        return f"You said “never” for {contact} at {named(customer)}, and Kept keeps to it."

    def name_title(self) -> str:
        return "A name was given"

    def who(self) -> str:
        return "Whom did they name?"

    def who_example(self) -> str:
        return "Tom Miller"

    def how(self) -> str:
        return "How do they know each other?"

    def how_example(self) -> str:
        return "they play golf on Thursdays"

    def question_title(self) -> str:
        return "In your own words"

    def your_question(self) -> str:
        return "Your question"

    def your_question_hint(self) -> str:
        return "About this one circle: people answer for faces that they see."


def _asks(circle: str, people: Sequence[str]) -> str:
    known = [name for name in people if name]
    faces = f", with {_listed(known)}:" if known else ","
    head = _AFTER_HEAD.sub("", _bare(circle))
    where = "Among" if _PLURAL.search(head) else "In"
    return f"{where} {_your(circle)}{faces} who would be glad of this too?"


def _your(circle: str) -> str:
    bare = _bare(circle)
    return bare if bare.lower().startswith("the other") else f"your {bare}"


def _the(circle: str) -> str:
    bare = _bare(circle)
    return bare if bare.lower().startswith("the other") else f"the {bare}"


def _bare(circle: str) -> str:
    bare = _ARTICLE.sub("", circle)
    return f"the {bare}" if bare.lower().startswith("other ") else bare


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _days(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")
