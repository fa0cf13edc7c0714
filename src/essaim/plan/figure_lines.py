"""The figures of a plan as lines that one types, or pastes from a spreadsheet.

One thing a line, its parts between semicolons or tabs, numbers as in French (`1 234,5`, `8 %`).
What a line says is written back the same; what cannot be read is told with its line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaim.tables.headers import plain
from essaim.vocabulary.errors import ManyErrors, Place, PlanError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Effect, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Segment

_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def parts_of(line: str) -> list[str]:
    r"""The parts of a line.

    >>> parts_of("Gaz ; 8 % ;; source"), parts_of("Gaz\t8 %")
    (['Gaz', '8 %', '', 'source'], ['Gaz', '8 %'])
    """
    return [part.strip() for part in re.split(r"[;\t]", line)]


def number_of(text: str) -> float:
    """A number as one writes it in French or in English; a percentage is a share.

    >>> number_of("1 234,5"), number_of("8 %"), number_of("-3.5"), number_of("1,200,000")
    (1234.5, 0.08, -3.5, 1200000.0)

    Raises:
        PlanError: it is no number.
    """
    words = _SPACES.sub("", text).replace("−", "-")
    share = words.endswith("%")
    words = words.removesuffix("%").removesuffix("€")
    if words.count(",") > 1 or ("," in words and "." in words):
        words = words.replace(",", "")
    try:
        if not re.fullmatch(r"-?\d+([.,]\d+)?", words):
            raise ValueError
        value = float(words.replace(",", "."))
    except ValueError:
        raise PlanError(
            phrase("“{words}” is not a number", words=text.strip() or "…"),
            expected=phrase("Expected: a number such as {example}.", example="1 234,5"),
        ) from None
    # Rounded, so that 8 % is 0.08 and not a hair more.
    return round(value / 100, 12) if share else value


def written(value: float) -> str:
    """A number that `number_of` reads back.

    >>> written(1234.5), written(12.0), written(-0.5)
    ('1234,5', '12', '-0,5')
    """
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text.replace(".", ",")


def share_written(value: float) -> str:
    """A share as a percentage."""
    return f"{written(100 * value)} %"


def each_line(text: str, field: str, read: Callable[[list[str]], object]) -> list[object]:
    """What `read` makes of each line.

    Raises:
        PlanError, ManyErrors: every mistake, with its line.
    """
    found, problems = [], []
    for rank, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found.append(read(parts_of(line)))
        except PlanError as error:
            where = Place(field=field, line=rank)
            problems.append(
                PlanError(error.what, where=where, expected=error.expected, todo=error.todo)
            )
    if problems:
        raise ManyErrors(problems) if len(problems) > 1 else problems[0]
    return found


def once(key: str, name: str, seen: set[str]) -> None:
    """Refuse a name given twice: of two amounts nobody knows which one was meant.

    Raises:
        PlanError: it was seen.
    """
    if key.casefold() in seen:
        raise wrong(phrase("“{name}” appears twice", name=name), phrase("one line each"))
    seen.add(key.casefold())


def wrong(what: Phrase, example: str | Phrase) -> PlanError:
    """An error that shows what a right line looks like."""
    return PlanError(what, expected=phrase("Expected: {example}.", example=example))


def read_yearly(text: str, years: Sequence[int], *, field: str) -> dict[str, dict[int, float]]:
    """Limits by name: `Habitat ; 400` for every year, `Habitat ; 2028 ; 300` for one.

    Raises:
        PlanError, ManyErrors: a line that cannot be read, a year outside the plan.
    """
    found: dict[str, dict[int, float]] = {}
    seen: set[str] = set()

    def read(parts: list[str]) -> None:
        name, *rest = [part for part in parts if part] or [""]
        if not name or name.isdecimal() or len(rest) not in (1, 2):
            raise wrong(phrase("a limit has a name and an amount"), "Habitat ; 400")
        amount = number_of(rest[-1])
        if amount < 0:
            raise wrong(phrase("a limit is not below zero"), "Habitat ; 400")
        when = years if len(rest) == 1 else [year_of(rest[0], years)]
        for year in when:
            once(f"{name} {year}", name, seen)
        found.setdefault(name, {}).update(dict.fromkeys(when, amount))

    each_line(text, field, read)
    return found


def year_of(text: str, years: Sequence[int]) -> int:
    """A year of the plan.

    Raises:
        PlanError: it is none.
    """
    value = int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else 0
    if value not in years:
        raise wrong(phrase("“{year}” is no year of the plan", year=text), str(years[0]))
    return value


def yearly_text(limits: Mapping[str, Mapping[int, float]]) -> str:
    """Limits by name as lines."""
    return "\n".join(line for name, each in limits.items() for line in _yearly(f"{name} ; ", each))


def _yearly(before: str, each: Mapping[int, float]) -> Iterator[str]:
    values = set(each.values())
    if len(values) == 1:
        yield f"{before}{written(values.pop())}"
    else:
        yield from (f"{before}{year} ; {written(amount)}" for year, amount in each.items())


def read_budgets(text: str, years: Sequence[int]) -> dict[int, float]:
    """Euros that come in: one amount for every year, or `2027 ; 1 200 000` for each.

    Raises:
        PlanError, ManyErrors: a line that cannot be read.
    """
    found: dict[int, float] = {}
    seen: set[str] = set()

    def read(parts: list[str]) -> None:
        told = [part for part in parts if part]
        if len(told) not in (1, 2):
            raise wrong(phrase("a budget is an amount, or a year and an amount"), "1 200 000")
        amount = number_of(told[-1])
        if amount < 0:
            raise wrong(phrase("a limit is not below zero"), "1 200 000")
        when = years if len(told) == 1 else [year_of(told[0], years)]
        for year in when:
            once(str(year), str(year), seen)
        found.update(dict.fromkeys(when, amount))

    each_line(text, "budgets", read)
    return found


def budgets_text(budgets: Mapping[int, float]) -> str:
    """Budgets as lines."""
    return "\n".join(_yearly("", budgets)) if budgets else ""


def read_loads(text: str, *, field: str) -> dict[str, float]:
    """Amounts by name: `Habitat ; 120`.

    Raises:
        PlanError, ManyErrors: a line that cannot be read.
    """
    seen: set[str] = set()

    def read(parts: list[str]) -> tuple[str, float]:
        if len(parts) != 2 or not parts[0]:
            raise wrong(phrase("a load has a name and an amount"), "Habitat ; 120")
        once(parts[0], parts[0], seen)
        amount = number_of(parts[1])
        if amount < 0:
            raise wrong(phrase("a load is not below zero"), "Habitat ; 120")
        return parts[0], amount

    return dict(each_line(text, field, read))  # type: ignore[arg-type]


def loads_text(loads: Mapping[str, float]) -> str:
    """Amounts by name as lines."""
    return "\n".join(f"{name} ; {written(amount)}" for name, amount in loads.items())


EFFECT = "Gaz des logements ; 8 % ; 4 % ; 12 % ; 2 ; étude 2024"


def read_effects(text: str, segments: Sequence[Segment]) -> tuple[Effect, ...]:
    """What an action takes off: segment, saving, low, high, years until the full effect, source.

    Raises:
        PlanError, ManyErrors: a line that cannot be read, a segment that is not in the baseline,
            a saving of all or more, an effect without its source.
    """
    known = {plain(one.id): one.id for one in segments}
    known |= {plain(one.name): one.id for one in segments if one.name}

    def read(parts: list[str]) -> Effect:
        name, saving, low, high, ramp = (*parts, *[""] * 5)[:5]
        source = " ; ".join(parts[5:])
        if plain(name) not in known:
            names = tuple(one.name or one.id for one in segments)[:12]
            raise PlanError(
                phrase("“{name}” is not in the baseline", name=name),
                expected=phrase("Expected: {names}.", names=names),
            )
        if not source:
            raise wrong(phrase("an effect states its source"), EFFECT)
        value = number_of(saving)
        least, most = (number_of(one) if one else None for one in (low, high))
        if (least is None) != (most is None):
            raise wrong(phrase("a range has both its ends, or none"), EFFECT)
        ends = (value if least is None else least, value if most is None else most)
        if max(abs(value), *map(abs, ends)) >= 1 or not ends[0] <= value <= ends[1]:
            raise wrong(phrase("a saving is below 100 %, between its low and its high"), EFFECT)
        years = number_of(ramp) if ramp else 1
        if years < 1 or years != int(years):
            raise wrong(phrase("an effect takes a whole number of years, one at least"), EFFECT)
        return Effect(
            segment=known[plain(name)],
            saving=value,
            low=least,
            high=most,
            ramp=int(years),
            source=source,
        )

    return tuple(each_line(text, "effects", read))  # type: ignore[arg-type]


def effects_text(effects: Iterable[Effect], segments: Sequence[Segment]) -> str:
    """Effects as lines."""
    names = {one.id: one.name or one.id for one in segments}
    return "\n".join(
        " ; ".join(
            (
                names.get(one.segment, one.segment),
                share_written(one.saving),
                "" if one.low is None else share_written(one.low),
                "" if one.high is None else share_written(one.high),
                str(one.ramp),
                one.source,
            )
        )
        for one in effects
    )


def read_elastic(text: str) -> dict[str, Stretch]:
    """Limits that give way: `staff ; 20 % ; 700`, by how much and at which price a unit.

    Raises:
        PlanError, ManyErrors: a line that cannot be read.
    """
    seen: set[str] = set()

    def read(parts: list[str]) -> tuple[str, Stretch]:
        if len(parts) != 3 or parts[0].split(":")[0] not in ("staff", "trades", "euros"):
            raise wrong(phrase("a limit that gives way has a name, a share, a price"), ELASTIC)
        once(parts[0], parts[0], seen)
        return parts[0], Stretch(up_to=number_of(parts[1]), price=number_of(parts[2]))

    return dict(each_line(text, "elastic", read))  # type: ignore[arg-type]


ELASTIC = "staff ; 20 % ; 700"


def elastic_text(elastic: Mapping[str, Stretch]) -> str:
    """Limits that give way as lines."""
    return "\n".join(
        f"{name} ; {share_written(one.up_to)} ; {written(one.price)}"
        for name, one in elastic.items()
    )
