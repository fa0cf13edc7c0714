"""The plan of a territory, version by version."""

from __future__ import annotations

from essaim.web.territory.documents import TerritoryVersion


class PlanVersion(TerritoryVersion):
    """One version of `essaim/plan/1`."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False


class PortfolioVersion(TerritoryVersion):
    """One version of `essaim/portfolio/1`: the programme that was found."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False
