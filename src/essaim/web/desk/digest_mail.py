"""The weekly digest as e-mail: one message a week and a person, to those whose address is known."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction

from essaim.governance.digest import monday_of
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts import rights
from essaim.web.accounts.models import User
from essaim.web.accounts.reads import sends_mail
from essaim.web.accounts.writes import log
from essaim.web.actors.reads import map_of
from essaim.web.desk.gathering import waiting
from essaim.web.desk.models import DigestSent
from essaim.web.territory.models import Person
from essaim.words.days import day_of
from essaim.words.say import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from essaim.web.accounts.rights import Actor
    from essaim.web.desk.gathering import Waiting
    from essaim.web.territory.models import Territory


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """What one sending did.

    Attributes:
        sent: names of those to whom a message left.
        before: those who had this week's already.
        unknown: names without an address.
    """

    sent: tuple[str, ...]
    before: tuple[str, ...]
    unknown: tuple[str, ...]


def addresses_of(territory: Territory) -> dict[str, str]:
    """The address of each name: the team's first, then contacts of the map, then guests."""
    found: dict[str, str] = {}
    people = Person.objects.filter(territory=territory, erased_at=None).exclude(email="")
    for person in people:
        found[_plain(person.name)] = person.email
    for actor in map_of(territory).actors:
        for one in actor.contacts:
            if one.email:
                found[_plain(f"{one.given_name} {one.family_name}")] = one.email
    for user in User.objects.filter(is_active=True, grants__territory=territory.pk).distinct():
        if user.name:
            found[_plain(user.name)] = user.email
    found.pop("", None)
    return found


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def send_digests(actor: Actor, territory: Territory, on: dt.date) -> Sent:
    """Send each person what waits for them, in French, unless this week's left already.

    Raises:
        EssaimError: the site has no mail server, or does not know its own address; or the dates
            of the plan contradict each other.
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    if not sends_mail():
        raise EssaimError(
            phrase("no e-mail leaves from this site"),
            todo=phrase("Set ESSAIM_MAIL and ESSAIM_ADDRESS, or read the alerts on their page."),
        )
    known, week = addresses_of(territory), monday_of(on)
    sent: list[str] = []
    before: list[str] = []
    unknown: list[str] = []
    for who, alerts in waiting(territory, on).items():
        address = known.get(_plain(who))
        if not address:
            unknown.append(who)
        elif _is_first(territory, week, who):
            _message(who, address, alerts, week).send()
            sent.append(who)
        else:
            before.append(who)
    log(actor, "send_digests", f"territory:{territory.pk}", territory.pk)
    return Sent(sent=tuple(sent), before=tuple(before), unknown=tuple(unknown))


def _is_first(territory: Territory, week: dt.date, who: str) -> bool:
    mark = hashlib.sha256(f"{territory.pk} {_plain(who)}".encode()).hexdigest()
    try:
        with transaction.atomic():
            DigestSent.objects.create(territory=territory, week=week, who=mark)
    except IntegrityError:
        return False
    return True


def _message(who: str, address: str, alerts: Iterable[Waiting], week: dt.date) -> EmailMessage:
    site = settings.PUBLIC_ADDRESS.rstrip("/")
    lines = [say(phrase("{who}, week of {day}", who=who, day=day_of(week)), "fr"), ""]
    for one in alerts:
        lines.append(f"• {say(one.alert.sentence, 'fr')}")
        lines.append(f"  → {say(one.alert.settles, 'fr')}")
        lines.append(f"  {site}{one.path}")
    subject = say(phrase("What waits for you this week"), "fr")
    return EmailMessage(subject=subject, body="\n".join(lines) + "\n", to=[address])
