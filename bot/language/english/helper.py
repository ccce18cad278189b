"""A colleague who owes the rep a smaller promise, in English."""

from bot.language.english.customer import named


class HelperWords:
    """Asked, answered, done, and what comes back to the rep."""

    def asks_you(self) -> tuple[str, str]:
        return "", " asks for your help: "

    def by(self, when: str) -> str:
        return f"by {when}"

    def is_for(self, customer: str, what: str) -> str:
        return f"for {named(customer)}: {what}" if what else f"for {named(customer)}"

    def asked(self) -> tuple[str, str]:
        return "", " is asked: "

    def silent(self) -> tuple[str, str]:
        return "", " hasn't answered yet: "

    def accepted(self) -> tuple[str, str]:
        return "", " will do it: "

    def declined(self) -> tuple[str, str]:
        return "", " can't do it: "

    def late(self) -> tuple[str, str]:
        return "", " hasn't done it yet: "

    def done(self) -> tuple[str, str]:
        return "✅ ", " has done it: "

    def unreachable(self) -> tuple[str, str]:
        return "Slack can't reach ", " for this: "

    def you_do_it(self) -> str:
        return "You do this yourself."

    def after_target(self, what: str, due: str, target: str) -> str:
        return f"’s part is due {due}, after your new target {target}: {what}"

    def ask_earlier(self) -> str:
        return "Ask for it earlier…"

    def briefly_asked(self) -> str:
        return "asked, no answer yet"

    def briefly_accepted(self) -> str:
        return "will do it"

    def briefly_declined(self) -> str:
        return "can't do it"

    def briefly_done(self) -> str:
        return "✅ done"

    def you_accepted(self) -> str:
        return "You said you'll do it."

    def you_declined(self) -> tuple[str, str]:
        return "You said you can't. ", " is told."

    def you_did(self) -> tuple[str, str]:
        return "Done. ", " sees it."

    def not_needed(self) -> str:
        return "No longer needed."

    def clock_goes_on(self, target: str) -> str:
        return f"Your own target stays {target}, and nudges go on."

    def title(self) -> str:
        return "Ask a helper"

    def who(self) -> str:
        return "Who has the answer?"

    def who_hint(self) -> str:
        return "They get a direct message, in their hours."

    def what(self) -> str:
        return "What do you need from them?"

    def what_example(self) -> str:
        return "check the price"

    def due(self) -> str:
        return "By when do you need it?"

    def due_hint(self, target: str) -> str:
        return f"Before your own target, {target}." if target else "A day or a time, such as tomorrow noon."

    def ask(self) -> str:
        return "Ask"

    def ask_a_helper(self) -> str:
        return "Ask a helper…"

    def ask_someone_else(self) -> str:
        return "Ask someone else…"

    def do_myself(self) -> str:
        return "I'll do it myself"

    def accept(self) -> str:
        return "I'll do it"

    def decline(self) -> str:
        return "Can't"

    def done_it(self) -> str:
        return "Done"

    def who_can_help(self) -> str:
        return "Who can help? A colleague gets it with a date before yours."

    def yours(self) -> str:
        return "With colleagues"

    def too_late(self, when: str) -> str:
        return f"Pick a date before your own target, {when}: your helper has to be done first."

    def is_you(self) -> str:
        return "That is you. Pick a colleague."

    def is_app(self) -> str:
        return "That is an app, which can't be asked. Pick a person."

    def is_gone(self, name: str) -> str:
        who = name or "This person"
        left_out = "a guest, an app, somebody of another workspace, or no longer here"
        return f"{who} can't be asked: {left_out}. Pick a colleague."

    def is_muted(self, name: str) -> str:
        return f"{name or 'This person'} wants no messages from Kept. Pick another colleague."

    def nobody_named(self) -> str:
        return "Pick a colleague."

    def not_asked(self) -> str:
        return "That isn't something you were asked."
