"""The ids that Slack hands back, never renamed: old messages live for years; what follows a colon is data."""

from bot.sales.settings import OWN, Page, rows_of

UNDO = "promise_undo"  # value: change id
CHANGE = "promise_change"  # value: number
ADD_ANOTHER = "promise_add_another"  # value: number
SAME_AS = "promise_same_as"  # value: number:customer id
ANOTHER_CUSTOMER = "promise_another_customer"  # value: number:customer id
KEEP_ONE = "promise_keep_one"  # value: number:the other's number
TWO_PROMISES = "promise_two_promises"  # value: number:the other's number
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
AGREED_BY_THEM = "promise_they_agreed"  # value: number
ANOTHER_DATE = "promise_another_date"  # value: number; opens Move, at the customer's wish
REFUSED_BY_THEM = "promise_they_refused"  # value: number
SHOW_DRAFT = "promise_show_draft"  # value: number; the draft to the customer once more
OPEN_IN_MAIL = "promise_open_in_mail"  # value: number; opens an address
CALLED_AGREED = "promise_called_agreed"  # value: number, perhaps :cant, perhaps a colon and the wall time
MOVE_ANYWAY = "promise_move_anyway"  # value: the same
READY_TO_SEND = "promise_ready_to_send"  # value: number; opens the wordings
CONVINCED = "promise_convinced"  # value: number
NOT_CONVINCED = "promise_not_convinced"  # value: number
MORE = "promise_more"  # value: number; opens the form with More open
FORM_MORE = "promise_form_more"  # value: nothing; in a form
TAKE = "promise_take"  # promise_take:1 … value: a wall time; in a form
FREE_DAY = "promise_free_day"  # value: number:wall time
MENU = "promise_menu"  # overflow; option value: later | move | cant | drop | released | change, a colon, the number
DRAFT_CUSTOMER = "draft_customer"  # draft_customer:1 … value: number:customer id
DRAFT_DATE = "draft_date"  # draft_date:1 … value: number:today | tomorrow | friday | a wall time
DRAFT_PICK = "draft_pick"  # value: number
DRAFT_DROP = "draft_drop"  # value: number
BOTH_LIST = "both_list"  # value: number of the draft that keeps the line
BOTH_RECORD = "both_record"  # value: number
LIST_PAGE = "list_page"  # value: offset, or offset:words
OPEN_FORM = "promise_open_form"  # value: nothing; an empty form
SHOW_LIST = "promise_show_list"  # value: nothing
DIGEST_POST = "digest_post"  # value: team id:round
DIGEST_SKIP = "digest_skip"  # value: team id:round
DIGEST_UNSKIP = "digest_unskip"  # value: team id:round
DIGEST_CHANGE = "digest_change"  # value: team id, or nothing for a new team
DIGEST_PREVIEW = "digest_preview"  # value: team id
DIGEST_THERE = "digest_there"  # value: letter id
DIGEST_AGAIN = "digest_again"  # value: letter id

ROLES_EDIT = "roles_edit"  # value: person id, or nothing for somebody to be chosen; opens the form
ROLES_UNDO = "roles_undo"  # value: change id
TEAM_EDIT = "team_edit"  # value: team id, or nothing for a new team; opens the form
TEAM_REMOVE = "team_remove"  # value: team id
TEAM_UNDO = "team_undo"  # value: change id
NOT_ME = "named_not_me"  # value: letter id
MUTE = "named_mute"  # value: letter id
NAMED_UNDO = "named_undo"  # value: letter id

_TEAMS = (ROLES_EDIT, ROLES_UNDO, TEAM_EDIT, TEAM_REMOVE, TEAM_UNDO, NOT_ME, MUTE, NAMED_UNDO)

