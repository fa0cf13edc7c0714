"""A territory whose map, bodies and plan speak of who leads whom.

Django is imported inside the fixtures: this file is read before its settings are.
"""

import datetime as dt

import pytest

from essaim.vocabulary.actor_map import Actor, ActorMap, Link
from essaim.vocabulary.orchestra import FiledDrawing
from tests.web.actors.conftest import officer, territory

__all__ = ["officer", "territory"]
DAY = dt.date(2026, 6, 15)
DRAWN = FiledDrawing(
    id="x", picture="solar", title="Soleil <b>", author="Nous", commentator="Elle", table="Table 5"
)


def a_map():
    """An authority and six others around it."""
    others = tuple(
        Actor(id=f"a{n}", name=f"Acteur {n}", category="economic" if n % 2 else "democracy")
        for n in range(6)
    )
    hub = Actor(id="hub", name="Agglo", siren="200066009", category="political")
    links = tuple(
        Link(kind="works_with", first="hub", second=one.id, source="file:x#L1", date=DAY)
        for one in others
    )
    return ActorMap(territory="200066009", actors=(hub, *others), links=links)


@pytest.fixture
def mapped(territory):
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.actors.models import MapVersion
    from essaim.web.territory.documents import keep_version

    keep_version(COMMAND_LINE, MapVersion, territory, a_map(), verb="test")
    return territory


@pytest.fixture
def page(territory):
    return f"/territoires/{territory.pk}/orchestre/"


def a_drawing(territory):
    """A photo of a café of this territory."""
    from tests.web.cafe.hall import a_photo, a_workshop

    workshop = a_workshop()
    workshop.territory = territory
    workshop.save()
    return a_photo(workshop)
