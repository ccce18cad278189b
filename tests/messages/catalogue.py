"""Everything Kept can show, made from sample facts."""

from functools import lru_cache

from bot.language import phrases as phrases_of
from bot.messages import draft, errors, form, home, kept, listing, nudge, promise, reply, why
from bot.messages.blocks import Message, View
from bot.sales.answer import BothFit, Deed, DraftAnswer, Profile, Recorded, ReplyKind, UndoRefused, Viewer
from bot.sales.errors import PastDate
from bot.sales.promise import Outcome, Promise
from tests.messages import (
    colleague_examples,
    conversation_examples,
    digest_examples,
    examples,
    follow_examples,
    moving_examples,
    order_examples,
    people_examples,
    referral_examples,
    search_examples,
    settings_examples,
    several_examples,
)

Said = dict[str, Message | View]


@lru_cache(maxsize=4)
def everything(viewer: Viewer, *, what: str | None = None, customer: str | None = None) -> Said:
    """Each message and view by name; `what` and `customer` stand in for the words of the samples."""
    changed = {key: value for key, value in (("what", what), ("customer", customer)) if value is not None}
    about = examples.promise(viewer, **changed)
    return {
        **_answers(viewer, about),
        **_nudges(viewer, about),
        **_replies(viewer, about),
        **_lists(viewer, about),
        **_forms(viewer, about),
        **_refusals(viewer, about),
        **digest_examples.everything(viewer, what, customer),
        **moving_examples.everything(viewer, what, customer),
        **referral_examples.everything(viewer, what, customer),
        **conversation_examples.everything(viewer, what, customer),
        **settings_examples.everything(viewer, what, customer),
        **people_examples.everything(viewer, what, customer),
        **order_examples.everything(viewer, what, customer),
        **colleague_examples.everything(viewer, what, customer),
        **search_examples.everything(viewer, what, customer),
        **several_examples.everything(viewer, what, customer),
        **follow_examples.everything(viewer, what, customer),
    }


def _answers(viewer: Viewer, about: Promise) -> Said:
    said = phrases_of(viewer.language)
    plain = examples.confirmation(viewer, promise=about)
    full = examples.full_confirmation(viewer, promise=about)
    lacks = DraftAnswer(examples.draft(viewer, what=about.what), "customer", "c" * 32, examples.choices(viewer))
    when = DraftAnswer(
        examples.draft(viewer, what=about.what, customer=about.customer), "told", None, (), PastDate(examples.MADE)
    )
    told: Said = {
        "recorded": promise.recorded(Recorded((plain,)), viewer, said),
        "recorded in full": promise.recorded(Recorded((full,)), viewer, said),
        "recorded from a message": promise.recorded(
            Recorded((examples.confirmation(viewer, promise=examples.replace(about, link="https://x.example/p1")),)),
            viewer,
            said,
        ),
        "recorded many": promise.recorded(Recorded((full, lacks, when) * 12), viewer, said),
        "draft without customer": draft.answer(lacks, viewer, said),
        "draft without date": draft.answer(when, viewer, said),
        "both fit": draft.both_fit(BothFit(43, about.customer or "", about.what), viewer, said),
        "why": why.explained(examples.explanation(viewer), viewer, said),
        "undo too late": promise.undo_refused(UndoRefused("too_late", about), viewer, said),
        "changed since": promise.undo_refused(UndoRefused("changed_since", about, "U0ZED"), viewer, said),
        "shown": promise.shown(promise.recorded(Recorded((full,)), viewer, said), said),
    }
    for deed in Deed:
        given = examples.done(deed, viewer)
        given = examples.replace(
            given, promise=examples.replace(given.promise, what=about.what, customer=about.customer)
        )
        told[f"deed {deed}"] = promise.done(given, viewer, said)
        told[f"already {deed}"] = promise.done(examples.replace(given, already=True, undo=None), viewer, said)
    return told


