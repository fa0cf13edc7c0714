"""A baseline in a table: one amount or one a year, every mistake with its line and its column."""

import pytest

from essaim.plan.baseline_table import read_baseline
from essaim.vocabulary.errors import EssaimError, ManyErrors
from essaim.vocabulary.plan import Segment

YEARS = (2027, 2028)


def written(tmp_path, text):
    path = tmp_path / "baseline.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_become_segments_under_french_headers(tmp_path):
    text = (
        "Nom;Secteur;Usage;Commune;tCO2e;Source;Remarque\n"
        "Gaz;Résidentiel;chauffage;Illzach;1 200,5;inventaire;x\nBus;road;;;7;étude;\n"
    )
    old = Segment(id="g", name="Gaz", sector="road", baseline=(1.0, 1.0))
    segments, told = read_baseline(written(tmp_path, text), YEARS, (old,))
    gas, bus = segments
    assert (gas.id, gas.use, gas.municipality, gas.baseline) == (
        *("g", "chauffage", "Illzach"),
        (1200.5, 1200.5),
    )
    assert (bus.id, bus.municipality, bus.source) == ("bus", None, "étude")
    assert "Remarque" in str(told[0])


def test_each_year_may_have_its_column(tmp_path):
    text = "name;sector;2027;2028;source\nGaz;road;5;4;x\n"
    ((gas,), _) = read_baseline(written(tmp_path, text), YEARS, ())
    assert gas.baseline == (5.0, 4.0)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Gaz;road;;dix;x", 4),
        ("Gaz;road;;-1;x", 4),
        ("Gaz;road;;;x", 4),
        ("Gaz;road;;5;", 5),
        ("Gaz;mer;;5;x", 2),
        (";road;;5;x", 1),
    ],
)
def test_a_wrong_row_is_told_where_it_is(tmp_path, row, column):
    text = f"name;sector;use;amount;source\nBus;road;;5;x\n{row}\n"
    with pytest.raises(EssaimError) as told:
        read_baseline(written(tmp_path, text), YEARS, ())
    assert (told.value.where.line, told.value.where.column) == (3, column)


def test_all_rows_are_told_and_years_are_not_mixed(tmp_path):
    text = "name;sector;amount;2027;2028;source\nA;road;5;1;2;x\nB;road;;1;;x\nC;road;;1;2;x\n"
    with pytest.raises(ManyErrors) as told:
        read_baseline(written(tmp_path, text), YEARS, ())
    assert [one.where.line for one in told.value.errors] == [2, 3]


def test_an_empty_table_is_told(tmp_path):
    with pytest.raises(EssaimError):
        read_baseline(written(tmp_path, "name;sector;amount;source\n"), YEARS, ())
