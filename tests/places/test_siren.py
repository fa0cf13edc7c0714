"""The key of a SIREN, on published ones."""

import pytest

from essaim.places.siren import is_siren, key_of, usual_siren


@pytest.mark.parametrize("siren", ["200066009", "216802249", "552081317", "356000000", "732829320"])
def test_published_numbers_have_their_key(siren):
    assert is_siren(siren)
    assert key_of(siren[:8]) == siren[8]


def test_one_wrong_figure_is_seen():
    for place in range(9):
        wrong = "200066009"[:place] + "5" + "200066009"[place + 1 :]
        assert is_siren(wrong) == (wrong == "200066009")


def test_corsica_and_overseas():
    assert usual_siren("2A004") == "212000046"
    assert usual_siren("97105") == ""
