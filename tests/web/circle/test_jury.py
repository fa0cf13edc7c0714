"""The jury's grid: one number a criterion, within what it gives."""

from essaim.vocabulary.circle import Criterion
from essaim.web.circle.jury import JuryForm, noted
from tests.web.circle.conftest import a_circle

GRID = (Criterion(id="g1", name="Chaîne", points=10), Criterion(id="g2", name="CO2", points=5))


def test_points_within_the_grid_are_taken_others_are_not():
    form = JuryForm(GRID, {"g1": "10", "g2": ""}, points=None)
    assert form.is_valid()
    assert form.points() == {"g1": 10}
    assert not JuryForm(GRID, {"g1": "-1"}, points=None).is_valid()
    assert not JuryForm(GRID, {"g2": "6"}, points=None).is_valid()
    empty = JuryForm(GRID, {}, points={"g1": 3})
    assert empty.is_valid() is False or empty.points() is None


def test_they_are_noted_on_the_dossier():
    after = noted(a_circle(), "reno", "halles", {"g1": 7})
    assert after.calls[0].dossiers[0].points == {"g1": 7}
    assert after.calls[0].dossiers[1] == a_circle().calls[0].dossiers[1]
