"""The message that carries a link, or a code."""

from __future__ import annotations

import logging
from smtplib import SMTPException
from threading import Thread

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction

from essaim.vocabulary.phrase import phrase
from essaim.web.shared.spoken import said

logger = logging.getLogger(__name__)


def mail_link(email: str, path: str) -> None:
    """Send a link once the base holds it; the page does not wait for the mail server."""
    lines = (
        said(phrase("Somebody, you no doubt, asked for a link to sign in to Essaim:")),
        settings.PUBLIC_ADDRESS.rstrip("/") + path,
        said(phrase("It opens once, within 24 hours. If it was not you, there is nothing to do.")),
    )
    _post(email, said(phrase("Your link to Essaim")), lines)


def mail_code(email: str, code: str) -> None:
    """Send a code to type where it was asked for."""
    lines = (
        said(phrase("Somebody, you no doubt, asked for a code to sign in to Essaim:")),
        code,
        said(phrase("It works for ten minutes, on the page where you asked for it.")),
        said(phrase("Nobody of Essaim will ever ask you for it. If it was not you, ignore it.")),
    )
    _post(email, said(phrase("Your code for Essaim")), lines)


def _post(email: str, subject: str, lines: tuple[str, ...]) -> None:
    message = EmailMessage(subject=subject, body="\n\n".join(lines), to=[email])
    transaction.on_commit(lambda: Thread(target=_send, args=(message,), daemon=True).start())


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except (SMTPException, OSError):
        # Whose message it was stays out of the log.
        logger.exception("a message could not be sent")
