"""What people say of the actors that statements name: the right checked, kept, logged, undone."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from essaim.harvest.rulings import Ruling
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.writes import check_right, log_of
from essaim.web.harvest.mentions import nameables_of
from essaim.web.harvest.models import ActorRuling, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import Note, Workshop
    from essaim.web.harvest.mentions import Naming

LONGEST = 300


def confirm_all(
    actor: Actor,
    workshop: Workshop,
    notes: Iterable[object],
    namings: Mapping[str, Sequence[Naming]],
) -> int:
    """Say that what the lexicon found in some statements is right; proposals wait for a yes each.

    Args:
        actor: who says so.
        workshop: whose statements.
        notes: ids of their notes.
        namings: as `namings_of` gives them.

    Returns:
        How many statements had something to confirm.
    """
    fresh = [
        Ruling(statement=str(note), family=one.family, words=one.words, verdict="confirmed")
        for note in notes
        for one in namings.get(str(note), ())
        if one.state == "found"
    ]
    return _keep(actor, workshop, fresh, "actors_confirmed")


def rule(actor: Actor, note: Note, naming: Naming, *, right: bool) -> int:
    """Say that a naming is right, or that it is not.

    Returns:
        One when that changes something.
    """
    state = naming.state
    if right and state == "proposed":
        return add(actor, note, naming.family, naming.words)
    verdict = Verdict.CONFIRMED if right else Verdict.REFUSED
    if state == verdict.value or (right and state == "added"):
        return 0
    told = Ruling(
        statement=str(note.pk),
        family=naming.family,
        words=naming.words,
        verdict=verdict.value,  # type: ignore[arg-type]
    )
    return _keep(actor, note.workshop, [told], f"actors_{verdict.value}")


def add(actor: Actor, note: Note, family: str, words: str) -> int:
    """Say that a statement names an actor.

    Args:
        actor: who says so.
        note: the statement.
        family: a family of the lexicon, or `actor:ID`.
        words: those of the statement that name it; none when it is meant without being named.

    Raises:
        EssaimError: nobody has this id, or the words do not stand in the statement.
    """
    words = " ".join(words.split())[:LONGEST]
    text = " ".join(note.text.split())
    at = text.casefold().find(words.casefold())
    if at < 0:
        raise EssaimError(
            phrase("“{words}” does not stand in this statement", words=words),
            todo=phrase("Copy the words from the statement, or leave the field empty."),
        )
    if family not in nameables_of(note.workshop.territory, english=False):
        raise EssaimError(
            phrase("nobody of this name is in the lexicon or on the map"),
            todo=phrase("Choose a name of the list, or put the actor on the map first."),
        )
    # As the statement writes them: capitals tell an acronym.
    told = Ruling(
        statement=str(note.pk),
        family=family,
        words=text[at : at + len(words)],
        verdict="added",
    )
    return _keep(actor, note.workshop, [told], "actors_added")


@transaction.atomic
def _keep(actor: Actor, workshop: Workshop, fresh: Sequence[Ruling], verb: str) -> int:
    check_right(actor, workshop)
    if not fresh:
        return 0
    change, now = uuid.uuid4(), timezone.now()
    categories = nameables_of(workshop.territory, english=False)
    here = {str(one) for one in workshop.notes.values_list("pk", flat=True)}
    kept = ActorRuling.objects.bulk_create(
        ActorRuling(
            note_id=one.statement,
            family=one.family,
            category=categories[one.family].category if one.family in categories else "",
            words=one.words,
            verdict=one.verdict,
            by=str(actor.pk),
            change=change,
            made_at=now,
        )
        for one in fresh
        if one.statement in here
    )
    log_of(actor, verb, workshop)
    return len({one.note_id for one in kept})