REFERRAL_ASKED = "referral_asked"  # value: referral id
REFERRAL_NOT_NOW = "referral_not_now"  # value: referral id
REFERRAL_NEVER = "referral_never"  # value: referral id
REFERRAL_NO_NAME = "referral_no_name"  # value: referral id
REFERRAL_NAME = "referral_name"  # value: referral id; opens the form
REFERRAL_OWN_WORDS = "referral_own_words"  # value: referral id; opens the form
REFERRAL_UNDO = "referral_undo"  # value: referral id:version
CIRCLE_ADD = "circle_add"  # value: customer id, or customer id:contact id; opens the form
CIRCLE_UNDO = "circle_undo"  # value: circle id

REFERRALS = (
    REFERRAL_ASKED, REFERRAL_NOT_NOW, REFERRAL_NEVER, REFERRAL_NO_NAME, REFERRAL_NAME, REFERRAL_OWN_WORDS,
    REFERRAL_UNDO, CIRCLE_ADD, CIRCLE_UNDO,
)  # fmt: skip

_PROMISES = (
    UNDO, CHANGE, ADD_ANOTHER, SAME_AS, ANOTHER_CUSTOMER, KEEP_ONE, TWO_PROMISES, OTHER_DATE, OUTSIDE_HOURS,
    DONE, HAD_EARLIER, READY, LATER,
    AGREED_BY_THEM, ANOTHER_DATE, REFUSED_BY_THEM, SHOW_DRAFT, OPEN_IN_MAIL, CALLED_AGREED, MOVE_ANYWAY, READY_TO_SEND,
    CONVINCED, NOT_CONVINCED, MORE, FORM_MORE, TAKE, FREE_DAY,
    MOVE, CANT, DROP, RELEASED, NEVER_MADE, REOPEN, MENU, DRAFT_CUSTOMER, DRAFT_DATE, DRAFT_PICK, DRAFT_DROP,
    BOTH_LIST, BOTH_RECORD, LIST_PAGE, OPEN_FORM, SHOW_LIST,
    DIGEST_POST, DIGEST_SKIP, DIGEST_UNSKIP, DIGEST_CHANGE, DIGEST_PREVIEW, DIGEST_THERE, DIGEST_AGAIN,
    *REFERRALS, *_TEAMS,
)  # fmt: skip

NUMBERED = {"customer_show": 4, DRAFT_CUSTOMER: 4, DRAFT_DATE: 4, TAKE: 2, "follow_through_yes": 4}

# private_metadata: number:version; for RECORD_FORM that of the draft it completes, or m: and the message it is filled
# in from, or a: and the number of the promise it is made beside, or nothing.
RECORD_FORM = "promise_record_form"
CHANGE_FORM = "promise_change_form"
HAD_FORM = "promise_had_form"
MOVE_FORM = "promise_move_form"
DROP_FORM = "promise_drop_form"
RELEASED_FORM = "promise_released_form"
SHOWN = "promise_shown"  # a view without inputs: a confirmation, a list, an answer

ROLES_FORM = "roles_form"
TEAM_FORM = "team_form"  # private_metadata: team id, or empty for a new team
REFERRAL_NAME_FORM = "referral_name_form"  # private_metadata: referral id
REFERRAL_QUESTION_FORM = "referral_question_form"  # private_metadata: referral id
CIRCLE_FORM = "circle_form"  # private_metadata: customer id, or empty where the form asks

SHORTCUT_RECORD = "record_promise"
SHORTCUT_FROM_MESSAGE = "record_promise_from_message"

