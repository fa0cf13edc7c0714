import pytest

from essaim.cafe.paper.cloths import cloths
from essaim.cafe.paper.codes import square
from essaim.cafe.paper.view import View
from tests.cafe.paper.evenings import seating, workshop


@pytest.mark.parametrize("size", ["a3", "a2"])
def test_a_cloth_for_each_table_and_round_with_its_own_number(size):
    found = cloths(View(seating(12, 2, tables=3), workshop(2), "fr"), size)
    assert found["size"] == size
    assert [one["code"] for one in found["cloths"]] == [
        f"T{table}·R{number}" for number in (1, 2) for table in (1, 2, 3)
    ]
    assert found["cloths"][4]["square"] == square("essaim:cloth:2:2")
    assert "T2·R2" in found["cloths"][4]["alt"]


def test_four_zones_and_the_last_speaks_to_who_comes_next():
    found = cloths(View(seating(6, 2, tables=3), workshop(2), "en"))
    first, last = found["cloths"][0]["zones"], found["cloths"][-1]["zones"]
    assert len(first) == len(last) == 4
    assert first[3]["name"] == "To pass on"
    assert last[3]["name"] == "To tell everyone"
    assert first[:3] == last[:3]
