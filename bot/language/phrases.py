"""Everything Kept can say, as one typed table: a language that lacks a sentence is a type error."""

from typing import Protocol

from bot.language.away import AwayWords
from bot.language.button import ButtonWords
from bot.language.circle import CircleWords
from bot.language.customer import CustomerWords
from bot.language.dates import DateWords
from bot.language.digest import DigestWords
from bot.language.draft import DraftWords
from bot.language.errors import ErrorWords
from bot.language.form import FormWords
from bot.language.hours import HoursWords
from bot.language.introduction import IntroductionWords
from bot.language.kept import KeptWords
from bot.language.listing import ListingWords
from bot.language.nudge import NudgeWords
from bot.language.order import OrderWords
from bot.language.promise import PromiseWords
from bot.language.referral import ReferralWords
from bot.language.reply import ReplyWords
from bot.language.role import RoleWords
from bot.language.settings import SettingsWords
from bot.language.team import TeamWords
from bot.language.visit import VisitWords
from bot.language.why import WhyWords


class Phrases(Protocol):
    """One language, put together from one Protocol a word."""

    @property
    def language(self) -> str: ...
    @property
    def dates(self) -> DateWords: ...
    @property
    def button(self) -> ButtonWords: ...
    @property
    def promise(self) -> PromiseWords: ...
    @property
    def draft(self) -> DraftWords: ...
    @property
    def nudge(self) -> NudgeWords: ...
    @property
    def referral(self) -> ReferralWords: ...
    @property
    def circle(self) -> CircleWords: ...
    @property
    def order(self) -> OrderWords: ...
    @property
    def visit(self) -> VisitWords: ...
    @property
    def customer(self) -> CustomerWords: ...
    @property
    def reply(self) -> ReplyWords: ...
    @property
    def listing(self) -> ListingWords: ...
    @property
    def why(self) -> WhyWords: ...
    @property
    def form(self) -> FormWords: ...
    @property
    def digest(self) -> DigestWords: ...
    @property
    def kept(self) -> KeptWords: ...
    @property
    def introduction(self) -> IntroductionWords: ...
    @property
    def role(self) -> RoleWords: ...
    @property
    def team(self) -> TeamWords: ...
    @property
    def settings(self) -> SettingsWords: ...
    @property
    def hours(self) -> HoursWords: ...
    @property
    def away(self) -> AwayWords: ...
    @property
    def errors(self) -> ErrorWords: ...