# block_id and action_id of a form's input are the same word.
CUSTOMER = "customer"  # plain_text_input
WHAT = "what"  # plain_text_input, multiline
TOLD = "told"  # plain_text_input: a due phrase
HAD = "had"  # datetimepicker
WANTED_BY = "wanted_by"  # radio_buttons: customer | rep
AGREED = "agreed"  # radio_buttons: yes | not_yet
ALTERNATIVE = "alternative"  # plain_text_input, may stay empty
KIND = "kind"  # static_select
PROOF = "proof"  # checkboxes: yes
SPEC_LINES = "spec_lines"  # plain_text_input, multiline; may stay empty, as those that follow
PROMISED_TO = "promised_to"  # plain_text_input
PROMISED_BY = "promised_by"  # plain_text_input: a due phrase
REASON = "reason"  # plain_text_input
RELEASED_BY = "released_by"  # plain_text_input
WHO = "who"  # plain_text_input: whom they named
HOW_KNOWN = "how_known"  # plain_text_input, may stay empty
QUESTION = "question"  # plain_text_input, multiline
KNOWN_CONTACT = "known_contact"  # static_select: contact ids; may stay empty
NEW_CONTACT = "new_contact"  # plain_text_input
CIRCLE = "circle"  # plain_text_input
PEOPLE = "people"  # plain_text_input, may stay empty

PERSON = "person"  # users_select
ROLES = "roles"  # checkboxes: rep | manager | back_office | admin
TEAM_NAME = "team_name"  # plain_text_input
TEAM_MANAGER = "manager"  # users_select
TEAM_REPS = "reps"  # multi_users_select
TEAM_CHANNEL = "channel"  # conversations_select
TEAM_DIGEST_DAY = "digest_day"  # static_select: 0 for Monday to 6 | none
TEAM_DIGEST_AT = "digest_at"  # timepicker
TEAM_ZONE = "zone"  # plain_text_input
TEAM_LANGUAGE = "language"  # radio_buttons: en | ja
TEAM_FIGURES = "figures"  # radio_buttons: counts | names

MORE_FIELDS = (KIND, AGREED, PROOF, SPEC_LINES, PROMISED_TO, PROMISED_BY)
"""What a form has under *More*, while that is open."""

_PROMISE_INPUTS = {
    RECORD_FORM: (CUSTOMER, WHAT, TOLD, *MORE_FIELDS),
    ROLES_FORM: (PERSON, ROLES),
    TEAM_FORM: (
        TEAM_NAME,
        TEAM_MANAGER,
        TEAM_REPS,
        TEAM_CHANNEL,
        TEAM_DIGEST_DAY,
        TEAM_DIGEST_AT,
        TEAM_ZONE,
        TEAM_LANGUAGE,
        TEAM_FIGURES,
    ),
    CHANGE_FORM: (CUSTOMER, WHAT, TOLD, *MORE_FIELDS),
    HAD_FORM: (HAD,),
    MOVE_FORM: (TOLD, WANTED_BY, AGREED, ALTERNATIVE),
    DROP_FORM: (REASON,),
    RELEASED_FORM: (RELEASED_BY, REASON),
    REFERRAL_NAME_FORM: (WHO, HOW_KNOWN),
    REFERRAL_QUESTION_FORM: (QUESTION,),
    CIRCLE_FORM: (CUSTOMER, KNOWN_CONTACT, NEW_CONTACT, CIRCLE, PEOPLE),
}

AGREED_NOT_YET = "promise_agreed_not_yet"  # value: number
EXPECTS_WRITE = "expects_write"  # value: customer id; opens the form
EXPECTS_ANYTHING = "expects_anything"  # value: customer id

_QUESTIONS = (AGREED_NOT_YET, EXPECTS_WRITE, EXPECTS_ANYTHING)

EXPECTS_FORM = "expects_form"  # private_metadata: customer id

SPECS_TICK = "promise_specs_tick"  # value: number; opens the form
SPECS_TELL = "promise_specs_tell"  # value: number

_SPECIFICATIONS = (SPECS_TICK, SPECS_TELL)

SPECS_FORM = "promise_specs_form"  # private_metadata: number

SPECS = ("specs", "specs_2", "specs_3")  # checkboxes: places, counted from 0

_SPECIFICATION_INPUTS = {
    SPECS_FORM: (*SPECS, REASON),
}

