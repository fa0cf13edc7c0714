"""Where to begin, with the figures of the territory."""

import pytest

from essaim.governance.bodies import KINDS, scale_phrases, started
from essaim.governance.check import checked
from essaim.vocabulary.errors import GovernanceError

PLACES = {"commune": "Mulhouse", "intercommunality": "200066009", "pays": "200066009"}


@pytest.mark.parametrize("kind", KINDS)
def test_each_template_is_in_order(kind):
    governance, scale = started(kind, [PLACES[kind]])
    assert checked(governance).bodies
    told = [str(one) for one in scale_phrases(scale)]
    assert any("right scale" in one for one in told)


def test_an_intercommunality_has_its_council_and_a_seat_a_commune():
    governance, scale = started("intercommunality", ["200066009"])
    assert "development_council" in [one.id for one in governance.bodies]
    assert len(governance.referents) == scale.communes == 39
    assert {one.state for one in governance.referents} == {"vacant"}
    assert scale.largest == "Mulhouse"
    assert 0.3 < scale.share < 0.5


def test_one_commune_sees_what_lies_around():
    _, scale = started("commune", ["Mulhouse"])
    assert scale.around_communes == 39


def test_places_are_one_or_several():
    with pytest.raises(GovernanceError):
        started("commune", [])
    with pytest.raises(GovernanceError):
        started("intercommunality", ["200066009", "200066009x"])
