import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sales.contact import MAIL_LIMIT, mail_of


@pytest.mark.parametrize(
    "typed",
    [
        "sato@acme.example",
        " sato@acme.example ",
        "sato+sales@yamada-shoji.co.jp",
        "o'brien@acme.example",
        "佐藤@例え.jp",
    ],
)
def test_an_address_is_taken_as_it_is_typed(typed: str) -> None:
    assert mail_of(typed) == typed.strip()


def test_full_width_letters_are_the_same_address() -> None:
    assert mail_of("ｓａｔｏ＠ａｃｍｅ．example") == "sato@acme.example"


@pytest.mark.parametrize(
    "typed",
    ["", "sato", "sato@", "@acme.example", "sato@acme", "sa to@acme.example", "a@b.example, c@d.example",
     "a@b.example?cc=c@d.example", "<a@b.example>", "a@b..example", "a@-b.example", "a@b.example\nBcc: c@d.example",
     "a" * MAIL_LIMIT + "@b.example"],
)  # fmt: skip
def test_what_is_no_single_address_is_refused(typed: str) -> None:
    assert mail_of(typed) is None


@given(st.text(max_size=60))
def test_whatever_is_taken_is_one_address_without_space(typed: str) -> None:
    mail = mail_of(typed)
    assert mail is None or (mail.count("@") == 1 and not any(letter.isspace() for letter in mail))
