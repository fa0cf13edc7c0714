"""These drawings hold their counts, escape names and stay inside their frame."""

import pytest

from essaim.orchestra.compose import compose
from essaim.orchestra.draw_pyramid import draw_pyramid
from tests.orchestra.people import check_inside, crowd, net, rich

PENS = (draw_pyramid,)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("make", [rich, crowd])
def test_marks_stay_inside_the_frame(pen, make):
    check_inside(pen, make())


def test_the_authority_stands_on_top_and_not_among_the_blocks():
    made = net(
        [("a", "b"), ("b", "c"), ("c", "a")],
        carried=[("a", "A1"), ("a", "A2"), ("b", "A1"), ("b", "A3"), ("c", "A3")],
    )
    shown = next(one for one in compose(made).pictures if one.key == "pyramid")
    authority = made.actors["a"].name
    drawn = "".join(draw_pyramid(shown, language="en", place=authority))
    assert drawn.count(f">{authority}<") == 1
    assert drawn.count("carries 2<") == 1  # said on top, without what would fall
    assert drawn.count(" fall<") == 2  # the two other carriers
