"""The dates of the plan's life: an August launch, one on 29 February, one before an election."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.governance.clock import clock_of, rules
from essaim.governance.months import after_months
from essaim.vocabulary.errors import GovernanceError
from essaim.vocabulary.governance import PlanDates

D = dt.date


def clock(launch, **fields):
    return clock_of(PlanDates(launch=launch, **{"population": 277_000, **fields}))


def days(found):
    return {one.id: (one.start.isoformat(), one.end and one.end.isoformat()) for one in found.steps}


def test_a_launch_at_the_end_of_august():
    assert days(clock(D(2027, 8, 31))) == {
        "preparation": ("2027-02-28", "2027-08-31"),
        "launch": ("2027-08-31", None),
        "information": ("2027-08-31", None),
        "intent": ("2027-08-31", None),
        "initiative": ("2027-08-31", "2027-10-31"),
        "state_information": ("2027-08-31", "2027-10-31"),
        "writing": ("2027-10-31", "2029-02-28"),
        "draft_adoption": ("2029-02-28", None),
        "development_council": ("2029-02-28", None),
        "environmental_authority": ("2029-02-28", "2029-05-28"),
        "prefect_region": ("2029-05-28", "2029-07-28"),
        "consultation": ("2029-07-28", "2029-08-26"),
        "adoption": ("2029-08-27", None),
        "first_year": ("2030-08-27", None),
        "second_year": ("2031-08-27", None),
        "midterm_preparation": ("2031-11-27", None),
        "municipal_renewal": ("2032-03-01", "2032-03-31"),
        "midterm_report": ("2032-08-27", None),
        "update": ("2035-08-27", None),
    }


def test_a_launch_on_29_february():
    found = days(clock(D(2028, 2, 29), intent=D(2028, 2, 29)))
    assert found["preparation"] == ("2027-08-29", "2028-02-29")
    assert found["initiative"] == ("2028-02-29", "2028-04-29")
    assert found["draft_adoption"] == ("2029-08-29", None)
    assert found["environmental_authority"][1] == "2029-11-29"
    assert found["prefect_region"][1] == "2030-01-29"
    assert found["adoption"] == ("2030-02-28", None)
    assert found["midterm_report"] == ("2033-02-28", None)
    assert found["update"] == ("2036-02-28", None)


def test_a_launch_before_an_election():
    found = clock(D(2031, 11, 15))
    renewals = [one.start for one in found.steps if one.id == "municipal_renewal"]
    assert renewals == [D(2032, 3, 1), D(2038, 3, 1)]
    assert [one.code for one in found.warnings] == ["renewal_inside"]
    assert days(found)["initiative"] == ("2031-11-15", "2032-01-15")


def test_an_expected_adoption_pulls_the_draft_forward_and_says_so():
    found = clock(D(2027, 3, 1), intent=D(2027, 3, 10), adoption=D(2028, 12, 1))
    told = days(found)
    assert told["initiative"] == ("2027-03-10", "2027-05-10")
    assert told["draft_adoption"] == ("2028-06-01", None)
    assert told["consultation"] == ("2028-11-01", "2028-11-30")
    assert told["midterm_report"] == ("2031-12-01", None)
    assert told["update"] == ("2034-12-01", None)
    assert [one.code for one in found.warnings] == ["draft_before_usual"]
    assert not found.step("adoption").expected
    assert found.step("draft_adoption").expected


def test_a_draft_that_comes_too_late_for_the_adoption():
    found = clock(D(2027, 3, 1), draft=D(2028, 9, 1), adoption=D(2028, 12, 1))
    assert "draft_too_late" in [one.code for one in found.warnings]
    assert found.latest_draft == D(2028, 6, 1)


@pytest.mark.parametrize(
    ("population", "obliged", "council"),
    [
        (20_000, False, False),
        (20_001, True, False),
        (50_000, True, False),
        (50_001, True, True),
    ],
)
def test_thresholds_are_passed_only_above(population, obliged, council):
    found = clock(D(2027, 3, 1), population=population)
    assert (found.obliged, found.development_council) == (obliged, council)
    assert (found.step("development_council") is not None) == council


def test_a_dialogue_of_ones_own_closes_the_right_of_initiative():
    assert clock(D(2027, 3, 1), own_dialogue=True).step("initiative") is None


@pytest.mark.parametrize(
    "fields",
    [
        {"intent": D(2027, 2, 1)},
        {"adoption": D(2027, 3, 1)},
        {"adoption": D(2027, 6, 1)},
        {"draft": D(2027, 2, 1)},
        {"draft": D(2028, 9, 1), "adoption": D(2028, 8, 1)},
        {"population": -1},
        {"adoption": D(9990, 1, 1)},
    ],
)
def test_dates_that_contradict_each_other_are_refused_with_their_field(fields):
    with pytest.raises(GovernanceError) as error:
        clock(D(2027, 3, 1), **fields)
    assert error.value.where.field.startswith("plan.")


def test_a_date_older_than_its_rule_says_so():
    assert "before_rule" in [one.code for one in clock(D(2016, 8, 1)).warnings]


def test_each_rule_has_its_article_and_says_whether_it_was_read():
    for row in [*rules()["rows"], rules()["renewal"]]:
        assert row["article"]
        assert isinstance(row["read"], bool)
        assert dt.date.fromisoformat(row["checked"]) >= dt.date.fromisoformat(row["from"])
        assert row["fr"]
        assert row["en"]


@given(st.dates(D(2020, 1, 1), D(2060, 1, 1)), st.integers(200, 2000))
def test_the_latest_draft_is_just_in_time(launch, length):
    adoption = launch + dt.timedelta(days=length)
    found = clock(launch, adoption=adoption)

    def ready(draft):
        return after_months(after_months(draft, 3), 2) + dt.timedelta(days=30)

    assert ready(found.latest_draft) <= adoption < ready(found.latest_draft + dt.timedelta(days=1))


@given(st.dates(D(2020, 1, 1), D(2060, 1, 1)))
def test_steps_come_in_order_and_windows_do_not_end_before_they_begin(launch):
    steps = clock(launch).steps
    assert [one.start for one in steps] == sorted(one.start for one in steps)
    assert all(one.end is None or one.end >= one.start for one in steps)
    assert all(one.holds(one.start) for one in steps)
