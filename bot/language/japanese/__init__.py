"""Japanese, put together from one file a word."""

from bot.language.japanese.away import AwayWords
from bot.language.japanese.button import ButtonWords
from bot.language.japanese.circle import CircleWords
from bot.language.japanese.conversation import ConversationWords
from bot.language.japanese.customer import CustomerWords
from bot.language.japanese.dates import DateWords
from bot.language.japanese.digest import DigestWords
from bot.language.japanese.draft import DraftWords
from bot.language.japanese.errors import ErrorWords
from bot.language.japanese.follow_through import FollowThroughWords
from bot.language.japanese.form import FormWords
from bot.language.japanese.handover import HandoverWords
from bot.language.japanese.helper import HelperWords
from bot.language.japanese.hours import HoursWords
from bot.language.japanese.introduction import IntroductionWords
from bot.language.japanese.kept import KeptWords
from bot.language.japanese.listing import ListingWords
from bot.language.japanese.mention import MentionWords
from bot.language.japanese.more import MoreWords
from bot.language.japanese.nudge import NudgeWords
from bot.language.japanese.order import OrderWords
from bot.language.japanese.promise import PromiseWords
from bot.language.japanese.question import QuestionWords
from bot.language.japanese.record import RecordWords
from bot.language.japanese.referral import ReferralWords
from bot.language.japanese.reply import ReplyWords
from bot.language.japanese.role import RoleWords
from bot.language.japanese.search import SearchWords
from bot.language.japanese.settings import SettingsWords
from bot.language.japanese.several import SeveralWords
from bot.language.japanese.specification import SpecificationWords
from bot.language.japanese.team import TeamWords
from bot.language.japanese.visit import VisitWords
from bot.language.japanese.why import WhyWords
from bot.language.japanese.wording import WordingWords


class Japanese:
    """Everything Kept says in Japanese."""

    language = "ja"
    dates = DateWords()
    button = ButtonWords()
    promise = PromiseWords()
    draft = DraftWords()
    mention = MentionWords()
    nudge = NudgeWords()
    question = QuestionWords()
    record = RecordWords()
    referral = ReferralWords()
    circle = CircleWords()
    order = OrderWords()
    visit = VisitWords()
    conversation = ConversationWords()
    helper = HelperWords()
    handover = HandoverWords()
    customer = CustomerWords()
    reply = ReplyWords()
    listing = ListingWords()
    search = SearchWords()
    several = SeveralWords()
    why = WhyWords()
    wording = WordingWords()
    form = FormWords()
    follow_through = FollowThroughWords()
    more = MoreWords()
    digest = DigestWords()
    kept = KeptWords()
    introduction = IntroductionWords()
    role = RoleWords()
    specification = SpecificationWords()
    team = TeamWords()
    settings = SettingsWords()
    hours = HoursWords()
    away = AwayWords()
    errors = ErrorWords()
