"""A seating made by anyone, as rows."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.cafe.plan_file import PlanRow, read_plan
from essaim.vocabulary.errors import EssaimError, ManyErrors, TableError


@pytest.fixture
def read(tmp_path):
    def reading(text):
        path = tmp_path / "plan.csv"
        path.write_text(text, encoding="utf-8")
        return read_plan(path)

    return reading


@pytest.mark.parametrize(
    "text",
    [
        "round,table,id\n1,2,a\n",
        "Identifiant;Ronde;Table\na;R1;Table 2\n",
        "id\ttable\ttour\na\t2\t1",
    ],
)
def test_rows_under_either_language(read, text):
    assert read(text) == (PlanRow(1, 2, "a", line=2),)


def test_each_wrong_row_is_told(read):
    with pytest.raises(ManyErrors) as caught:
        read("round,table,id\n1,1,a\n,1,b\n1,x,c\n1,1,\n99,1,d\n")
    spots = [(error.where.line, error.where.field) for error in caught.value.errors]
    assert spots == [(3, "round"), (4, "table"), (5, "id"), (6, "round")]


@pytest.mark.parametrize("text", ["round,table\n1,1\n", "table,id\n1,a\n", "a,b,c\n1,1,x\n"])
def test_a_missing_column_is_told(read, text):
    with pytest.raises(TableError, match="no column is called"):
        read(text)


@given(st.lists(st.tuples(st.integers(1, 24), st.integers(1, 300), st.integers(1, 300))))
def test_numbers_come_back(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("plan") / "plan.csv"
    lines = [f"{number},{table},g{guest}" for number, table, guest in rows]
    path.write_text("\n".join(["round,table,id", *lines]), encoding="utf-8")
    found = [(row.round, row.table, row.id) for row in read_plan(path)]
    assert found == [(number, table, f"g{guest}") for number, table, guest in rows]


@given(st.binary(max_size=100))
def test_any_bytes_give_rows_or_an_error_of_ours(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("plan") / "plan.csv"
    path.write_bytes(b"round;table;id\n" + raw)
    with contextlib.suppress(EssaimError):
        read_plan(path)
