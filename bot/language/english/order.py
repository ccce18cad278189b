"""Orders in English."""

from bot.language.english.customer import named


class OrderWords:
    """What is said about an order."""

    def sold(self, product: str, quantity: int) -> str:
        return product if not quantity else f"{quantity:,} × {product}"

    def recorded(self, number: int) -> str:
        return f"Order #{number}"

    def recorded_several(self, count: int) -> str:
        return f"{count} lines read"

    def changed(self, number: int) -> str:
        return f"Changed order #{number}"

    def order(self, number: int) -> str:
        return f"Order #{number}"

    def delivery(self, day: str) -> str:
        return f"delivery {day}"

    def asks_you(self, when: str) -> str:
        return f"Kept asks you whether they have it {when}"

    def asks_somebody(self, when: str) -> tuple[str, str]:
        return "Kept asks ", f" whether they have it {when}"

    def has_it(self, customer: str) -> str:
        return f"That day has come: does {named(customer)} have it?"

    def lacks_customer(self, line: str) -> str:
        return f"Who ordered it? “{line}” names no customer. Your line is kept in the form."

    def lacks_product(self, line: str) -> str:
        return f"What did they order? “{line}” doesn't say. Your line is kept in the form."

    def lacks_delivery(self, line: str) -> str:
        return f"When is it delivered? “{line}” has no day. Your line is kept in the form."

    def lacks_date(self, words: str) -> str:
        return f"When is it delivered? “{words}” doesn't read as one day. Your line is kept in the form."

    def past(self, words: str) -> str:
        said = f"“{words}” has passed. Already delivered?"
        return f"{said} Record it in the form, and Kept asks at once whether they have it; else pick another day there."

    def two(self, line: str) -> str:
        said = f"“{line}” reads as two orders. Write each on a line of its own, or with a ; between them,"
        return f"{said} each with its customer or its day; or record it as one in the form."

    def asks(self, customer: str, day: str) -> str:
        return f"The delivery to {named(customer)} was for {day}. Do they have it, in one piece?"

    def asks_briefly(self) -> str:
        return "do they have it?"

    def named_by(self) -> tuple[str, str]:
        return "", " named you for this delivery."

    def received(self, customer: str) -> str:
        return f"{named(customer)} has it, in one piece."

    def received_not_intact(self, customer: str) -> str:
        return f"{named(customer)} has it, but not intact."

    def received_at(self, when: str) -> str:
        return f"Received, in one piece · {when}"

    def not_intact_at(self, when: str) -> str:
        return f"Received, but not intact · {when}"

    def words(self, words: str) -> str:
        return f"“{words}”"

    def somebody_is_told(self) -> tuple[str, str]:
        return "", " is told today."

    def rep_is_asked(self) -> tuple[str, str]:
        return "", " is asked to book the visit."

    def not_yet(self, when: str) -> str:
        return f"Not yet: Kept asks again {when}. Is there a new day?"

    def expected(self, day: str) -> str:
        return f"Now expected {day}."

    def handed_back(self) -> tuple[str, str]:
        return "Not you, then: Kept asks ", " from now on."

    def cancelled(self) -> str:
        return "Called off."

    def customer_closed(self, customer: str) -> str:
        return f"{named(customer)} is closed, so nothing is asked any more."

    def not_intact(self, customer: str, sold: str) -> str:
        return f"Not intact: {named(customer)} has {sold}, but not in one piece. A word to them today helps most."

    def not_intact_briefly(self) -> str:
        return "not intact"

    def taken_back(self) -> str:
        return "Taken back: it was noted by mistake."

    def rep(self) -> str:
        return "rep: "

    def sees_to_it(self) -> str:
        return "delivery seen to by "

    def already(self) -> str:
        return "Nothing changed, this was answered already."

    def nothing(self) -> str:
        return "No order waits for anything."

    def title(self, count: int) -> str:
        return "1 order to follow up" if count == 1 else f"{count} orders to follow up"

    def to_receive(self) -> str:
        return "Deliveries"

    def more(self, count: int) -> str:
        return f"And {count} more."

    def record_title(self) -> str:
        return "Record an order"

    def change_title(self, number: int) -> str:
        return f"Change order #{number}"

    def what_title(self) -> str:
        return "What is not intact?"

    def expect_title(self) -> str:
        return "A new delivery day"

    def cancel_title(self) -> str:
        return "Call the order off"

    def product(self) -> str:
        return "What did they order?"

    def product_example(self) -> str:
        return "Widget A"

    def quantity(self) -> str:
        return "How many?"

    def quantity_example(self) -> str:
        return "20"

    def delivery_day(self) -> str:
        return "Delivery day"

    def delivery_hint(self) -> str:
        return "The working day after it, Kept asks whether they have it. For example: 3 December."

    def owner(self) -> str:
        return "Who sees to the delivery?"

    def owner_hint(self) -> str:
        return "This person is asked whether it has arrived; without a name, you are. For example: Maria."

    def what_is_wrong(self) -> str:
        return "What is not intact?"

    def what_example(self) -> str:
        return "two boxes are crushed"

    def new_day(self) -> str:
        return "Now expected on"

    def reason_example(self) -> str:
        return "they bought elsewhere"
