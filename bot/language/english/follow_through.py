"""Following through in English."""

from bot.language.english.customer import named
from bot.sales.follow_through import Question

_ASKED = {
    Question.GOT: "Did they get it?",
    Question.CLEAR: "Is it clear to them?",
    Question.NEW: "Is there something new for them?",
    Question.NEXT: "Is the next meeting set?",
    Question.RIGHT: "Is it right now?",
}
_LABELS = {
    Question.GOT: ("Yes", "Not yet"),
    Question.CLEAR: ("Yes", "Not yet"),
    Question.NEW: ("Nothing new", "Something new…"),
    Question.NEXT: ("Yes", "Not yet"),
    Question.RIGHT: ("Yes", "Not right"),
}
_ANSWERED = {
    Question.GOT: ("They got it", "They did not get it"),
    Question.CLEAR: ("It is clear", "It is not clear yet"),
    Question.NEW: ("Nothing new", "Something new…"),
    Question.NEXT: ("The next meeting is set", "No next meeting yet"),
    Question.RIGHT: ("It is right now", "It is not right"),
}


class FollowThroughWords:
    """The four questions after delivering, and the one after a fix."""

    def asks(self, customer: str, count: int) -> str:
        if count == 1:
            return f"{named(customer)} has it. One short question:"
        return f"{named(customer)} has it. {count} short questions, one press each:"

    def asks_briefly(self) -> str:
        return "how did it land?"

    def question(self, question: Question) -> str:
        return _ASKED[question]

    def answer(self, question: Question, fine: bool) -> str:
        return _LABELS[question][not fine]

    def answered(self, question: Question, fine: bool) -> str:
        return _ANSWERED[question][not fine]

    def something_new(self, words: str) -> str:
        return f"New: {words}"

    def all_fine(self) -> str:
        return "All fine"

    def ask_no_more(self) -> str:
        return "Ask no more"

    def done(self) -> str:
        return "Followed through"

    def closed(self) -> str:
        return "Not followed through: you asked to hear no more of it"

    def withdrawn(self) -> str:
        return "The promise is open again, so there is nothing to ask"

    def already(self) -> str:
        return "That was answered already:"

    def new_promise(self, customer: str) -> str:
        return f"A word to {named(customer)} helps most now. Is there something to promise them?"

    def new_title(self) -> str:
        return "Something new"

    def new_label(self) -> str:
        return "What is new for them?"

    def new_example(self) -> str:
        return "They open a second shop in May"

    def heading(self) -> str:
        return "Following through"
