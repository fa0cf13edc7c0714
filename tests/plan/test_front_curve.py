"""The front is drawn as its points, the chosen one full."""

from xml.etree import ElementTree as ET

import pytest

from essaim.plan.front_curve import draw_front


def drawn(points, chosen=0):
    return draw_front(
        points, chosen=chosen, language="fr", title="Front <1>", across="euros", up="tonnes"
    )


@pytest.mark.parametrize("points", [[(0.0, 0.0)], [(10.0, 5.0), (4.0, 3.0), (0.0, 0.0)]])
def test_each_point_is_a_disc_and_one_is_full(points):
    root = ET.fromstring(drawn(points, len(points) - 1))
    discs = [one for one in root.iter() if one.tag.endswith("circle")]
    assert len(discs) == len(points)
    assert [one.get("fill") for one in discs].count("#175748") == 1
    assert discs[-1].get("fill") == "#175748"
    assert "Front <1>" in "".join(root.itertext())


def test_more_euros_stand_further_and_more_tonnes_higher():
    root = ET.fromstring(drawn([(10.0, 5.0), (4.0, 3.0)]))
    dear, cheap = (one for one in root.iter() if one.tag.endswith("circle"))
    assert float(dear.get("cx")) > float(cheap.get("cx"))
    assert float(dear.get("cy")) < float(cheap.get("cy"))
