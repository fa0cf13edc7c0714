"""Codes that come by e-mail, to type in the browser that asked for them; allauth's own flow.

The code waits in the asking browser's session: whoever reads it elsewhere has no use for it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.internal.stagekit import clear_login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from allauth.core.internal.cryptokit import compare_user_code
from django.db import transaction

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.bucket import take
from essaim.web.accounts.entering import may_enter
from essaim.web.accounts.links import may_ask
from essaim.web.accounts.models import User
from essaim.web.accounts.reads import sends_mail, user_of
from essaim.web.accounts.writes import log

if TYPE_CHECKING:
    from django.http import HttpRequest

# An address gets five codes an hour and each takes three trials: what is below stops whoever
# would gather codes over hours, and leaves room for clumsy fingers.
TRIALS = 30


class CodeError(EssaimError):
    """A code that signs nobody in."""


@transaction.atomic
def ask_code(request: HttpRequest, email: str, now: dt.datetime) -> None:
    """Send a code to this address, if somebody of the team has it, and wait for one either way."""
    user = user_of(email)
    granted = may_ask(email, now) and sends_mail() and may_enter(user)
    # Without a user allauth waits for a code that nobody has: the page is the same.
    LoginCodeVerificationProcess.initiate(
        request=request, user=user if granted else None, email=email
    )


def waiting(request: HttpRequest) -> LoginCodeVerificationProcess | None:
    """The code this browser has been promised, and has not typed yet."""
    stage = LoginStageController.enter(request, LoginByCodeStage.key)
    return LoginCodeVerificationProcess.resume(stage) if stage else None


def use_code(request: HttpRequest, typed: str, now: dt.datetime) -> User:
    """Use the code up.

    Raises:
        CodeError: it is not the one that was sent; after three trials, or ten minutes, another
            one is needed.
    """
    process = waiting(request)
    if process is None:
        raise CodeError(
            phrase("this code can no longer be used"), todo=phrase("Ask for another one.")
        )
    user = process.user
    right = compare_user_code(actual=typed, expected=process.code)
    if user is not None:
        right = take(f"code:{user.pk}", now, size=TRIALS, refill=dt.timedelta(days=1)) and right
    if not right or not isinstance(user, User) or not may_enter(user):
        process.record_invalid_attempt()
        raise CodeError(
            phrase("this is not the code that was sent"),
            expected=phrase("Expected: the code of the newest message, typed within ten minutes."),
            todo=phrase("After three trials, ask for another one."),
        )
    clear_login(request)
    with transaction.atomic():
        log(user, "sign_in_by_code", f"user:{user.pk}")
    return user
