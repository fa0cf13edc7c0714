"""“I leave on Friday”: a territory’s archive, written from all rooms, taken in elsewhere."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction

from essaim.actors.merge_file import rows_of_map, write_merge
from essaim.governance.charter import charter_paper
from essaim.governance.handover import read_handover, write_handover
from essaim.governance.minutes import minutes_paper
from essaim.plan.export import as_csv, as_template
from essaim.vocabulary.actor_map import ActorMap
from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import GovernanceError, Place
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Plan
from essaim.web.actors.models import MapVersion
from essaim.web.actors.reads import map_of
from essaim.web.circle.shelves import CABINET as CIRCLE
from essaim.web.desk.gathering import gathered
from essaim.web.governance.shelves import CABINET as GOVERNANCE
from essaim.web.plan.models import PlanVersion
from essaim.web.plan.reads import plan_of
from essaim.web.territory.documents import keep_version, newest

if TYPE_CHECKING:
    import datetime as dt

    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance
    from essaim.web.accounts.rights import Actor
    from essaim.web.territory.models import Territory

MAP, PLAN = "carte-des-acteurs.json", "plan.json"


def leave(territory: Territory, path: Path, *, on: dt.date, who: str = "") -> dict[str, int]:
    """Write the archive of a territory: tables, documents, a readme in French.

    Returns:
        How many rows each table has.

    Raises:
        GovernanceError: the documents contradict themselves.
        OSError: the file cannot be written.
    """
    governance, circle = gathered(territory)
    documents = _papers(governance, circle) | _of_rooms(territory)
    return write_handover(path, governance, on=on, circle=circle, documents=documents, who=who)


def _papers(governance: Governance, circle: Circle) -> dict[str, bytes]:
    made = {
        f"compte-rendu-{one.date.isoformat()}-{one.id}.docx": minutes_paper(
            governance, one.id, "docx"
        )
        for one in governance.sittings
    }
    if governance.charter:
        made["charte.docx"] = charter_paper(governance, "docx", circle=circle)
    return made


def _of_rooms(territory: Territory) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    map_, plan = map_of(territory), plan_of(territory)
    if map_.actors:
        made[MAP] = to_json(map_).encode()
        with tempfile.TemporaryDirectory() as folder:
            merge = Path(folder) / "merge.csv"
            write_merge(merge, rows_of_map(map_, language="fr"))
            made["contacts.csv"] = merge.read_bytes()
    if plan.actions:
        made[PLAN] = to_json(plan).encode()
        made["fiches.csv"] = as_csv(plan)
        made["fiches-import-tet.xlsx"] = as_template(plan)
    return made


@transaction.atomic
def take_over(actor: Actor, territory: Territory, path: Path) -> dict[str, int]:
    """Take an archive in where nothing is yet: governance, circle, map and plan.

    Returns:
        How many rows each table has, counted again here.

    Raises:
        GovernanceError: no such archive, or the territory has a governance already.
        PermissionDenied: only plan officers of the territory may.
    """
    governance, circle, counts = read_handover(path)
    if GOVERNANCE.known(territory):
        raise GovernanceError(
            phrase("this territory has a governance already"),
            where=Place(file=path.name),
            todo=phrase("Take the archive in where nothing is yet: what is here stays."),
        )
    keep_version(actor, GOVERNANCE.rows, territory, governance, verb="take_over")
    if circle is not None and not CIRCLE.known(territory):
        keep_version(actor, CIRCLE.rows, territory, circle, verb="take_over")
    with zipfile.ZipFile(path) as archive:
        kinds: list[tuple[str, Any, type[Any]]] = [
            (MAP, MapVersion, ActorMap),
            (PLAN, PlanVersion, Plan),
        ]
        for name, rows, kind in kinds:
            member = f"documents/{name}"
            if member in archive.namelist() and newest(rows, territory) is None:
                document = from_json(archive.read(member), kind, file=f"{path.name}/{member}")
                keep_version(actor, rows, territory, document, verb="take_over")
    return counts
