"""What Kept says about itself: help, the day, language and zone."""

from bot.language import Phrases
from bot.messages import blocks, ids, line, listing
from bot.messages.blocks import Message
from bot.messages.line import Part
from bot.sales.answer import Listing, Profile, Viewer


def help(  # noqa: A001
    viewer: Viewer,
    phrases: Phrases,
    command: str = "/promise",
    kept: str = "/kept",
) -> Message:
    """What can be typed, pressed and answered; the commands as this workspace has them."""
    words = phrases.kept
    lines = [
        words.help_promise(command),
        words.help_form(command),
        words.help_list(command),
        words.help_search(command),
        words.help_done(command),
        words.help_move(command),
        words.help_why(command),
        words.help_helper(command),
        words.help_today(kept),
        words.help_notes(kept),
        words.help_order(kept),
        words.help_customer(kept),
        words.help_digest(kept),
        words.help_referral(kept),
        words.help_settings(kept),
        words.help_hours(kept),
        words.help_people(kept),
    ]
    answers = [words.help_words(), words.help_emoji()]
    record = blocks.button(phrases.button.record_promise(), ids.OPEN_FORM, primary=True)
    see = blocks.button(phrases.button.see_list(), ids.SHOW_LIST)
    return blocks.message(
        [words.help_title(), *lines, *answers],
        [
            blocks.rows([blocks.bold(words.help_title())], *([blocks.plain(each)] for each in lines)),
            blocks.context(*answers),
            blocks.actions(record, see),
        ],
    )


def today(day: Listing, viewer: Viewer, phrases: Phrases, has_orders: bool = False) -> Message:
    """What is late and what is due today; the rest, and the orders, are a button away."""
    now = line.local(day.now, viewer)
    title = phrases.listing.day(phrases.dates.day(now.date(), now.date()))
    due, coming = listing.by_day(day.open, viewer, now.date())
    said = Part([title], [blocks.header(title)])
    if day.late or due or day.drafts:
        left = Listing(day.now, day.late, tuple(due), day.drafts, undelivered=day.undelivered, beside=day.beside)
        said += listing.body(left, viewer, phrases)
    else:
        nothing = phrases.listing.nothing_that_day()
        said += Part([nothing], [blocks.says(nothing)]) + listing.undelivered(day.undelivered, phrases)
    buttons = [blocks.button(phrases.button.record_promise(), ids.OPEN_FORM)]
    if coming or day.more:
        buttons.append(blocks.button(phrases.button.see_list(), ids.SHOW_LIST))
    if has_orders:
        buttons.append(blocks.button(phrases.button.see_orders(), ids.ORDER_LIST))
    said.blocks.append(blocks.actions(*buttons))
    return blocks.message(said.words, said.blocks)


def profile(profile: Profile, viewer: Viewer, phrases: Phrases) -> Message:
    """A person's language or zone, changed or only shown."""
    place = phrases.dates.place(profile.zone)
    zone = place if place == profile.zone else f"{place} ({profile.zone})"
    clock = phrases.dates.clock(profile.now.astimezone(line.zone_of(viewer.zone)))
    match profile.changed:
        case "zone":
            said = [phrases.kept.zone_set(zone, clock), phrases.kept.zone_meaning()]
        case "language":
            said = [phrases.kept.language_set()]
        case _:
            said = [phrases.kept.zone_is(zone, clock), phrases.kept.language_is()]
    return blocks.message(said, [blocks.rows(*([blocks.plain(each)] for each in said))])
