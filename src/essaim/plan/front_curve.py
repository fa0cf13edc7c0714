"""The front of two criteria as a drawing: what each million buys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.svg_words import svg_label, svg_text
from essaim.words.say import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaim.words.language import Language

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 760, 460, 110, 40, 70


def draw_front(
    points: Sequence[tuple[float, float]],
    *,
    chosen: int,
    language: Language,
    title: str,
    across: str,
    up: str,
) -> str:
    """Points of a front: euros across, savings up; the chosen one is full and larger.

    Args:
        points: pairs (euros, saving), from the dearest or the cheapest.
        chosen: the rank of the point the page speaks of.
        language: of the numbers.
        title: what it shows, for those who hear it.
        across: what the horizontal axis measures.
        up: what the vertical one measures.
    """
    most_x = max((x for x, _ in points), default=0) or 1
    most_y = max((y for _, y in points), default=0) or 1

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            round(LEFT + (WIDTH - LEFT - 30) * x / most_x, 1),
            round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * y / most_y, 1),
        )

    placed = [at(x, y) for x, y in points]
    line = "L".join(f"{x:g} {y:g}" for x, y in sorted(placed))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            f'lang="{language}" aria-labelledby="front-title" font-family="sans-serif">',
            f'<title id="front-title">{svg_text(title)}</title>',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
            *_axes(most_x, most_y, across, up, language),
            f'<path d="M{line}" fill="none" stroke="#175748" stroke-width="2"/>',
            *(
                f'<circle cx="{x:g}" cy="{y:g}" r="{9 if rank == chosen else 5}" '
                f'fill="{"#175748" if rank == chosen else "#fff"}" stroke="#1c1e1b" '
                'stroke-width="2"/>'
                for rank, (x, y) in enumerate(placed)
            ),
            "</svg>\n",
        ]
    )


def _axes(most_x: float, most_y: float, across: str, up: str, language: Language) -> Iterator[str]:
    for share in (0, 0.5, 1):
        y = HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share
        x = LEFT + (WIDTH - LEFT - 30) * share
        yield f'<path d="M{LEFT} {y:g}H{WIDTH - 30}" stroke="#b4ad9d" fill="none"/>'
        yield svg_label(LEFT - 8, y + 4, say_number(round(most_y * share), language), anchor="end")
        yield svg_label(
            x, HEIGHT - BOTTOM + 22, say_number(round(most_x * share), language), anchor="middle"
        )
    yield svg_label(LEFT, 22, up)
    yield svg_label(WIDTH - 30, HEIGHT - 16, across, anchor="end")
