"""The plenary as rows: groups of notes, dots, statements put to the vote, ballots.

Ballots are only added: one that is replaced stays and no longer counts. Who cast it may be
forgotten; its `mark`, drawn at random and the same for all that one person cast here, stays, so
that two rounds can still be compared and nothing that was counted moves.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class Poll(models.TextChoices):
    """Where a vote stands; its counts are secret until it is closed."""

    READY = "ready"
    OPEN = "open"
    CLOSED = "closed"


class Shown(models.TextChoices):
    """What the wall shows during the plenary."""

    GROUPS = "groups"
    VOTES = "votes"
    DRAWINGS = "drawings"


class Choice(models.TextChoices):
    """A vote on a statement."""

    AGREE = "agree"
    DISAGREE = "disagree"
    PASS = "pass"  # noqa: S105 - a vote, no password


class Plenary(models.Model):
    """What the facilitator set for the plenary: one row a workshop."""

    workshop = models.OneToOneField(
        "cafe.Workshop", on_delete=models.CASCADE, related_name="plenary"
    )
    # Grows at each change, so that phones and wall know that there is something new.
    version = models.PositiveIntegerField(default=0)
    shown = models.CharField(max_length=10, choices=Shown, default=Shown.GROUPS)
    dots = models.CharField(max_length=10, choices=Poll, default=Poll.READY)
    dots_each = models.PositiveSmallIntegerField(default=3)
    several = models.BooleanField(default=False)
    # How many are in the room, when somebody counted; else those who were checked in.
    present = models.PositiveIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.workshop} {self.version}"


class Cluster(models.Model):
    """Notes that say the same, under a title; or one note alone, without a title."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workshop = models.ForeignKey("cafe.Workshop", on_delete=models.CASCADE, related_name="clusters")
    title = models.CharField(max_length=80, blank=True)
    position = models.PositiveIntegerField(default=0)
    # Dots counted on paper by the facilitator.
    by_hand = models.PositiveIntegerField(default=0)

    class Meta:
        """In the order they were made."""

        ordering: ClassVar[list[str]] = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.workshop} {self.title}"


class NotePlace(models.Model):
    """What became of a note in the plenary: accepted or refused, its group, its reading."""

    note = models.OneToOneField("cafe.Note", on_delete=models.CASCADE, related_name="place")
    # Nothing until somebody of the team has read it.
    accepted = models.BooleanField(null=True, default=None)
    cluster = models.ForeignKey(
        Cluster, null=True, blank=True, on_delete=models.SET_NULL, related_name="places"
    )
    # What a reader says of a drawing: another voice than its author's.
    reading = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.note} {self.accepted}"


class DrawingPlace(models.Model):
    """What became of the photo of a drawing: shown or not, and what a reader says of it."""

    photo = models.OneToOneField("cafe.ClothPhoto", on_delete=models.CASCADE, related_name="place")
    # A photo may show a face: nobody sees it on the wall before the team has.
    accepted = models.BooleanField(null=True, default=None)
    reading = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.photo} {self.accepted}"


class Statement(models.Model):
    """A sentence put to the vote, once or twice."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workshop = models.ForeignKey(
        "cafe.Workshop", on_delete=models.CASCADE, related_name="statements"
    )
    text = models.TextField()
    note = models.ForeignKey(
        "cafe.Note", null=True, blank=True, on_delete=models.SET_NULL, related_name="statements"
    )
    # Written by the team, and not taken from a table's note.
    typed = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=Poll, default=Poll.READY)
    # The round that is open, or was open last; 0 before the first.
    round = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """In the order they were added."""

        ordering: ClassVar[list[str]] = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.workshop} {self.position}"


class HandCount(models.Model):
    """Raised hands, counted by the facilitator."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="hands")
    round = models.PositiveSmallIntegerField()
    agree = models.PositiveIntegerField(default=0)
    disagree = models.PositiveIntegerField(default=0)
    passed = models.PositiveIntegerField(default=0)

    class Meta:
        """One count a round."""

        ordering: ClassVar[list[str]] = ["round"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["statement", "round"], name="one_hand_count_a_round")
        ]

    def __str__(self) -> str:
        return f"{self.statement} {self.round}"


class Ballot(models.Model):
    """One vote of one person; of several on one statement in one round the last counts."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="ballots")
    round = models.PositiveSmallIntegerField()
    voter = models.ForeignKey(
        "cafe.Invitation", null=True, on_delete=models.SET_NULL, related_name="ballots"
    )
    mark = models.UUIDField()
    # Made on the phone: sending it twice keeps it once.
    key = models.UUIDField()
    vote = models.CharField(max_length=10, choices=Choice)
    counts = models.BooleanField(default=True)
    cast_at = models.DateTimeField()

    class Meta:
        """In the order they were cast."""

        ordering: ClassVar[list[str]] = ["cast_at", "key"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["statement", "key"], name="one_ballot_a_key"),
            models.UniqueConstraint(
                fields=["statement", "round", "mark"],
                condition=models.Q(counts=True),
                name="one_ballot_a_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.statement} {self.round} {self.key}"


class DotSheet(models.Model):
    """Where one person puts her dots, all at once; her last sheet counts."""

    workshop = models.ForeignKey(
        "cafe.Workshop", on_delete=models.CASCADE, related_name="dot_sheets"
    )
    voter = models.ForeignKey(
        "cafe.Invitation", null=True, on_delete=models.SET_NULL, related_name="dot_sheets"
    )
    mark = models.UUIDField()
    key = models.UUIDField()
    # From the id of a group to a number of dots.
    dots = models.JSONField()
    counts = models.BooleanField(default=True)
    cast_at = models.DateTimeField()

    class Meta:
        """In the order they were cast."""

        ordering: ClassVar[list[str]] = ["cast_at", "key"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "key"], name="one_dot_sheet_a_key"),
            models.UniqueConstraint(
                fields=["workshop", "mark"],
                condition=models.Q(counts=True),
                name="one_dot_sheet_a_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.workshop} {self.key}"
