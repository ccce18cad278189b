"""Nudges in English."""

from bot.language.english.customer import named


class NudgeWords:
    """What Kept says when it speaks up by itself."""

    def coming(self, customer: str, when: str, target: str) -> str:
        return f"You told {named(customer)}: {when}. Your own target is {target}."

    def coming_plain(self, customer: str, when: str) -> str:
        return f"You told {named(customer)}: {when}."

    def past_target(self, customer: str, when: str) -> str:
        return f"Your own target has passed, and there is still time: you told {named(customer)} {when}."

    def past_told(self, customer: str, when: str) -> str:
        said = f"You told {named(customer)} {when}, and that has passed."
        return f"{said} If they have it, press Done; if not, a word to them helps most now."

    def several(self, count: int) -> str:
        return "A promise is coming up" if count == 1 else f"{count} promises are coming up"

    def several_past(self, count: int) -> str:
        who = "A promise is" if count == 1 else f"{count} promises are"
        return f"{who} past the time you told"

    def several_mixed(self, count: int) -> str:
        return "Here is what waits for you" if count == 1 else f"{count} things wait for you"

    def all_settled(self, count: int) -> str:
        return f"All {count} promises are settled"

    def all_answered(self, count: int) -> str:
        return f"All {count} are answered"

    def list_title(self, day: str) -> str:
        return f"Your list for {day}"

    def waiting(self) -> str:
        return "Waiting for the customer to agree"

    def next_day(self) -> str:
        return "Next working day"

    def after_the_sale(self) -> str:
        return "After the sale"

    def at_risk(self, days: int) -> str:
        return f"Customers at risk: late for {'a working day' if days == 1 else f'{days} working days'} or more"

    def away(self) -> str:
        return "Falling due while the rep is away"

    def and_more(self, count: int) -> str:
        return f"And {count} more."

    def and_old(self, count: int) -> str:
        return f"And {count} older than two weeks: see Home."

    def emoji(self) -> str:
        return "✅ done · ⏰ later · 📅 move · 👀 seen · 🆘 a helper"

    def emoji_lines(self) -> str:
        return "1️⃣…9️⃣ that line is done · ⏰ later, all of them · 👀 seen"

    def seen(self) -> str:
        return "Seen: the next nudge is left out"

    def later(self, when: str) -> str:
        return f"Later: Kept comes back {when}"

    def ready(self) -> str:
        return "Ready to send"

    def ready_hold(self, when: str) -> str:
        return f"Ready: send it now, or hold it until {when}"

    def now_told(self, when: str) -> str:
        return f"Changed: now told {when}"

    def undelivered(self) -> str:
        return "Kept could not deliver this one to you"
