"""Everything a person can ask Kept to do with a promise."""

from bot.usecases.promise.agreeing import agree, asked_of, convinced, is_strict, refuse
from bot.usecases.promise.changing import change, own_reading, take_free_day, take_other_date
from bot.usecases.promise.closing import drop, never_made, release, reopen
from bot.usecases.promise.doubling import doubled, is_settled, keep_one
from bot.usecases.promise.filling import FIRST, Typed, check_version, more_of, suggested
from bot.usecases.promise.keeping import amend_had, keep, later, make_ready, nudge_outside_hours
from bot.usecases.promise.keeping import see as seen
from bot.usecases.promise.listing import explain, form_of, live, of_message, of_subjects, see, today
from bot.usecases.promise.moving import another_customer, move, move_form, same_as
from bot.usecases.promise.recording import (
    answer_of,
    complete_draft,
    draft_customer,
    draft_date,
    drop_draft,
    keep_line,
    record,
    record_draft,
    record_form,
    said_at,
    two_after_all,
    with_usual_time,
)
from bot.usecases.promise.specifying import keep_ticked, tell_manager
from bot.usecases.promise.suggesting import safe
from bot.usecases.promise.undoing import undo, undo_together

__all__ = [
    "FIRST",
    "Typed",
    "agree",
    "amend_had",
    "another_customer",
    "answer_of",
    "asked_of",
    "change",
    "check_version",
    "complete_draft",
    "convinced",
    "doubled",
    "draft_customer",
    "draft_date",
    "drop",
    "drop_draft",
    "explain",
    "form_of",
    "is_settled",
    "is_strict",
    "keep",
    "keep_line",
    "keep_one",
    "keep_ticked",
    "later",
    "live",
    "make_ready",
    "more_of",
    "move",
    "move_form",
    "never_made",
    "nudge_outside_hours",
    "of_message",
    "of_subjects",
    "own_reading",
    "record",
    "record_draft",
    "record_form",
    "refuse",
    "release",
    "reopen",
    "safe",
    "said_at",
    "same_as",
    "see",
    "seen",
    "suggested",
    "take_free_day",
    "take_other_date",
    "tell_manager",
    "today",
    "two_after_all",
    "undo",
    "undo_together",
    "with_usual_time",
]
