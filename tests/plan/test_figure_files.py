"""Figures from a file: shown first, told by line and field, never half read."""

import json

import pytest

from essaim.plan.figure_files import read_figures
from essaim.vocabulary.errors import EssaimError
from tests.plan.books import action, plan

DOCUMENT = {
    "schema": "essaim/plan-figures/1",
    "source": "study",
    "years": [2027, 2028],
    "weights": [1, 5],
    "habit": {"road": 0.6, "residential": 0.4},
    "segments": [
        {"id": "gas", "sector": "residential", "use": "heating", "baseline": [9, 8], "source": "s"}
    ],
    "actions": {"a": {"effects": [{"segment": "gas", "saving": 0.1, "source": "s"}]}},
}


def written(tmp_path, document):
    path = tmp_path / "figures.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_a_document_is_read_and_its_changes_are_told(tmp_path):
    before = plan(action("a", title="Verger"))
    after, told = read_figures(written(tmp_path, DOCUMENT), before)
    assert (after.years, after.weights, after.segments[0].use) == ((2027, 2028), (1, 5), "heating")
    assert after.actions[0].sheet == before.actions[0].sheet
    words = " ".join(map(str, told))
    for expected in ("gas", "Verger", "weights", "habit"):
        assert expected in words
    again, same = read_figures(written(tmp_path, DOCUMENT), after)
    assert again.segments == after.segments
    assert all("part" not in str(one) for one in same)


def test_a_table_changes_the_baseline_alone(tmp_path):
    before, _ = read_figures(written(tmp_path, DOCUMENT), plan(action("a")))
    path = tmp_path / "baseline.csv"
    path.write_text("nom;secteur;tco2e;source\ngas;residential;7;x\nBus;road;3;y\n")
    after, told = read_figures(path, before)
    assert [one.id for one in after.segments] == ["gas", "bus"]
    assert (after.actions, after.weights) == (before.actions, before.weights)
    assert len(told) == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"habit": {"road": 0.6}}, "habit"),
        ({"habit": {"road": -0.6, "x": 1.6}}, "habit.road"),
        ({"weights": [1]}, "weights"),
        ({"actions": {"z": {}}}, "actions.z"),
        ({"actions": {"a": {"staff": {"works": -1}}}}, "actions.a.staff.works"),
        ({"segments": []}, "actions.a.effects[0].segment"),
        ({"years": "soon"}, "years"),
    ],
)
def test_what_is_wrong_is_told_by_its_field(tmp_path, change, field):
    with pytest.raises(EssaimError) as caught:
        read_figures(written(tmp_path, DOCUMENT | change), plan(action("a")))
    errors = getattr(caught.value, "errors", (caught.value,))
    assert field in [one.where.field for one in errors]
    assert {one.where.file for one in errors} == {"figures.json"}


def test_a_table_that_takes_a_part_away_that_an_action_needs_is_refused(tmp_path):
    before, _ = read_figures(written(tmp_path, DOCUMENT), plan(action("a")))
    path = tmp_path / "baseline.csv"
    path.write_text("nom;secteur;tco2e;source\nBus;road;3;y\n")
    with pytest.raises(EssaimError, match=r"actions\.a\.effects"):
        read_figures(path, before)
