"""What became of what a guest's tables wrote, round by round; nobody is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.web.cafe.reads import seating_of
from essaim.web.harvest.fates import rows_of
from essaim.web.plan.reads import actions_of_statement, plan_of

if TYPE_CHECKING:
    from essaim.web.cafe.models import Invitation
    from essaim.web.harvest.fates import Row
    from essaim.web.plan.reads import LedTo


@dataclass(frozen=True, slots=True)
class Told:
    """A round of one guest: her table, its question, each statement and the actions it led to."""

    number: int
    table: int | None
    question: str
    rows: tuple[tuple[Row, tuple[LedTo, ...]], ...]


def thread_of(guest: Invitation) -> list[Told]:
    """What her tables wrote and what became of it.

    A round she spent at no table, or whose table wrote nothing, is told as such. Notes she typed
    on her own phone at another table are hers too, and stand in their round.
    """
    workshop = guest.workshop
    seating = seating_of(workshop)
    tables = {
        one.number: next((t.number for t in one.tables if guest.guest in t.guests), None)
        for one in (seating.rounds if seating else ())
    }
    rows = rows_of(workshop)
    led_to = actions_of_statement(plan_of(workshop.territory))
    return [
        Told(
            one.number,
            tables.get(one.number),
            one.question,
            tuple(
                (row, tuple(led_to.get(str(row.note.pk), ())))
                for row in rows
                if row.note.round == one.number
                and (row.note.table == tables.get(one.number, -1) or row.note.author_id == guest.pk)
            ),
        )
        for one in workshop.rounds.all()
    ]
