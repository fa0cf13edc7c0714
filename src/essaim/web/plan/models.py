"""The plan of a territory, version by version."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from essaim.web.territory.documents import TerritoryVersion
from essaim.web.territory.models import Territory


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


class TableRead(models.Model):
    """A table of action sheets as it was read for a version of the plan.

    Given again, it is held against this one: where it says the same, what was corrected on the
    site since then stays.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    territory = models.ForeignKey(Territory, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    document = models.JSONField()

    class Meta:
        """One a version."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["territory", "version"], name="plan_one_table_a_version"
            )
        ]

    def __str__(self) -> str:
        return f"{self.territory} {self.version}"
