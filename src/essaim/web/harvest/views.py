"""The page of the harvest: who was named, what the note would say, and the files to take away."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from essaim.harvest.note_blocks import Teller
from essaim.harvest.note_press import SHAPES, press_note
from essaim.vocabulary.documents import to_json
from essaim.web.cafe.export import table_text
from essaim.web.cafe.plenary_reads import is_open
from essaim.web.cafe.views import context_of, workshop_of
from essaim.web.harvest import reads
from essaim.web.harvest.ground import ground_sentences
from essaim.web.harvest.mentions import lexicon_of, taught
from essaim.web.harvest.note_merge import HEAD, note_merge_rows
from essaim.web.shared.downloads import download
from essaim.web.shared.spoken import language

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.harvest.lexicon import Lexicon
    from essaim.vocabulary.harvest import Harvest

KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "lexicon": "application/json",
}
MOST_LINES = 60


@require_GET
def harvest(request: HttpRequest, slug: str) -> HttpResponse:
    """What the notes give, and the draft of the note as it would be printed."""
    workshop = workshop_of(request, slug)
    found = reads.harvest_of(workshop)
    lines = _lines(request)
    note = reads.note_of(workshop, found, lines=lines)
    lexicon = lexicon_of(workshop.territory)
    context = context_of(workshop, "harvest")
    context |= {
        "count": len(found.statements),
        "blocks": Teller(note, lexicon, language()).blocks() if found.statements else (),
        "actors": _actors(found, lexicon),
        "candidates": found.candidates[:30],
        "alike": _alike(found),
        "lines": note.lines,
        "shapes": SHAPES,
        "voting": is_open(workshop),
        "ground": ground_sentences(workshop),
    }
    return render(request, "harvest/harvest.html", context)


@require_GET
def take(request: HttpRequest, slug: str, shape: str) -> HttpResponse:
    """The note, or the harvest itself, as a file."""
    workshop = workshop_of(request, slug)
    if shape not in KINDS:
        raise Http404
    if shape == "lexicon":
        learned = to_json(taught(workshop.territory)).encode()
        return download(learned, f"{workshop.slug}-lexicon.json", KINDS[shape])
    found = reads.harvest_of(workshop)
    if shape == "json":
        content = to_json(found).encode()
    else:
        note = reads.note_of(workshop, found, lines=_lines(request))
        lexicon = lexicon_of(workshop.territory)
        content = press_note(note, shape, language=language(), lexicon=lexicon)
    name = f"{workshop.slug}-{'harvest' if shape == 'json' else 'note'}.{shape}"
    return download(content, name, KINDS[shape])


@require_GET
def addresses(request: HttpRequest, slug: str) -> HttpResponse:
    """The mail merge of the note: whoever sends it does so from her own mail program."""
    workshop = workshop_of(request, slug)
    content = table_text(HEAD, note_merge_rows(workshop))
    return download(content.encode(), f"{workshop.slug}-note.csv", "text/csv; charset=utf-8")


def _lines(request: HttpRequest) -> int | None:
    """How many lines the rule chooses for once; none to let what was set count."""
    text = request.GET.get("lines", "")
    return min(MOST_LINES, int(text)) if text.isdecimal() and int(text[:4]) else None


def _actors(found: Harvest, lexicon: Lexicon) -> list[tuple[str, list[tuple[str, int]]]]:
    """Who was named, by category, the most named first."""
    english = language() == "en"
    times = Counter(actor.family for one in found.statements for actor in one.actors)
    groups = []
    for category, label in (lexicon.categories or {}).items():
        here = [
            (one.en if english else one.fr, times[one.id])
            for one in lexicon.families
            if one.category == category and times[one.id]
        ]
        if here:
            here.sort(key=lambda pair: (-pair[1], pair[0]))
            groups.append((label.en if english else label.fr, here))
    return groups


def _alike(found: Harvest) -> list[tuple[str, str]]:
    """Pairs that may say the same, in their words."""
    texts = {one.id: one.text for one in found.statements}
    return [(texts[pair.first], texts[pair.second]) for pair in found.alike[:30]]
