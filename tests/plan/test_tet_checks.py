"""The workbook against the rules of the platform that imports it."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essaim.plan.export import as_template
from essaim.plan.template import template
from essaim.plan.tet_checks import tet_checks
from essaim.vocabulary.sheet import Amount, SheetCalendar
from tests.plan.books import action, plan
from tests.plan.tet_platform import LISTS, RefusedError, imported

HEADERS = [one["header"] for one in template()["columns"]]
TEXT = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=30)
DAYS = st.dates(dt.date(1905, 1, 1), dt.date(2099, 12, 31))


def read_there(*actions):
    return imported(as_template(plan(*actions)), HEADERS)


def test_dates_amounts_and_lists_arrive():
    when = SheetCalendar(start="2026-06", end="2027-02-03", precision="month", raw="juin 2026")
    money = (
        Amount(low=1200.5, high=1200.5, basis="HT", raw="1200,5"),
        Amount(kind="funder", funder="Région", low=200, high=500, raw="Entre 200 et 500"),
    )
    names = ("Ademe (Metz, Nancy)", "Parc naturel", "Région, direction de l’eau")
    one = action(calendar=when, amounts=money, partners=names, targets=("Parents",))
    (row,) = read_there(one)
    assert (row[27], row[28]) == (dt.date(2026, 6, 1), dt.date(2027, 2, 3))
    assert row[24] == 1200.5
    assert row[LISTS["partners"]] == [
        *names[:2],
        "«\N{NO-BREAK SPACE}Région, direction de l’eau\N{NO-BREAK SPACE}»",
    ]
    # What has no column of its own goes where the platform reads.
    assert "Entre 200 et 500" in row[17]
    assert "Parents" in row[6]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(TEXT, TEXT, DAYS, DAYS, st.floats(0, 1e9)), min_size=1, max_size=4))
def test_the_platform_takes_whatever_is_not_told_to_be_refused(rows):
    actions = [
        action(
            f"a{n}",
            title=title.strip() or "x",
            notes=words,
            calendar=SheetCalendar(
                start=start.isoformat(), end=end.isoformat(), precision="day", raw=words
            ),
            amounts=(Amount(low=money, high=money, basis="HT", raw=f"{money}"),),
        )
        for n, (title, words, start, end, money) in enumerate(rows)
    ]
    refused = any("refuses" in str(one) for one in tet_checks(plan(*actions)))
    if refused:
        with pytest.raises(RefusedError):
            read_there(*actions)
    else:
        assert len(read_there(*actions)) == len(actions)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (action(title="x" * 301), "a title of more than 300"),
        (
            action(calendar=SheetCalendar(start="2028", end="2027", precision="year", raw="?")),
            "a start after its end",
        ),
        (
            action(amounts=(Amount(low=1e13, high=1e13, basis="HT", raw="1e13"),)),
            "a budget below zero",
        ),
    ],
)
def test_what_would_be_refused_is_told_and_is_refused(one, told):
    assert told in str(tet_checks(plan(one))[0])
    with pytest.raises(RefusedError):
        read_there(one)


def test_columns_that_the_platform_leaves_aside_are_told_with_their_rows():
    full = action("a", notes="vu", indicators=("n",)), action("b", notes="lu")
    assert [str(one) for one in tet_checks(plan(*full))] == [
        "“Indicateurs liés”: the platform does not read this column (1 row says something there).",
        "“Notes”: the platform does not read this column (2 rows say something there).",
    ]
    assert tet_checks(plan(action())) == ()
