"""Addresses that a page's script calls to make, use and keep passkeys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts import passkeys
from essaim.web.accounts.entering import entered_lately, let_in
from essaim.web.accounts.models import User
from essaim.web.accounts.rights import require
from essaim.web.shared.spoken import language, said
from essaim.words.say import say_error

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

# A browser that was only asked for its passkey is forgotten soon.
STRANGERS_LIFE = 15 * 60


@login_not_required
@never_cache
@require_POST
def challenge(request: HttpRequest) -> HttpResponse:
    """What a browser signs to enter."""
    require(passkeys.are_possible(request))
    if request.user.is_authenticated:
        return redirect("accounts:mine")
    request.session.set_expiry(STRANGERS_LIFE)
    return JsonResponse(passkeys.begin_entering())


@login_not_required
@never_cache
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """Sign in by the passkey that was posted."""
    require(passkeys.are_possible(request))
    try:
        user = passkeys.use_passkey(_credential(request), timezone.now())
    except EssaimError as error:
        return _told(request, error, "accounts:sign_in")
    request.session.set_expiry(None)
    let_in(request, user)
    return redirect("/")


@never_cache
@require_POST
def new(request: HttpRequest) -> HttpResponse:
    """What a browser needs to make a passkey for whoever is signed in."""
    require(passkeys.are_possible(request))
    if not entered_lately(request):
        error = _too_long_ago()
        return JsonResponse({"error": said(error.what)}, status=409)
    try:
        return JsonResponse(passkeys.begin_adding(_user(request)))
    except EssaimError as error:
        return JsonResponse({"error": said(error.what)}, status=409)


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Keep the passkey that was made."""
    require(passkeys.are_possible(request))
    try:
        if not entered_lately(request):
            raise _too_long_ago()
        passkeys.add_passkey(_user(request), request.POST.get("name", ""), _credential(request))
    except EssaimError as error:
        return _told(request, error, "accounts:mine")
    messages.success(request, said(phrase("Your passkey is kept: it signs you in from now on.")))
    return redirect("accounts:mine")


@require_POST
def change(request: HttpRequest, passkey: int) -> HttpResponse:
    """Rename one's passkey, or remove it."""
    user = _user(request)
    mine = get_object_or_404(passkeys.passkeys_of(user), pk=passkey)
    if request.POST.get("act") == "remove":
        passkeys.remove_passkey(user, mine)
        done = phrase("The passkey is removed: it opens nothing any more.")
    else:
        passkeys.rename_passkey(user, mine, request.POST.get("name", ""))
        done = phrase("Saved.")
    messages.success(request, said(done))
    return redirect("accounts:mine")


def _user(request: HttpRequest) -> User:
    # The door lets nobody else in; this is for the types.
    assert isinstance(request.user, User)
    return request.user


def _credential(request: HttpRequest) -> object:
    try:
        found: object = json.loads(request.POST.get("credential", ""))
    except (ValueError, RecursionError):
        return None
    return found


def _too_long_ago() -> passkeys.PasskeyError:
    return passkeys.PasskeyError(
        phrase("you signed in more than an hour ago: sign out, sign in, then add the passkey")
    )


def _told(request: HttpRequest, error: EssaimError, name: str) -> HttpResponse:
    messages.error(request, say_error(error, language()))
    return redirect(name)
