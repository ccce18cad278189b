import pytest

from bot.sales.person import Action, Person, Relation, Role, may, relation

AYA = Person("T1", "U1", "Aya", "Asia/Tokyo", "ja")
KEN = Person("T1", "U2", "Ken", "America/New_York", "en", is_admin=True)


def test_an_admin_is_known_by_slack() -> None:
    assert AYA.role is Role.REP
    assert KEN.role is Role.ADMIN


def test_a_promise_is_its_reps_own() -> None:
    assert relation(AYA, "U1") is Relation.OWN
    assert relation(KEN, "U1") is Relation.OTHER


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
def test_everybody_may_do_everything_with_their_own_and_nothing_with_anothers(role: Role, action: Action) -> None:
    assert may(role, Relation.OWN, action)
    undelivered = role is Role.ADMIN and action is Action.SEE_UNDELIVERED
    assert may(role, Relation.OTHER, action) == undelivered
