"""Photos of tablecloths: kept once, as files beside the base, and taken away again."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from essaim.vocabulary.errors import DocumentError, Place
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.imaging import PhotoError, is_bare, read_picture
from essaim.web.cafe.models import ClothPhoto, State
from essaim.web.cafe.posting import clean
from essaim.web.cafe.reads import evening_of
from essaim.web.cafe.writes import check_right, log_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import Invitation, Workshop

FOLDER = "photos"
MOST_OF_A_WORKSHOP = 2_000


def file_of(photo: ClothPhoto, *, small: bool = False) -> Path:
    """Where a photo lies."""
    name = f"{photo.pk}-small.jpg" if small else f"{photo.pk}.jpg"
    return Path(settings.MEDIA_ROOT) / FOLDER / str(photo.workshop_id) / name


def keep_photo(
    workshop: Workshop,
    content: bytes,
    *,
    key: UUID,
    table: int,
    round: int,
    kind: str,
    comment: str = "",
    author: Invitation | None = None,
) -> tuple[ClothPhoto, bool]:
    """Keep a photo; whoever sends it twice keeps it once.

    Who may send is asked before: the team of the workshop, or a guest by her card.

    Returns:
        The photo, and whether it is new.

    Raises:
        PhotoError: it is no picture, the place is not in the hall, or the evening is over for a
            guest; nothing is written then.
        OSError: the disk is full.
    """
    digest = hashlib.sha256(content).hexdigest()
    known = _known(workshop, key, digest, table, round)
    if known is not None:
        return known, False
    _check(workshop, table, round, author)
    picture = read_picture(content)
    photo = ClothPhoto(
        workshop=workshop,
        key=key,
        table=table,
        round=round,
        kind=kind,
        comment=clean(comment),
        author=author,
        width=picture.width,
        height=picture.height,
        sha256=digest,
        taken_at=timezone.now(),
    )
    # The files first: a row without its file would be a photo lost.
    _write(file_of(photo, small=True), picture.small)
    _write(file_of(photo), picture.large)
    with transaction.atomic():
        known = _known(workshop, key, digest, table, round)
        if known is None:
            photo.save(force_insert=True)
    if known is not None:  # the same phone sent it twice at one moment
        _unlink(photo)
        return known, False
    return photo, True


def _known(
    workshop: Workshop, key: UUID, digest: str, table: int, number: int
) -> ClothPhoto | None:
    same = workshop.photos.filter(key=key).first()
    twin = workshop.photos.filter(sha256=digest, table=table, round=number)
    return same or twin.first()


def _check(workshop: Workshop, table: int, number: int, author: Invitation | None) -> None:
    if not workshop.tables.filter(number=table).exists():
        raise PhotoError(phrase("this table is not in the hall"))
    if not workshop.rounds.filter(number=number).exists():
        raise PhotoError(phrase("this round is not in the workshop"))
    if author is not None and evening_of(workshop).state == State.CLOSED:
        raise PhotoError(
            phrase("the workshop is closed"), todo=phrase("Give the photo to the facilitator.")
        )
    if workshop.photos.count() >= MOST_OF_A_WORKSHOP:
        raise PhotoError(
            phrase("the workshop holds as many photos as it can"),
            expected=phrase("Expected: {most} photos at most.", most=MOST_OF_A_WORKSHOP),
        )


def _write(path: Path, content: bytes) -> None:
    """A file that is whole or not there, and survives a plug that is pulled."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".part")
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _unlink(photo: ClothPhoto) -> None:
    for small in (True, False):
        file_of(photo, small=small).unlink(missing_ok=True)


def restore_photos(workshop: Workshop, read: Callable[[str], bytes], *, file: str) -> None:
    """Put the files of an export's photos back, each read whole first.

    Raises:
        DocumentError: one of them is not in the export, or is no picture.
    """
    for photo in workshop.photos.all():
        path = file_of(photo)
        try:
            content = read(path.name)
            picture = read_picture(content)
        except (KeyError, PhotoError) as error:
            raise DocumentError(
                phrase("a photo of the export is missing or cannot be read"),
                where=Place(file=file, field=path.name),
                todo=phrase("Give the zip that Essaim wrote, unchanged."),
            ) from error
        _write(file_of(photo, small=True), picture.small)
        # Our own file comes back as it was, without being compressed once more.
        _write(path, content if is_bare(content) else picture.large)


@transaction.atomic
def comment_photo(actor: Actor, photo: ClothPhoto, comment: str) -> None:
    """Write what its authors say of it."""
    check_right(actor, photo.workshop)
    photo.comment = clean(comment)
    photo.save(update_fields=["comment"])
    log_of(actor, "comment_photo", photo.workshop)


@transaction.atomic
def remove_photo(actor: Actor, photo: ClothPhoto) -> None:
    """Take a photo away, its files too, once the base has let go of it."""
    check_right(actor, photo.workshop)
    log_of(actor, "remove_photo", photo.workshop)
    kept = ClothPhoto(pk=photo.pk, workshop_id=photo.workshop_id)
    photo.delete()
    transaction.on_commit(lambda: _unlink(kept))
