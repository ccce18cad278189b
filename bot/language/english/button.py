"""Buttons in English."""


class ButtonWords:
    """What is written on buttons."""

    def undo(self) -> str:
        return "Undo"

    def change(self) -> str:
        return "Change"

    def add_another(self) -> str:
        return "Add another"

    def other_date(self, when: str) -> str:
        return f"No, {when}"

    def take_date(self, when: str) -> str:
        return f"Yes, {when}"

    def outside_hours(self, when: str) -> str:
        return f"Nudge me {when}"

    def same_as(self, customer: str) -> str:
        return f"Same as {customer}"

    def keep_one(self) -> str:
        return "Yes, keep one"

    def two_promises(self) -> str:
        return "No, two promises"

    def another_customer(self) -> str:
        return "Another customer"

    def done(self) -> str:
        return "Done"

    def had_earlier(self) -> str:
        return "They had it earlier"

    def ready(self) -> str:
        return "Ready"

    def later(self) -> str:
        return "Later"

    def move(self) -> str:
        return "Move"

    def cant(self) -> str:
        return "Can't make it"

    def drop(self) -> str:
        return "Drop"

    def released(self) -> str:
        return "Released: no longer wanted"

    def never_made(self) -> str:
        return "Never made"

    def reopen(self) -> str:
        return "Open it again"

    def today(self) -> str:
        return "Today"

    def tomorrow(self) -> str:
        return "Tomorrow"

    def friday(self) -> str:
        return "Friday"

    def pick(self) -> str:
        return "Pick…"

    def fill_in(self) -> str:
        return "Fill in"

    def show_list_for(self, query: str) -> str:
        return f"Show the list for {query}" if query else "Show the list"

    def record_it(self) -> str:
        return "Record a promise"

    def more(self, count: int) -> str:
        return f"Show {count} more"

    def see_list(self) -> str:
        return "Show the list"

    def record_promise(self) -> str:
        return "Record a promise"

    def post_it(self) -> str:
        return "Post it"

    def not_this_week(self) -> str:
        return "Not this week"

    def it_is_there(self) -> str:
        return "It is there"

    def post_again(self) -> str:
        return "Post again"

    def preview(self) -> str:
        return "Preview"

    def schedule(self) -> str:
        return "Schedule"

    def close(self) -> str:
        return "Close"

    def cancel(self) -> str:
        return "Cancel"

    def asked(self) -> str:
        return "Asked"

    def not_now(self) -> str:
        return "Not now"

    def never(self) -> str:
        return "Never"

    def no_name(self) -> str:
        return "No name"

    def a_name(self) -> str:
        return "A name…"

    def own_words(self) -> str:
        return "Write it my way…"

    def add_circle(self) -> str:
        return "Add a circle…"

    def received(self) -> str:
        return "Yes, they have it"

    def not_intact(self) -> str:
        return "Yes, but not intact"

    def not_yet(self) -> str:
        return "Not yet"

    def new_day(self) -> str:
        return "A new day…"

    def say_what(self) -> str:
        return "Say what is wrong…"

    def not_me(self) -> str:
        return "Not me"

    def cancel_order(self) -> str:
        return "Call it off…"

    def show_order(self) -> str:
        return "Show the order"

    def show_customer(self) -> str:
        return "Show"

    def search(self) -> str:
        return "Search"

    def several(self) -> str:
        return "Several at once"

    def more_found(self) -> str:
        return "More"

    def book_visit(self) -> str:
        return "Book the visit…"

    def another_time(self) -> str:
        return "Another time…"

    def check_in(self) -> str:
        return "How was it?…"

    def close_visit(self) -> str:
        return "Close without a visit…"

    def record_order(self) -> str:
        return "Record an order"

    def see_orders(self) -> str:
        return "See the orders"

    def reopen_customer(self) -> str:
        return "Open again"

    def close_customer(self) -> str:
        return "Close the customer…"

    def settings(self) -> str:
        return "Settings"

    def they_agreed(self) -> str:
        return "They agreed"

    def another_date(self) -> str:
        return "They want another date…"

    def they_refused(self) -> str:
        return "They said no"

    def open_in_mail(self) -> str:
        return "Open in mail"

    def show_draft(self) -> str:
        return "Write to them…"

    def called_agreed(self) -> str:
        return "I called: they agreed"

    def move_anyway(self) -> str:
        return "Move all the same"

    def ready_to_send(self) -> str:
        return "Ready to send…"

    def convinced(self) -> str:
        return "They said yes"

    def not_convinced(self) -> str:
        return "They said no"

    def edit_customer(self) -> str:
        return "Edit…"
