"""A SIREN proves itself."""

import pytest

from essaim.web.territory.siren import is_siren, read_siren


# Numbers of Mulhouse Alsace Agglomération and of Strasbourg, and the example of Luhn's key in use.
@pytest.mark.parametrize("number", ["200066009", "246700488", "732829320"])
def test_published_numbers_prove_themselves(number):
    assert is_siren(number)


@pytest.mark.parametrize(
    "number", ["200066008", "20006600", "2000660099", "", "20006600a", "٢٠٠٠٦٦٠٠٩"]
)
def test_others_do_not(number):
    assert not is_siren(number)


def test_one_wrong_digit_is_always_seen():
    good = "200066009"
    for place in range(9):
        for digit in "0123456789":
            changed = good[:place] + digit + good[place + 1 :]
            assert is_siren(changed) is (changed == good)


def test_spaces_and_points_are_left_out():
    assert read_siren(" 200\u202f066.009 ") == "200066009"