FOLLOW_THROUGH_YES = "follow_through_yes"  # follow_through_yes:1 … value: number:question
FOLLOW_THROUGH_NOT_YET = "follow_through_not_yet"  # value: number:question
FOLLOW_THROUGH_NEW = "follow_through_new"  # value: number:question; opens the form
FOLLOW_THROUGH_FINE = "follow_through_fine"  # value: number
FOLLOW_THROUGH_CLOSE = "follow_through_close"  # value: number
FOLLOW_THROUGH_MENU = "follow_through_menu"  # overflow; option value: no:number:question | close:number
FOLLOW_THROUGH_UNDO = "follow_through_undo"  # value: number:version

FOLLOW_THROUGHS = (
    FOLLOW_THROUGH_YES, FOLLOW_THROUGH_NOT_YET, FOLLOW_THROUGH_NEW, FOLLOW_THROUGH_FINE, FOLLOW_THROUGH_CLOSE,
    FOLLOW_THROUGH_MENU, FOLLOW_THROUGH_UNDO,
)  # fmt: skip

FOLLOW_THROUGH_FORM = "follow_through_form"  # private_metadata: number

SOMETHING_NEW = "something_new"  # plain_text_input, multiline

_FOLLOW_THROUGH_INPUTS = {
    FOLLOW_THROUGH_FORM: (SOMETHING_NEW,),
}

ORDER_UNDO = "order_undo"  # value: change id
ORDER_CHANGE = "order_change"  # value: number
ORDER_FILL = "order_fill"  # value: the typed line, up to 1,900 characters
ORDER_OPEN_FORM = "order_open_form"  # value: nothing; an empty form
ORDER_SAME_AS = "order_same_as"  # value: number:customer id
ORDER_ANOTHER_CUSTOMER = "order_another_customer"  # value: number:customer id
ORDER_RECEIVED = "order_received"  # value: number
ORDER_NOT_INTACT = "order_not_intact"  # value: number
ORDER_WHAT = "order_what"  # value: number; asks what is not intact
ORDER_NOT_YET = "order_not_yet"  # value: number
ORDER_EXPECT = "order_expect"  # value: number; asks for another day
ORDER_NOT_ME = "order_not_me"  # value: number
ORDER_CANCEL = "order_cancel"  # value: number
ORDER_SHOW = "order_show"  # value: number
ORDER_LIST = "order_list"  # value: nothing
VISIT_BOOK = "visit_book"  # value: number of the order
VISIT_CHECK_IN = "visit_check_in"  # value: number of the order
VISIT_CLOSE = "visit_close"  # value: number of the order
CUSTOMER_CLOSE = "customer_close"  # value: customer id
CUSTOMER_REOPEN = "customer_reopen"  # value: customer id
CUSTOMER_EDIT = "customer_edit"  # value: customer id; opens the form
CUSTOMER_UNDO = "customer_undo"  # value: change id

_ORDERS = (
    ORDER_UNDO, ORDER_CHANGE, ORDER_FILL, ORDER_OPEN_FORM, ORDER_SAME_AS, ORDER_ANOTHER_CUSTOMER, ORDER_RECEIVED,
    ORDER_NOT_INTACT, ORDER_WHAT, ORDER_NOT_YET, ORDER_EXPECT, ORDER_NOT_ME, ORDER_CANCEL, ORDER_SHOW, ORDER_LIST,
    VISIT_BOOK, VISIT_CHECK_IN, VISIT_CLOSE, CUSTOMER_CLOSE, CUSTOMER_REOPEN, CUSTOMER_EDIT, CUSTOMER_UNDO,
)  # fmt: skip

