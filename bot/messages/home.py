"""App Home: what is late, today and coming, with a button for everything."""

from dataclasses import replace

from bot.language import Phrases
from bot.messages import blocks, handover, helper, ids, introduction, line, listing, order, record
from bot.messages.blocks import Block, View
from bot.sales.home import Home


def view(home: Home, phrases: Phrases) -> View:
    """One person's Home."""
    viewer, now = home.viewer, home.listing.as_of or home.listing.now
    shown: list[Block] = [
        blocks.actions(
            blocks.button(phrases.button.record_promise(), ids.OPEN_FORM, primary=True),
            blocks.button(phrases.conversation.log_button(), ids.CONVERSATION_OPEN),
            blocks.button(phrases.button.record_order(), ids.ORDER_OPEN_FORM),
            blocks.button(phrases.button.see_list(), ids.SHOW_LIST),
            blocks.button(phrases.button.search(), ids.SEARCH_OPEN),
            blocks.button(phrases.button.settings(), ids.SETTINGS_MINE),
        )
    ]
    if home.trouble and home.is_admin:
        shown.append(blocks.says(phrases.listing.trouble(blocks.short(home.trouble, blocks.NAME_TEXT))))
    known = {each.number: each for each in (*home.undelivered, *home.listing.undelivered)}
    shown += listing.body(replace(home.listing, undelivered=tuple(known.values())), viewer, phrases).blocks
    shown += handover.home(home.handovers, viewer, phrases).blocks
    shown += helper.home(home.helpers, viewer, phrases).blocks
    shown += introduction.unanswered(home.unanswered, phrases).blocks
    if home.orders is not None:
        shown += order.home(home.orders, viewer, phrases).blocks
    if len(shown) == 1:
        shown.append(blocks.says(phrases.listing.nothing()))
        shown.append(blocks.says(phrases.listing.welcome()))
    if home.record is not None and (home.record.days.counts.total or home.record.days.followed.total):
        shown += record.home(home.record, phrases).blocks
    shown.append(blocks.context(phrases.listing.as_of(line.at(now, viewer, phrases, line.local(now, viewer).date()))))
    return blocks.home(shown)
