"""Who is invited, with which words, and what left by the site's own mail."""

from __future__ import annotations

from dataclasses import dataclass
from smtplib import SMTPException
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils import timezone

from essaim.cafe.invitation import appointment_of, check_text, default_text, letter_of
from essaim.paper.calendar import as_calendar
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.codes import shown_code
from essaim.web.cafe.reads import document_of, invitations_of, public_address
from essaim.web.cafe.writes import check_right, log_of

if TYPE_CHECKING:
    from django.core.mail.backends.base import BaseEmailBackend

    from essaim.cafe.invitation import Letter
    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import Invitation, Workshop

# A click that waits on a mail server must end: the others leave at the next click.
MOST_AT_ONCE = 40
HEAD = ("nom", "organisme", "courriel", "code", "lien", "objet", "texte")


class MailError(EssaimError):
    """An invitation that cannot leave; those before it have left, and are marked."""


@dataclass(frozen=True, slots=True)
class Invited:
    """One guest and her letter.

    Attributes:
        invitation: her row.
        address: hers; empty when it is not known.
        letter: what she is to receive.
        link: her own address on this site; empty when the site does not know its own.
    """

    invitation: Invitation
    address: str
    letter: Letter
    link: str

    @property
    def mailto(self) -> str:
        """An address that opens her letter in the organiser's own mail program."""
        subject, body = quote(self.letter.subject), quote(self.letter.text.replace("\n", "\r\n"))
        return f"mailto:{quote(self.address, safe='@')}?subject={subject}&body={body}"


def usual_text(workshop: Workshop) -> str:
    """The words of the invitation for whoever writes none of her own."""
    document = document_of(workshop)
    return default_text(document, document.language)


def text_of(workshop: Workshop) -> str:
    """The words of the invitation, with their blanks."""
    return workshop.invitation or usual_text(workshop)


def invited_of(workshop: Workshop) -> list[Invited]:
    """Everybody on the list who is not erased, with her letter."""
    document = document_of(workshop)
    address = public_address()
    text = text_of(workshop)  # said once, filled for each
    found = []
    for invitation in invitations_of(workshop).filter(person__erased_at=None):
        code = shown_code(invitation.code)
        link = f"{address}/{invitation.code}" if address else ""
        letter = letter_of(
            document,
            text,
            language=document.language,
            name=invitation.person.name,
            code=code,
            link=link,
        )
        found.append(Invited(invitation, invitation.person.email, letter, link))
    return found


def merge_rows(workshop: Workshop) -> list[tuple[str, ...]]:
    """The rows of a mail merge, one a guest, below `HEAD`."""
    return [
        (
            one.invitation.person.name,
            one.invitation.person.organisation.name if one.invitation.person.organisation else "",
            one.address,
            shown_code(one.invitation.code),
            one.link,
            one.letter.subject,
            one.letter.text,
        )
        for one in invited_of(workshop)
    ]


def calendar_of(workshop: Workshop) -> bytes | None:
    """The evening as a calendar file; nothing while it has no date."""
    zone = timezone.get_default_timezone()
    appointment = appointment_of(document_of(workshop), id=str(workshop.pk), zone=zone)
    return as_calendar([appointment], now=timezone.now()) if appointment else None


@transaction.atomic
def write_invitation(actor: Actor, workshop: Workshop, text: str) -> None:
    """Change the words of the invitation; empty for the usual ones.

    Raises:
        EssaimError: a blank is not known; nothing is changed then.
    """
    check_right(actor, workshop)
    check_text(text)
    workshop.invitation = text.strip()
    workshop.save(update_fields=["invitation"])
    log_of(actor, "write_invitation", workshop)


def can_send() -> bool:
    """Whether this site has a mail server."""
    return bool(settings.EMAIL_HOST)


def send_invitations(actor: Actor, workshop: Workshop, *, most: int = MOST_AT_ONCE) -> int:
    """Send the invitation to those who have an address and did not receive it, some at a time.

    Each one that left is marked at once, so that nobody receives it twice.

    Returns:
        How many left.

    Raises:
        MailError: the mail server refuses one or does not answer.
    """
    check_right(actor, workshop)
    if not can_send():
        raise MailError(
            phrase("this site has no mail server"),
            todo=phrase("Use the file for a mail merge, or the links to your own mail program."),
        )
    waiting = [one for one in invited_of(workshop) if one.address and not _sent(one)][:most]
    calendar = calendar_of(workshop)
    sent = 0
    connection = get_connection()
    try:
        connection.open()
        for one in waiting:
            _send(one, calendar, connection)
            one.invitation.invited_at = timezone.now()
            one.invitation.save(update_fields=["invited_at"])
            sent += 1
    except (SMTPException, OSError) as error:
        raise MailError(
            phrase("the mail server does not take the message; {n} left before it", n=sent),
            todo=phrase("Wait a moment and press again: nobody receives it twice."),
        ) from error
    finally:
        connection.close()
        log_of(actor, "invite", workshop)
    return sent


def _sent(one: Invited) -> bool:
    return one.invitation.invited_at is not None


def _send(one: Invited, calendar: bytes | None, connection: BaseEmailBackend) -> None:
    message = EmailMessage(
        subject=one.letter.subject,
        body=one.letter.text,
        to=[one.address],
        connection=connection,
    )
    if calendar is not None:
        message.attach("invitation.ics", calendar.decode(), "text/calendar; method=PUBLISH")
    message.send()