ORDER_FORM = "order_form"  # private_metadata: nothing
ORDER_CHANGE_FORM = "order_change_form"  # private_metadata: number
ORDER_WHAT_FORM = "order_what_form"  # private_metadata: number
ORDER_EXPECT_FORM = "order_expect_form"  # private_metadata: number
ORDER_CANCEL_FORM = "order_cancel_form"  # private_metadata: number
VISIT_FORM = "visit_form"  # private_metadata: number of the order
CHECK_IN_FORM = "check_in_form"  # private_metadata: number of the order
VISIT_CLOSE_FORM = "visit_close_form"  # private_metadata: number of the order
CUSTOMER_CLOSE_FORM = "customer_close_form"  # private_metadata: customer id
CUSTOMER_FORM = "customer_form"  # private_metadata: customer id:version:version when it was opened

STRICT = "strict"  # checkboxes: strict
POLICY = "policy"  # radio_buttons: workspace | slightly_early | as_soon_as_ready
EXPECT_CHANNEL = "expect_channel"  # plain_text_input, may stay empty
EXPECT_SPEED = "expect_speed"  # plain_text_input, may stay empty
EXPECT_FORM = "expect_form"  # plain_text_input, may stay empty
CONTACT_NAME = "contact_name"  # plain_text_input, may stay empty
MAIL = "mail"  # plain_text_input, may stay empty

PRODUCT = "product"  # plain_text_input
QUANTITY = "quantity"  # plain_text_input: a whole number
DELIVERY = "delivery"  # datepicker
OWNER = "owner"  # users_select
NOT_INTACT_WORDS = "not_intact_words"  # plain_text_input, multiline
VISIT_ON = "visit_on"  # datepicker
VISIT_AT = "visit_at"  # timepicker
WHOM = "whom"  # plain_text_input: a contact
WHY_LATE = "why_late"  # plain_text_input
SCORE = "score"  # radio_buttons: 1 to 5
FORMAT_RIGHT = "format_right"  # radio_buttons: yes | no
QUALITY_RIGHT = "quality_right"  # radio_buttons: yes | no
COMPLETE = "complete"  # radio_buttons: yes | no
AS_TOLD = "as_told"  # radio_buttons: yes | no
OWN_WORDS = "own_words"  # plain_text_input, multiline

_ORDER_INPUTS = {
    ORDER_FORM: (CUSTOMER, PRODUCT, QUANTITY, DELIVERY, OWNER),
    ORDER_CHANGE_FORM: (CUSTOMER, PRODUCT, QUANTITY, DELIVERY, OWNER),
    ORDER_WHAT_FORM: (NOT_INTACT_WORDS,),
    ORDER_EXPECT_FORM: (DELIVERY,),
    ORDER_CANCEL_FORM: (REASON,),
    VISIT_FORM: (VISIT_ON, VISIT_AT, WHOM, WHY_LATE),
    CHECK_IN_FORM: (SCORE, FORMAT_RIGHT, QUALITY_RIGHT, COMPLETE, AS_TOLD, OWN_WORDS),
    VISIT_CLOSE_FORM: (REASON,),
    CUSTOMER_CLOSE_FORM: (REASON,),
    EXPECTS_FORM: (EXPECT_CHANNEL, EXPECT_SPEED, EXPECT_FORM),
    CUSTOMER_FORM: (STRICT, POLICY, EXPECT_CHANNEL, EXPECT_SPEED, EXPECT_FORM, CONTACT_NAME, MAIL),
}

SETTINGS_OPEN = "settings_open"  # value: nothing
SETTINGS_PAGE = "settings_page"  # value: one of Page
SETTINGS_MINE = "settings_mine"  # value: nothing
SETTINGS_UNDO = "settings_undo"  # value: id of what was changed together
AWAY_OPEN = "away_open"  # value: nothing
AWAY_BACK = "away_back"  # value: absence id

_SETTINGS = (SETTINGS_OPEN, SETTINGS_PAGE, SETTINGS_MINE, SETTINGS_UNDO, AWAY_OPEN, AWAY_BACK)

