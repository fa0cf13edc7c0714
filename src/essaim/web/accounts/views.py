"""Signing in by a link, signing out, one's own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.forms import AccountForm, SignInForm
from essaim.web.accounts.links import LinkError, ask_link, use_link
from essaim.web.accounts.models import User
from essaim.web.accounts.reads import grants_of, link_of, sends_mail
from essaim.web.accounts.roles import ROLE_MEANINGS, ROLE_NAMES
from essaim.web.accounts.writes import change_account
from essaim.web.shared.spoken import said

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

BACKEND = "django.contrib.auth.backends.ModelBackend"
# Holds a token between the link and the button, so that it leaves the address bar at once.
COOKIE = "essaim_link"
COOKIE_LIFE = 15 * 60


@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for a link by e-mail, or say how to get one where no e-mail leaves."""
    if request.user.is_authenticated:
        return redirect("accounts:mine")
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ask_link(form.cleaned_data["email"], timezone.now())
        return redirect("accounts:sent")
    context = {"form": form, "mail": sends_mail()}
    return render(request, "accounts/sign_in.html", context)


@login_not_required
@require_GET
def sent(request: HttpRequest) -> HttpResponse:
    """A link is on its way, if the address is known; nothing here tells whether it is."""
    return render(request, "accounts/sent.html")


@login_not_required
@never_cache
@require_GET
def link(request: HttpRequest, token: str) -> HttpResponse:
    """The link itself: it only carries its token to the page with the button."""
    response = redirect("accounts:use")
    response.set_signed_cookie(
        COOKIE,
        token,
        max_age=COOKIE_LIFE,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return response


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def use(request: HttpRequest) -> HttpResponse:
    """The button that uses the link: programs that read mail open addresses and press nothing."""
    token = request.get_signed_cookie(COOKIE, "", max_age=COOKIE_LIFE) or ""
    if request.method == "GET":
        found = link_of(token, timezone.now())
        status = 200 if found else 410
        return render(request, "accounts/use.html", {"link": found}, status=status)
    try:
        user = use_link(token, timezone.now())
    except LinkError:
        return render(request, "accounts/use.html", {"link": None}, status=410)
    login(request, user, backend=BACKEND)
    response = redirect("/")
    response.delete_cookie(COOKIE)
    return response


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Leave."""
    logout(request)
    return redirect("accounts:sign_in")


@require_http_methods(["GET", "POST"])
def mine(request: HttpRequest) -> HttpResponse:
    """One's name, address and roles."""
    user = request.user
    # The door lets nobody else in; this is for the types.
    assert isinstance(user, User)
    form = AccountForm(user, request.POST or None, initial={"name": user.name, "email": user.email})
    if request.method == "POST" and form.is_valid():
        change_account(user, **form.cleaned_data)
        messages.success(request, said(phrase("Saved.")))
        return redirect("accounts:mine")
    held = dict.fromkeys(grant.role for grant in grants_of(user))
    roles = [(ROLE_NAMES[role], ROLE_MEANINGS[role]) for role in ROLE_NAMES if role in held]
    return render(request, "accounts/mine.html", {"form": form, "roles": roles})
