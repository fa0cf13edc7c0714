"""The national template as data, equal to the public file where it lies beside us."""

import pytest

from essaim.plan.headings import headings_of
from essaim.plan.template import furniture, template
from tests.harvest.shared import SHARED

PUBLIC = SHARED / "data" / "tet" / "modele-import-pa.xlsx"


def test_every_column_is_read_as_what_it_is():
    columns = template()["columns"]
    found = headings_of([one["header"] for one in columns])
    assert [one.field for one in found] == [one["field"] for one in columns]
    assert len(columns) == 33


def test_its_titles_say_nothing_of_a_plan():
    assert {"Acteurs", "En cours", "Grand public"} <= furniture()


@pytest.mark.skipif(not PUBLIC.exists(), reason="the template is not beside us")
def test_headers_and_lists_are_those_of_the_public_file():
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(PUBLIC)
    told = template()
    rows = book.get_sheet_by_name(told["sheets"]["rows"]).to_python(skip_empty_area=False)
    assert [one["header"] for one in told["columns"]] == rows[told["header_row"] - 1]
    lists = book.get_sheet_by_name(told["sheets"]["lists"]).to_python(skip_empty_area=False)
    for column, one in enumerate(told["lists"].values()):
        values = [row[column] for row in lists if row[column]]
        assert values == [one["header"], *one["values"]]
