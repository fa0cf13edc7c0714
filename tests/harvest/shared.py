"""Real texts that lie beside the project on the authors' machines, and nowhere else."""

import json
import re
from functools import cache

import pytest

from essaim.harvest.gather import gather_files
from tests.house import ROOT

SHARED = ROOT.parent / "shared"
REPORT = SHARED / "seed" / "world-cafe-mulhouse-2008.txt"
DINAN = SHARED / "data" / "dinan-2022"
needs_report = pytest.mark.skipif(not REPORT.exists(), reason="the 2008 report is not beside us")
needs_dinan = pytest.mark.skipif(not DINAN.exists(), reason="the Dinan notes are not beside us")


@cache
def harvest_of(path):
    return gather_files([path]).harvest


def dinan_pairs():
    """Statement-actor pairs found, wrong and missed against the hand-made key."""
    raw = (DINAN / "ateliers.md").read_text(encoding="utf-8")
    key = json.loads((DINAN / "cle-enonces.json").read_text(encoding="utf-8"))["enonces"]
    statements = harvest_of(DINAN / "ateliers.md").statements
    squeezed = {one.id: re.sub(r"\W+", " ", one.text).strip().lower() for one in statements}
    gold, lost = {}, 0
    for fragment, families in key:
        start = raw.find(fragment)
        hits = [s for s in statements if start >= 0 and _covers(s, start)]
        words = re.sub(r"\W+", " ", fragment).strip().lower()
        hits = hits or [s for s in statements if words in squeezed[s.id]]
        if not hits:  # cut in two by the page: what it names is missed
            lost += len(families)
            continue
        gold.setdefault(hits[0].id, set()).update(families)
    found = {one.id: {a.family for a in one.actors} for one in statements}
    right = sum(len(found[name] & gold.get(name, set())) for name in found)
    wrong = sum(len(found[name] - gold.get(name, set())) for name in found)
    missed = sum(len(gold.get(name, set()) - found[name]) for name in found)
    return right, wrong, missed + lost


def _covers(statement, start):
    return statement.source.char_start <= start < statement.source.char_end
