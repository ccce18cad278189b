"""Kept about itself in English."""


class KeptWords:
    """Help, language and zone."""

    def help_title(self) -> str:
        return "Kept remembers what you promise to customers and speaks up while there is still time."

    def help_promise(self, promise: str) -> str:
        return f"{promise} Acme: send the proposal by Friday 4pm — records a promise, written the way you'd say it"

    def help_form(self, promise: str) -> str:
        return f"{promise} — the same as a form"

    def help_list(self, promise: str) -> str:
        return f"{promise} list Acme — what is open, for one customer or for all"

    def help_search(self, promise: str) -> str:
        return f"{promise} search proposal — promises, notes and customers by any words, done or not"

    def help_done(self, promise: str) -> str:
        return f"{promise} done 42 — the customer has it · {promise} ready 42 — send it now, or hold it until when"

    def help_move(self, promise: str) -> str:
        return f"{promise} move 42 to Tuesday — a new date, and who wanted it"

    def help_why(self, promise: str) -> str:
        return f"{promise} why 42 — when Kept spoke up, and why then"

    def help_helper(self, promise: str) -> str:
        return (
            f"{promise} help 42 @Aya check the price by Wed — ask a helper · "
            f"{promise} @Aya Acme: call back — taken for her"
        )

    def help_today(self, kept: str) -> str:
        return f"{kept} — your day"

    def help_settings(self, kept: str) -> str:
        return f"{kept} zone Europe/Berlin · {kept} language Japanese — your time zone and language"

    def help_digest(self, kept: str) -> str:
        return f"{kept} digest — the week so far: yours, and your team's · {kept} record — what you kept"

    def help_order(self, kept: str) -> str:
        return f"{kept} order Acme 20 x Widget A, delivery Dec 3 — delivered, then visited · {kept} order list"

    def help_customer(self, kept: str) -> str:
        return f"{kept} customer Acme — what is open, what they ordered, whom you know there"

    def help_referral(self, kept: str) -> str:
        return f"{kept} referral Acme — one question about one circle, in time · {kept} referral circles Acme"

    def help_people(self, kept: str) -> str:
        return f"{kept} people — who does what, for admins · {kept} team — teams and their digest, for managers"

    def help_hours(self, kept: str) -> str:
        return f"{kept} hours 9-17 · {kept} away Dec 24 to Jan 2 · {kept} settings — when Kept may speak up"

    def help_notes(self, kept: str) -> str:
        return f"{kept} notes Acme: … — keeps your notes; each line that begins with * is a promise to confirm"

    def help_words(self) -> str:
        return "Answer Kept's messages with words: done · done 2 · later · move to Friday"

    def help_emoji(self) -> str:
        return "or with an emoji: ✅ done · ⏰ later · 📅 move · 👀 seen · 🆘 a helper"

    def zone_set(self, zone: str, clock: str) -> str:
        return f"Your time zone is {zone} from now on. It is {clock} for you."

    def zone_is(self, zone: str, clock: str) -> str:
        return f"Your time zone is {zone}. It is {clock} for you."

    def zone_meaning(self) -> str:
        return "What you told customers stays the same instant; only the hours in which Kept speaks up move with you."

    def language_set(self) -> str:
        return "Kept speaks English with you from now on."

    def language_is(self) -> str:
        return "Kept speaks English with you."
