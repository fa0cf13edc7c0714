"""A territory; one row a person and an organisation: capacities point here, erasing starts here."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class Territory(models.Model):
    """A territory that prepares a climate plan; its rows are seen by nobody else."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    siren = models.CharField(max_length=9, blank=True)
    # After the statement of intent, two months of right of initiative follow.
    statement_of_intent_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """An organisation of a territory, whatever part it plays."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    territory = models.ForeignKey(Territory, on_delete=models.CASCADE)
    name = models.CharField(max_length=300)

    class Meta:
        """One row an organisation."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["territory", "name"], name="one_organisation")
        ]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """A person of a territory: guest, contact, member or signatory are parts she plays."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    territory = models.ForeignKey(Territory, on_delete=models.CASCADE)
    name = models.CharField(max_length=300)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.SET_NULL)
    email = models.EmailField(blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
