"""What leaves the orchestra: eight SVG, an A3 document of pictures and tables, the JSON."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaim.orchestra.draw import draw, file_name
from essaim.orchestra.names import ABOUT, COLUMNS, FORMULAS, MEASURES, TABLES, TITLES, name_of
from essaim.orchestra.readings import said_share, sentences_of
from essaim.paper.press import press
from essaim.paper.text import breakable
from essaim.vocabulary.documents import to_json
from essaim.vocabulary.phrase import Phrase, phrase
from essaim.words.days import day_of
from essaim.words.say import say, say_number

if TYPE_CHECKING:
    from essaim.vocabulary.orchestra import FiledDrawing, Measure, Orchestra, Picture, Table
    from essaim.words.language import Language

TEMPLATE = Path(__file__).parent / "templates" / "orchestra.typ"
# A page holds so many rows of a table; the JSON holds them all.
MOST_ROWS = 14
# Where a picture says much, its tables are shorter, so that it stays on its page.
MANY_SENTENCES, FEW_ROWS = 10, 4


def file_of(path: Path) -> str:
    """A file that was read, as `name#sha256`."""
    return f"{path.name}#{hashlib.sha256(path.read_bytes()).hexdigest()}"


def write_orchestra(folder: Path, orchestra: Orchestra, *, language: Language) -> tuple[Path, ...]:
    """Write eight SVG, `orchestra.pdf` and `orchestra.json`; all is made before any is written.

    Raises:
        PrintError: the press refuses.
        OSError: the folder cannot be written.
    """
    made = {
        file_name(one): draw(orchestra, one, language=language).encode()
        for one in orchestra.pictures
    }
    made["orchestra.pdf"] = as_pages(orchestra, language=language)
    made["orchestra.json"] = to_json(orchestra).encode()
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        fresh = folder / f".{name}.{os.getpid()}"
        try:
            fresh.write_bytes(content)
            fresh.replace(folder / name)
        finally:
            fresh.unlink(missing_ok=True)
    return tuple(folder / name for name in made)


def as_pages(orchestra: Orchestra, *, language: Language) -> bytes:
    """The A3 pages: a picture each, with its reading, its counts and the drawings filed there.

    Raises:
        PrintError: the press refuses.
    """
    title = say(phrase("The orchestra: {name}", name=orchestra.authority_name), language)
    data = {
        "title": title,
        "pictures": [_page(orchestra, one, language) for one in orchestra.pictures],
        "closing": _closing(orchestra, language),
        "words": {
            key: say(sentence, language)
            for key, sentence in {
                "reading": phrase("What the links say"),
                "measures": phrase("Measures"),
                "measure": phrase("Measure"),
                "counted": phrase("Count"),
                "value": phrase("Value"),
                "formula": phrase("Formula and source"),
                "drawn": phrase("What a table drew"),
                "author": phrase("Its authors:"),
                "commentator": phrase("The commentator:"),
                "filed": phrase("Filed by"),
            }.items()
        },
    }
    return press(TEMPLATE, data, title=title, language=language)


def _page(orchestra: Orchestra, picture: Picture, language: Language) -> dict[str, Any]:
    most = MOST_ROWS if len(picture.readings) <= MANY_SENTENCES else FEW_ROWS
    return {
        "title": say(TITLES[picture.key], language),
        "about": say(ABOUT[picture.key], language),
        "svg": draw(orchestra, picture, language=language, titled=False),
        "readings": [say(one, language) for one in sentences_of(picture)],
        "measures": [_measure(one, language) for one in picture.measures],
        "tables": [_table(one, most, language) for one in picture.tables if one.rows],
        "drawings": [_drawing(one, language) for one in picture.drawings],
    }


def _measure(one: Measure, language: Language) -> list[str]:
    value = "—" if one.value is None else say_number(round(one.value, 3), language)
    parts = f"{say_number(one.part, language)} / {say_number(one.whole, language)}"
    source = say(phrase("counted on the links"), language) if one.source == "count" else one.source
    formula = say(FORMULAS[one.key], language)
    return [say(MEASURES[one.key], language), parts, value, f"{formula} — {source}"]


def _table(one: Table, most: int, language: Language) -> dict[str, Any]:
    # What falls is named in the sentences beside; the page has no room to say it twice.
    kept = [column for column in one.columns if column != "names"]
    rows = [
        [
            _cell(column, cell, language)
            for column, cell in zip(one.columns, row, strict=True)
            if column in kept
        ]
        for row in one.rows[:most]
    ]
    left = len(one.rows) - len(rows)
    more = phrase("{count} more rows are in orchestra.json.", count=left)
    return {
        "title": say(TABLES[one.key], language),
        "head": [say(COLUMNS[column], language) for column in kept],
        "rows": rows,
        "more": say(more, language) if left else "",
    }


def _cell(column: str, cell: str | int, language: Language) -> str:
    name = name_of(column, cell)
    if isinstance(name, Phrase):
        return say(name, language)
    return breakable(name) if isinstance(name, str) else say_number(name, language)


def _drawing(one: FiledDrawing, language: Language) -> dict[str, str]:
    day = "" if one.drawn_on is None else say(day_of(one.drawn_on), language)
    return {
        "head": ", ".join(part for part in (one.title, one.table, day) if part),
        "author": one.author,
        "commentator": one.commentator,
        "filed": one.filed_by,
        "source": one.source,
    }


def _closing(orchestra: Orchestra, language: Language) -> dict[str, Any]:
    few = phrase("Under five links of the authority, neither functions nor positions are shown.")
    over = [
        [
            str(one.year),
            say_number(one.links, language),
            *(_then(one.measures, key, language) for key in ("solar", "flower", "influence")),
        ]
        for one in orchestra.snapshots
    ]
    heads = (
        phrase("Year"),
        phrase("Links"),
        phrase("Degree centralisation"),
        phrase("Petals bound to the heart"),
        phrase("Reciprocity"),
    )
    return {
        "title": say(phrase("Functions, positions, and year after year"), language),
        "functions-title": say(phrase("Five functions"), language),
        "functions": [say(said_share(one), language) for one in orchestra.functions],
        "positions-title": say(phrase("Three positions"), language),
        "positions": [say(said_share(one), language) for one in orchestra.positions],
        "few": "" if orchestra.functions else say(few, language),
        "years-title": say(phrase("Year after year"), language),
        "years-head": [say(head, language) for head in heads],
        "years": over,
        "undated": say(
            phrase("Links without a date, in no year: {count}.", count=orchestra.undated), language
        ),
    }


def _then(measures: dict[Any, tuple[Measure, ...]], key: str, language: Language) -> str:
    found = measures.get(key, ())
    if not found or found[0].value is None:
        return "—"
    return say_number(round(found[0].value, 3), language)
