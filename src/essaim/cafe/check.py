"""Checks any seating: ours, one made by hand, or one that another tool wrote as CSV."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.cafe.proofs import NOTHING, quality_of
from essaim.cafe.recount import Recount, recount
from essaim.cafe.seat import rules_for
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.seating import Quality, Round, Rules, Seating, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaim.cafe.plan_file import PlanRow
    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.seating import HostMode


@dataclass(frozen=True, slots=True)
class Checked:
    """A recount beside what the document claimed.

    Attributes:
        quality: the quality counted now.
        counted: the recount, with its violations and its repeated pairs.
        differences: names of the quality's figures that the document states otherwise.
    """

    quality: Quality
    counted: Recount
    differences: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """No rule broken, and no figure that the tables contradict."""
        return not self.counted.violations and not self.differences


FIGURES = (
    "repeats",
    "coincidences",
    "coincidences_bound",
    "same_category_pairs",
    "same_category_bound",
    "tables_reached",
    "tables_reached_bound",
    "hard_violations",
)


def check_seating(seating: Seating, *, claims: bool = True) -> Checked:
    """Recount a seating from its tables.

    Args:
        seating: the document; its quality block is not trusted.
        claims: compare with the quality block (a plan read from CSV claims nothing).

    Raises:
        SeatingError: the document has no round, so there is nothing to count.
    """
    if not seating.rounds:
        raise SeatingError(phrase("the plan has no round"), todo=phrase("Give a whole plan."))
    quality = quality_of(seating, seating.quality.seed)
    differences = tuple(
        name for name in FIGURES if getattr(quality, name) != getattr(seating.quality, name)
    )
    return Checked(quality, recount(seating), differences if claims else ())


def seating_of_rows(
    rows: Iterable[PlanRow],
    guests: Sequence[Guest],
    *,
    hosts: HostMode | None = None,
    accessible_tables: Iterable[int] | None = None,
) -> Seating:
    """The seating that a list of `round, table, id` describes.

    Hosts are taken as fixed when the guest list names some, unless `hosts` says otherwise.
    """
    plan: dict[int, dict[int, list[str]]] = {}
    for row in rows:
        plan.setdefault(row.round, {}).setdefault(row.table, []).append(row.id)
    if hosts is None:
        hosts = "fixed" if any(guest.host is not None for guest in guests) else "none"
    tables = max((t for one in plan.values() for t in one), default=1)
    base = rules_for(len(guests), tables=tables, hosts=hosts, accessible_tables=accessible_tables)
    largest = max((len(ids) for one in plan.values() for ids in one.values()), default=base.size)
    rules = Rules(
        hosts=hosts,
        size=largest,
        tables=tables,
        accessible_tables=base.accessible_tables,
    )
    named = {g.host: g.id for g in guests if g.host is not None} if hosts == "fixed" else {}
    return Seating(
        guests=tuple(guests),
        rules=rules,
        rounds=tuple(
            Round(
                number=number,
                tables=tuple(
                    Table(
                        number=table,
                        host=named[table] if named.get(table) in ids else None,
                        guests=tuple(ids),
                    )
                    for table, ids in sorted(one.items())
                ),
            )
            for number, one in sorted(plan.items())
        ),
        quality=NOTHING,
    )
