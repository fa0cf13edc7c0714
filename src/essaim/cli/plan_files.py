"""A plan from whatever file it is in: our document, or the table people have."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.plan.reading import Reading
    from essaim.vocabulary.plan import Plan

TABLES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")


def today() -> dt.date:
    """The day of this machine: what is late or over depends on it."""
    return dt.datetime.now().astimezone().date()


def table_of(path: Path) -> Reading:
    """The plan of a table, and what was done with its rows."""
    from essaim.plan.reading import read_plan

    return read_plan(path, today=today())


def plan_of(path: Path) -> Plan:
    """The plan of a document or of a table.

    Raises:
        EssaimError: it is neither, or its parts do not fit together.
        OSError: the file cannot be opened.
    """
    if path.suffix.lower() in TABLES:
        return table_of(path).plan
    from essaim.vocabulary.documents import from_json
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.plan_check import check_plan

    raw = path.read_bytes()
    plan = from_json(_without_report(raw), Plan, file=path.name)
    check_plan(plan, file=path.name)
    return plan


def _without_report(raw: bytes) -> bytes:
    """The document alone, where `read --json` has put its report beside it."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return raw  # the reader of documents says what is wrong with it
    if isinstance(found, dict) and "report" in found and found.get("schema") == "essaim/plan/1":
        del found["report"]
        return json.dumps(found, ensure_ascii=False).encode()
    return raw
