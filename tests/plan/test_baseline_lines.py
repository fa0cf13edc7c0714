"""The baseline as lines: uses and towns may be told, what is wrong is told with its line."""

import pytest

from essaim.plan.baseline_lines import by_use, read_segments, segments_text
from essaim.vocabulary.errors import ManyErrors, PlanError
from essaim.vocabulary.plan import Segment

YEARS = (2027, 2028, 2029)
GAS = Segment(id="gas", name="Gaz", sector="residential", baseline=(10.0,) * 3, source="étude")
CARS = Segment(id="cars", name="Voitures", sector="road", baseline=(9.5, 9.0, 8.0), source="x ; y")


def test_the_baseline_comes_back_and_keeps_its_ids():
    text = segments_text((GAS, CARS))
    assert text.splitlines()[0] == "Gaz ; Résidentiel ; 10 ; étude"
    assert read_segments(text, YEARS, (GAS, CARS)) == (GAS, CARS)
    (fresh,) = read_segments("Fioul\tRésidentiel\t5\tinventaire", YEARS, (GAS,))
    assert (fresh.id, fresh.sector, fresh.baseline) == ("fioul", "residential", (5.0,) * 3)


@pytest.mark.parametrize(
    "line",
    [
        "Gaz ; Mer ; 10 ; étude",
        "Gaz ; Résidentiel ; 10",
        "Gaz ; Résidentiel ; dix ; étude",
        "Gaz ; Résidentiel ; 1 | 2 ; étude",
        "Gaz ; Résidentiel ; -1 ; étude",
        " ; Résidentiel ; 1 ; étude",
        "Gaz ; Résidentiel",
        # A mistyped amount is not taken for an energy use.
        "Fioul ; Résidentiel ; 12O ; 2022 ; inventaire",
        "gaz ; Résidentiel ; 6 ; étude",
    ],
)
def test_a_wrong_part_of_the_baseline_is_told_with_its_line(line):
    with pytest.raises(PlanError) as caught:
        read_segments(f"Gaz ; Résidentiel ; 10 ; étude\n\n{line}", YEARS, ())
    assert caught.value.where.line == 3


def test_all_mistakes_are_told_together():
    with pytest.raises(ManyErrors) as caught:
        read_segments("a\nb\nc", YEARS, ())
    assert [one.where.line for one in caught.value.errors] == [1, 2, 3]


@pytest.mark.parametrize(
    ("places", "use", "town"),
    [
        ("chauffage ; ", "chauffage", None),
        ("chauffage ; Illzach ; ", "chauffage", "Illzach"),
        (" ; Illzach ; ", "", "Illzach"),
        ("", "", None),
    ],
)
def test_a_use_and_a_town_stand_before_the_amount_and_come_back(places, use, town):
    line = f"Gaz ; Résidentiel ; {places}10 ; étude"
    (read,) = read_segments(line, YEARS, ())
    assert (read.use, read.municipality, read.baseline) == (use, town, (10.0,) * 3)
    assert read_segments(segments_text((read,)), YEARS, (read,)) == (read,)


def test_sectors_cross_uses():
    lines = "Gaz ; Résidentiel ; chauffage ; 10 ; x\nBois ; Résidentiel ; 5 ; x\nBus ; road ; 7 ; x"
    found = by_use(read_segments(lines, YEARS, ()), 0)
    assert found == {"residential": {"chauffage": 10.0, "": 5.0}, "road": {"": 7.0}}
