from essaim.cafe.paper.view import View
from essaim.cafe.paper.wall import wall
from tests.cafe.paper.evenings import seating


def test_everybody_is_on_the_wall_from_a_to_z():
    rows = wall(View(seating(8, 2), None, "fr"))["rows"]
    names = [row["name"] for row in rows]
    assert len(names) == 8
    assert names.index("Élodie Œuvrard") < names.index("Łukasz Żółć") < names.index("Ömer Çelik")


def test_a_row_has_a_table_a_round_and_a_dash_for_none():
    rows = wall(View(seating(6, 3, absent=("g1", 3)), None, "fr"))["rows"]
    row = next(row for row in rows if row["name"] == "Élodie Œuvrard")
    assert [seat["table"] for seat in row["seats"]] == ["1", "1", "—"]


def test_hosts_are_marked():
    rows = wall(View(seating(6, 1, hosts="fixed"), None, "fr"))["rows"]
    assert sum(seat["host"] for row in rows for seat in row["seats"]) == 3
