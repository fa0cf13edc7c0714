"""The curve of a plan: what is left each year, and the wedge that each sector's actions take off.

Told apart without colour: each wedge has its own hatching and its name beside it. The same figures
are a table on the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.plan.svg_words import INK, svg_label, svg_text
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say, say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from essaim.vocabulary.plan import Plan
    from essaim.words.language import Language

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 1000, 560, 90, 300, 66, 70
GREEN, PALE = "#175748", "#e2eee4"
COLOURS = ("#e2a03f", "#7fa7c9", "#c98a7f", "#9bbf8a", "#b79ac9", "#d8c15a", "#8ac0bb", "#c9b08a")


@dataclass(frozen=True, slots=True)
class Curve:
    """The figures of the drawing, in the unit of the criterion, a year.

    Attributes:
        years: of the plan.
        baseline: without any action.
        wedges: for each sector, what is saved each year.
    """

    years: tuple[int, ...]
    baseline: tuple[float, ...]
    wedges: tuple[tuple[str, tuple[float, ...]], ...]

    def left(self) -> tuple[float, ...]:
        """What is left each year: baseline less all wedges."""
        return tuple(
            total - sum(saved[place] for _, saved in self.wedges)
            for place, total in enumerate(self.baseline)
        )


def curve_of(
    plan: Plan, saved: Mapping[str, Sequence[float]], *, criterion: str = "emissions"
) -> Curve | None:
    """The curve of a programme; nothing where the plan has no baseline of this criterion.

    Args:
        plan: its segments are the baseline.
        saved: by sector, what is saved each year; those that save most come first.
        criterion: what is measured.
    """
    segments = [one for one in plan.segments if one.criterion == criterion]
    years = len(plan.years)
    if not segments or any(len(amounts) != years for amounts in saved.values()):
        return None
    baseline = tuple(sum(one.baseline[place] for one in segments) for place in range(years))
    wedges = sorted(saved.items(), key=lambda one: (-sum(one[1]), one[0]))
    kept = tuple((name, tuple(amounts)) for name, amounts in wedges if any(amounts))
    return Curve(plan.years, baseline, kept)


def draw_curve(
    curve: Curve, *, names: Mapping[str, str], language: Language, title: str, unit: str
) -> str:
    """The curve as an SVG that screen readers announce, the same bytes for the same figures.

    Args:
        curve: the figures.
        names: of the sectors.
        language: of the words.
        title: what it shows.
        unit: of the figures.
    """
    last = curve.left()[-1]
    about = say(
        phrase(
            "In {year}: {before} {unit} without the programme, {after} with it.",
            year=str(curve.years[-1]),
            before=round(curve.baseline[-1]),
            after=round(last),
            unit=unit,
        ),
        language,
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            f'lang="{language}" aria-labelledby="curve-title curve-desc" '
            'font-family="sans-serif">',
            f'<title id="curve-title">{svg_text(title)}</title>',
            f'<desc id="curve-desc">{svg_text(about)}</desc>',
            *_patterns(len(curve.wedges)),
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
            svg_label(LEFT, 26, title, size=19, bold=True),
            svg_label(LEFT, 50, about, size=14),
            *_axes(curve, language),
            *_areas(curve, names, language),
            "</svg>\n",
        ]
    )


def _patterns(count: int) -> Iterator[str]:
    yield "<defs>"
    for rank in range(count):
        turn, gap = (0, 45, 90, 135)[rank % 4], 6 + 3 * (rank // 4)
        yield (
            f'<pattern id="wedge-{rank}" width="{gap}" height="{gap}" '
            f'patternUnits="userSpaceOnUse" patternTransform="rotate({turn})">'
            f'<rect width="{gap}" height="{gap}" fill="{COLOURS[rank % len(COLOURS)]}"/>'
            f'<path d="M0 0V{gap}" stroke="{INK}" stroke-width="1.4" stroke-opacity=".55"/>'
            "</pattern>"
        )
    yield "</defs>"


def _x(curve: Curve, place: int) -> float:
    steps = max(1, len(curve.years) - 1)
    return round(LEFT + (WIDTH - LEFT - RIGHT) * place / steps, 1)


def _y(curve: Curve, value: float) -> float:
    most = max(*curve.baseline, *curve.left(), 1e-9)
    return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * max(value, 0) / most, 1)


def _axes(curve: Curve, language: Language) -> Iterator[str]:
    most = max(*curve.baseline, 1e-9)
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = _y(curve, most * share)
        yield f'<path d="M{LEFT} {y:g}H{WIDTH - RIGHT}" stroke="#b4ad9d" fill="none"/>'
        yield svg_label(LEFT - 8, y + 4, say_number(round(most * share), language), anchor="end")
    shown = max(1, len(curve.years) // 10)
    for place, year in enumerate(curve.years):
        if place % shown == 0 or place == len(curve.years) - 1:
            yield svg_label(_x(curve, place), HEIGHT - BOTTOM + 22, str(year), anchor="middle")


def _areas(curve: Curve, names: Mapping[str, str], language: Language) -> Iterator[str]:
    upper = list(curve.baseline)
    marks: list[tuple[float, str, int]] = []
    for rank, (sector, saved) in enumerate(curve.wedges):
        lower = [top - cut for top, cut in zip(upper, saved, strict=True)]
        yield (
            f'<path d="{_band(curve, upper, lower)}" fill="url(#wedge-{rank})" stroke="{INK}" '
            'stroke-width="1"/>'
        )
        told = phrase("{name}: {count}", name=names.get(sector, sector), count=-round(saved[-1]))
        name = say(told, language)
        marks.append(((_y(curve, upper[-1]) + _y(curve, lower[-1])) / 2, name, rank))
        upper = lower
    yield (
        f'<path d="{_band(curve, upper, [0.0] * len(upper))}" fill="{PALE}" stroke="{GREEN}" '
        'stroke-width="3"/>'
    )
    yield from _legend(marks)


def _band(curve: Curve, upper: Sequence[float], lower: Sequence[float]) -> str:
    over = [f"{_x(curve, n):g} {_y(curve, value):g}" for n, value in enumerate(upper)]
    under = [f"{_x(curve, n):g} {_y(curve, value):g}" for n, value in enumerate(lower)]
    return f"M{'L'.join(over)}L{'L'.join(reversed(under))}Z"


def _legend(marks: list[tuple[float, str, int]]) -> Iterator[str]:
    """Names at the right, each as near to its wedge as the others let it."""
    x, y = WIDTH - RIGHT + 18, TOP - 16.0
    for wanted, name, rank in marks:
        y = max(y + 24, wanted + 5)
        yield (
            f'<rect x="{x}" y="{y - 13:g}" width="18" height="16" fill="url(#wedge-{rank})" '
            f'stroke="{INK}"/>'
        )
        yield svg_label(x + 26, y, name, size=14)
