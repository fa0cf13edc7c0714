"""The plan of a territory, version by version."""

from __future__ import annotations

from essaim.web.territory.documents import TerritoryVersion


class PlanVersion(TerritoryVersion):
    """One version of `essaim/plan/1`."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False


class ReasonsVersion(TerritoryVersion):
    """One version of `essaim/reasons/1`: why each action is in or out."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False


class FrontVersion(TerritoryVersion):
    """One version of `essaim/front/1`: what each budget buys."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False


class RobustVersion(TerritoryVersion):
    """One version of `essaim/portfolio/1`: a programme that bears rises of cost."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False


class PortfolioVersion(TerritoryVersion):
    """One version of `essaim/portfolio/1`: the programme that was found."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False
