import html

from hypothesis import given
from hypothesis import strategies as st

from bot.messages import blocks
from tests.messages.legal import ESCAPED, OVERRIDES

ANY = st.text(st.characters(exclude_categories=()), max_size=200)


def units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


@given(ANY)
def test_what_is_typed_loses_what_could_harm(typed: str) -> None:
    cleaned = blocks.clean(typed)
    assert not OVERRIDES.search(cleaned)
    assert "\n" not in cleaned
    assert blocks.clean(cleaned) == cleaned


def test_what_is_typed_keeps_everything_else() -> None:
    assert blocks.clean("  見積を\n送る 👩‍👩‍👧  ") == "見積を 送る 👩‍👩‍👧"
    assert blocks.clean("one\n\ntwo\x00", newlines=True) == "one\n\ntwo"


@given(ANY, st.integers(1, 60))
def test_a_cut_fits_and_says_so(words: str, limit: int) -> None:
    cut = blocks.cut(words, limit)
    assert units(cut) <= limit
    assert cut == words or cut.endswith("…")


def test_a_cut_leaves_no_joiner_behind() -> None:
    family = "👩\u200d👩\u200d👧"
    assert blocks.cut(f"{family} at home", 7) == "👩\u200d👩…"


@given(ANY)
def test_escaped_words_call_nobody_and_come_back_whole(words: str) -> None:
    escaped = blocks.escape(words)
    assert not ESCAPED.search(escaped)
    assert html.unescape(escaped.replace("&amp;", "&amp;")) == html.unescape(html.escape(words, quote=False))


def test_a_channel_call_is_only_words() -> None:
    assert blocks.escape("<!channel> & <@U1>") == "&lt;!channel&gt; &amp; &lt;@U1&gt;"


@given(st.lists(ANY, max_size=40))
def test_a_notification_is_whole_lines_under_the_limit(lines: list[str]) -> None:
    text = blocks.notification(lines)
    assert 0 < units(text) < 4_000
    assert not ESCAPED.search(text)


def test_a_long_notification_ends_with_an_ellipsis() -> None:
    text = blocks.notification(["<" * 1_000] * 3)
    assert units(text) < 4_000
    assert text.endswith("…")


@given(st.lists(st.lists(ANY, max_size=3), max_size=6))
def test_rows_hold_no_more_than_a_screen(lines: list[list[str]]) -> None:
    block = blocks.rows(*([blocks.plain(words) for words in row] for row in lines))
    spans = block["elements"][0]["elements"]
    assert spans
    assert all(span["text"] for span in spans)
    assert sum(units(span["text"]) for span in spans if span["text"] != "\n") <= blocks.RICH_TEXT


def test_only_https_is_a_link() -> None:
    assert blocks.link("https://x.example/p1", "the message")["type"] == "link"
    assert blocks.link("javascript:alert(1)", "the message") == blocks.plain("the message")


def test_only_a_persons_id_is_a_person() -> None:
    assert blocks.person("U0KEN") == {"type": "user", "user_id": "U0KEN"}
    assert blocks.person("!channel") == blocks.plain("!channel")


def test_a_letter_numbers_every_block_of_its_message() -> None:
    said = blocks.message(["hello"], [blocks.says("hello"), blocks.context("small")], "a" * 32)
    assert [block["block_id"] for block in said.blocks] == [f"{'a' * 32}:0", f"{'a' * 32}:1"]
