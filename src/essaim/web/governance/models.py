"""The governance of a territory, version by version, and the links handed to signatories."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from essaim.web.territory.documents import TerritoryVersion
from essaim.web.territory.models import Territory


class GovernanceVersion(TerritoryVersion):
    """One version of `essaim/governance/1`."""

    class Meta(TerritoryVersion.Meta):
        """A table of its own."""

        abstract = False


class Purpose(models.TextChoices):
    """What a link lets its holder do, without an account."""

    SIGN = "sign"
    SHEET = "sheet"


class SignatoryLink(models.Model):
    """A link handed to a signatory: it signs the charter, or answers one yearly sheet."""

    # SHA-256 of its token: the base alone opens nothing.
    digest = models.CharField(max_length=64, primary_key=True)
    territory = models.ForeignKey(Territory, on_delete=models.CASCADE, related_name="+")
    purpose = models.CharField(max_length=5, choices=Purpose)
    signatory = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Newest first."""

        ordering: ClassVar[list[str]] = ["-made_at"]

    def __str__(self) -> str:
        return f"{self.signatory} {self.purpose}"


class CalendarFeed(models.Model):
    """The address of a territory's calendar, which calendars ask again and again, read only."""

    territory = models.OneToOneField(Territory, on_delete=models.CASCADE, related_name="+")
    token = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.territory)
