"""A workshop as rows that people edit, its seatings as whole documents, its notes as said."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

# Named here, so that Django finds the rows of the plenary with those of the room.
from essaim.web.cafe import plenary_models  # noqa: F401
from essaim.web.territory.models import Person, Territory


class HostMode(models.TextChoices):
    """Who stays at a table between two rounds."""

    NONE = "none"
    FIXED = "fixed"
    ROTATING = "rotating"


class Workshop(models.Model):
    """A café: its question, its times, its hall."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    territory = models.ForeignKey(Territory, on_delete=models.CASCADE)
    # What the command line calls it; unique in the installation.
    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    theme = models.TextField()
    place = models.CharField(max_length=300, blank=True)
    date = models.DateField(null=True, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    organisers = models.TextField(blank=True)
    contact = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, default="fr")
    welcome_minutes = models.PositiveSmallIntegerField(default=20)
    plenary_minutes = models.PositiveSmallIntegerField(default=40)
    hosts = models.CharField(max_length=10, choices=HostMode, default=HostMode.NONE)
    phones = models.BooleanField(default=False)
    # What the invitation says; its own words when empty.
    invitation = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class WorkshopRound(models.Model):
    """One round: its question and its times."""

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    question = models.TextField()
    minutes = models.PositiveSmallIntegerField(default=25)
    moving_minutes = models.PositiveSmallIntegerField(default=5)
    drawing = models.BooleanField(default=False)

    class Meta:
        """In the order they are played."""

        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "number"], name="one_round_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.number}"


class HallTable(models.Model):
    """A table of the hall."""

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="tables")
    number = models.PositiveSmallIntegerField()
    accessible = models.BooleanField(default=True)

    class Meta:
        """In the order of their numbers."""

        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "number"], name="one_table_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.number}"


class Invitation(models.Model):
    """A person at a workshop: what the guest list says of her, and whether she came."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    # Her id in the seating documents, and the code on her card.
    guest = models.CharField(max_length=80)
    code = models.CharField(max_length=8, unique=True)
    category = models.CharField(max_length=200, blank=True)
    languages = models.CharField(max_length=60, blank=True)
    accessible = models.BooleanField(default=False)
    host = models.PositiveSmallIntegerField(null=True, blank=True)
    rounds = models.CharField(max_length=80, blank=True)
    apart = models.CharField(max_length=200, blank=True)
    together = models.CharField(max_length=200, blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    arrived_at = models.DateTimeField(null=True, blank=True)
    left_after = models.PositiveSmallIntegerField(null=True, blank=True)
    walk_in = models.BooleanField(default=False)

    class Meta:
        """Guest ids are unique within a workshop."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "guest"], name="one_guest_an_id")
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.guest}"


class SeatingVersion(models.Model):
    """A seating, whole and never changed; the newest accepted one counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="seatings")
    version = models.PositiveIntegerField()
    document = models.JSONField()
    inputs = models.CharField(max_length=64)
    accepted = models.BooleanField(default=True)
    made_at = models.DateTimeField()

    class Meta:
        """Newest first."""

        ordering: ClassVar[list[str]] = ["-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "version"], name="one_seating_a_version")
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.version}"


class State(models.TextChoices):
    """Where the evening stands."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    MOVING = "moving"
    PLENARY = "plenary"
    CLOSED = "closed"


class Evening(models.Model):
    """The live state of a workshop: one row, its version only grows."""

    workshop = models.OneToOneField(Workshop, on_delete=models.CASCADE, related_name="evening")
    version = models.PositiveIntegerField(default=1)
    # The version of the last step: a seat that changed since makes no page's button stale.
    stepped = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=10, choices=State, default=State.READY)
    round = models.PositiveSmallIntegerField(default=0)
    ends_at = models.DateTimeField(null=True, blank=True)
    # Seconds left when it was paused.
    left = models.PositiveIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.workshop} {self.state} {self.round}"


class Kind(models.TextChoices):
    """What a note is."""

    IDEA = "idea"
    QUESTION = "question"
    QUOTE = "quote"
    EXPERIENCE = "experience"
    SUCCESS = "success"
    FAILURE = "failure"
    PRIDE = "pride"
    OBJECTION = "objection"
    DRAWING = "drawing"


class Note(models.Model):
    """What a table wrote: typed by table and round, signed by nobody unless it was a phone's."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="notes")
    # Made where the note was written: sending it twice stores it once.
    key = models.UUIDField()
    table = models.PositiveSmallIntegerField()
    round = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.IDEA)
    text = models.TextField()
    author = models.ForeignKey(
        Invitation, null=True, blank=True, on_delete=models.SET_NULL, related_name="notes"
    )
    written_at = models.DateTimeField()

    class Meta:
        """In the order they were written."""

        ordering: ClassVar[list[str]] = ["written_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "key"], name="one_note_a_key")
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.round}/{self.table}"


class PhotoKind(models.TextChoices):
    """What a photo shows."""

    CLOTH = "cloth"
    DRAWING = "drawing"


class ClothPhoto(models.Model):
    """A photo of a tablecloth or of a drawing; its files are named after its id."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="photos")
    # Made where the photo was taken: sending it twice stores it once.
    key = models.UUIDField()
    table = models.PositiveSmallIntegerField()
    round = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8, choices=PhotoKind, default=PhotoKind.CLOTH)
    # What its authors say of it, in their words.
    comment = models.TextField(blank=True)
    author = models.ForeignKey(
        Invitation, null=True, blank=True, on_delete=models.SET_NULL, related_name="photos"
    )
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    # Of the file that was sent: the same file of the same table is one photo.
    sha256 = models.CharField(max_length=64)
    taken_at = models.DateTimeField()

    class Meta:
        """By table, then as they were taken."""

        ordering: ClassVar[list[str]] = ["table", "round", "taken_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "key"], name="one_photo_a_key")
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.round}/{self.table}"
