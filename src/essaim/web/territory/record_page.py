"""The page of one record of a document: read it, correct it, take it out, see what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.record_forms import RecordForm
from essaim.web.shared.record_paths import (
    NoSuchRecordError,
    key_of,
    parts_of,
    record_at,
    with_record,
    without_record,
)
from essaim.web.shared.spoken import language, said
from essaim.web.territory.cabinet import is_new
from essaim.words.say import say_error

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.web.territory.cabinet import Cabinet, Shelf
    from essaim.web.territory.models import Territory


def record_page(
    request: HttpRequest,
    territory: Territory,
    where: str,
    cabinet: Cabinet[Any],
    *,
    extra: dict[str, Any] | None = None,
) -> HttpResponse:
    """Answer for the record at a place; `…/new` is one to come.

    Args:
        request: whoever asks may manage the territory.
        territory: whose document.
        where: the place, such as `bodies/copil/members/0`.
        cabinet: the document and its shelves.
        extra: what the room's frame needs besides.
    """
    shelf, document = cabinet.shelf_at(where), cabinet.of(territory)
    record, new = _found(document, where, shelf), is_new(where)
    assert shelf is not None
    options = cabinet.options(territory, document)
    mine = {name: options[name] for name in shelf.asked.labels if name in options}
    form = RecordForm(shelf.asked, request.POST or None, options=mine, record=record)
    if new:  # a link may say what is known already
        form.initial.update(
            (name, request.GET[name]) for name in form.fields if name in request.GET
        )
    if request.method == "POST":
        try:
            answer = _written(request, territory, where, cabinet, form)
        except EssaimError as error:
            for one in getattr(error, "errors", (error,)):
                form.add_error(None, say_error(one, language()))
            answer = None
        except NoSuchRecordError as error:
            raise Http404 from error
        if answer is not None:
            return answer
    context = (extra or {}) | {
        "territory": territory,
        "form": form,
        "shelf": shelf,
        "heading": shelf.one if new else _title(record, shelf),
        "new": new or record is None,
        "inner": [] if record is None else inner_tables(cabinet, territory, where, record),
        "back": _above(cabinet, territory, where),
        "frame": cabinet.frame,
    }
    return render(request, "territory/record.html", context)


def _found(document: Any, where: str, shelf: Shelf | None) -> Any:  # noqa: ANN401 - any record
    if shelf is None or (shelf.kept and not is_new(where)):
        raise Http404
    if is_new(where):
        where = "/".join(parts_of(where)[:-1])
        try:
            record_at(document, parts_of(where))
        except NoSuchRecordError as error:
            raise Http404 from error
        return None
    try:
        found = record_at(document, parts_of(where))
    except NoSuchRecordError as error:
        raise Http404 from error
    if isinstance(found, tuple):
        raise Http404
    return found


def _written(
    request: HttpRequest, territory: Territory, where: str, cabinet: Cabinet[Any], form: RecordForm
) -> HttpResponse | None:
    """Keep what the form says; nothing when it has mistakes."""
    parts = parts_of(where)
    if request.POST.get("act") == "remove" and not is_new(where):
        cabinet.change(request.user, territory, lambda before: without_record(before, parts))
        messages.success(request, said(phrase("Taken out. “Undo” brings it back.")))
        return redirect(_above(cabinet, territory, where))
    if not form.is_valid():
        return None
    kept = where

    def step(before: Any) -> Any:  # noqa: ANN401 - any document
        nonlocal kept
        given: dict[str, Any] = {}
        if is_new(where) or form.record is None:
            given = cabinet.new_values(before, where)
        else:  # written over what stands there now: somebody may have been quicker
            form.record = record_at(before, parts)
        after = with_record(before, parts, form.made(**given))
        if is_new(where):
            records = record_at(after, parts[:-1])
            kept = "/".join((*parts[:-1], key_of(records, len(records) - 1)))
        return after

    cabinet.change(request.user, territory, step)
    messages.success(request, said(phrase("Saved.")))
    return redirect(page_of(cabinet, territory, kept))


def address_of(cabinet: Cabinet[Any], territory: Territory, where: str) -> str:
    """The address of a record's page."""
    return reverse(f"{cabinet.space}:record", args=(territory.pk, where))


def page_of(cabinet: Cabinet[Any], territory: Territory, where: str) -> str:
    """The address that shows a record: a page of its own where it has one."""
    own = cabinet.pages.get(cabinet.names_of(where))
    if own is None:
        return address_of(cabinet, territory, where)
    key = cabinet.steps_of(where)[-1][1]
    return reverse(f"{cabinet.space}:{own}", args=(territory.pk, *filter(None, (key,))))


def _above(cabinet: Cabinet[Any], territory: Territory, where: str) -> str:
    """Where one comes from: the record it hangs on, or the page that lists its shelf."""
    above = cabinet.above(where)
    shelf = cabinet.shelf_at(above) if above else None
    if shelf is not None and not (shelf.whole and "/" not in above):
        return page_of(cabinet, territory, above)
    return reverse(f"{cabinet.space}:{cabinet.back[parts_of(where)[0]]}", args=(territory.pk,))


def _title(record: Any, shelf: Shelf) -> str:  # noqa: ANN401 - any record
    return str(getattr(record, shelf.shown[0])) if record is not None else said(shelf.one)


def inner_tables(
    cabinet: Cabinet[Any],
    territory: Territory,
    where: str,
    record: Any,  # noqa: ANN401 - any record
) -> list[dict[str, Any]]:
    """The collections that hang on a record, each as a table with a link a row."""
    names = cabinet.names_of(where).split("/")
    found = []
    for path, shelf in cabinet.shelves.items():
        *above, last = path.split("/")
        if above == names:
            base = f"{where.rstrip('/')}/{last}"
            found.append(table_of(cabinet, territory, base, shelf, getattr(record, last)))
    return found


def table_of(
    cabinet: Cabinet[Any],
    territory: Territory,
    base: str,
    shelf: Shelf,
    found: Any,  # noqa: ANN401 - a collection, one record, or none
) -> dict[str, Any]:
    """A collection as a table: what its columns are called, its cells, where each row leads."""
    records = found if isinstance(found, tuple) else tuple(filter(None, (found,)))
    names = [base if shelf.whole else f"{base}/{key_of(records, n)}" for n in range(len(records))]
    rows = [
        (
            "" if shelf.kept else address_of(cabinet, territory, where),
            [_cell(shelf, one, name) for name in shelf.shown],
        )
        for where, one in zip(names, records, strict=True)
    ]
    add = base if shelf.whole else f"{base}/new"
    return {
        "name": shelf.name,
        "one": shelf.one,
        "columns": [shelf.asked.labels[name] for name in shelf.shown],
        "rows": rows,
        "add": "" if shelf.whole and records else address_of(cabinet, territory, add),
    }


def _cell(shelf: Shelf, record: Any, name: str) -> Any:  # noqa: ANN401 - any record
    value, words = getattr(record, name), shelf.asked.words
    if isinstance(value, str) and value in words:
        return words[value]
    if isinstance(value, tuple):
        return ", ".join(said(words[one]) if one in words else str(one) for one in value)
    # A year is a name, not a number.
    return str(value) if name in ("year", "horizon") else value
