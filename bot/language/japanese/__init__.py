"""Japanese, put together from one file a word."""

from bot.language.japanese.button import ButtonWords
from bot.language.japanese.circle import CircleWords
from bot.language.japanese.dates import DateWords
from bot.language.japanese.digest import DigestWords
from bot.language.japanese.draft import DraftWords
from bot.language.japanese.errors import ErrorWords
from bot.language.japanese.form import FormWords
from bot.language.japanese.kept import KeptWords
from bot.language.japanese.listing import ListingWords
from bot.language.japanese.nudge import NudgeWords
from bot.language.japanese.promise import PromiseWords
from bot.language.japanese.referral import ReferralWords
from bot.language.japanese.reply import ReplyWords
from bot.language.japanese.why import WhyWords


class Japanese:
    """Everything Kept says in Japanese."""

    language = "ja"
    dates = DateWords()
    button = ButtonWords()
    promise = PromiseWords()
    draft = DraftWords()
    nudge = NudgeWords()
    referral = ReferralWords()
    circle = CircleWords()
    reply = ReplyWords()
    listing = ListingWords()
    why = WhyWords()
    form = FormWords()
    digest = DigestWords()
    kept = KeptWords()
    errors = ErrorWords()
