"""The circle of a territory, version by version."""

from __future__ import annotations

from essaim.web.territory.documents import TerritoryVersion


class CircleVersion(TerritoryVersion):
    """One version of `essaim/circle/1`."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False
