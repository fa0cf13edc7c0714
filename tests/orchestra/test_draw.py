"""Eight files, the same bytes for the same data, nothing drawn where few links speak."""

from xml.etree import ElementTree

import pytest

from essaim.orchestra.compose import compose
from essaim.orchestra.draw import draw, file_name
from tests.orchestra.people import net, rich


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_same_data_draw_the_same_bytes(language):
    one, other = compose(rich()), compose(rich())
    for left, right in zip(one.pictures, other.pictures, strict=True):
        text = draw(one, left, language=language)
        assert text == draw(other, right, language=language)
        ElementTree.fromstring(text)


def test_the_order_of_links_changes_nothing():
    from dataclasses import replace

    network = rich()
    turned = replace(
        network,
        ties=network.ties[::-1],
        carried=network.carried[::-1],
        actors=dict(reversed(network.actors.items())),
    )
    assert compose(turned) == compose(network)


def test_few_links_are_said_and_not_drawn():
    made = compose(net())
    for picture in made.pictures:
        text = draw(made, picture, language="en")
        assert "Under 5, nothing is shown." in text
        assert "<circle" not in text.partition("</defs>")[2]


def test_names_of_files():
    assert [file_name(one) for one in compose(net()).pictures][::7] == [
        "1-influence.svg",
        "8-pyramid.svg",
    ]
