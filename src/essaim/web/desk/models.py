"""Digests that left: one a week and a person, never two."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from essaim.web.territory.models import Territory


class DigestSent(models.Model):
    """A digest that left; whose it was is kept as a fingerprint only."""

    territory = models.ForeignKey(Territory, on_delete=models.CASCADE, related_name="+")
    # The Monday of its week.
    week = models.DateField()
    who = models.CharField(max_length=64)

    class Meta:
        """Two senders of the same minute send one."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["territory", "week", "who"], name="one_digest_a_week_and_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.territory} {self.week}"
