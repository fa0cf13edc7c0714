"""The baseline as lines: a part each, with its sector, its energy use, its amount, its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.figure_lines import each_line, number_of, once, written, wrong
from essaim.plan.headings import sector_names
from essaim.tables.headers import plain
from essaim.vocabulary.errors import PlanError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EXAMPLE = "Gaz des logements ; Résidentiel ; chauffage ; 120 000 ; inventaire 2022"


class SegmentReader:
    """Makes segments of what lines or rows say; a name that was there before keeps its id."""

    def __init__(self, years: Sequence[int], before: Sequence[Segment]) -> None:
        """Prepare it.

        Args:
            years: of the plan.
            before: the segments that were there.
        """
        self.years = years
        self.known = {plain(one.name or one.id): one for one in before}
        self.sectors = {plain(key): key for key in sector_names()}
        self.sectors |= {plain(name): key for key, name in sector_names().items()}
        self.taken = {one.id for one in before}
        self.seen: set[str] = set()

    def segment(
        self,
        name: str,
        sector: str,
        amounts: Sequence[float],
        source: str,
        *,
        use: str | None = None,
        municipality: str | None = None,
    ) -> Segment:
        """A segment.

        Args:
            name: what people call it.
            sector: its id or its French name.
            amounts: one for every year, or one for each.
            source: where they come from.
            use: the energy use; none leaves it as it was.
            municipality: the town; none leaves it as it was.

        Raises:
            PlanError: a name given twice, no sector, no source, an amount below zero.
        """
        if not name or plain(sector) not in self.sectors:
            raise wrong(phrase("a segment has a name and one of the eight sectors"), EXAMPLE)
        if not source:
            raise wrong(phrase("“{name}” states no source", name=name), EXAMPLE)
        values = tuple(amounts) * (len(self.years) if len(amounts) == 1 else 1)
        if len(values) != len(self.years) or min(values) < 0:
            raise wrong(phrase("a baseline is one amount, or one for each year between |"), EXAMPLE)
        once(plain(name), name, self.seen)
        old = self.known.get(plain(name))
        id_ = old.id if old else _free(plain(name).replace(" ", "-") or "segment", self.taken)
        self.taken.add(id_)
        return Segment(
            id=id_,
            name=name,
            sector=self.sectors[plain(sector)],
            use=use if use is not None else old.use if old else "",
            municipality=(municipality or None)
            if municipality is not None
            else old.municipality
            if old
            else None,
            criterion=old.criterion if old else "emissions",
            baseline=values,
            source=source,
        )


def read_segments(
    text: str, years: Sequence[int], before: Sequence[Segment]
) -> tuple[Segment, ...]:
    """The baseline: name, sector, energy use, municipality, amount a year, source.

    The use and the municipality may be left out, the municipality alone too.

    Args:
        text: one segment a line; a name that was there before keeps its id.
        years: of the plan.
        before: the segments that were there.

    Raises:
        PlanError, ManyErrors: a line that cannot be read, or a segment without its source.
    """
    reader = SegmentReader(years, before)

    def read(parts: list[str]) -> Segment:
        name, sector = (*parts, "", "")[:2]
        at = next((n for n in range(2, min(5, len(parts))) if _is_amount(parts[n])), None)
        if at is None or any(part[:1].isdigit() for part in parts[2:at]):
            first = parts[2] if len(parts) > 2 else ""
            raise PlanError(
                phrase("“{words}” is not a number", words=first or "…"),
                expected=phrase("Expected: {example}.", example=EXAMPLE),
            )
        use, town = (*parts[2:at], "", "")[:2]
        amounts = [number_of(one) for one in parts[at].split("|")]
        source = " ; ".join(parts[at + 1 :])
        return reader.segment(name, sector, amounts, source, use=use, municipality=town)

    return tuple(each_line(text, "baseline", read))  # type: ignore[arg-type]


def _is_amount(text: str) -> bool:
    try:
        return [number_of(one) for one in text.split("|")] != []
    except PlanError:
        return False


def _free(name: str, taken: Iterable[str]) -> str:
    names = set(taken)
    if name not in names:
        return name
    return next(other for n in range(2, len(names) + 3) if (other := f"{name}-{n}") not in names)


def segments_text(segments: Iterable[Segment]) -> str:
    """The baseline as lines."""
    return "\n".join(" ; ".join(_parts(one)) for one in segments)


def _parts(one: Segment) -> tuple[str, ...]:
    places = (one.use, one.municipality) if one.municipality else (one.use,) if one.use else ()
    names = sector_names()
    sector = names.get(one.sector, one.sector)
    return (one.name or one.id, sector, *(p or "" for p in places), _amounts(one), one.source)


def _amounts(one: Segment) -> str:
    every = list(one.baseline)
    if every and all(value == every[0] for value in every):
        return written(every[0])
    return " | ".join(written(value) for value in every)


def by_use(segments: Iterable[Segment], year: int) -> dict[str, dict[str, float]]:
    """Emissions of a year by sector, then by energy use; what is not told apart is under "".

    Args:
        segments: the baseline; other criteria are left aside.
        year: its place among the years of the plan.
    """
    found: dict[str, dict[str, float]] = {}
    for one in segments:
        if one.criterion == "emissions" and year < len(one.baseline):
            row = found.setdefault(one.sector, {})
            row[one.use] = row.get(one.use, 0.0) + one.baseline[year]
    return found
