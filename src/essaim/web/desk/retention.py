"""What is kept no longer than it was announced: names after a year, the journal after half of one.

The lengths are those that the privacy page promises (`shared/kept.py`). Notes stay: they are the
territory's memory, and no longer anybody's.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q

from essaim.web.accounts.models import LogEntry
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors.writes import forget_expired
from essaim.web.cafe.models import Invitation, Note
from essaim.web.cafe.plenary_models import Ballot, DotSheet
from essaim.web.desk.erasing import erase_person
from essaim.web.territory.models import Person

if TYPE_CHECKING:
    from django.db.models import QuerySet

NAMES_MONTHS = 12
JOURNAL_MONTHS = 6


@dataclass(frozen=True, slots=True)
class Retained:
    """What one pass took away.

    Attributes:
        names: people whose name and address were cut off.
        authors: notes that lost their author.
        journal: lines of the journal.
        contacts: contacts of the maps of actors, past the day that was said when they came in.
    """

    names: int
    authors: int
    journal: int
    contacts: int


def months_before(day: dt.date, months: int) -> dt.date:
    """The same day some months earlier, or the last day of that month.

    >>> months_before(dt.date(2027, 3, 31), 1)
    datetime.date(2027, 2, 28)
    """
    count = day.year * 12 + day.month - 1 - months
    year, month = count // 12, count % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@transaction.atomic
def apply_retention(today: dt.date) -> Retained:
    """Take away what is older than announced; a second pass takes nothing more."""
    limit = months_before(today, NAMES_MONTHS)
    authors = Note.objects.filter(_past("workshop__", limit), author__isnull=False)
    forgotten = authors.update(author=None)
    Ballot.objects.filter(_past("statement__workshop__", limit)).update(voter=None)
    DotSheet.objects.filter(_past("workshop__", limit)).update(voter=None)
    people = _nobody_needs(limit)
    for person in people:
        erase_person(COMMAND_LINE, person)
    # Sessions that ended by themselves, those of browsers that only asked for a passkey included.
    Session.objects.filter(expire_date__date__lt=today).delete()
    old = LogEntry.objects.filter(at__date__lt=months_before(today, JOURNAL_MONTHS))
    return Retained(
        names=len(people),
        authors=forgotten,
        journal=old.delete()[0],
        contacts=forget_expired(today),
    )


def _past(path: str, limit: dt.date) -> Q:
    """Workshops that ended, or were held, before the limit."""
    ended = Q(**{f"{path}ended_at__date__lt": limit})
    return ended | Q(**{f"{path}ended_at": None, f"{path}date__lt": limit})


def _nobody_needs(limit: dt.date) -> QuerySet[Person]:
    """People whose workshops are all past; whoever has none is a contact, and stays."""
    recent = Invitation.objects.exclude(_past("workshop__", limit)).values("person")
    invited = Person.objects.filter(erased_at=None, invitation__isnull=False)
    return invited.exclude(pk__in=recent).distinct().order_by("pk")
