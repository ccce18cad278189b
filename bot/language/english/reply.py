"""Answers to words and emoji in English."""

from bot.language.english.customer import named


class ReplyWords:
    """What Kept answers to words and emoji in a direct message."""

    def which_done(self) -> str:
        return "Which one is done?"

    def which_later(self) -> str:
        return "Which one later?"

    def which_move(self) -> str:
        return "Which one gets a new date?"

    def which_other(self) -> str:
        return "Which one do you mean?"

    def number_is_two_things(self, number: int) -> str:
        return f"{number} is a line here, and #{number} is another promise of yours. Which one do you mean?"

    def new_date(self, customer: str) -> str:
        return f"What is the new date for {named(customer)}? Press Move, or write “move to Friday” here."

    def new_date_named(self, customer: str, when: str) -> str:
        return f"Move {named(customer)} to {when}? Press Move and say who wants the new date."

    def what_happened(self) -> str:
        return "What became of it?"

    def not_understood(self, word: str) -> str:
        if not word:
            return "That one wasn't clear. Nothing changed."
        return f"“{word}” wasn't clear. Nothing changed."

    def words(self) -> str:
        return "You can write: done · done 2 · done #42 · ready · later · move to Friday · help"

    def nothing_open(self) -> str:
        return "Nothing is open here: every promise is settled."

    def undo_late(self) -> str:
        return "Taking an emoji away undoes within ten minutes, and they have passed. Nothing changed."

    def zone_learned(self, zone: str, when: str) -> str:
        return f"Your time zone is {zone}: did you mean {when}?"
