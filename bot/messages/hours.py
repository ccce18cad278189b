"""When somebody works, as it stands."""

from bot.language import Phrases
from bot.messages import blocks, ids
from bot.messages.blocks import Message
from bot.messages.settings import value
from bot.sales.hours import lunch_fits
from bot.sales.settings import TABLE, Chosen


def state(chosen: Chosen, phrases: Phrases, command: str = "/kept") -> Message:
    """A person's hours, days, lunch, public holidays and list."""
    words, now = phrases.hours, chosen.settings
    place = phrases.dates.place(chosen.zone)
    said = [words.work(now.days, now.opens, now.closes, place)]
    if now.lunch_from and now.lunch_to and lunch_fits(now.opens, now.closes, now.lunch_from, now.lunch_to):
        said.append(words.lunch(now.lunch_from, now.lunch_to))
    else:
        said.append(words.no_lunch())
    country = value(TABLE["country"], now.country, chosen.countries, phrases)
    said.append(words.holidays(country) if now.country else words.no_holidays())
    said.append(words.list_in(phrases.settings.choice(now.list_time.value)))
    said.append(words.some_own() if chosen.own else words.all_everybody())
    buttons = [
        blocks.button(phrases.button.change(), ids.SETTINGS_MINE),
        blocks.button(phrases.away.go_away(), ids.AWAY_OPEN),
    ]
    return blocks.message(
        [words.title(), *said],
        [
            blocks.rows([blocks.bold(words.title())], *([blocks.plain(each)] for each in said)),
            blocks.context(words.example(command)),
            blocks.actions(*buttons),
        ],
    )
