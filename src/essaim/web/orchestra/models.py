"""Drawings that a person filed under a picture, and which actor carries the plan."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from essaim.web.territory.models import Territory


class Filed(models.Model):
    """A drawing of a table, filed under the picture that it resembles."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    territory = models.ForeignKey(Territory, on_delete=models.CASCADE, related_name="+")
    # One of the eight keys of `essaim/orchestra/1`.
    picture = models.CharField(max_length=10)
    # The photo of a café; without one the drawing is known by its words alone.
    photo = models.OneToOneField(
        "cafe.ClothPhoto", null=True, blank=True, on_delete=models.CASCADE, related_name="filed"
    )
    table = models.CharField(max_length=200, blank=True)
    drawn_on = models.DateField(null=True, blank=True)
    title = models.CharField(max_length=300, blank=True)
    # What its authors say, apart from what somebody else says of it.
    author = models.TextField(blank=True)
    commentator = models.TextField(blank=True)
    filed_by = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=300, blank=True)
    filed_at = models.DateTimeField()

    class Meta:
        """As they were drawn."""

        ordering: ClassVar[list[str]] = ["drawn_on", "filed_at", "id"]

    def __str__(self) -> str:
        return f"{self.picture} {self.title}"


class Conductor(models.Model):
    """Which actor of the map carries the plan, where the map does not tell by itself."""

    territory = models.OneToOneField(Territory, on_delete=models.CASCADE, related_name="+")
    actor = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.actor
