"""Signing in by a link or a code, signing out, one's own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from essaim.vocabulary.phrase import phrase
from essaim.web.accounts import codes, passkeys
from essaim.web.accounts.entering import let_in
from essaim.web.accounts.forms import AccountForm, CodeForm, SignInForm
from essaim.web.accounts.links import LinkError, ask_link, use_link
from essaim.web.accounts.models import User
from essaim.web.accounts.reads import grants_of, link_of, sends_mail
from essaim.web.accounts.roles import ROLE_MEANINGS, ROLE_NAMES
from essaim.web.accounts.writes import change_account
from essaim.web.shared.spoken import language, said
from essaim.words.say import say_error

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

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
        email = form.cleaned_data["email"]
        if request.POST.get("way") == "code" and sends_mail():
            codes.ask_code(request, email, timezone.now())
            return redirect("accounts:code")
        ask_link(email, timezone.now())
        return redirect("accounts:sent")
    context = {"form": form, "mail": sends_mail(), "passkeys": passkeys.are_possible(request)}
    return render(request, "accounts/sign_in.html", context)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Where the code that came by e-mail is typed; the page is the same for unknown addresses."""
    if request.user.is_authenticated:
        return redirect("accounts:mine")
    if codes.waiting(request) is None:
        return redirect("accounts:sign_in")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user = codes.use_code(request, form.cleaned_data["code"], timezone.now())
        except codes.CodeError as error:
            if codes.waiting(request) is None:
                messages.error(request, say_error(error, language()))
                return redirect("accounts:sign_in")
            form.add_error("code", say_error(error, language()))
        else:
            let_in(request, user)
            return redirect("/")
    return render(request, "accounts/code.html", {"form": form})


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
    let_in(request, user)
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
    context = {
        "form": form,
        "roles": roles,
        "possible": passkeys.are_possible(request),
        "passkeys": [(one, one.wrap().name) for one in passkeys.passkeys_of(user)],
    }
    return render(request, "accounts/mine.html", context)
