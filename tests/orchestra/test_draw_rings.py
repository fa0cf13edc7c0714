"""These drawings hold their counts, escape names and stay inside their frame."""

import re

import pytest

from essaim.orchestra.compose import compose
from essaim.orchestra.draw_rings import draw_mirror, draw_solar
from essaim.orchestra.sketch import HEIGHT, WIDTH
from tests.orchestra.people import net, rich, tie

PENS = (
    draw_solar,
    draw_mirror,
)


def crowd():
    ties = [tie("relays_to", "a", f"p{i}") for i in range(300)]
    ties += [tie("works_with", f"p{i}", f"q{i}") for i in range(90)]
    kinds = ("economic", "democracy", "youth", "places", None)
    actors = {f"p{i}": kinds[i % 5] for i in range(300)}
    return net(ties=ties, actors=actors, carried=[(f"p{i}", f"A{i % 60}") for i in range(90)])


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("make", [rich, crowd])
def test_marks_stay_inside_the_frame(pen, make):
    made = compose(make())
    picture = next(one for one in made.pictures if f"draw_{one.key}" == pen.__name__)
    if not picture.shown:
        pytest.skip("too few links speak")
    text = "\n".join(pen(picture, language="fr", place="Agglo <&>"))
    assert "<&>" not in text
    assert re.search(r"\b(nan|inf)\b", text) is None
    text = re.sub(r"<g transform.*?</g>", "", text, flags=re.DOTALL)
    spots = re.findall(r'(?<![\w-])(c?[xy])="(-?[\d.]+)"', text)
    inside = [(name, float(value)) for name, value in spots]
    assert all(0 <= value <= (WIDTH if "x" in name else HEIGHT) for name, value in inside)
