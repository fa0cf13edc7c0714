"""The mail-merge file: its columns, its reasons, and cells that run nothing."""

from dataclasses import replace

from essaim.actors.legal import legal_list
from essaim.actors.merge_file import HEADER, rows_of_map, rows_of_recipients, write_merge
from essaim.tables.rows import read_rows
from essaim.vocabulary.actor_map import ActorMap
from tests.actors.people import DAY, actor, reach, small_map


def test_the_columns_are_those_word_processors_expect(tmp_path):
    path = tmp_path / "m.csv"
    write_merge(path, rows_of_map(small_map(), language="fr"))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    head, *rows = [row.cells for row in read_rows(path).rows]
    assert "; ".join(head) == (
        "civilité; nom; prénom; fonction; organisme; adresse; CP; ville; courriel; raison"
    )
    assert len(rows) == 2
    assert rows[0][4] == "ALEC"
    assert rows[0][-1] == "Acteurs institutionnels, organismes, agences"


def test_a_formula_becomes_text(tmp_path):
    evil = replace(actor("a", "=HYPERLINK(1)"), contacts=(reach(family_name="+33", town="@x"),))
    path = tmp_path / "m.csv"
    write_merge(path, rows_of_map(ActorMap(actors=(evil,)), language="fr"))
    _, row = [row.cells for row in read_rows(path).rows]
    assert [row[1], row[4], row[7]] == ["'+33", "'=HYPERLINK(1)", "'@x"]


def test_the_reason_says_where_an_actor_comes_from():
    sources = ("statement:1", "statement:2", "seating:s")
    one = replace(actor("a", category="youth"), sources=sources)
    ((*_, reason),) = rows_of_map(ActorMap(actors=(one,)), language="en")
    assert reason == "Children and youth, named in 2 statements, came to a workshop"


def test_a_recipient_without_an_address_keeps_its_row():
    map_ = ActorMap(actors=(actor("a", "Ville de Mulhouse"),))
    legal = legal_list("200066009", on=DAY, map_=map_)
    rows = list(rows_of_recipients(legal.to_inform, map_, language="fr"))
    assert len(rows) == 53
    assert {len(row) for row in rows} == {len(HEADER)}
    assert all(row[-1].endswith("R. 229-53") for row in rows)
    assert [row[4] for row in rows if row[8]] == ["Ville de Mulhouse"]
