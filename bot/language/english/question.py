"""Questions in English."""

from bot.language.english.customer import named


class QuestionWords:
    """What Kept asks by itself."""

    def heading(self) -> str:
        return "To ask the customer"

    def agreed(self, customer: str, when: str) -> str:
        return f"Get their OK: does {when} suit {named(customer)}?"

    def they_agreed(self, customer: str, when: str) -> str:
        return f"{named(customer)} agreed: {when}"

    def put_off(self, customer: str) -> str:
        return f"Waiting for {named(customer)} to agree: it stays in your list"

    def expects(self, customer: str) -> str:
        return f"What does {named(customer)} expect of us: how, how fast, in what form?"

    def write_down(self) -> str:
        return "Write it down…"

    def anything(self) -> str:
        return "They don't mind"

    def they_mind_nothing(self, customer: str) -> str:
        return f"{named(customer)} doesn't mind how and when"

    def already(self) -> str:
        return "That was answered already:"

    def title(self) -> str:
        return "What they expect"

    def closed(self, customer: str) -> str:
        return f"{named(customer)} is no customer any more, so there is nothing to ask"
