"""These drawings hold their counts, escape names and stay inside their frame."""

import pytest

from essaim.orchestra.compose import compose
from essaim.orchestra.draw_leading import called
from essaim.orchestra.draw_rings import _CORNERS, POLES, _names_each, draw_mirror, draw_solar
from essaim.orchestra.sketch import rows_of
from tests.orchestra.people import check_inside, crowd, rich

PENS = (
    draw_solar,
    draw_mirror,
)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("make", [rich, crowd])
def test_marks_stay_inside_the_frame(pen, make):
    check_inside(pen, make())


def test_the_legend_shows_every_group_and_names_fit():
    groups = [one for one in _CORNERS if one]
    totals = dict.fromkeys(groups, 30)
    for long in range(40):
        near = {one: ["Nom"] * long for one in groups}
        most = _names_each(totals, near)
        lines = sum(min(long, most) + (long > most) for _ in groups)
        assert most >= 1
        assert 27 * len(groups) + 17 * lines <= 520


def test_the_mirror_says_what_its_marks_mean():
    mirror = next(one for one in compose(rich()).pictures if one.key == "mirror")
    drawn = "".join(draw_mirror(mirror, language="fr", place="Mulhouse"))
    for place, pole in enumerate(POLES):
        there = any(int(row[2 + place]) for row in rows_of(mirror, "around") if int(row[0]))
        assert (f">{called('pole', pole, 'fr')}<" in drawn) == there
