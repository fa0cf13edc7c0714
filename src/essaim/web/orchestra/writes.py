"""What people say of the orchestra: which drawing resembles which picture, who conducts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from essaim.vocabulary.errors import OrchestraError
from essaim.vocabulary.orchestra import PICTURES
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts import rights
from essaim.web.accounts.writes import log
from essaim.web.orchestra.models import Conductor, Filed
from essaim.web.orchestra.reads import conductors_of
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.vocabulary.orchestra import FiledDrawing
    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import ClothPhoto
    from essaim.web.territory.models import Person, Territory


@transaction.atomic
def file_photo(
    actor: Actor,
    territory: Territory,
    photo: ClothPhoto,
    picture: str,
    *,
    title: str = "",
    commentator: str = "",
    filed_by: str = "",
) -> Filed:
    """File a café's drawing under the picture that it resembles; its authors' words come along.

    Raises:
        OrchestraError: no such picture.
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    _check(picture)
    reading = getattr(getattr(photo, "place", None), "reading", "")
    table = say(phrase("Round {round}, table {table}", round=photo.round, table=photo.table), "fr")
    filed, _ = Filed.objects.update_or_create(
        photo=photo,
        defaults={
            "territory": territory,
            "picture": picture,
            "table": table,
            "drawn_on": photo.workshop.date,
            "title": title,
            "author": photo.comment,
            "commentator": commentator or reading,
            "filed_by": filed_by,
            "source": photo.workshop.title,
            "filed_at": timezone.now(),
        },
    )
    log(actor, "file_drawing", f"photo:{photo.pk}", territory.pk)
    return filed


@transaction.atomic
def file_words(actor: Actor, territory: Territory, drawings: Iterable[FiledDrawing]) -> int:
    """File drawings that are known by their words; the same one twice is one.

    Returns:
        How many are new.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    known = set(Filed.objects.filter(territory=territory).values_list("picture", "title", "author"))
    fresh = 0
    for one in drawings:
        if (one.picture, one.title, one.author) in known:
            continue
        Filed.objects.create(
            territory=territory,
            picture=one.picture,
            table=one.table[:200],
            drawn_on=one.drawn_on,
            title=one.title[:300],
            author=one.author,
            commentator=one.commentator,
            filed_by=one.filed_by[:200],
            source=one.source[:300],
            filed_at=timezone.now(),
        )
        fresh += 1
    log(actor, "file_drawing", f"territory:{territory.pk}", territory.pk)
    return fresh


@transaction.atomic
def take_out(actor: Actor, filed: Filed) -> None:
    """Take a drawing out of its picture; a café's photo stays where it was taken.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, filed.territory_id))
    log(actor, "unfile_drawing", f"territory:{filed.territory_id}", filed.territory_id)
    filed.delete()


def forget_filer(person: Person) -> int:
    """Take an erased person's name off the drawings she filed.

    Returns:
        How many drawings.
    """
    named = Filed.objects.filter(territory=person.territory, filed_by__iexact=person.name)
    return named.update(filed_by="") if person.name else 0


@transaction.atomic
def choose_conductor(actor: Actor, territory: Territory, chosen: str) -> None:
    """Say which actor of the map carries the plan.

    Raises:
        OrchestraError: no such actor.
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    if chosen not in dict(conductors_of(territory)):
        raise OrchestraError(
            phrase("no actor of the map is called “{name}”", name=chosen),
            todo=phrase("Choose an actor of the list."),
        )
    Conductor.objects.update_or_create(territory=territory, defaults={"actor": chosen})
    log(actor, "choose_conductor", f"territory:{territory.pk}", territory.pk)


def _check(picture: str) -> None:
    if picture not in PICTURES:
        raise OrchestraError(
            phrase("“{cell}” is none of the eight pictures", cell=picture),
            todo=phrase("Choose a picture of the list."),
        )
