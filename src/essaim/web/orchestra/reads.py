"""The orchestra of a territory, counted from its map, bodies, plan and cafés as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.orchestra.compose import compose
from essaim.orchestra.network import network_of
from essaim.vocabulary.documents import to_plain
from essaim.vocabulary.orchestra import FiledDrawing
from essaim.vocabulary.plan_succession import standing
from essaim.web.actors.reads import map_of
from essaim.web.cafe.models import ClothPhoto, PhotoKind, Workshop
from essaim.web.cafe.reads import seating_of
from essaim.web.governance.reads import governance_of
from essaim.web.orchestra.models import Conductor, Filed
from essaim.web.plan.reads import plan_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from essaim.vocabulary.orchestra import Orchestra
    from essaim.vocabulary.seating import Seating
    from essaim.web.territory.models import Territory


def orchestra_of(territory: Territory) -> Orchestra:
    """All eight pictures, with the drawings filed under each.

    Raises:
        OrchestraError: the map does not tell which actor carries the plan.
    """
    chosen = Conductor.objects.filter(territory=territory).first()
    map_ = map_of(territory)
    known = {one.id for one in map_.actors}
    net = network_of(
        map_,
        # An actor that left the map carries nothing any more: the map is asked again.
        authority=chosen.actor if chosen and chosen.actor in known else "",
        governance=to_plain(governance_of(territory)),
        plan=standing(plan_of(territory)),
        seating=_last_seating(territory),
    )
    return compose(net, drawings=[_drawing(one) for one in filed_in(territory)])


def _last_seating(territory: Territory) -> Seating | None:
    """The seats of the last café that has some."""
    for workshop in Workshop.objects.filter(territory=territory).order_by("-date", "slug"):
        found = seating_of(workshop)
        if found is not None:
            return found
    return None


def filed_in(territory: Territory) -> QuerySet[Filed]:
    """The drawings of a territory that are filed."""
    return Filed.objects.filter(territory=territory).select_related("photo__workshop")


def _drawing(one: Filed) -> FiledDrawing:
    return FiledDrawing(
        id=str(one.pk),
        picture=one.picture,  # type: ignore[arg-type] # one of the eight, checked when filed
        table=one.table,
        drawn_on=one.drawn_on,
        title=one.title,
        author=one.author,
        commentator=one.commentator,
        filed_by=one.filed_by,
        source=one.source,
    )


def unfiled_in(territory: Territory) -> QuerySet[ClothPhoto]:
    """The drawings that tables made at cafés, and that nobody filed yet."""
    photos = ClothPhoto.objects.filter(
        workshop__territory=territory, kind=PhotoKind.DRAWING, filed=None
    )
    return photos.select_related("workshop", "place")


def conductors_of(territory: Territory) -> list[tuple[str, str]]:
    """The actors among which one says who carries the plan: ids and names."""
    every = [(one.id, one.name) for one in map_of(territory).actors]
    return sorted(every, key=lambda one: one[1].casefold())
