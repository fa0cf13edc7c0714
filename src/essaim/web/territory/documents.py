"""Documents of a territory kept as versions: whole, never changed, the newest one counts.

A room keeps its own kind in a table of its own. A version that is not accepted yet is a proposal
that somebody looks at first; undoing takes the newest version away. Old versions are let go beyond
`KEPT`, so that nothing outlives its use.
"""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, ClassVar, TypeVar

from django.db import models, transaction
from django.utils import timezone

from essaim.vocabulary.documents import Document, from_json, to_json
from essaim.web.accounts import rights
from essaim.web.accounts.writes import log
from essaim.web.territory.models import Territory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.web.accounts.rights import Actor

D = TypeVar("D", bound=Document)
V = TypeVar("V", bound="TerritoryVersion")
KEPT = 20


class TerritoryVersion(models.Model):
    """One version of a document; rooms inherit."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    territory = models.ForeignKey(Territory, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    document = models.JSONField()
    accepted = models.BooleanField(default=True)
    # What there was to say when it was made, in the words of who made it.
    told = models.JSONField(default=list)
    made_at = models.DateTimeField()

    class Meta:
        """Newest first."""

        abstract = True
        ordering: ClassVar[list[str]] = ["-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["territory", "version"], name="%(app_label)s_%(class)s_one_a_version"
            )
        ]

    def __str__(self) -> str:
        return f"{self.territory} {self.version}"

    def read(self, kind: type[D]) -> D:
        """The document itself."""
        return from_json(json.dumps(self.document).encode(), kind)


def newest(rows: type[V], territory: Territory, *, accepted: bool = True) -> V | None:
    """The newest version, or the newest proposal."""
    found = rows._default_manager.filter(territory=territory, accepted=accepted)
    return found.order_by("-version").first()


@transaction.atomic
def keep_version(
    actor: Actor,
    rows: type[V],
    territory: Territory,
    document: Document,
    *,
    verb: str,
    accepted: bool = True,
    told: Sequence[str] = (),
) -> V:
    """Keep a document as the newest version; proposals before it are let go.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    every = rows._default_manager.filter(territory=territory)
    every.filter(accepted=False).delete()
    last = every.aggregate(last=models.Max("version"))["last"] or 0
    kept = rows._default_manager.create(
        territory=territory,
        version=last + 1,
        document=json.loads(to_json(document)),
        accepted=accepted,
        told=list(told),
        made_at=timezone.now(),
    )
    every.filter(version__lte=last + 1 - KEPT).delete()
    log(actor, verb, f"territory:{territory.pk}", territory.pk)
    return kept


@transaction.atomic
def accept_version(actor: Actor, rows: type[V], territory: Territory, *, verb: str) -> bool:
    """Make the proposal the version that counts; false when there is none."""
    rights.check(rights.may_manage(actor, territory.pk))
    found = newest(rows, territory, accepted=False)
    if found is None:
        return False
    found.accepted = True
    found.save(update_fields=["accepted"])
    log(actor, verb, f"territory:{territory.pk}", territory.pk)
    return True


@transaction.atomic
def drop_version(
    actor: Actor, rows: type[V], territory: Territory, *, verb: str, accepted: bool = True
) -> bool:
    """Take the newest version away, or the proposal; false when there is none."""
    rights.check(rights.may_manage(actor, territory.pk))
    found = newest(rows, territory, accepted=accepted)
    if found is None:
        return False
    found.delete()
    log(actor, verb, f"territory:{territory.pk}", territory.pk)
    return True
