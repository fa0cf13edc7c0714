"""Everything of a workshop in one zip, and back: public ids are kept, nothing is lost.

`essaim-cafe.json` holds all rows; beside it lie the same things as people read them: the guest
list as CSV, the notes as CSV, the seating as its document, and the photos.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from essaim.tables.sheets import as_workbook
from essaim.vocabulary.errors import DocumentError, Place
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe import reads
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.photos import file_of, restore_photos
from essaim.web.cafe.plenary_reads import rows_of
from essaim.web.cafe.plenary_results import closed_rounds, votes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Table = tuple[tuple[str, ...], list[tuple[Any, ...]]]

# Rooms above this one add their own rows of a workshop here: an export is whole.
ALSO: list[Callable[[Workshop], Iterable[Iterable[Any]]]] = []

FORM = "essaim/cafe-export/1"
ROWS = "essaim-cafe.json"
PHOTOS = "photos"
BOOK = "atelier.xlsx"


class Exact(DjangoJSONEncoder):
    """Moments whole: Django cuts them to the millisecond, and ballots are in order below it."""

    def default(self, o: object) -> Any:  # noqa: ANN401 - as the encoder's
        """What JSON does not know, as text."""
        return o.isoformat() if isinstance(o, dt.datetime) else super().default(o)


def bundle_of(workshop: Workshop) -> bytes:
    """The zip of a workshop."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(ROWS, json.dumps(_rows(workshop), ensure_ascii=False, indent=1))
        guests, notes = _guests(workshop), _notes(workshop)
        archive.writestr("participants.csv", table_text(*guests))
        archive.writestr("notes.csv", table_text(*notes))
        archive.writestr(BOOK, as_workbook({"participants": guests, "notes": notes}))
        archive.writestr("votes.csv", _votes(workshop))
        seating = reads.seating_of(workshop)
        if seating is not None:
            archive.writestr("seating.json", reads.as_text(seating))
        for photo in workshop.photos.all():
            for path in (file_of(photo), file_of(photo, small=True)):
                archive.write(path, f"{PHOTOS}/{path.name}", zipfile.ZIP_STORED)
    return packed.getvalue()


def _rows(workshop: Workshop) -> dict[str, Any]:
    """All rows, in the order in which they can be put back."""
    invitations = list(workshop.invitations.select_related("person__organisation"))
    people = {i.person.pk: i.person for i in invitations}
    organisations = {
        p.organisation.pk: p.organisation for p in people.values() if p.organisation is not None
    }
    groups: list[Iterable[Any]] = [
        [workshop.territory],
        organisations.values(),
        people.values(),
        [workshop],
        workshop.rounds.all(),
        workshop.tables.all(),
        invitations,
        workshop.seatings.all(),
        [reads.evening_of(workshop)],
        workshop.notes.all(),
        workshop.photos.all(),
        *rows_of(workshop),
        *(rows for also in ALSO for rows in also(workshop)),
    ]
    plain = [json.loads(serializers.serialize("json", group, cls=Exact)) for group in groups]
    return {"schema": FORM, "rows": [row for rows in plain for row in rows]}


@transaction.atomic
def import_bundle(content: bytes, *, file: str) -> Workshop:
    """Put a workshop back, on this installation or another; rows already there are replaced.

    Raises:
        DocumentError: not such a zip, or another version of it; nothing is written then.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = json.loads(archive.read(ROWS))
            workshop = _put_back(_rows_of(found, file), file)
            restore_photos(workshop, lambda name: archive.read(f"{PHOTOS}/{name}"), file=file)
            return workshop
    except (zipfile.BadZipFile, KeyError, json.JSONDecodeError) as error:
        raise DocumentError(
            phrase("this is not the export of a workshop"),
            where=Place(file=file),
            todo=phrase("Give the zip that Essaim wrote, unchanged."),
        ) from error


def _rows_of(found: dict[str, Any], file: str) -> list[dict[str, Any]]:
    if found.get("schema") != FORM:
        raise DocumentError(
            phrase("the document states the schema “{stated}”", stated=str(found.get("schema"))),
            where=Place(file=file, field="schema"),
            expected=phrase("Expected: {schema}.", schema=FORM),
        )
    return list(found["rows"])


def _put_back(rows: list[dict[str, Any]], file: str) -> Workshop:
    workshop = None
    # Rows whose key is a mere counter get a new one: theirs may be somebody else's here.
    for row in rows:
        if isinstance(row.get("pk"), int):
            row["pk"] = None
        if row["model"] == "cafe.workshop":
            Workshop.objects.filter(pk=row["pk"]).delete()
    try:
        for one in serializers.deserialize("json", json.dumps(rows)):
            one.save()
            if isinstance(one.object, Workshop):
                workshop = one.object
    except serializers.base.DeserializationError as error:
        raise DocumentError(
            phrase("the export holds something this version does not know"),
            where=Place(file=file),
            todo=phrase("Update this installation, then import again."),
        ) from error
    if workshop is None:
        raise DocumentError(phrase("the export holds no workshop"), where=Place(file=file))
    return workshop


def _guests(workshop: Workshop) -> Table:
    rows = [
        (g.id, g.name, g.organisation, g.category, " ".join(g.languages))
        for g in reads.guests_of(workshop)
    ]
    return ("id", "name", "organisation", "category", "languages"), rows


def _notes(workshop: Workshop) -> Table:
    rows = [(n.round, n.table, n.kind, n.text) for n in workshop.notes.all()]
    return ("round", "table", "kind", "text"), rows


def _votes(workshop: Workshop) -> str:
    """The closed votes of phones, as `essaim harvest agree` reads them; nobody is named."""
    rows = [
        (mark[:8], one.text, number, vote)
        for one in workshop.statements.all()
        for number, votes in votes_of(one).items()
        if number in closed_rounds(one)
        for mark, vote in votes.items()
    ]
    return table_text(("participant", "statement", "round", "vote"), rows)


def table_text(head: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    """Rows as French spreadsheets read them; no cell can be taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(head)
    for row in rows:
        cells = [str(cell) for cell in row]
        writer.writerow([f"'{c}" if c[:1] in "=+-@\t\r" and c else c for c in cells])
    return "\ufeff" + text.getvalue()
