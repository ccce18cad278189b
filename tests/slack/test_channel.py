from typing import Any

import pytest

from bot.slack.channel import Channel, classify_channel
from bot.slack.outcomes import ChannelGone, LongPause, TryAgain, Unknown
from bot.slack.transport import Answered, NotSent, Unclear

ALONE = {
    "id": "C1",
    "is_archived": False,
    "is_frozen": False,
    "is_member": True,
    "is_shared": False,
    "is_ext_shared": False,
    "is_org_shared": False,
    "is_pending_ext_shared": False,
    "pending_shared": [],
    "shared_team_ids": ["T1"],
}


def said(**facts: Any) -> Any:
    return classify_channel(Answered(200, {"ok": True, "channel": {**ALONE, **facts}}))


def refused(error: str) -> Any:
    return classify_channel(Answered(200, {"ok": False, "error": error}))


def test_a_channel_of_one_workspace_may_be_posted_to() -> None:
    assert said() == Channel("C1", shared=False, archived=False, member=True)


@pytest.mark.parametrize(
    "facts",
    [
        {"is_ext_shared": True},
        {"is_shared": True},
        {"is_org_shared": True},
        {"is_pending_ext_shared": True},
        {"pending_shared": ["T2"]},
        {"pending_connected_team_ids": ["T2"]},
        {"connected_team_ids": ["T2"]},
        {"shared_team_ids": ["T1", "T2"]},
    ],
)
def test_a_channel_that_others_read_or_are_invited_to_is_shared(facts: dict[str, Any]) -> None:
    assert said(**facts).shared


@pytest.mark.parametrize("flag", ["is_archived", "is_frozen"])
def test_a_channel_where_nobody_can_write_is_archived(flag: str) -> None:
    assert said(**{flag: True}).archived


def test_a_channel_without_kept_is_known_as_one() -> None:
    assert not said(is_member=False).member


def test_an_answer_that_does_not_say_whether_it_is_shared_is_not_trusted() -> None:
    channel = {name: value for name, value in ALONE.items() if name != "is_ext_shared"}
    assert isinstance(classify_channel(Answered(200, {"ok": True, "channel": channel})), Unknown)
    assert isinstance(classify_channel(Answered(200, {"ok": True})), Unknown)
    assert isinstance(said(id=None), Unknown)


def test_a_refusal_means_what_it_means_everywhere() -> None:
    assert refused("channel_not_found") == ChannelGone("channel_not_found")
    assert isinstance(refused("missing_scope"), LongPause)
    assert classify_channel(NotSent("refused")) == TryAgain()
    assert isinstance(classify_channel(Unclear("reset")), Unknown)
