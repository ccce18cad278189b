"""What can't be done as asked, in English."""


class ErrorWords:
    """What happened, and what to do next."""

    def not_found(self, number: int) -> str:
        return f"There is no #{number} in your list."

    def nothing_found(self) -> str:
        return "That promise isn't in your list."

    def past_date(self, words: str, when: str) -> str:
        return f"“{words}” would be {when}, which has passed. Which day did you mean?"

    def past(self, when: str) -> str:
        return f"{when} has passed. Which day did you mean?"

    def same_date(self, when: str) -> str:
        return f"{when} is what you told them already. Which other date is it?"

    def not_later(self, when: str) -> str:
        return f"You told them {when}: if we can't make it by then, a later date helps. Which one?"

    def past_words(self, words: str) -> str:
        return f"“{words}” has passed. Which day did you mean?"

    def no_such_date(self, words: str) -> str:
        return f"No calendar has “{words}”. Which day did you mean?"

    def many_dates(self, words: str) -> str:
        return f"“{words}” is more than one day, and a promise has one. Which day comes first?"

    def unreadable(self, words: str) -> str:
        return f"“{words}” doesn't read as a date. Try Fri 4pm, tomorrow noon or 27 November 16:00."

    def had_missing(self) -> str:
        return "When did they have it? Pick a day and a time."

    def had_in_future(self, when: str) -> str:
        return f"{when} is still to come. When did they have it?"

    def had_before_made(self, when: str) -> str:
        return f"You only promised it on {when}. When did they have it?"

    def already_settled(self, number: int, outcome: str) -> str:
        return f"#{number} is settled already: {outcome}. Nothing changed."

    def already(self, number: int) -> str:
        return f"#{number} is settled already. Nothing changed."

    def still_draft(self, number: int) -> str:
        return f"#{number} is still a draft: say for whom and by when first."

    def still_open(self, number: int) -> str:
        return f"#{number} is open. Nothing changed."

    def not_a_draft(self, number: int) -> str:
        return f"#{number} is no draft any more. Nothing changed."

    def date_locked(self) -> str:
        return "A date can be put right for ten minutes. Use Move for a new one: it asks who wants it."

    def undo_too_late(self) -> str:
        return "Undo works for ten minutes, and they have passed. Nothing changed."

    def changed_since(self) -> str:
        return "Nothing undone: it was changed since."

    def changed_meanwhile(self) -> str:
        return "It was changed meanwhile, so nothing was saved."

    def nothing_ticked(self) -> str:
        return "Tick at least one promise."

    def nothing_picked(self) -> str:
        return "Pick what to do with them."

    def nothing_to_undo(self) -> str:
        return "There is nothing left to undo."

    def customer_missing(self) -> str:
        return "Which customer is it for? For example: Acme."

    def due_missing(self) -> str:
        return "By when did you say? For example: Fri 4pm."

    def what_missing(self) -> str:
        return "What did you promise? For example: send the proposal."

    def whom_missing(self) -> str:
        return "Please say whom they have promised it to, or leave the date empty too."

    def too_many_lines(self, limit: int, count: int) -> str:
        return f"{count} lines are too many: {limit} at most, please."

    def reason_missing(self) -> str:
        return "A word or two here, please: it stays on record."

    def too_long(self, limit: int, length: int) -> str:
        return f"That is {length:,} characters; {limit:,} fit. Nothing was changed."

    def unknown_word(self, word: str, command: str) -> str:
        return f"Kept doesn't know “{word}”. Try {command} help."

    def did_you_mean(self, word: str, near: str, command: str) -> str:
        return f"Kept doesn't know “{word}”. Did you mean {command} {near}?"

    def unfinished(self, word: str, command: str) -> str:
        return f"Which one? Add its number, for example {command} {word} 42."

    def unknown_zone(self, words: str) -> str:
        return f"“{words}” is no time zone that Kept knows. Try a city, for example Europe/Berlin or Asia/Tokyo."

    def unknown_language(self, words: str) -> str:
        return f"Kept doesn't speak “{words}” yet. It speaks English and Japanese."

    def nothing_to_say(self) -> str:
        return "This message has no words to record. Write the promise in the form instead."

    def not_for_you(self, roles: str, who: str) -> str:
        return f"That takes another role here ({roles}). Ask {who}."

    def not_for_you_yet(self, roles: str) -> str:
        return f"That takes another role here ({roles}). Ask an owner or admin of this Slack workspace."

    def last_admin(self) -> str:
        return "Somebody has to be the admin here. Name another one first."

    def role_missing(self) -> str:
        return "Tick at least one."

    def not_a_person(self) -> str:
        return "That is an app. Choose a person."

    def team_not_found(self) -> str:
        return "That team isn't in your list."

    def team_name_missing(self) -> str:
        return "What is the team called? For example: North."

    def team_name_taken(self, team: str) -> str:
        return f"There is a team {team} already. Choose another name."

    def not_installed(self) -> str:
        return "Kept isn't installed in this workspace. Please ask one of its admins."

    def broke(self, reference: str) -> str:
        said = "Something went wrong in Kept, and nothing was changed. Please try again; if it stays that way,"
        return f"{said} give your admin this reference: {reference}"

    def not_saved(self) -> str:
        return "Kept couldn't save this just now, and nothing was changed. Please send it again in a minute."

    def your_line(self) -> str:
        return "Here is your line, to send again:"

    def retired(self) -> str:
        return "This belongs to an older version of Kept. Nothing changed; your list has the new buttons."

    def not_opened(self) -> str:
        return "Slack didn't open the form in time. Nothing is lost: please press once more."

    def unknown(self) -> str:
        return "That didn't work as it stands. Nothing was changed."

    def contact_missing(self) -> str:
        return "Who is it? For example: Ms Sato."

    def mail_unreadable(self, words: str) -> str:
        return f"“{words}” is no e-mail address. For example: sato@acme.example"

    def circle_missing(self) -> str:
        return "Which circle? For example: the Thursday golf group."

    def circle_is_market(self, circle: str) -> str:
        return f"Nobody can picture “{circle}”. Name people who meet each other, for example: the Thursday golf group."

    def circle_unclear(self, circle: str) -> str:
        return f"“{circle}” doesn't say who they are. Name the group, for example: the Thursday golf group."

    def question_missing(self) -> str:
        return "What will you ask? One question about one circle."

    def question_broad(self, question: str) -> str:
        return f"That asks for anybody, and nobody comes to mind. Narrower: {question}"

    def name_missing(self) -> str:
        return "Whom did they name? For example: Tom Miller."

    def words_missing(self) -> str:
        return "A word or two, please."

    def no_suggestion(self) -> str:
        return "There is no such suggestion in your list."

    def no_conversation(self) -> str:
        return "There is no such conversation in your notes."

    def notes_missing(self) -> str:
        return "Write a line about the conversation, or tick that nothing was promised."

    def starred_though(self, count: int) -> str:
        lines = "One line begins" if count == 1 else f"{count} lines begin"
        return f"{lines} with a star. Take the tick away, or the star."

    def not_asked(self) -> str:
        return "Nobody was asked yet, so there is no outcome to note."

    def visit_settled(self, number: int) -> str:
        return f"The visit of #{number} is settled already. Nothing changed."

    def visit_date_missing(self) -> str:
        return "On which day? A visit is booked with a day and a time."

    def visit_time_missing(self) -> str:
        return "At what time? A visit is booked with a day and a time."

    def why_late_missing(self, last: str) -> str:
        return f"That is later than {last}. Why so late? One line is enough."

    def satisfaction_missing(self) -> str:
        return "How satisfied are they? Pick 1 to 5; everything else stays as you wrote it."

    def product_missing(self) -> str:
        return "What did they order? For example: Widget A."

    def quantity_unreadable(self, words: str) -> str:
        return f"“{words}” is no number of pieces. For example: 20; or leave it empty."

    def delivery_missing(self) -> str:
        return "When is it delivered? Pick a day."

    def date_too_far(self, day: str) -> str:
        return f"{day} is years away. Which day did you mean?"

    def customer_closed(self, name: str) -> str:
        return (
            f"{name} was closed meanwhile, so nothing changed. A new promise or order that names them opens them again."
        )

    def unknown_customer(self, name: str) -> str:
        return f"Kept knows no customer called “{name}”. Name them in a promise or an order first."

    def unknown_customer_near(self, name: str, near: str) -> str:
        return f"Kept knows no customer called “{name}”. Did you mean {near}?"
