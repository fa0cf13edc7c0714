"""The pages of actors: the map, who is missing, the relays, whom the law names, one actor."""

from __future__ import annotations

import datetime as dt
import io
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from essaim.actors.drawing import draw
from essaim.actors.gaps import expired
from essaim.actors.legal import legal_list
from essaim.actors.letters import letter_name, letter_of
from essaim.actors.merge_file import rows_of_map, rows_of_recipients, write_merge
from essaim.actors.outputs import as_contacts, as_graphml, as_page
from essaim.actors.relays import choose_relays
from essaim.vocabulary.documents import to_json
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.web.actors import reads, writes
from essaim.web.actors.forms import ActorForm, ContactsFile, filled
from essaim.web.harvest.citing import STATEMENT, notes_cited
from essaim.web.shared.downloads import download
from essaim.web.shared.spoken import language, said
from essaim.web.shared.uploads import on_disk
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest

    from essaim.actors.legal import LegalList
    from essaim.vocabulary.actor_map import ActorMap, Link
    from essaim.web.territory.models import Territory

SUFFIXES = (".csv", ".xlsx", ".vcf", ".xls", ".ods", ".txt")
MOST_RELAYS = 50


@require_http_methods(["GET", "POST"])
def actors(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The map: its actors, a file to take in, twins to settle."""
    found = managed(request, territory)
    problems: list[str] = []
    form = ContactsFile()
    if request.method == "POST":
        form = ContactsFile(request.POST, request.FILES) if request.FILES else form
        try:
            if _act(request, found, form):
                return redirect("actors:map", territory)
        except EssaimError as error:
            many = getattr(error, "errors", (error,))
            problems = [say_error(one, language()) for one in many]
    map_ = reads.map_of(found)
    proposal = reads.proposal_of(found)
    known = {one.id: one for one in map_.actors}
    context = context_of(found, "map") | {
        "rows": reads.rows_of(map_.actors, language()),
        "map": map_,
        "form": form,
        "problems": problems,
        "proposal": _preview(map_, *proposal) if proposal else None,
        "twins": [
            (known[twin.first], known[twin.second])
            for twin in map_.twins
            if not twin.apart and twin.first in known and twin.second in known
        ],
        "expired": [known[one].name for one in expired(map_, timezone.localdate())],
    }
    return render(request, "actors/map.html", context)


def _act(request: HttpRequest, territory: Territory, form: ContactsFile) -> bool:
    """Do what the form asks; false when the page is to show its errors."""
    act, user = request.POST.get("act", ""), request.user
    simple: dict[str, Callable[..., bool]] = {
        "accept": writes.accept_map,
        "discard": writes.drop_proposal,
        "undo": writes.undo_map,
    }
    if act in simple:
        done = simple[act](user, territory)
        messages.success(request, said(phrase("Done.") if done else phrase("Nothing to undo.")))
        return True
    if act in ("same", "apart"):
        first, second = request.POST.get("first", ""), request.POST.get("second", "")
        writes.settle_twins(user, territory, first, second, same=act == "same")
        return True
    if act == "workshops":
        writes.propose_workshops(user, territory, language=language())
        return True
    if not form.is_bound or not form.is_valid():
        return False
    with on_disk(form.cleaned_data["file"], suffixes=SUFFIXES) as path:
        writes.propose_contacts(user, territory, path, language=language())
    return True


def _preview(before: ActorMap, after: ActorMap, told: list[str]) -> dict[str, Any]:
    """What a proposal would change."""
    old, new = {one.id: one for one in before.actors}, {one.id: one for one in after.actors}
    return {
        "added": [one.name for id_, one in new.items() if id_ not in old],
        "changed": [one.name for id_, one in new.items() if id_ in old and old[id_] != one],
        "removed": [one.name for id_, one in old.items() if id_ not in new],
        "told": told,
    }


@require_http_methods(["GET", "POST"])
def actor(request: HttpRequest, territory: UUID, name: str) -> HttpResponse:
    """One actor: who says what of it, whom to write to, and a form to correct it."""
    found = managed(request, territory)
    map_ = reads.map_of(found)
    one = reads.actor_in(map_, name)
    if one is None:
        raise Http404
    near = reads.members_of(found)
    form = ActorForm(request.POST or None, initial=filled(one), near=near)
    if request.method == "POST" and form.is_valid():
        writes.change_actor(request.user, found, form.changed(one))
        messages.success(request, said(phrase("Saved.")))
        return redirect("actors:actor", territory, name)
    names = {other.id: other.name for other in map_.actors}
    links = [link for link in map_.links if name in (link.first, link.second)]
    context = context_of(found, "map") | {
        "actor": one,
        "form": form,
        "said": notes_cited(found, one.sources),
        "others": [
            reads.source_phrase(source)
            for source in one.sources
            if not source.startswith(STATEMENT)
        ],
        "links": [
            (link, reads.LINKS[link.kind], names.get(_other(link, name), _other(link, name)))
            for link in links
        ],
    }
    return render(request, "actors/actor.html", context)


@require_GET
def gaps(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Who is missing."""
    found = managed(request, territory)
    map_ = reads.map_of(found)
    context = context_of(found, "gaps") | {
        "groups": reads.groups_of(map_, language()),
        "remarks": reads.remarks_of(found, map_, "chain"),
        "empty": not map_.actors,
    }
    return render(request, "actors/gaps.html", context)


@require_GET
def relays(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Which actors widen the circle most."""
    found = managed(request, territory)
    map_ = reads.map_of(found)
    text = request.GET.get("k", "")
    k = min(MOST_RELAYS, int(text)) if text.isdecimal() and 0 < len(text) < 4 and int(text) else 5
    chosen = choose_relays(map_, k, everyone="everyone" in request.GET)
    names = {one.id: one.name for one in map_.actors}
    context = context_of(found, "relays") | {
        "k": k,
        "everyone": "everyone" in request.GET,
        "chosen": chosen,
        "rows": [(one, names[one.actor]) for one in chosen.relays],
        "remarks": reads.remarks_of(found, map_, "relay"),
        "share": round(100 * chosen.reached / chosen.bound) if chosen.bound else None,
    }
    return render(request, "actors/relays.html", context)


@require_http_methods(["GET", "POST"])
def law(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Whom the law says to inform, and the dated proof that they were."""
    found = managed(request, territory)
    on = _day(request) or timezone.localdate()
    try:
        legal = _legal(found, on)
    except EssaimError as error:
        context = context_of(found, "law") | {"problem": say_error(error, language()), "on": on}
        return render(request, "actors/law.html", context)
    if request.method == "POST":
        known = {one.id for one in legal.to_inform}
        chosen = [one for one in request.POST.getlist("recipient") if one in known]
        way = request.POST.get("way", "").strip()[:200]
        if chosen and way:
            proof = request.POST.get("proof", "").strip()[:200]
            count = writes.note_sendings(request.user, found, chosen, on=on, way=way, proof=proof)
            sentence = phrase_n("{n} sending is noted.", "{n} sendings are noted.", count)
            messages.success(request, said(sentence))
        else:
            messages.error(request, said(phrase("Tick recipients, and say how they were sent.")))
        return redirect(f"{request.path}?on={on.isoformat()}")
    context = context_of(found, "law") | {"legal": legal, "on": on}
    return render(request, "actors/law.html", context)


@require_GET
def letters(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The letters of the legal list and their mail-merge file, as one zip."""
    found = managed(request, territory)
    on = _day(request) or timezone.localdate()
    try:
        legal = _legal(found, on)
    except EssaimError as error:
        raise Http404 from error
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, one in enumerate(legal.to_inform, start=1):
            archive.writestr(letter_name(number, one), letter_of(one, legal))
        rows = rows_of_recipients(legal.to_inform, reads.map_of(found), language="fr")
        archive.writestr("publipostage.csv", _merge(rows))
    return download(packed.getvalue(), "courriers.zip", "application/zip")


@require_GET
def take(request: HttpRequest, territory: UUID, shape: str) -> HttpResponse:
    """The map for the other tools people have."""
    found = managed(request, territory)
    map_, spoken = reads.map_of(found), language()
    if shape == "svg":  # shown in the page, and kept by nobody on the way
        return HttpResponse(draw(map_, language=spoken, title=found.name), "image/svg+xml")
    makers: dict[str, tuple[str, Callable[[], bytes | str]]] = {
        "csv": ("text/csv", lambda: _merge(rows_of_map(map_, language=spoken))),
        "vcf": ("text/vcard", lambda: as_contacts(map_, language=spoken)),
        "graphml": ("application/xml", lambda: as_graphml(map_)),
        "pdf": ("application/pdf", lambda: as_page(map_, language=spoken, title=found.name)),
        "json": ("application/json", lambda: to_json(map_)),
    }
    if shape not in makers:
        raise Http404
    kind, make = makers[shape]
    content = make()
    raw = content.encode() if isinstance(content, str) else content
    return download(raw, f"acteurs.{shape}", kind)


def _other(link: Link, name: str) -> str:
    return link.second if link.first == name else link.first


def context_of(territory: Territory, part: str) -> dict[str, Any]:
    """What every page of this room shows."""
    return {"territory": territory, "part": part}


def _legal(territory: Territory, on: dt.date) -> LegalList:
    return legal_list(territory.siren or territory.name, on=on, map_=reads.map_of(territory))


def _day(request: HttpRequest) -> dt.date | None:
    text = request.POST.get("on") or request.GET.get("on", "")
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _merge(rows: Any) -> bytes:  # noqa: ANN401 - rows of either kind
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "merge.csv"
        write_merge(path, rows)
        return path.read_bytes()
