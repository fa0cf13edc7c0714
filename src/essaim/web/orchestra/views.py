"""The pages of the orchestra: all eight pictures, one of them, the drawings that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from essaim.orchestra.draw import draw
from essaim.orchestra.filing import read_drawings
from essaim.orchestra.names import ABOUT, COLUMNS, FORMULAS, MEASURES, TABLES, TITLES, name_of
from essaim.orchestra.outputs import as_pages
from essaim.orchestra.readings import said_share, sentences_of
from essaim.vocabulary.documents import to_json
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.web.orchestra import reads, writes
from essaim.web.orchestra.forms import DrawingsFile, FileForm
from essaim.web.orchestra.models import Filed
from essaim.web.shared.downloads import download
from essaim.web.shared.spoken import language, said
from essaim.web.shared.uploads import on_disk
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from essaim.vocabulary.orchestra import Orchestra, Picture, PictureKey, Snapshot, Table
    from essaim.vocabulary.phrase import Phrase
    from essaim.web.territory.models import Territory

OVER_TIME: tuple[tuple[PictureKey, Phrase], ...] = (
    ("solar", phrase("Degree centralisation")),
    ("flower", phrase("Petals bound to the heart")),
    ("influence", phrase("Reciprocity")),
)


@require_http_methods(["GET", "POST"])
def pictures(request: HttpRequest, territory: UUID) -> HttpResponse:
    """All eight pictures in small, the functions and positions, and year after year."""
    found = managed(request, territory)
    if request.method == "POST":
        try:
            writes.choose_conductor(request.user, found, request.POST.get("actor", ""))
        except EssaimError as error:
            messages.error(request, say_error(error, language()))
        return redirect("orchestra:pictures", territory)
    made, problem = _made(found)
    context = _context(found, "pictures") | {
        "problem": problem,
        "actors": reads.conductors_of(found),
        "made": made,
        "few": [(one, TITLES[one.key], ABOUT[one.key]) for one in made.pictures] if made else (),
        "functions": [said_share(one) for one in made.functions] if made else (),
        "positions": [said_share(one) for one in made.positions] if made else (),
        "years": [
            (str(one.year), one.links, [_measured(one, key) for key, _ in OVER_TIME])
            for one in (made.snapshots if made else ())
        ],
        "heads": [name for _, name in OVER_TIME],
        "waiting": reads.unfiled_in(found).count(),
    }
    return render(request, "orchestra/pictures.html", context)


def _made(territory: Territory) -> tuple[Orchestra | None, str]:
    try:
        return reads.orchestra_of(territory), ""
    except EssaimError as error:
        return None, say_error(error, language())


def _measured(then: Snapshot, key: PictureKey) -> float | None:
    """The first measure of a picture; none in a year when too few links spoke."""
    measures = then.measures.get(key, ())
    return measures[0].value if measures else None


def _picture(territory: Territory, key: str) -> tuple[Orchestra, Picture]:
    made, _ = _made(territory)
    one = next((p for p in made.pictures if p.key == key), None) if made else None
    if made is None or one is None:
        raise Http404
    return made, one


@require_http_methods(["GET", "POST"])
def picture(request: HttpRequest, territory: UUID, key: str) -> HttpResponse:
    """One picture: drawn, counted, said in words, beside what tables drew."""
    found = managed(request, territory)
    _, one = _picture(found, key)
    if request.method == "POST":
        filed = get_object_or_404(Filed, territory=found, pk=request.POST.get("drawing") or None)
        writes.take_out(request.user, filed)
        return redirect("orchestra:picture", territory, key)
    context = _context(found, "pictures") | {
        "picture": one,
        "title": TITLES[one.key],
        "about": ABOUT[one.key],
        "sentences": sentences_of(one),
        "measures": [(MEASURES[m.key], FORMULAS[m.key], m) for m in one.measures],
        "tables": [_table(t) for t in one.tables if t.rows],
        "filed": reads.filed_in(found).filter(picture=key),
    }
    return render(request, "orchestra/picture.html", context)


def _table(one: Table) -> dict[str, Any]:
    return {
        "name": TABLES[one.key],
        "columns": [COLUMNS[column] for column in one.columns],
        "rows": [
            [name_of(column, cell) for column, cell in zip(one.columns, row, strict=True)]
            for row in one.rows
        ],
    }


@require_http_methods(["GET", "POST"])
def drawings(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Drawings of the cafés that nobody filed yet, and a file of those known by their words."""
    found = managed(request, territory)
    problems: list[str] = []
    sheet = DrawingsFile(request.POST, request.FILES) if request.FILES else DrawingsFile()
    form = FileForm(request.POST if request.POST.get("photo") else None)
    if request.method == "POST":
        try:
            if _filed(request, found, form, sheet):
                return redirect("orchestra:drawings", territory)
        except EssaimError as error:
            problems = [say_error(e, language()) for e in getattr(error, "errors", (error,))]
    context = _context(found, "drawings") | {
        "photos": reads.unfiled_in(found),
        "form": form,
        "sheet": sheet,
        "problems": problems,
        "titles": TITLES.items(),
    }
    return render(request, "orchestra/drawings.html", context)


def _filed(request: HttpRequest, territory: Territory, form: FileForm, sheet: DrawingsFile) -> bool:
    """File what was sent; false when the page is to show a mistake."""
    if sheet.is_bound and sheet.is_valid():
        with on_disk(sheet.cleaned_data["file"], suffixes=(".csv", ".xlsx")) as path:
            count = writes.file_words(request.user, territory, read_drawings(path))
        messages.success(
            request, said(phrase_n("{n} drawing is filed.", "{n} drawings are filed.", count))
        )
        return True
    if not form.is_bound or not form.is_valid():
        return False
    data = form.cleaned_data
    photo = get_object_or_404(reads.unfiled_in(territory), pk=data["photo"])
    by = getattr(request.user, "name", "")
    writes.file_photo(
        request.user,
        territory,
        photo,
        data["picture"],
        title=data["title"].strip(),
        commentator=data["commentator"].strip(),
        filed_by=by,
    )
    messages.success(request, said(phrase("Filed.")))
    return True


@require_GET
def take(request: HttpRequest, territory: UUID, shape: str) -> HttpResponse:
    """One picture as SVG, all of them as an A3 document, or the document itself."""
    found = managed(request, territory)
    if shape in TITLES:
        made, one = _picture(found, shape)
        return HttpResponse(draw(made, one, language=language()), "image/svg+xml")
    whole, _ = _made(found)
    if whole is None:
        raise Http404
    if shape == "pdf":
        return download(as_pages(whole, language=language()), "orchestre.pdf", "application/pdf")
    if shape == "json":
        return download(to_json(whole).encode(), "orchestre.json", "application/json")
    raise Http404


def _context(territory: Territory, part: str) -> dict[str, Any]:
    return {"territory": territory, "part": part}
