"""Every role has a name and a meaning."""

from essaim.web.accounts.models import Role
from essaim.web.accounts.roles import ROLE_MEANINGS, ROLE_NAMES


def test_no_role_is_without_words():
    assert set(ROLE_NAMES) == set(ROLE_MEANINGS) == set(Role)


def test_a_role_of_the_base_finds_its_words():
    assert str(ROLE_NAMES["plan_officer"]) == "Plan officer"
