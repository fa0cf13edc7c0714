"""From text to statements with actors: pages a second, on a text of our own."""

from __future__ import annotations

import csv
import tempfile
import time
from pathlib import Path

from essaim.demo import mulhouse
from essaim.harvest.gather import gather_files
from essaim.harvest.note_press import SHAPES, press_note
from essaim.harvest.workshop_note import draft_note

PAGE = 2_500  # signs
PAGES = 200


def a_report() -> str:
    """Two hundred pages of the demo's sentences, under rounds and titles."""
    with mulhouse.NOTES.open(encoding="utf-8") as file:
        said = [row["text"] for row in csv.DictReader(file, delimiter=";")]
    lines, number = ["# Ronde 1 : Qui inviter ?"], 0
    while sum(map(len, lines)) < PAGE * PAGES:
        # Each line differs, or the search for twins would find nothing but twins.
        lines += [f"- {text} (quartier {number}.{place})" for place, text in enumerate(said)]
        lines.append(f"## Partie {number}")
        number += 1
    return "\n".join(lines)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.md"
        path.write_text(a_report(), encoding="utf-8")
        gather_files([mulhouse.NOTES])  # the lexicon and the words are read once
        start = time.perf_counter()
        found = gather_files([path]).harvest
        seconds = time.perf_counter() - start
    print(f"{len(found.statements)} statements, {PAGES / seconds:.0f} pages a second")
    demo = gather_files([mulhouse.NOTES]).harvest
    for shape in SHAPES:
        start = time.perf_counter()
        press_note(draft_note(demo), shape, language="fr")
        print(f"note as {shape}: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
