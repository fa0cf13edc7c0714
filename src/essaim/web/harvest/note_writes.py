"""What changes the note of a workshop: each change is a version, which undoing takes away."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from essaim.vocabulary.documents import to_json
from essaim.web.cafe.writes import check_right, log_of
from essaim.web.harvest.models import NoteVersion
from essaim.web.harvest.reads import edits_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaim.harvest.edits import NoteEdits
    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import Workshop

KEPT = 20


@transaction.atomic
def change_note(
    actor: Actor, workshop: Workshop, step: Callable[[NoteEdits], NoteEdits]
) -> NoteVersion:
    """Change the newest version, whatever others did meanwhile.

    Raises:
        PermissionDenied: only whoever prepares the workshop may.
    """
    check_right(actor, workshop)
    after = step(edits_of(workshop))
    newest = workshop.note_versions.first()
    version = newest.version + 1 if newest else 1
    kept = NoteVersion.objects.create(
        workshop=workshop,
        version=version,
        document=json.loads(to_json(after)),
        made_at=timezone.now(),
    )
    workshop.note_versions.filter(version__lte=version - KEPT).delete()
    log_of(actor, "change_note", workshop)
    return kept


@transaction.atomic
def undo_note(actor: Actor, workshop: Workshop) -> bool:
    """Take the last change away; false when there is none.

    Raises:
        PermissionDenied: only whoever prepares the workshop may.
    """
    check_right(actor, workshop)
    newest = workshop.note_versions.first()
    if newest is None:
        return False
    newest.delete()
    log_of(actor, "undo_note", workshop)
    return True