SETTINGS_FORMS = {
    Page.HOURS: "settings_hours_form",
    Page.LISTS: "settings_lists_form",
    Page.PROMISES: "settings_promises_form",
    Page.SAFE: "settings_safe_form",
    Page.NUDGES: "settings_nudges_form",
    Page.AFTER: "settings_after_form",
    Page.FIGURES: "settings_figures_form",
}
SETTINGS_MINE_FORM = "settings_mine_form"  # private_metadata: nothing
AWAY_FORM = "away_form"  # private_metadata: nothing

AWAY_FROM = "away_from"  # datepicker
AWAY_TO = "away_to"  # datepicker
AWAY_WHO = "away_who"  # radio_buttons: me | everybody; admins only

# Each field of the settings is called after its row of the table.
_SETTINGS_INPUTS = {form: tuple(row.name for row in rows_of(page)) for page, form in SETTINGS_FORMS.items()}
_MORE_INPUTS = {
    SETTINGS_MINE_FORM: tuple(row.name for row in OWN),
    AWAY_FORM: (AWAY_FROM, AWAY_TO, AWAY_WHO),
}

CONVERSATION_OPEN = "conversation_open"  # value: nothing; opens the form
CONVERSATION_ROOM = "conversation_room"  # value: nothing; the form with room for long notes
CONVERSATION_RECORD = "conversation_record"  # value: number
CONVERSATION_RECORD_ALL = "conversation_record_all"  # value: conversation id
CONVERSATION_CHANGE = "conversation_change"  # value: number; opens the promise's form
CONVERSATION_DROP = "conversation_drop"  # value: number
CONVERSATION_DROP_ALL = "conversation_drop_all"  # value: conversation id
CONVERSATION_UNDO_LINE = "conversation_undo_line"  # value: change id
CONVERSATION_NOTHING = "conversation_nothing"  # value: conversation id
CONVERSATION_PROMISE = "conversation_promise"  # value: conversation id; opens the promise's form
CONVERSATION_SHOW = "conversation_show"  # value: conversation id
CONVERSATION_PAGE = "conversation_page"  # value: conversation id:offset
CONVERSATION_UNDO = "conversation_undo"  # value: conversation id:version
CONVERSATION_SAME_AS = "conversation_same_as"  # value: conversation id:customer id
CONVERSATION_ANOTHER = "conversation_another"  # value: conversation id:customer id
CONVERSATION_KEEP_ONE = "conversation_keep_one"  # value: number:the other's number
CONVERSATION_TWO = "conversation_two"  # value: number:the other's number

_CONVERSATIONS = (
    CONVERSATION_OPEN, CONVERSATION_ROOM, CONVERSATION_RECORD, CONVERSATION_RECORD_ALL, CONVERSATION_CHANGE,
    CONVERSATION_DROP, CONVERSATION_DROP_ALL, CONVERSATION_UNDO_LINE, CONVERSATION_NOTHING, CONVERSATION_PROMISE,
    CONVERSATION_SHOW, CONVERSATION_PAGE, CONVERSATION_UNDO, CONVERSATION_SAME_AS, CONVERSATION_ANOTHER,
    CONVERSATION_KEEP_ONE, CONVERSATION_TWO,
)  # fmt: skip

MENTION_RECORD = "mention_record"  # value: ts:thread:the words that were read, up to 1,700 characters
MENTION_CHANGE = "mention_change"  # value: the same; opens the form
MENTION_NO = "mention_no"  # value: nothing

_MENTIONS = (MENTION_RECORD, MENTION_CHANGE, MENTION_NO)

CONVERSATION_FORM = "conversation_form"  # private_metadata: nothing
SHORTCUT_LOG = "log_conversation"

NOTES = "notes"  # plain_text_input, multiline
MORE_NOTES = ("notes_2", "notes_3", "notes_4", "notes_5", "notes_6", "notes_7")  # the same, where there is more
NOTHING = "nothing"  # checkboxes: yes

_CONVERSATION_INPUTS = {CONVERSATION_FORM: (CUSTOMER, NOTES, *MORE_NOTES, NOTHING)}

