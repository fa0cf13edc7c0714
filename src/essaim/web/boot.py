"""Starts Django for a data folder: the one door from the command line to the upper floor."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from essaim.harvest.notes import Note
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance
    from essaim.vocabulary.harvest import Harvest
    from essaim.vocabulary.orchestra import FiledDrawing
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.portfolio import Portfolio
    from essaim.vocabulary.seating import Seating
    from essaim.vocabulary.workshop import Workshop
    from essaim.web.territory.documents import TerritoryVersion
    from essaim.web.territory.models import Territory


def set_up(data: Path) -> None:
    """Set Django up on a data folder; its base is left as it is.

    Args:
        data: the folder; made when it is not there.

    Raises:
        BaseError: the environment names a base that cannot be served.
        OSError: the folder cannot be written.
    """
    os.environ["ESSAIM_DATA"] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "essaim.web.settings")
    import django  # noqa: PLC0415 - settings are read at import, once the folder is known

    django.setup()


def start(data: Path) -> None:
    """Set Django up on a data folder and bring its base up to date.

    Args:
        data: the folder; made when it is not there.

    Raises:
        OSError: the folder cannot be written.
    """
    set_up(data)
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0, interactive=False)


def fill(
    workshop: Workshop,
    seating: Seating,
    *,
    territory: str,
    siren: str,
    notes: Sequence[Note] = (),
    actors: ActorMap | None = None,
    plan: Plan | None = None,
    harvest: Harvest | None = None,
    portfolio: Portfolio | None = None,
    governance: Governance | None = None,
    circle: Circle | None = None,
    drawings: Sequence[FiledDrawing] = (),
) -> None:
    """Put a workshop that was prepared on the ground floor into the site's base.

    Args:
        workshop: its document.
        seating: who sits where.
        territory: name of the territory it belongs to; opened when it is not there.
        siren: of the territory.
        notes: what its tables wrote; left out when the workshop has notes already.
        actors: the map of actors; left out when the territory has one already.
        plan: its action sheets, likewise; the statements they cite become the site's own notes.
        harvest: where those statements are.
        portfolio: the programme that was found for the plan.
        governance: bodies, meetings, charter.
        circle: the commitments of those who sign.
        drawings: those that somebody filed under a picture of the orchestra.
    """
    from essaim.web.accounts.rights import COMMAND_LINE  # noqa: PLC0415 - Django must be set up
    from essaim.web.actors.models import MapVersion  # noqa: PLC0415
    from essaim.web.actors.writes import with_notes as map_with_notes  # noqa: PLC0415
    from essaim.web.cafe.writes import put_in, put_notes  # noqa: PLC0415
    from essaim.web.circle.models import CircleVersion  # noqa: PLC0415
    from essaim.web.governance.models import GovernanceVersion  # noqa: PLC0415
    from essaim.web.orchestra.writes import file_words  # noqa: PLC0415
    from essaim.web.plan.models import PlanVersion, PortfolioVersion  # noqa: PLC0415
    from essaim.web.plan.writes import with_notes  # noqa: PLC0415
    from essaim.web.territory.models import Territory  # noqa: PLC0415
    from essaim.web.territory.writes import create_territory  # noqa: PLC0415

    place = Territory.objects.filter(name=territory).first()
    place = place or create_territory(COMMAND_LINE, territory, siren=siren)
    cafe = put_in(place, workshop, seating)
    put_notes(cafe, notes)
    cited = {one.id: one.text for one in (harvest.statements if harvest else ())}
    _keep(
        place,
        (MapVersion, actors and map_with_notes(actors, cited, cafe), "put_in_map"),
        (PlanVersion, plan and with_notes(plan, cited, cafe), "put_in_plan"),
        (PortfolioVersion, portfolio, "put_in_programme"),
        (GovernanceVersion, governance, "put_in_governance"),
        (CircleVersion, circle, "put_in_circle"),
    )
    file_words(COMMAND_LINE, place, drawings)


def _keep(place: Territory, *documents: tuple[type[TerritoryVersion], Any, str]) -> None:
    """Keep documents; one that the territory has already stays as people left it."""
    from essaim.web.accounts.rights import COMMAND_LINE  # noqa: PLC0415 - Django must be set up
    from essaim.web.territory.documents import keep_version, newest  # noqa: PLC0415

    for rows, document, verb in documents:
        if document is not None and newest(rows, place) is None:
            keep_version(COMMAND_LINE, rows, place, document, verb=verb)
