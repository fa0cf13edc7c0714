import pytest

from essaim.cafe.paper.hosts import hosts
from essaim.cafe.paper.view import View
from tests.cafe.paper.evenings import seating, workshop


def data(mode, rounds=3, *, evening=True):
    view = View(
        seating(12, rounds, tables=3, hosts=mode), workshop(rounds) if evening else None, "en"
    )
    return hosts(view)


def test_a_fixed_host_is_named_once():
    assert data("fixed")["cards"][0]["hosts"] == ["Élodie Œuvrard"]


def test_hosts_by_turns_are_named_with_their_rounds():
    lines = data("rotating")["cards"][0]["hosts"]
    assert [line.split(":")[0] for line in lines] == ["Round 2", "Round 3"]


def test_nobody_is_named_when_nobody_hosts_and_the_card_says_so():
    found = data("none")
    assert [card["hosts"] for card in found["cards"]] == [[], [], []]
    assert "Nobody chairs" in found["words"]["limit"]


def test_each_way_of_hosting_has_its_own_memory():
    told = {data(mode)["role"][1]["text"] for mode in ("fixed", "rotating", "none")}
    assert len(told) == 3


def test_the_times_follow_the_workshop():
    times = data("fixed")["times"]
    assert times[1] == {
        "start": "18:20",
        "name": "Round 1",
        "minutes": "25 min",
        "moving": "+ 5 min to change",
    }
    assert times[-1] == {"start": "20:25", "name": "End", "minutes": "", "moving": ""}


def test_without_workshop_the_times_are_written_by_hand():
    found = data("fixed", evening=False)
    assert [line["start"] for line in found["times"]] == ["", "", ""]
    assert found["day"] == ""


@pytest.mark.parametrize(("rounds", "each"), [(5, 2), (6, 1)])
def test_many_rounds_take_a_page_of_their_own(rounds, each):
    assert data("none", rounds)["each"] == each
