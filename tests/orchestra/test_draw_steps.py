"""These drawings hold their counts, escape names and stay inside their frame."""

import pytest

from essaim.orchestra.draw_steps import draw_cascade, draw_hinge
from tests.orchestra.people import check_inside, crowd, rich

PENS = (
    draw_cascade,
    draw_hinge,
)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("make", [rich, crowd])
def test_marks_stay_inside_the_frame(pen, make):
    check_inside(pen, make())
