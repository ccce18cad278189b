"""Conversations in English."""

from bot.language.english.customer import named


class ConversationWords:
    """Notes kept, starred lines to confirm, and the question of the day's end."""

    def title(self, customer: str) -> str:
        return f"Conversation with {customer}" if customer else "Conversation"

    def noted(self, customer: str) -> str:
        return f"Notes kept for {customer}." if customer else "Notes kept. They name no customer."

    def to_confirm(self, count: int) -> str:
        return "One starred line to confirm:" if count == 1 else f"{count} starred lines to confirm:"

    def said_nothing(self) -> str:
        return "Nothing was promised. Nobody will ask again."

    def none_starred(self) -> str:
        return "No line begins with a star. Did you promise anything?"

    def none_left(self) -> str:
        return "No promise is left of these notes. Did you promise anything else?"

    def recorded(self, count: int) -> str:
        counted = "One promise of these notes is" if count == 1 else f"{count} promises of these notes are"
        return f"{counted} recorded."

    def taken_back(self) -> str:
        return "Taken back: the notes are gone, and so are their drafts."

    def lacks(self, customer: bool, told: bool) -> str:
        if customer and told:
            return "which customer, and by when?"
        return "which customer?" if customer else "by when?"

    def dropped(self) -> str:
        return "dropped: no promise"

    def shown(self, first: int, last: int, total: int) -> str:
        return f"Lines {first} to {last} of {total}"

    def asks(self, customer: str, when: str) -> str:
        return f"Did you promise {named(customer)} anything? You logged a conversation {when}."

    def still_waiting(self, count: int, customer: str) -> str:
        lines = "One starred line" if count == 1 else f"{count} starred lines"
        return f"{lines} of your notes{f' on {customer}' if customer else ''} still to be confirmed"

    def notes(self, when: str) -> str:
        return f"Latest notes, {when}"

    def no_words(self) -> str:
        return "no notes; nothing was promised"

    def same_customer(self, typed: str, known: str) -> str:
        return f"Is {typed} the same customer as {known}?"

    def form_title(self) -> str:
        return "Log a conversation"

    def customer(self) -> str:
        return "Customer"

    def customer_hint(self) -> str:
        return "May stay empty where the notes name the customer."

    def notes_label(self) -> str:
        return "Notes"

    def notes_more(self, part: int) -> str:
        return f"Notes, part {part}"

    def notes_hint(self) -> str:
        return "Begin a line with * for each promise. Kept reads its customer and date and asks you to confirm."

    def notes_example(self) -> str:
        return "They liked the demo\n* send the proposal by Friday 4pm\n* call Ms Birch back tomorrow at 10"

    def nothing_label(self) -> str:
        return "No promise made?"

    def nothing_option(self) -> str:
        return "Nothing was promised"

    def log_button(self) -> str:
        return "Log a conversation"

    def room_button(self) -> str:
        return "More room for notes"

    def record_button(self) -> str:
        return "Record"

    def record_all_button(self, count: int) -> str:
        return f"Record all {count}"

    def record_some_button(self, count: int, total: int) -> str:
        return f"Record {count} of {total}"

    def drop_some_button(self, count: int) -> str:
        return f"Drop {count}"

    def drop_button(self) -> str:
        return "Drop"

    def drop_all_button(self) -> str:
        return "Drop all"

    def nothing_button(self) -> str:
        return "Nothing promised"

    def show_button(self) -> str:
        return "Show the lines"

    def more_button(self) -> str:
        return "Next lines"
