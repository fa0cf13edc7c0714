"""These drawings hold their counts, escape names and stay inside their frame."""

import pytest

from essaim.orchestra.draw_flower import draw_flower
from tests.orchestra.people import check_inside, crowd, rich

PENS = (draw_flower,)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("make", [rich, crowd])
def test_marks_stay_inside_the_frame(pen, make):
    check_inside(pen, make())