def _nudges(viewer: Viewer, about: Promise) -> Said:
    said = phrases_of(viewer.language)
    lines = tuple(examples.line(viewer, place, promise=examples.replace(about, number=place)) for place in range(1, 10))
    told: Said = {
        "nudge": nudge.dm(examples.nudge(lines[0], viewer=viewer), viewer, said),
        "nudge of nine": nudge.dm(examples.nudge(*lines, viewer=viewer, more=12, old=3), viewer, said),
        "late nudge": nudge.dm(examples.nudge(lines[0], viewer=viewer, now=examples.told(viewer).at), viewer, said),
    }
    for outcome in Outcome:
        came_to = examples.kept(viewer, outcome, what=about.what, customer=about.customer, closed_by="U0ZED")
        settled = examples.line(viewer, promise=came_to, undo="c" * 32)
        told[f"nudge that came to {outcome}"] = nudge.dm(examples.nudge(settled, viewer=viewer), viewer, said)
    waits = examples.line(viewer, promise=about, later_at=examples.told(viewer).at, undo="c" * 32)
    asked = examples.line(viewer, promise=examples.draft(viewer, what=about.what))
    told["nudge put off"] = nudge.dm(examples.nudge(waits, viewer=viewer), viewer, said)
    told["nudge for a draft"] = nudge.dm(examples.nudge(asked, viewer=viewer), viewer, said)
    return told


def _replies(viewer: Viewer, about: Promise) -> Said:
    said = phrases_of(viewer.language)
    told: Said = {}
    for kind in ReplyKind:
        told[f"reply {kind}"] = reply.dm(examples.reply(kind, viewer, promise=about), viewer, said)
        told[f"bare reply {kind}"] = reply.dm(
            examples.reply(kind, viewer, promise=None, done=None, confirmation=None, number=7), viewer, said
        )
    return told


def _lists(viewer: Viewer, about: Promise) -> Said:
    said = phrases_of(viewer.language)
    many = tuple(examples.replace(about, number=number) for number in range(30))
    drafts = tuple(examples.draft(viewer, number=number, what=about.what) for number in range(30, 60))
    full = examples.listing(viewer, late=many, open=many, drafts=drafts, undelivered=many, more=5, next_offset=20)
    thin = examples.listing(viewer, late=(), open=(), drafts=())
    told: Said = {
        "list": listing.page(examples.listing(viewer), viewer, said),
        "long list": listing.page(full, viewer, said),
        "empty list": listing.page(thin, viewer, said),
        "found": listing.page(examples.replace(full, query=about.what), viewer, said),
        "nothing found": listing.page(examples.replace(thin, query=about.what), viewer, said),
        "home": home.view(examples.home(viewer), said),
        "long home": home.view(examples.home(viewer, listing=full, trouble=about.what, is_admin=True), said),
        "empty home": home.view(examples.home(viewer, listing=thin), said),
        "day": kept.today(full, viewer, said),
        "empty day": kept.today(thin, viewer, said),
        "help": kept.help(viewer, said),
    }
    for changed in ("zone", "language", ""):
        profile = Profile(viewer.language, viewer.zone, changed, examples.MADE)
        told[f"profile {changed}"] = kept.profile(profile, viewer, said)
    return told


def _forms(viewer: Viewer, about: Promise) -> Said:
    said = phrases_of(viewer.language)
    facts = examples.form_facts(viewer, customer=about.customer or "", what=about.what)
    more = examples.replace(facts, more=examples.more_facts(viewer, about.what))
    return {
        "record": form.record(facts, said),
        "record from a message": form.record(
            examples.replace(facts, link="https://x.example/p1", told_text=about.what), said
        ),
        "record from nothing": form.record(examples.replace(facts, customer="", what="", told=None, private=""), said),
        "record with more": form.record(more, said),
        "change with more": form.change(42, more, said),
        "change with more and a locked date": form.change(42, examples.replace(more, date_locked=True), said),
        "changed meanwhile": examples.meanwhile(form.change(42, more, said), viewer, about, said),
        "change": form.change(42, facts, said),
        "change with a locked date": form.change(42, examples.replace(facts, date_locked=True), said),
        "had": form.had(about, examples.MADE, viewer, said),
        "move": form.move(about, viewer, said),
        "can't": form.move(about, viewer, said, cant=True),
        "drop": form.drop(about, viewer, said),
        "released": form.released(about, viewer, said),
    }


def _refusals(viewer: Viewer, about: Promise) -> Said:
    said = phrases_of(viewer.language)
    return {
        "unknown word": errors.unknown_command(about.what, None, said),
        "near word": errors.unknown_command(about.what, "list", said),
        "unfinished": errors.unfinished("done", said),
        "not installed": errors.not_installed(said),
        "not found": errors.not_found(42, said),
        "broke": errors.broke("4711", said),
        "not saved": errors.not_saved(about.what, said),
        "press not saved": errors.not_saved("", said),
        "retired": errors.retired(said),
        "not opened": errors.by_slack_down(said),
    }
