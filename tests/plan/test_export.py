"""The workbook that the national platform imports, and a CSV for a spreadsheet."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from essaim.plan.cells import allowed_value
from essaim.plan.export import _height, as_csv, as_template
from essaim.plan.template import template
from essaim.vocabulary.plan_succession import taken_over
from essaim.vocabulary.sheet import Amount, SheetCalendar
from tests.plan.books import action, plan, read

TEXT = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=30)


def test_headers_first_row_and_lists_are_the_templates():
    full = action(status="terminée", priority="haute", participation="consultation", owner="=1+1")
    book = CalamineWorkbook.from_filelike(io.BytesIO(as_template(plan(full))))
    told = template()
    rows = book.get_sheet_by_name(told["sheets"]["rows"]).to_python(skip_empty_area=False)
    assert rows[told["header_row"] - 1] == [one["header"] for one in told["columns"]]
    row = dict(
        zip((one["field"] for one in told["columns"]), rows[told["first_row"] - 1], strict=True)
    )
    assert (row["title"], row["owner"]) == ("Un verger", "=1+1")
    for field in ("status", "priority", "participation"):
        assert row[field] in told["lists"][field]["values"]
    lists = book.get_sheet_by_name(told["sheets"]["lists"]).to_python()
    assert lists[0] == [one["header"] for one in told["lists"].values()]


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(TEXT, TEXT, TEXT, TEXT), min_size=1, max_size=4))
def test_any_words_come_back_identical(tmp_path_factory, rows):
    actions = tuple(
        action(
            f"a{n}",
            title=title.strip() or "x",
            owner=owner,
            notes=notes,
            calendar=SheetCalendar(raw=raw),
            amounts=(Amount(raw=raw),),
        )
        for n, (title, owner, notes, raw) in enumerate(rows)
    )
    path = tmp_path_factory.mktemp("x") / "plan.xlsx"
    path.write_bytes(as_template(plan(*actions)))
    assert read(path).plan == plan(*actions)


def test_a_plan_without_actions_is_a_template_without_rows():
    assert as_template(plan())[:2] == b"PK"


def test_the_same_plan_gives_the_same_bytes():
    assert as_template(plan(action())) == as_template(plan(action()))


def test_a_csv_reads_back_and_holds_no_formula(tmp_path):
    one = action(owner="=1+1", targets=("Parents",), calendar=SheetCalendar(raw="été 2026"))
    path = tmp_path / "plan.csv"
    path.write_bytes(as_csv(plan(replace(one, sector="waste"))))
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig")), delimiter=";"))
    assert "'=1+1" in rows[1]
    found = read(path).plan.actions[0]
    assert (found.title, found.sector, found.sheet.targets) == ("Un verger", "waste", ("Parents",))
    assert found.sheet.calendar.precision == "season"


@pytest.mark.parametrize("field", ["status", "priority", "participation"])
def test_every_other_name_leads_to_an_allowed_value(field):
    told = template()["lists"][field]
    for alias in told["aliases"]:
        assert allowed_value(field, alias) in told["values"]


def test_rows_are_as_high_as_their_words():
    assert _height(["", 12.0]) == 15
    assert _height(["un\ndeux", "x" * 70]) == 45
    assert _height(["x" * 30_000]) == 409


def test_a_csv_holds_the_sheets_that_stand():
    made = taken_over(
        plan(action("a", title="Verger"), action("b", title="Haies")), "a", "b", how="replaced"
    )
    text = as_csv(made).decode()
    assert "Haies" in text
    assert "Verger" not in text
