"""The ids that Slack hands back, never renamed: old messages live for years; what follows a colon is data."""

UNDO = "promise_undo"  # value: change id
CHANGE = "promise_change"  # value: number
ADD_ANOTHER = "promise_add_another"  # value: number
SAME_AS = "promise_same_as"  # value: number:customer id
ANOTHER_CUSTOMER = "promise_another_customer"  # value: number:customer id
OTHER_DATE = "promise_other_date"  # value: number
OUTSIDE_HOURS = "promise_outside_hours"  # value: number
DONE = "promise_done"  # value: number
HAD_EARLIER = "promise_had_earlier"  # value: number
READY = "promise_ready"  # value: number
LATER = "promise_later"  # value: number
MOVE = "promise_move"  # value: number
CANT = "promise_cant"  # value: number
DROP = "promise_drop"  # value: number
RELEASED = "promise_released"  # value: number
NEVER_MADE = "promise_never_made"  # value: number
REOPEN = "promise_reopen"  # value: number
MENU = "promise_menu"  # overflow; option value: later | move | cant | drop | released | change, a colon, the number
DRAFT_CUSTOMER = "draft_customer"  # draft_customer:1 … value: number:customer id
DRAFT_DATE = "draft_date"  # draft_date:1 … value: number:today | tomorrow | friday
DRAFT_PICK = "draft_pick"  # value: number
DRAFT_DROP = "draft_drop"  # value: number
BOTH_LIST = "both_list"  # value: number of the draft that keeps the line
BOTH_RECORD = "both_record"  # value: number
LIST_PAGE = "list_page"  # value: offset
OPEN_FORM = "promise_open_form"  # value: nothing; an empty form
SHOW_LIST = "promise_show_list"  # value: nothing

ACTIONS = (
    UNDO, CHANGE, ADD_ANOTHER, SAME_AS, ANOTHER_CUSTOMER, OTHER_DATE, OUTSIDE_HOURS, DONE, HAD_EARLIER, READY, LATER,
    MOVE, CANT, DROP, RELEASED, NEVER_MADE, REOPEN, MENU, DRAFT_CUSTOMER, DRAFT_DATE, DRAFT_PICK, DRAFT_DROP,
    BOTH_LIST, BOTH_RECORD, LIST_PAGE, OPEN_FORM, SHOW_LIST,
)  # fmt: skip

NUMBERED = {DRAFT_CUSTOMER: 4, DRAFT_DATE: 3}

RECORD_FORM = (
    "promise_record_form"  # private_metadata: number of the draft it completes, or channel:ts of its source, or empty
)
CHANGE_FORM = "promise_change_form"  # private_metadata: number
HAD_FORM = "promise_had_form"  # private_metadata: number
MOVE_FORM = "promise_move_form"  # private_metadata: number
DROP_FORM = "promise_drop_form"  # private_metadata: number
RELEASED_FORM = "promise_released_form"  # private_metadata: number
SHOWN = "promise_shown"  # a view without inputs: a confirmation, a list, an answer

SHORTCUT_RECORD = "record_promise"
SHORTCUT_FROM_MESSAGE = "record_promise_from_message"

# block_id and action_id of a form's input are the same word.
CUSTOMER = "customer"  # plain_text_input
WHAT = "what"  # plain_text_input, multiline
TOLD = "told"  # plain_text_input: a due phrase
HAD = "had"  # datetimepicker
WANTED_BY = "wanted_by"  # radio_buttons: customer | rep
AGREED = "agreed"  # radio_buttons: yes | not_yet
REASON = "reason"  # plain_text_input
RELEASED_BY = "released_by"  # plain_text_input

INPUTS = {
    RECORD_FORM: (CUSTOMER, WHAT, TOLD),
    CHANGE_FORM: (CUSTOMER, WHAT, TOLD),
    HAD_FORM: (HAD,),
    MOVE_FORM: (TOLD, WANTED_BY, AGREED),
    DROP_FORM: (REASON,),
    RELEASED_FORM: (RELEASED_BY, REASON),
}
