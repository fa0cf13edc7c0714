"""What allauth is told: nobody signs up here, nothing is said, messages leave by our own post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings

from essaim.web.accounts.mail import mail_code

if TYPE_CHECKING:
    from django.http import HttpRequest


def host_of(request: HttpRequest) -> str:
    """The name a browser shows for the site, without its port.

    The public address goes before what a request says, which its sender writes as he likes.
    """
    public = urlsplit(settings.PUBLIC_ADDRESS).hostname
    return public or urlsplit(f"//{request.get_host()}").hostname or ""


class ClosedAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types
    """Accounts come from whoever gives roles, and from nowhere else."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's call
        """Never."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send the code, and no other message of allauth's."""
        if template_prefix == "account/email/login_code":
            mail_code(email, context["code"])

    def add_message(self, *_args: Any, **_kwargs: Any) -> None:
        """Our pages say what there is to say."""


class PasskeyAdapter(DefaultMFAAdapter):  # type: ignore[misc] # allauth has no types
    """Passkeys sign in by themselves: they are no second step after something else."""

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Whom a passkey is for."""
        return {"id": host_of(context.request), "name": "Essaim"}
