"""What opens, closes and counts the votes of the plenary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.plenary_ballots import MOST_ROUNDS
from essaim.web.cafe.plenary_models import HandCount, Poll, Shown, Statement
from essaim.web.cafe.plenary_results import hands_left, phones_of, present_at
from essaim.web.cafe.plenary_writes import begin, finish

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from essaim.harvest.agreement import Tally
    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import Note, Workshop


@transaction.atomic
def add_statement(
    actor: Actor, workshop: Workshop, *, note: Note | None = None, text: str = ""
) -> Statement:
    """A statement to put to the vote: a note word for word, or a sentence of the team's."""
    begin(actor, workshop)
    last = workshop.statements.aggregate(last=Max("position"))["last"] or 0
    statement = Statement.objects.create(
        workshop=workshop,
        text=note.text if note else text,
        note=note,
        typed=note is None,
        position=last + 1,
    )
    finish(actor, "add_statement", workshop)
    return statement


@transaction.atomic
def remove_statement(actor: Actor, statement: Statement) -> None:
    """Take a statement away, unless it was voted on.

    Raises:
        EssaimError: it was.
    """
    begin(actor, statement.workshop)
    if Statement.objects.get(pk=statement.pk).round:
        raise EssaimError(
            phrase("this statement was put to the vote: it stays"),
            todo=phrase("Show something else on the wall."),
        )
    statement.delete()
    finish(actor, "remove_statement", statement.workshop)


@transaction.atomic
def open_vote(actor: Actor, statement: Statement) -> None:
    """Open the first round of votes on a statement, or the second after the first.

    Raises:
        EssaimError: it is open, or was voted on twice.
    """
    plenary = begin(actor, statement.workshop)
    now = Statement.objects.select_for_update().get(pk=statement.pk)
    if now.state == Poll.OPEN or now.round >= MOST_ROUNDS:
        raise EssaimError(phrase("this vote is open already, or was held twice"))
    now.state, now.round = Poll.OPEN, now.round + 1
    now.save(update_fields=["state", "round"])
    plenary.shown = Shown.VOTES
    plenary.save(update_fields=["shown"])
    finish(actor, "open_vote", statement.workshop)


@transaction.atomic
def close_vote(actor: Actor, statement: Statement) -> None:
    """Close the vote that is open: its counts are known from now on, and do not move."""
    begin(actor, statement.workshop)
    Statement.objects.filter(pk=statement.pk, state=Poll.OPEN).update(state=Poll.CLOSED)
    finish(actor, "close_vote", statement.workshop)


@transaction.atomic
def count_hands(actor: Actor, statement: Statement, tally: Tally) -> None:
    """Keep the hands of those who did not vote by phone, in the round that is open, or was last.

    Raises:
        EssaimError: it was never put to the vote, or hands and phones are more than the room.
    """
    plenary = begin(actor, statement.workshop)
    now = Statement.objects.get(pk=statement.pk)
    if not now.round:
        raise EssaimError(
            phrase("this statement is not put to the vote yet"),
            todo=phrase("Open the vote, then count the hands."),
        )
    _check_room(now, tally, present_at(now.workshop, plenary))
    HandCount.objects.update_or_create(
        statement=now,
        round=now.round,
        defaults={"agree": tally.agree, "disagree": tally.disagree, "passed": tally.passed},
    )
    finish(actor, "count_hands", statement.workshop)


def _check_room(statement: Statement, tally: Tally, present: int | None) -> None:
    left = hands_left(statement, present=present)
    if left is not None and tally.voted > left:
        raise EssaimError(
            phrase(
                "{hands} hands and {phones} votes by phone are more than the {present} people"
                " in the room",
                hands=tally.voted,
                phones=phones_of(statement),
                present=present or 0,
            ),
            expected=phrase("Expected: the hands of people who did not vote by phone."),
            todo=phrase(
                "Count them again; or correct “People in the room” in the settings of the plenary."
            ),
        )


@transaction.atomic
def open_dots(actor: Actor, workshop: Workshop) -> None:
    """Let phones put their dots; those put before are still there.

    Raises:
        EssaimError: there is nothing to put them on.
    """
    plenary = begin(actor, workshop)
    if not workshop.clusters.exists():
        raise EssaimError(
            phrase("there is no group to put dots on"),
            todo=phrase("Make groups of notes first."),
        )
    plenary.dots, plenary.shown = Poll.OPEN, Shown.GROUPS
    plenary.save()
    finish(actor, "open_dots", workshop)


@transaction.atomic
def close_dots(actor: Actor, workshop: Workshop) -> None:
    """Close the dots: their counts are known from now on."""
    plenary = begin(actor, workshop)
    plenary.dots, plenary.shown = Poll.CLOSED, Shown.GROUPS
    plenary.save()
    finish(actor, "close_dots", workshop)


@transaction.atomic
def count_paper_dots(actor: Actor, workshop: Workshop, dots: Mapping[UUID, int]) -> None:
    """Keep the dots that were counted on paper, group by group."""
    begin(actor, workshop)
    for cluster in workshop.clusters.filter(pk__in=list(dots)):
        cluster.by_hand = dots[cluster.pk]
        cluster.save(update_fields=["by_hand"])
    finish(actor, "count_paper_dots", workshop)
