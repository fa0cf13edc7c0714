"""The price of silos as a drawing: a bar for each way of deciding, the proven limit beside.

Told apart without colour: the programme's bar is dark, those of silos are pale, what is not proven
is hatched. The same figures are a table on the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.plan.svg_words import INK, svg_label, svg_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaim.words.language import Language

WIDTH, LEFT, ROW, TOP, BAR = 1000, 30, 74, 70, 28
WIDEST = 600  # of the proven limit, which no bar passes
GREEN, PALE = "#175748", "#e2eee4"
LONGEST = 125  # letters of a name on one line


@dataclass(frozen=True, slots=True)
class Bar:
    """One way of deciding.

    Attributes:
        name: as people call it.
        value: what it achieves, in the unit of the criterion.
        told: the value in words, with its unit.
        adds: what deciding together adds to it, in words.
    """

    name: str
    value: float
    told: str
    adds: str = ""


def draw_silos(
    together: Bar,
    silos: Sequence[Bar],
    *,
    bound: float | None,
    language: Language,
    title: str,
    limit: str,
) -> str:
    """The bars as an SVG that screen readers announce, the same bytes for the same figures.

    Args:
        together: the programme decided together.
        silos: the others, in their order.
        bound: what no programme can pass; `None` when nothing is proven.
        language: of the words.
        title: what it shows.
        limit: what the end of the hatched part is.
    """
    most = max([together.value, bound or 0.0, *(one.value for one in silos)]) or 1.0
    height = TOP + ROW * (len(silos) + 1) + 16
    told = " ".join(f"{one.name}: {one.told}. {one.adds}" for one in (together, *silos))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
            f'lang="{language}" aria-labelledby="silos-title silos-desc" '
            'font-family="sans-serif">',
            f'<title id="silos-title">{svg_text(title)}</title>',
            f'<desc id="silos-desc">{svg_text(told)}</desc>',
            '<defs><pattern id="unproven" width="7" height="7" patternUnits="userSpaceOnUse" '
            'patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff"/>'
            f'<path d="M0 0V7" stroke="{INK}" stroke-width="2"/></pattern></defs>',
            f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
            svg_label(LEFT, 34, title, size=19, bold=True),
            *_limit(together, bound, most, limit),
            *_bar(together, TOP, most, dark=True),
            *(
                line
                for rank, one in enumerate(silos, start=1)
                for line in _bar(one, TOP + ROW * rank, most, dark=False)
            ),
            "</svg>\n",
        ]
    )


def _wide(value: float, most: float) -> float:
    return round(WIDEST * max(0.0, value) / most, 1)


def _limit(together: Bar, bound: float | None, most: float, limit: str) -> Iterator[str]:
    """Between what is in hand and what is proven, nobody knows yet."""
    if bound is None or bound <= together.value:
        return
    start, end = _wide(together.value, most), _wide(bound, most)
    y = TOP + 20
    yield (
        f'<rect x="{LEFT + start:g}" y="{y}" width="{max(2.0, end - start):g}" height="{BAR}" '
        f'fill="url(#unproven)" stroke="{INK}"/>'
    )
    yield svg_label(LEFT + WIDEST + 20, y + 19, limit, size=13)


def _bar(one: Bar, y: float, most: float, *, dark: bool) -> Iterator[str]:
    name = one.name if len(one.name) <= LONGEST else f"{one.name[: LONGEST - 1]}…"
    yield svg_label(LEFT, y + 13, name, size=15, bold=dark)
    width = _wide(one.value, most)
    yield (
        f'<rect x="{LEFT}" y="{y + 20:g}" width="{max(1.0, width):g}" height="{BAR}" '
        f'fill="{GREEN if dark else PALE}" stroke="{INK}"/>'
    )
    yield svg_label(LEFT + 10, y + 39, one.told, size=15, bold=True, fill="#fff" if dark else INK)
    if one.adds:
        yield svg_label(LEFT + WIDEST + 20, y + 39, one.adds, size=15)
