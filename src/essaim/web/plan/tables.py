"""The tables of sheets that were read: what a table given again is held against."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.plan import Plan
from essaim.web.plan.models import PlanVersion, TableRead
from essaim.web.territory.documents import newest

if TYPE_CHECKING:
    from essaim.web.territory.models import Territory

KEPT = 3  # tables: the last one counts, and those that undoing may bring back


def last_table(territory: Territory) -> Plan | None:
    """The table that the plan was last brought up to date with, as it was read."""
    found = TableRead.objects.filter(territory=territory)
    proposal = newest(PlanVersion, territory, accepted=False)
    if proposal is not None:
        found = found.exclude(version=proposal.version)
    table = found.order_by("-version").first()
    return from_json(json.dumps(table.document).encode(), Plan) if table else None


def keep_table(territory: Territory, version: int, table: Plan) -> None:
    """Keep a table as it was read for a version of the plan."""
    rows = TableRead.objects.filter(territory=territory)
    TableRead.objects.create(
        territory=territory, version=version, document=json.loads(to_json(table))
    )
    late = rows.order_by("-version").values_list("pk", flat=True)[KEPT:]
    rows.filter(pk__in=list(late)).delete()


def forget_table(territory: Territory, *, accepted: bool) -> None:
    """Let the table of the newest version, or of the proposal, go with it."""
    version = newest(PlanVersion, territory, accepted=accepted)
    if version is not None:
        TableRead.objects.filter(territory=territory, version=version.version).delete()
