import pytest

from bot.messages.blocks import limits
from playground.limits import LIMITS

# Ours by name, and what the stand-in calls the same limit.
SAME = {
    "MESSAGE_BLOCKS": "message.blocks",
    "VIEW_BLOCKS": "view.blocks",
    "SECTION_TEXT": "section.text",
    "HEADER_TEXT": "header.text",
    "CONTEXT_ELEMENTS": "context.elements",
    "ACTIONS_ELEMENTS": "actions.elements",
    "BUTTON_TEXT": "button.text",
    "BUTTON_URL": "button.url",
    "BUTTON_VALUE": "button.value",
    "OPTION_TEXT": "option.text",
    "OPTION_VALUE": "option.value",
    "OVERFLOW_OPTIONS": "overflow.options",
    "TITLE_TEXT": "view.title",
    "LABEL_TEXT": "input.label",
    "HINT_TEXT": "input.hint",
    "PLACEHOLDER_TEXT": "select.placeholder",
    "INPUT_TEXT": "plain_text_input.max_length",
    "PRIVATE_METADATA": "view.private_metadata",
    "ID_TEXT": "block_id",
}
OURS = {"LINE_TEXT", "NAME_TEXT", "RICH_TEXT"}


@pytest.mark.parametrize("ours", SAME)
def test_our_limits_are_the_stand_ins(ours: str) -> None:
    assert getattr(limits, ours) == LIMITS[SAME[ours]].most


def test_a_text_is_shorter_than_its_limit() -> None:
    assert LIMITS["message.text"].most == limits.MESSAGE_TEXT - 1


def test_every_limit_is_compared_or_our_own_taste() -> None:
    named = {name for name in vars(limits) if name.isupper()}
    assert named == set(SAME) | OURS | {"MESSAGE_TEXT"}
