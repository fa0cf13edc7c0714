"""The import template of Territoires en Transitions, as a data file says it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data" / "tet.json"


@cache
def template() -> dict[str, Any]:
    """Its sheets, its columns in their order, its allowed values."""
    found: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return found


@cache
def furniture() -> frozenset[str]:
    """The titles over its columns and its lists of allowed values: they say nothing of a plan."""
    told = template()
    lists = told["lists"].values()
    return frozenset(
        (
            *(one["title"].strip() for one in told["groups"]),
            *(one["header"].strip() for one in lists),
            *(value.strip() for one in lists for value in one["values"]),
        )
    )
