"""The pages that ask every room for its part."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.web.accounts.reads import sends_mail
from essaim.web.desk.digest_mail import addresses_of, send_digests
from essaim.web.desk.erasing import erase_person
from essaim.web.desk.gathering import waiting
from essaim.web.desk.leaving import leave, take_over
from essaim.web.governance.shelves import CABINET
from essaim.web.shared.downloads import download
from essaim.web.shared.spoken import language, later, said
from essaim.web.shared.uploads import on_disk
from essaim.web.territory import reads
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.web.territory.models import Territory


class ArchiveForm(forms.Form):
    """An archive that a colleague left."""

    archive = forms.FileField(label=later(phrase("Handover archive (.zip)")))


@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest, territory: UUID, person: UUID) -> HttpResponse:
    """Erase somebody, once the page has said what that means."""
    found = managed(request, territory)
    somebody = reads.person_with(found, person)
    if somebody is None:
        raise Http404
    if request.method == "POST":
        erase_person(request.user, somebody, asked=True)
        messages.success(request, said(phrase("Erased: the name and the address are gone.")))
        return redirect("territory:people", territory)
    return render(request, "desk/erase.html", {"territory": found, "person": somebody})


@require_http_methods(["GET", "POST"])
def alerts(request: HttpRequest, territory: UUID) -> HttpResponse:
    """What waits for whom, each with the page that settles it; the digests of the week."""
    found, today = managed(request, territory), timezone.localdate()
    if request.method == "POST":
        try:
            done = send_digests(request.user, found, today)
        except EssaimError as error:
            messages.error(request, say_error(error, language()))
        else:
            sentence = phrase_n("{n} digest left.", "{n} digests left.", len(done.sent))
            messages.success(request, said(sentence))
        return redirect("desk:alerts", territory)
    problem, every = "", {}
    try:
        every = waiting(found, today)
    except EssaimError as error:
        problem = say_error(error, language())
    known = addresses_of(found)
    context = {
        "territory": found,
        "part": "alerts",
        "problem": problem,
        "every": [
            (who, " ".join(who.split()).casefold() in known, those) for who, those in every.items()
        ],
        "count": sum(len(those) for those in every.values()),
        "mail": sends_mail(),
        "today": today,
    }
    return render(request, "desk/alerts.html", context)


@require_http_methods(["GET", "POST"])
def handover(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Leave everything in one archive, or take one in where nothing is yet."""
    found = managed(request, territory)
    form = ArchiveForm(request.POST, request.FILES) if request.FILES else ArchiveForm()
    problems: list[str] = []
    counts: dict[str, int] = {}
    try:
        if request.method == "POST" and request.POST.get("act") == "leave":
            return _archive(request, found)
        if request.method == "POST" and form.is_bound and form.is_valid():
            with on_disk(form.cleaned_data["archive"], suffixes=(".zip",)) as path:
                counts = take_over(request.user, found, path)
            messages.success(request, said(phrase("Taken in: the counts are the same.")))
    except EssaimError as error:
        problems = [say_error(one, language()) for one in getattr(error, "errors", (error,))]
    context = {
        "territory": found,
        "part": "handover",
        "form": form,
        "problems": problems,
        "counts": counts.items(),
        "known": CABINET.known(found),
    }
    return render(request, "desk/handover.html", context)


def _archive(request: HttpRequest, territory: Territory) -> HttpResponse:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "passation.zip"
        who = request.POST.get("who", "").strip()[:300]
        leave(territory, path, on=timezone.localdate(), who=who)
        return download(path.read_bytes(), "passation.zip", "application/zip")
