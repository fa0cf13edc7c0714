"""“I leave on Friday”: one archive that a colleague reads without Essaim, and Essaim reads back."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import zipfile
from typing import TYPE_CHECKING, Any

from essaim.governance.check import checked
from essaim.governance.handover_rows import tables_of
from essaim.governance.handover_text import readme
from essaim.tables.writing import guarded
from essaim.vocabulary.circle import Circle
from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import GovernanceError, Place
from essaim.vocabulary.governance import Governance
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

README, COUNTS = "LISEZMOI.txt", "comptes.json"
MOST_BYTES = 200_000_000


def write_handover(
    path: Path,
    governance: Governance,
    *,
    on: dt.date,
    circle: Circle | None = None,
    documents: Mapping[str, bytes] | None = None,
    who: str = "",
) -> dict[str, int]:
    """Write the archive in one step; what was there stays when something goes wrong.

    Args:
        path: the zip.
        governance: who, which decisions, opinions, charter.
        on: the day of the handover; the next 90 days begin there.
        circle: the commitments.
        documents: other files by name, put under `documents/` as they are.
        who: who leaves.

    Returns:
        How many rows each table has.

    Raises:
        GovernanceError: two documents of the same name.
        OSError: the file cannot be written.
    """
    checked(governance)
    tables = tables_of(governance, circle, on=on)
    counts = {name: len(rows) - 1 for name, rows in tables.items()}
    parts: dict[str, bytes] = {
        README: readme(governance, circle, tables, on=on, who=who).encode("utf-8-sig"),
        COUNTS: _as_json({"schema": "essaim/handover/1", "on": on.isoformat(), "counts": counts}),
        "governance.json": to_json(governance).encode(),
    }
    if circle:
        parts["circle.json"] = to_json(circle).encode()
    for name, rows in tables.items():
        parts[f"{name}.csv"] = _as_csv(rows)
    for name, raw in (documents or {}).items():
        parts[f"documents/{name}"] = raw
    _write(path, parts, on)
    return counts


def _as_json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _write(path: Path, parts: Mapping[str, bytes], on: dt.date) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, raw in parts.items():
                member = zipfile.ZipInfo(name, (max(on.year, 1980), on.month, on.day, 0, 0, 0))
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, raw)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def read_handover(path: Path) -> tuple[Governance, Circle | None, dict[str, int]]:
    """What an archive holds, its tables counted again from its documents and from its CSV.

    Raises:
        GovernanceError: not such an archive, or its counts differ.
        DocumentError: a document of it is not what its schema says.
        OSError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(one.file_size for one in archive.infolist()) > MOST_BYTES:
                raise _not_one(path)
            names = set(archive.namelist())
            if not {COUNTS, "governance.json"} <= names:
                raise _not_one(path)
            stated = json.loads(archive.read(COUNTS))
            governance = from_json(
                archive.read("governance.json"), Governance, file=f"{path.name}/governance.json"
            )
            circle = None
            if "circle.json" in names:
                circle = from_json(
                    archive.read("circle.json"), Circle, file=f"{path.name}/circle.json"
                )
            on = dt.date.fromisoformat(stated["on"])
            tables = tables_of(checked(governance, file=path.name), circle, on=on)
            counts = {name: len(rows) - 1 for name, rows in tables.items()}
            sheets = {
                name: _rows_in(archive.read(f"{name}.csv"))
                for name in tables
                if f"{name}.csv" in names
            }
            said = stated["counts"]
    except (zipfile.BadZipFile, ValueError, KeyError, TypeError, NotImplementedError) as error:
        raise _not_one(path) from error
    for name, count in counts.items():
        if not said.get(name) == sheets.get(name) == count:
            raise GovernanceError(
                phrase("the table “{name}” does not have the same count everywhere", name=name),
                where=Place(file=path.name),
                todo=phrase("Take the archive as it was written, unchanged."),
            )
    return governance, circle, counts


def _rows_in(raw: bytes) -> int:
    text = io.StringIO(raw.decode("utf-8-sig"), newline="")
    return sum(1 for _ in csv.reader(text, delimiter=";")) - 1


def _not_one(path: Path) -> GovernanceError:
    return GovernanceError(
        phrase("this is no handover archive"),
        where=Place(file=path.name),
        todo=phrase("Give the zip that “essaim handover” wrote."),
    )
