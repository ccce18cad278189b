"""Forms in English."""


class FormWords:
    """What is written on forms."""

    def record_title(self) -> str:
        return "Record a promise"

    def change_title(self, number: int) -> str:
        return f"Change #{number}"

    def had_title(self) -> str:
        return "When did they have it?"

    def move_title(self) -> str:
        return "A new date"

    def cant_title(self) -> str:
        return "Can't make it"

    def drop_title(self) -> str:
        return "Drop a promise"

    def released_title(self) -> str:
        return "No longer wanted"

    def shown_title(self) -> str:
        return "Kept"

    def record(self) -> str:
        return "Record"

    def save(self) -> str:
        return "Save"

    def drop(self) -> str:
        return "Drop"

    def customer(self) -> str:
        return "Customer"

    def customer_example(self) -> str:
        return "Acme"

    def what(self) -> str:
        return "What did you promise?"

    def what_example(self) -> str:
        return "send the proposal"

    def told(self) -> str:
        return "By when did you say?"

    def told_hint(self) -> str:
        return "The way you'd say it: Fri 4pm, tomorrow noon, in 2 hours, 27 November 16:00."

    def told_example(self) -> str:
        return "Fri 4pm"

    def told_new(self) -> str:
        return "The new date"

    def date_locked(self, when: str) -> str:
        return f"Told: {when}. Press Move to change the date, so that Kept knows who wanted it."

    def source(self) -> str:
        return "The link to the message is kept with the promise."

    def had(self) -> str:
        return "They had it"

    def had_hint(self) -> str:
        return "If that was before the time you told them, it counts as on time."

    def told_was(self, when: str) -> str:
        return f"You told them {when}."

    def wanted_by(self) -> str:
        return "Who wants the new date?"

    def wanted_by_customer(self) -> str:
        return "The customer does"

    def wanted_by_rep(self) -> str:
        return "We do: we can't make it"

    def agreed(self) -> str:
        return "Has the customer agreed?"

    def agreed_yes(self) -> str:
        return "Yes"

    def agreed_not_yet(self) -> str:
        return "Not yet"

    def agreed_hint(self) -> str:
        return "Ask them first, for example: would Tuesday 4pm suit you?"

    def alternative(self) -> str:
        return "Or what else would help them?"

    def alternative_hint(self) -> str:
        return "Stands in the draft to the customer. Left empty, Kept offers the working day after, too."

    def alternative_example(self) -> str:
        return "the first half by Friday"

    def reason(self) -> str:
        return "Why?"

    def reason_drop_example(self) -> str:
        return "we don't make this size"

    def reason_released_example(self) -> str:
        return "they chose another model"

    def reason_hint(self) -> str:
        return "One line is enough; it stays with the promise."

    def released_by(self) -> str:
        return "Who at the customer said so?"

    def released_by_example(self) -> str:
        return "Ms Sato, on the phone"