HELPER_ASK = "helper_ask"  # value: number, or number:id of the ask that it takes the place of; opens the form
HELPER_ACCEPT = "helper_accept"  # value: helper id
HELPER_DECLINE = "helper_decline"  # value: helper id
HELPER_DONE = "helper_done"  # value: helper id
HELPER_MYSELF = "helper_myself"  # value: helper id
HELPER_UNDO = "helper_undo"  # value: helper id:version
HANDOVER_OFFER = "handover_offer"  # value: number; opens the form
HANDOVER_TAKE = "handover_take"  # value: handover id
HANDOVER_NOT_MINE = "handover_not_mine"  # value: handover id
HANDOVER_UNDO = "handover_undo"  # value: handover id:version

_COLLEAGUES = (
    HELPER_ASK, HELPER_ACCEPT, HELPER_DECLINE, HELPER_DONE, HELPER_MYSELF, HELPER_UNDO,
    HANDOVER_OFFER, HANDOVER_TAKE, HANDOVER_NOT_MINE, HANDOVER_UNDO,
)  # fmt: skip

HELPER_FORM = "helper_form"  # private_metadata: number:id of the ask that it takes the place of
HANDOVER_FORM = "handover_form"  # private_metadata: number

HELPER = "helper"  # users_select
HELPER_DUE = "helper_due"  # plain_text_input: a due phrase, may stay empty
COLLEAGUE = "colleague"  # users_select

_COLLEAGUES_INPUTS = {HELPER_FORM: (HELPER, WHAT, HELPER_DUE), HANDOVER_FORM: (COLLEAGUE,)}

SEARCH_OPEN = "search_open"  # value: nothing; opens the form
SEARCH_PAGE = "search_page"  # value: offset:words
CUSTOMER_SHOW = "customer_show"  # value: customer id; customer_show:1 … where several stand side by side

_SEARCH = (SEARCH_OPEN, SEARCH_PAGE, CUSTOMER_SHOW)

SEARCH_FORM = "search_form"  # private_metadata: nothing

QUERY = "query"  # plain_text_input

_SEARCH_INPUTS = {SEARCH_FORM: (QUERY,)}

SEVERAL_OPEN = "several_open"  # value: offset:words; opens the form, or shows its next page
SEVERAL_UNDO = "several_undo"  # value: batch id, or h: and helper id:version, joined by commas
SEVERAL_HAD = "several_had"  # value: batch id; opens the form

_SEVERAL = (SEVERAL_OPEN, SEVERAL_UNDO, SEVERAL_HAD)

SEVERAL_FORM = "several_form"  # private_metadata: nothing
SEVERAL_HAD_FORM = "several_had_form"  # private_metadata: batch id

SEVERAL = ("several_1", "several_2", "several_3", "several_4", "several_5")  # checkboxes: numbers
SEVERAL_DO = "several_do"  # radio_buttons: done | later | move | helper

_SEVERAL_INPUTS = {SEVERAL_FORM: (*SEVERAL, SEVERAL_DO, TOLD, WANTED_BY, HELPER), SEVERAL_HAD_FORM: (HAD,)}

ACTIONS = (
    *_SEVERAL,
    *_SEARCH,
    *_PROMISES,
    *_CONVERSATIONS,
    *_MENTIONS,
    *FOLLOW_THROUGHS,
    *_QUESTIONS,
    *_SPECIFICATIONS,
    *_ORDERS,
    *_SETTINGS,
    *_COLLEAGUES,
)

INPUTS = {
    **_SEVERAL_INPUTS,
    **_SEARCH_INPUTS,
    **_PROMISE_INPUTS,
    **_COLLEAGUES_INPUTS,
    **_CONVERSATION_INPUTS,
    **_FOLLOW_THROUGH_INPUTS,
    **_SPECIFICATION_INPUTS,
    **_ORDER_INPUTS,
    **_SETTINGS_INPUTS,
    **_MORE_INPUTS,
}
