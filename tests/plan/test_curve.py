"""The curve adds up: baseline less wedges is what is left; the drawing holds the same figures."""

import re
from xml.etree import ElementTree as ET

import pytest

from essaim.plan.curve import HEIGHT, WIDTH, Curve, curve_of, draw_curve
from essaim.vocabulary.plan import Plan, Segment

NAMES = {"homes": "Résidentiel <b>", "road": "Transport"}


def a_plan():
    return Plan(
        years=(2027, 2028, 2029),
        weights=(1.0,) * 3,
        segments=(
            Segment(id="gas", sector="homes", baseline=(100.0, 90.0, 80.0)),
            Segment(id="cars", sector="road", baseline=(50.0, 50.0, 50.0)),
            Segment(id="nox", sector="road", criterion="nox", baseline=(9.0, 9.0, 9.0)),
        ),
    )


def drawn(curve, language="fr"):
    return draw_curve(curve, names=NAMES, language=language, title="Émissions", unit="t")


def test_baseline_less_wedges_is_what_is_left():
    curve = curve_of(a_plan(), {"road": (0.0, 5.0, 10.0), "homes": (10.0, 20.0, 30.0)})
    assert curve.baseline == (150.0, 140.0, 130.0)
    assert [name for name, _ in curve.wedges] == ["homes", "road"]
    assert curve.left() == (140.0, 115.0, 90.0)


@pytest.mark.parametrize(
    ("plan", "saved"),
    [
        (Plan(years=(2027,), weights=(1.0,)), {}),
        (a_plan(), {"road": (1.0,)}),
    ],
)
def test_without_the_figures_there_is_no_curve(plan, saved):
    assert curve_of(plan, saved) is None


def test_the_drawing_says_the_last_year_and_each_wedge():
    svg = drawn(curve_of(a_plan(), {"road": (0.0, 5.0, 10.0), "homes": (10.0, 20.0, 30.0)}))
    root = ET.fromstring(svg)
    told = " ".join(root.itertext())
    assert "En 2029\u00a0: 130 t sans le programme, 90 avec lui." in told
    assert "Résidentiel <b>\u00a0: −30" in told or "Résidentiel <b>\u00a0: -30" in told
    assert svg == drawn(curve_of(a_plan(), {"homes": (10.0, 20.0, 30.0), "road": (0.0, 5.0, 10.0)}))


def test_nothing_leaves_the_frame_and_zero_is_no_trouble():
    for curve in (
        Curve((2027,), (0.0,), ()),
        Curve((2027, 2028), (10.0, 0.0), (("homes", (12.0, 3.0)), ("road", (-5.0, 0.0)))),
        Curve(
            tuple(range(2027, 2057)), (5.0,) * 30, tuple((f"s{n}", (0.1,) * 30) for n in range(9))
        ),
    ):
        svg = drawn(curve, "en")
        assert "nan" not in svg.lower().replace("finance", "")
        for path in re.findall(r' d="(M[^"]+)"', svg):
            for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path):
                assert 0 <= float(x) <= WIDTH
                assert 0 <= float(y) <= HEIGHT
