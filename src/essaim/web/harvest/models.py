"""What became of what a table wrote: one row a note that somebody has decided about.

A note without a row waits. Each change is kept with what stood before it, so that it can be
undone and read later; nothing of a note's words is touched.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class State(models.TextChoices):
    """What became of a statement."""

    WAITING = "waiting"
    KEPT = "kept"
    MERGED = "merged"
    REFUSED = "refused"


class Fate(models.Model):
    """What became of a note, why, and under which tags it is found again."""

    note = models.OneToOneField("cafe.Note", on_delete=models.CASCADE, related_name="fate")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    # Why it was refused, in words its table may read.
    reason = models.CharField(max_length=400, blank=True)
    # The note that says the same, when it was merged.
    into = models.ForeignKey(
        "cafe.Note", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged"
    )
    tags = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.note} {self.state}"


class FateChange(models.Model):
    """One change of several notes at once, and what stood before: from a note's id to its row."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workshop = models.ForeignKey(
        "cafe.Workshop", on_delete=models.CASCADE, related_name="fate_changes"
    )
    before = models.JSONField()
    made_at = models.DateTimeField()

    class Meta:
        """The last one first."""

        ordering: ClassVar[list[str]] = ["-made_at", "-id"]

    def __str__(self) -> str:
        return f"{self.workshop} {self.made_at}"


class Verdict(models.TextChoices):
    """What somebody said of an actor that a statement names, or does not."""

    CONFIRMED = "confirmed"
    REFUSED = "refused"
    ADDED = "added"


class ActorRuling(models.Model):
    """What a person said of one naming: kept with who and when, the last one counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    note = models.ForeignKey("cafe.Note", on_delete=models.CASCADE, related_name="rulings")
    # A family of the lexicon, or `actor:ID` for one actor of the territory's map.
    family = models.CharField(max_length=200)
    category = models.CharField(max_length=40, blank=True)
    words = models.CharField(max_length=300, blank=True)
    verdict = models.CharField(max_length=10, choices=Verdict)
    # The account by its id alone: it may be gone, or live on another installation.
    by = models.CharField(max_length=40)
    # What was said in one go is undone in one go.
    change = models.UUIDField()
    made_at = models.DateTimeField()

    class Meta:
        """In the order in which they were said."""

        ordering: ClassVar[list[str]] = ["made_at", "id"]

    def __str__(self) -> str:
        return f"{self.note} {self.verdict} {self.family}"


class NoteVersion(models.Model):
    """One version of what people changed in the note of a workshop; the newest one counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workshop = models.ForeignKey(
        "cafe.Workshop", on_delete=models.CASCADE, related_name="note_versions"
    )
    version = models.PositiveIntegerField()
    # `essaim/note-edits/1`, statements named by the public ids of their notes.
    document = models.JSONField()
    made_at = models.DateTimeField()

    class Meta:
        """Newest first."""

        ordering: ClassVar[list[str]] = ["-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "version"], name="one_note_a_version")
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.version}"


class ClothTyped(models.Model):
    """A photo whose words have all been typed."""

    photo = models.OneToOneField("cafe.ClothPhoto", on_delete=models.CASCADE, related_name="typed")

    def __str__(self) -> str:
        return str(self.photo)
