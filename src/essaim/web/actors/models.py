"""The map of actors of a territory, version by version."""

from __future__ import annotations

from essaim.web.territory.documents import TerritoryVersion


class MapVersion(TerritoryVersion):
    """One version of `essaim/actor-map/1`."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False
