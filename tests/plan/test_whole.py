"""What an exported workbook carries beside its table, and what a change in a cell does to it."""

from dataclasses import replace

from essaim.plan.export import as_template
from essaim.plan.whole import _PLAN, WHOLE_SHEET, restored
from essaim.tables.every_sheet import read_every_sheet
from essaim.vocabulary.plan import Cost, Effect, Plan, Segment
from essaim.vocabulary.plan_succession import taken_over
from tests.plan.books import action, plan, read

PLAN = Plan(
    years=(2027, 2028),
    weights=(1.0, 10.0),
    segments=(Segment(id="gas", sector="residential", baseline=(10.0, 10.0)),),
    actions=(
        replace(
            action("un", title="Verger", owner="Ville", status="en réflexion"),
            cost=Cost(value=5, low=1, high=9, basis="TTC", year=2024),
            effects=(Effect(segment="gas", saving=0.1, source="étude"),),
            sources=("statement:1",),
        ),
        action("deux", title="Planter", parent="un", targets=("Grand public",)),
    ),
    notes=("Lisez-moi",),
)


def exported(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(as_template(PLAN))
    return path


def test_all_of_it_comes_back(tmp_path):
    assert read(exported(tmp_path)).plan == PLAN


def test_a_cell_that_was_changed_counts(tmp_path):
    from essaim.plan.reading import read_plan

    path = exported(tmp_path)
    sheets = read_every_sheet(path)
    now = read_plan(path, today=__import__("datetime").date(2026, 1, 1)).plan
    table = [one for one in sheets if one.name != WHOLE_SHEET]
    told = next(one for one in sheets if one.name == WHOLE_SHEET)
    bare = restored(now, table)  # without the last sheet it is what the table reads
    assert bare == now
    from pydantic import TypeAdapter

    rows = {row.cells[0]: "".join(row.cells[1:]) for row in told.rows}
    said = TypeAdapter(Plan).validate_json(rows["table"])
    first = replace(said.actions[0], sheet=replace(said.actions[0].sheet, owner="Agglo"))
    found = restored(replace(said, actions=(first, *said.actions[1:])), sheets)
    assert found.actions[0].sheet.owner == "Agglo"
    assert found.actions[0].effects == PLAN.actions[0].effects
    assert found.actions[1] == PLAN.actions[1]


def test_a_sheet_of_that_name_by_somebody_else_is_passed_over(tmp_path):
    from tests.plan.books import book

    sheets = {"Plan": [["Titre", "Porteur"], ["Verger", "Ville"]], WHOLE_SHEET: [["bonjour"]]}
    assert read(book(tmp_path / "x.xlsx", sheets)).plan.actions[0].title == "Verger"


def test_an_action_that_another_one_took_over_is_no_row_and_comes_back(tmp_path):
    three = replace(
        PLAN, actions=(PLAN.actions[0], action("trois", title="Haies"), PLAN.actions[1])
    )
    made = taken_over(three, "un", "trois", how="merged")
    path = tmp_path / "plan.xlsx"
    path.write_bytes(as_template(made))
    rows = next(one for one in read_every_sheet(path) if one.name != WHOLE_SHEET).rows
    assert not any("Verger" in row.cells for row in rows)
    assert read(path).plan == made


def test_a_title_corrected_in_the_workbook_is_the_same_action(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(
        as_template(plan(action("a", title="Un verger"), action("b", title="Une haie")))
    )
    sheets = read_every_sheet(path)
    last = next(one for one in sheets if one.name == WHOLE_SHEET)
    table = _PLAN.validate_json("".join(last.rows[1].cells[1:]))
    first, second = table.actions
    renamed = replace(first, id="action-un-verger-a-tous", title="Un verger à tous")
    made = restored(replace(table, actions=(renamed, second)), sheets)
    assert [(one.id, one.title) for one in made.actions] == [
        ("a", "Un verger à tous"), ("b", "Une haie"),
    ]  # fmt: skip
    one_more = restored(replace(table, actions=(renamed, first, second)), sheets)
    assert len(one_more.actions) == 3
