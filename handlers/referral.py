"""`/kept referral`, and the buttons and forms of a suggestion."""

from collections.abc import Callable

from bot.messages import errors as refusals
from bot.messages import ids
from bot.messages import referral as messages
from bot.reading import referral as typed
from bot.reading.text import from_slack
from bot.sales.errors import SalesError, TooLong
from bot.sales.referral import Referral, ReferralLine, State
from bot.tools import Tools, Work
from bot.usecases import referral as referrals
from handlers import circle
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, refused, said, viewer_of, words, wrong

Listener = Callable[[Request, Tools], Answer]


def command(request: Request, tools: Tools) -> Answer:
    """The suggestion, or what came of one."""
    match typed.read(from_slack(request.text)):
        case typed.Circles(customer):
            return circle.open_for(request, tools, customer)
        case typed.Asked(customer):
            return _latest(request, tools, customer, (State.SUGGESTED,), State.ASKED)
        case typed.Outcome(customer):
            return _latest(request, tools, customer, (State.ASKED,), None)
        case typed.Show(customer):
            return _show(request, tools, customer)


def _show(request: Request, tools: Tools, customer: str) -> Answer:
    found = act(request, tools, lambda work: referrals.by_hand(work, customer, request.by, request.now))
    viewer, phrases = viewer_of(request), words(request, tools)
    if isinstance(found, ReferralLine):
        return said(messages.answered(found, viewer, phrases))
    return said(messages.shut(found, viewer, phrases, request.now))


def _latest(request: Request, tools: Tools, customer: str, states: tuple[State, ...], becomes: State | None) -> Answer:
    def step(work: Work) -> ReferralLine:
        found = referrals.asked_of(work, customer, states, request.by, request.now)
        if becomes is None:
            return found
        return referrals.answer(work, found.referral.id, becomes, request.by, request.now)

    done = act(request, tools, step)
    return said(messages.answered(done, viewer_of(request), words(request, tools)))


def _answers(state: State) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Notes what came of it."""
        done = act(request, tools, lambda work: referrals.answer(work, request.value, state, request.by, request.now))
        return _pressed(request, tools, done)

    return press


asked = _answers(State.ASKED)
not_now = _answers(State.NOT_NOW)
never = _answers(State.NEVER)
no_name = _answers(State.NONE)


def undo(request: Request, tools: Tools) -> Answer:
    """Takes the last press back."""
    done = act(request, tools, lambda work: referrals.undo(work, request.value, request.by, request.now))
    return _pressed(request, tools, done)


def name(request: Request, tools: Tools) -> Answer:
    """Asks whom they named."""
    return opened(request, messages.name_form(_see(request, tools), words(request, tools)))


def own_words(request: Request, tools: Tools) -> Answer:
    """Opens the question to be written in the rep's own words."""
    return opened(request, messages.question_form(_see(request, tools), words(request, tools)))


def named(request: Request, tools: Tools) -> Answer:
    """They named somebody."""
    who, how = request.values.get(ids.WHO, ""), request.values.get(ids.HOW_KNOWN, "")
    return _sent(
        request, tools, lambda work: referrals.name_given(work, request.private, who, how, request.by, request.now)
    )


def written(request: Request, tools: Tools) -> Answer:
    """The question in the rep's own words; a broad one is refused where it stands."""
    own = request.values.get(ids.QUESTION, "")
    return _sent(
        request, tools, lambda work: referrals.write_question(work, request.private, own, request.by, request.now)
    )


def _see(request: Request, tools: Tools) -> Referral:
    return look(request, tools, lambda work: referrals.see(work, request.value, request.by))


def _sent(request: Request, tools: Tools, step: Callable[[Work], ReferralLine]) -> Answer:
    viewer, phrases = viewer_of(request), words(request, tools)
    try:
        done = act(request, tools, step)
    except SalesError as error:
        field = error.field if isinstance(error, TooLong) else ids.INPUTS[request.id][0]
        return wrong({field: refusals.sentence(error, phrases, viewer)})
    return closed(request, tools, messages.answered(done, viewer, phrases))


def _pressed(request: Request, tools: Tools, done: ReferralLine) -> Answer:
    message = messages.answered(done, viewer_of(request), words(request, tools))
    if done.already and request.surface is not Surface.EPHEMERAL:
        return refused(request, tools, message)
    return pressed(request, tools, message)
