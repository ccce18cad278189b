"""English, put together from one file a word."""

from bot.language.english.away import AwayWords
from bot.language.english.button import ButtonWords
from bot.language.english.circle import CircleWords
from bot.language.english.conversation import ConversationWords
from bot.language.english.customer import CustomerWords
from bot.language.english.dates import DateWords
from bot.language.english.digest import DigestWords
from bot.language.english.draft import DraftWords
from bot.language.english.errors import ErrorWords
from bot.language.english.follow_through import FollowThroughWords
from bot.language.english.form import FormWords
from bot.language.english.handover import HandoverWords
from bot.language.english.helper import HelperWords
from bot.language.english.hours import HoursWords
from bot.language.english.introduction import IntroductionWords
from bot.language.english.kept import KeptWords
from bot.language.english.listing import ListingWords
from bot.language.english.mention import MentionWords
from bot.language.english.more import MoreWords
from bot.language.english.nudge import NudgeWords
from bot.language.english.order import OrderWords
from bot.language.english.promise import PromiseWords
from bot.language.english.question import QuestionWords
from bot.language.english.record import RecordWords
from bot.language.english.referral import ReferralWords
from bot.language.english.reply import ReplyWords
from bot.language.english.role import RoleWords
from bot.language.english.search import SearchWords
from bot.language.english.settings import SettingsWords
from bot.language.english.several import SeveralWords
from bot.language.english.specification import SpecificationWords
from bot.language.english.team import TeamWords
from bot.language.english.visit import VisitWords
from bot.language.english.why import WhyWords
from bot.language.english.wording import WordingWords


class English:
    """Everything Kept says in English."""

    language = "en"
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
