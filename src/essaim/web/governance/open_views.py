"""Pages for signatories, without an account: sign the charter, answer a yearly sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from essaim.circle.commitments import state_on
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.circle.reads import circle_of
from essaim.web.circle.shelves import STATES
from essaim.web.governance import reads
from essaim.web.governance.models import Purpose
from essaim.web.governance.signatories import answer_sheet, link_with, sign
from essaim.web.shared.spoken import language, later, said
from essaim.words.say import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.charter import Signatory
    from essaim.vocabulary.circle import Commitment
    from essaim.vocabulary.governance import Governance
    from essaim.web.governance.models import SignatoryLink

# Holds the token once the link was opened, so that it leaves the address bar at once.
COOKIE = "essaim_signatory"
COOKIE_LIFE = 2 * 60 * 60


class SignForm(forms.Form):
    """Who signs, and that it is meant."""

    name = forms.CharField(max_length=300, label=later(phrase("Your name and capacity")))
    agreed = forms.BooleanField(
        label=later(phrase("I bind my organisation, and sign this charter in its name"))
    )


class SheetForm(forms.Form):
    """One state and one reason a promise, and what else there is to say."""

    note = forms.CharField(
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=later(phrase("What else there is to say: results, difficulties, help you need")),
    )
    publication = forms.BooleanField(
        required=False,
        label=later(phrase("Our name and our figures may be published")),
    )

    def __init__(self, promises: Sequence[Commitment], *args: Any, **kwargs: Any) -> None:
        """Fields for the promises, those of the form after them."""
        super().__init__(*args, **kwargs)
        own = dict(self.fields)
        self.fields.clear()
        choices = [(key, said(words)) for key, words in STATES.items()]
        for one in promises:
            self.fields[f"state-{one.id}"] = forms.ChoiceField(
                choices=choices, widget=forms.RadioSelect, label=one.promise
            )
            self.fields[f"why-{one.id}"] = forms.CharField(
                required=False,
                max_length=1000,
                label=said(phrase("In a few words: {promise}", promise=one.promise)),
            )
        self.fields.update(own)
        self.promises = promises

    def states(self) -> dict[str, tuple[str, str]]:
        """For each promise, its state and why."""
        data = self.cleaned_data
        return {
            one.id: (data[f"state-{one.id}"], data[f"why-{one.id}"].strip())
            for one in self.promises
        }


@login_not_required
@never_cache
@require_GET
def opened(request: HttpRequest, token: str) -> HttpResponse:
    """The link itself: it only carries its token to the page, and signs nothing."""
    response = redirect("governance:answer")
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
def answer(request: HttpRequest) -> HttpResponse:
    """The charter to sign, or the sheet to answer."""
    link = link_with(request.get_signed_cookie(COOKIE, "", max_age=COOKIE_LIFE) or "")
    governance = reads.governance_of(link.territory) if link else None
    one = _signatory(governance, link)
    if link is None or governance is None or one is None:
        return render(request, "governance/gone.html", status=410)
    if link.purpose == Purpose.SIGN:
        return _sign(request, link, governance, one)
    return _sheet(request, link, governance, one)


def _signatory(governance: Governance | None, link: SignatoryLink | None) -> Signatory | None:
    if governance is None or governance.charter is None or link is None:
        return None
    every = governance.charter.signatories
    return next((one for one in every if one.id == link.signatory), None)


def _promises(link: SignatoryLink, one: Signatory) -> list[Commitment]:
    return [p for p in circle_of(link.territory).commitments if p.id in one.commitments]


def _sign(
    request: HttpRequest, link: SignatoryLink, governance: Governance, one: Signatory
) -> HttpResponse:
    form = SignForm(request.POST or None, initial={"name": one.legal_signatory})
    if request.method == "POST" and form.is_valid():
        try:
            sign(link, name=form.cleaned_data["name"].strip(), on=timezone.localdate())
        except EssaimError as error:
            form.add_error(None, say_error(error, language()))
        else:
            return redirect("governance:answer")
    context = {
        "charter": governance.charter,
        "territory": link.territory,
        "signatory": one,
        "promises": _promises(link, one),
        "form": form,
    }
    return render(request, "governance/sign.html", context)


def _sheet(
    request: HttpRequest, link: SignatoryLink, governance: Governance, one: Signatory
) -> HttpResponse:
    today, promises = timezone.localdate(), _promises(link, one)
    initial: dict[str, Any] = {"publication": one.publication}
    initial |= {f"state-{p.id}": state_on(p, today) or "promised" for p in promises}
    form = SheetForm(promises, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            answer_sheet(
                link,
                states=form.states(),
                note=data["note"].strip(),
                publication=data["publication"],
                on=today,
            )
        except EssaimError as error:
            for each in getattr(error, "errors", (error,)):
                form.add_error(None, say_error(each, language()))
        else:
            return redirect(f"{request.path}?merci")
    assert governance.charter is not None
    sheet = next((s for s in one.sheets if s.year == link.year), None)
    context = {
        "charter": governance.charter,
        "territory": link.territory,
        "signatory": one,
        "year": str(link.year),
        "form": form,
        "thanks": "merci" in request.GET,
        "due": sheet.due if sheet else None,
        "received": [s for s in (sheet.history if sheet else ()) if s.state == "received"],
    }
    return render(request, "governance/yearly.html", context)
