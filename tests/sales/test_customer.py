import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.sales.customer import candidates, exact, fold, keys, near, probes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme", "ACME"),
        ("Acme", "acme inc."),
        ("Acme", "Acme Corp"),
        ("Acme", "Acme, Inc"),
        ("Acme", "Acme Co., Ltd."),
        ("Acme", "ACME CORPORATION"),
        ("Acme", "Ａｃｍｅ"),
        ("Acme", "A.C.M.E."),
        ("Acme", "A-C-M-E"),
        ("Acme", "Acme GmbH & Co. KG"),
        ("Acme", "Acme S.A."),
        ("Acme", "Acme B.V."),
        ("Acme", "Acme (PLC)"),
        ("Acme", "K.K. Acme"),
        ("Acme", "Kabushiki Kaisha Acme"),
        ("Acme", "株式会社Acme"),
        ("Acme", "Acme株式会社"),
        ("Acme", "㈱Acme"),
        ("Acme", "Acme㍿"),
        ("Acme", "（株）Acme"),
        ("Acme", "アクメ"),
        ("Acme", "ｱｸﾒ"),
        ("Acme", "あくめ"),
        ("Acme", "株式会社アクメ"),
        ("Acme Inc", "アクメ(株)"),
        ("アクメ", "ｱｸﾒ"),
        ("アクメ", "あくめ"),
        ("アクメ", "アクメ 有限会社"),
        ("田中商事", "田中商事合同会社"),
        ("田中 商事", "田中商事"),
        ("O'Neill & Sons", "ONEILL SONS LTD"),
        ("Straße", "STRASSE"),
        ("Acme", "Acne"),
        ("Acme", "Acmee"),
        ("Acme", "Amce"),
        ("Acme", "Cacme"),
        ("Globex", "Gloobex"),
        ("Globex", "Glboex"),
        ("Café Noir", "Cafe Noir"),
        ("田中商事", "中田商事"),
        ("Toyota", "トヨタ"),
        ("Sony", "ソニー"),
        ("Tokyo Gas", "トウキョウガス"),
        ("Hello", "ハロー"),
        ("Quick", "クイック"),
        ("Aqua", "アクア"),
        ("Rion", "ライオン"),
        ("Lion", "ライオン"),
        ("Mitsubishi", "ミツビシ"),
        ("Chocho", "チョチョ"),
        ("Match", "マッチ"),
        ("Fedex", "フェデックス"),
        ("Visa", "ヴィサ"),
        ("Wilson", "ウィルソン"),
        ("Anna", "アンナ"),
        ("Ibis", "イビス"),
        ("Cafe", "キャフェ"),
    ],
)
def test_names_that_are_near(one: str, other: str) -> None:
    assert near(one, other)
    assert near(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme", "Acorn"),
        ("Acme", "Ajax"),
        ("Acme", "Acme Tools"),
        ("Acne", "アクメ"),
        ("Acm", "Acme"),
        ("IBM", "IBN"),
        ("Acme", "Acnee"),
        ("Acme", "Emca"),
        ("Store 101", "Store 102"),
        ("Plant 12", "Plant 21"),
        ("Acme", "Acme 2"),
        ("C++", "C"),
        ("AG", "Co"),
        ("Aoi", "アオイ商事"),
        ("Eau", "アオイ"),
        ("Come", "Acume"),
        ("Kalo", "Caro"),
        ("Kat", "Cat"),
        ("Ахме", "アクメ"),
        ("田中", "中田"),
        ("Acme", ""),
    ],
)
def test_names_that_are_not_near(one: str, other: str) -> None:
    assert not near(one, other)
    assert not near(other, one)


def test_an_exact_name_differs_in_spaces_only() -> None:
    assert exact("  Acme\u3000 Corp ") == "Acme Corp"
    assert exact("ACME") != exact("Acme")


def test_an_exact_name_wins_over_every_near_one() -> None:
    assert candidates("Acme", ["Acne", "Acme", "ACME"]) == []
    assert candidates("Acne ", ["Acme", "Acne"]) == []


def test_the_likeliest_name_comes_first() -> None:
    assert candidates("ACME", ["アクメ", "Acne", "Acme Corporation", "Acme", "Ajax"]) == [
        "Acme Corporation",
        "Acme",
        "Acne",
        "アクメ",
    ]
    assert candidates("Globex", ["Initech", "Umbrella"]) == []


def test_a_name_of_legal_forms_only_keeps_one() -> None:
    assert fold("AG") == "ag"
    assert fold("株式会社") == "株式会社"
    assert fold("!!!") == "!!!"


def test_a_name_has_at_most_four_keys_and_nine_probes() -> None:
    assert len(keys("Acme Corp")) == 4
    assert len(probes("Acme Corp")) == 9
    assert len(keys("田")) == 1
    assert keys("") == ("=",)


names = st.text("aáckqlrmnyxe 2.-アクメッーンシャあく田", max_size=9)
letters = st.text("abcd2", min_size=3, max_size=8)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A name and the same with one letter added, left out, changed or swapped with the next."""
    name = draw(letters)
    place = draw(st.integers(0, len(name) - 1))
    other = draw(st.sampled_from("abcd2"))
    return name, draw(
        st.sampled_from(
            [
                name[:place] + other + name[place:],
                name[:place] + name[place + 1 :],
                name[:place] + other + name[place + 1 :],
                name[:place] + name[place : place + 2][::-1] + name[place + 2 :],
            ]
        )
    )


@given(st.one_of(st.tuples(names, names), slips()))
@example(("abcd", "acbd"))
@example(("x", "クス"))
def test_near_names_share_a_key_with_a_probe(pair: tuple[str, str]) -> None:
    one, other = pair
    if near(one, other):
        assert set(keys(one)) & set(probes(other))
        assert set(keys(other)) & set(probes(one))


def one_letter_apart(one: str, other: str) -> bool:
    """The same rule the long way: try every change of one letter."""
    changed = {one[:n] + new + one[n + 1 :] for n in range(len(one)) for new in ["", *"abcd"] if one[n].isalpha()}
    changed |= {one[:n] + new + one[n:] for n in range(len(one) + 1) for new in "abcd"}
    pairs = [n for n in range(len(one) - 1) if one[n : n + 2].isalpha()]
    changed |= {one[:n] + one[n + 1] + one[n] + one[n + 2 :] for n in pairs}
    enough = min(sum(map(str.isalpha, one)), sum(map(str.isalpha, other))) >= 4
    return one == other or (enough and other in changed)


@given(slips())
def test_one_letter_apart_agrees_with_trying_every_letter(pair: tuple[str, str]) -> None:
    one, other = pair
    assert near(one, other) == one_letter_apart(one, other)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_can_be_a_name(one: str, other: str) -> None:
    assert near(one, other) == near(other, one)
    assert near(one, one)
    assert 1 <= len(keys(one)) <= 4
    assert 1 <= len(probes(one)) <= 9
    if near(one, other):
        assert set(keys(one)) & set(probes(other))
