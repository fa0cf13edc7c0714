"""Each picture as an SVG: the same document gives the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.orchestra.draw_flower import draw_flower
from essaim.orchestra.draw_leading import draw_influence, draw_train
from essaim.orchestra.draw_pyramid import draw_pyramid
from essaim.orchestra.draw_rings import draw_mirror, draw_solar
from essaim.orchestra.draw_steps import draw_cascade, draw_hinge
from essaim.orchestra.readings import sentences_of
from essaim.orchestra.sketch import WIDTH, framed, label
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from essaim.vocabulary.orchestra import Orchestra, Picture, PictureKey
    from essaim.words.language import Language

_PENS: dict[PictureKey, Callable[..., Iterator[str]]] = {
    "influence": draw_influence,
    "train": draw_train,
    "cascade": draw_cascade,
    "hinge": draw_hinge,
    "solar": draw_solar,
    "flower": draw_flower,
    "mirror": draw_mirror,
    "pyramid": draw_pyramid,
}


def file_name(picture: Picture) -> str:
    """What the file of a picture is called.

    >>> from essaim.vocabulary.orchestra import Picture
    >>> file_name(Picture(number=5, key="solar", links=0, shown=False))
    '5-solar.svg'
    """
    return f"{picture.number}-{picture.key}.svg"


def draw(orchestra: Orchestra, picture: Picture, *, language: Language, titled: bool = True) -> str:
    """The SVG of one picture; where too few links speak, it says so and draws nothing.

    Args:
        orchestra: the document it is of.
        picture: one of its pictures.
        language: of the words that are ours.
        titled: whether the drawing bears its own title; a page that has it above need not.
    """
    place = orchestra.authority_name
    if not picture.shown:
        said = say(sentences_of(picture)[0], language)
        body = [label(WIDTH / 2, 360, said, size=20, most=100)]
        return framed(picture, body, language=language, place=place, titled=titled)
    body = list(_PENS[picture.key](picture, language=language, place=place))
    return framed(picture, body, language=language, place=place, titled=titled)
