"""Figures as lines: what is written is read back the same, what is wrong is told with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.plan.figure_lines import (
    budgets_text,
    effects_text,
    elastic_text,
    loads_text,
    number_of,
    read_budgets,
    read_effects,
    read_elastic,
    read_loads,
    read_yearly,
    share_written,
    written,
    yearly_text,
)
from essaim.vocabulary.errors import PlanError
from essaim.vocabulary.plan import Effect, Segment, Stretch

YEARS = (2027, 2028, 2029)
GAS = Segment(id="gas", name="Gaz", sector="residential", baseline=(10.0,) * 3, source="étude")
CARS = Segment(id="cars", name="Voitures", sector="road", baseline=(9.5, 9.0, 8.0), source="x ; y")
amounts = st.integers(0, 10**12).map(lambda n: n / 100)
names = st.text("abcdé '-", min_size=1, max_size=12).map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("1 234,5", 1234.5),
        ("1\u202f234,5\u00a0€", 1234.5),
        ("8 %", 0.08),
        ("−3,5 %", -0.035),
        ("1,200,000", 1_200_000),
        ("1,200.50", 1200.5),
    ],
)
def test_numbers_are_read_as_people_write_them(text, value):
    assert number_of(text) == value


@pytest.mark.parametrize("text", ["", "douze", "1e5", "nan", "inf", "1..2", "%", "--1"])
def test_what_is_no_number_is_told(text):
    with pytest.raises(PlanError, match="not a number"):
        number_of(text)


@given(st.floats(-1e9, 1e9, allow_nan=False).map(lambda x: round(x, 6)))
def test_numbers_come_back(value):
    assert number_of(written(value)) == pytest.approx(value, abs=1e-9)
    assert number_of(share_written(value / 1e9)) == pytest.approx(value / 1e9, abs=1e-12)


@given(st.dictionaries(names, st.tuples(amounts, amounts, amounts), max_size=4))
def test_yearly_limits_come_back(limits):
    plan = {name: dict(zip(YEARS, each, strict=True)) for name, each in limits.items()}
    assert read_yearly(yearly_text(plan), YEARS, field="trades") == plan


@given(st.tuples(amounts, amounts, amounts))
def test_budgets_come_back(each):
    budgets = dict(zip(YEARS, each, strict=True))
    assert read_budgets(budgets_text(budgets), YEARS) == budgets
    assert read_budgets("", YEARS) == {}


@pytest.mark.parametrize("text", ["2031 ; 5", "Habitat", "Habitat ; -1", "a ; b ; c ; d"])
def test_wrong_limits_are_told(text):
    with pytest.raises(PlanError):
        read_yearly(text, YEARS, field="trades")


@given(st.dictionaries(names, amounts, max_size=4))
def test_loads_come_back(loads):
    assert read_loads(loads_text(loads), field="staff") == loads


def test_a_load_below_zero_is_told_with_its_line():
    with pytest.raises(PlanError, match="below zero") as told:
        read_loads("Habitat ; 3\nVoirie ; -3", field="staff")
    assert told.value.where.line == 2


def test_effects_come_back_with_their_source():
    effects = (
        Effect(segment="gas", saving=0.08, low=0.04, high=0.12, ramp=2, source="étude ; 2024"),
        Effect(segment="cars", saving=-0.015, source="x"),
    )
    assert read_effects(effects_text(effects, (GAS, CARS)), (GAS, CARS)) == effects


@pytest.mark.parametrize(
    "line",
    [
        "Mer ; 8 % ; ; ; 1 ; s",
        "Gaz ; 8 % ; ; ; 1 ;",
        "Gaz ; 100 % ; ; ; 1 ; s",
        "Gaz ; 8 % ; 9 % ; 10 % ; 1 ; s",
        "Gaz ; 8 % ; ; ; 0 ; s",
        "Gaz ; ; ; ; 1 ; s",
        "Gaz ; 8 % ; 4 % ; ; 1 ; s",
        "Gaz ; -200 % ; ; ; 1 ; s",
    ],
)
def test_a_wrong_effect_is_told(line):
    with pytest.raises(PlanError):
        read_effects(line, (GAS,))


def test_limits_that_give_way_come_back():
    elastic = {"staff": Stretch(up_to=0.2, price=700.0), "trades:toits": Stretch(up_to=1, price=5)}
    assert read_elastic(elastic_text(elastic)) == elastic
    for wrong in ("mer ; 1 % ; 2", "staff ; 1 %"):
        with pytest.raises(PlanError):
            read_elastic(wrong)


@pytest.mark.parametrize(
    "read",
    [
        lambda: read_loads("Habitat ; 120\nhabitat ; 80", field="staff"),
        lambda: read_yearly("Habitat ; 400\nHabitat ; 2028 ; 300", YEARS, field="staff"),
        lambda: read_budgets("2027 ; 5\n2027 ; 6", YEARS),
        lambda: read_elastic("staff ; 20 % ; 700\nstaff ; 10 % ; 700"),
    ],
)
def test_of_two_amounts_for_one_name_none_is_guessed(read):
    with pytest.raises(PlanError, match="appears twice") as told:
        read()
    assert told.value.where.line == 2


def test_an_effect_takes_whole_years():
    with pytest.raises(PlanError, match="whole number of years"):
        read_effects("Gaz ; 8 % ; 4 % ; 12 % ; 1,5 ; étude", [GAS])
