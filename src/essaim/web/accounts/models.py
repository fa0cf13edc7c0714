"""Users, the roles they hold in a territory or a workshop, and the log of what was done."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class Role(models.TextChoices):
    """What a person of the team may do; guests hold a code, not a role."""

    FACILITATOR = "facilitator"
    MODERATOR = "moderator"
    PLAN_OFFICER = "plan_officer"
    ADMINISTRATOR = "administrator"


class UserManager(BaseUserManager["User"]):
    """Makes users from an address alone: nobody has a password."""

    def invite(self, email: str) -> User:
        """The user of this address, made if there is none."""
        user, _ = self.get_or_create(email=self.normalize_email(email).lower())
        return user


class User(AbstractBaseUser):
    """Somebody of the team, known by an e-mail address; there are no passwords."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField(default=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.email


class Grant(models.Model):
    """A role held: everywhere (administrator), in a territory, or in one workshop."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=20, choices=Role)
    # Public ids, not foreign keys: territories and workshops live above this room.
    territory = models.UUIDField(null=True, blank=True)
    workshop = models.UUIDField(null=True, blank=True)

    class Meta:
        """A role is held once in one place."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "role", "territory", "workshop"],
                name="one_grant_a_place",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.role}"


class SignInLink(models.Model):
    """A link that signs its user in, once, by a POST: mail scanners open GETs."""

    digest = models.CharField(max_length=64, primary_key=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.user} {self.made_at}"


class Bucket(models.Model):
    """How many times somebody may still ask for something; see `bucket.take`."""

    digest = models.CharField(max_length=64, primary_key=True)
    level = models.FloatField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.digest[:8]} {self.level:g}"


class LogEntry(models.Model):
    """What was done, by whom, to what: ids only, so that a person can be erased. Append-only."""

    at = models.DateTimeField()
    actor = models.CharField(max_length=60)
    verb = models.CharField(max_length=60)
    thing = models.CharField(max_length=80)
    territory = models.UUIDField(null=True, blank=True)

    class Meta:
        """Read newest first."""

        ordering: ClassVar[list[str]] = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.actor} {self.verb} {self.thing}"
