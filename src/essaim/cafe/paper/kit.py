"""The paper kit: one command, one PDF a kind of paper, everything the evening needs."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaim.cafe.paper.cards import cards
from essaim.cafe.paper.cloths import cloths
from essaim.cafe.paper.drawing import drawing
from essaim.cafe.paper.hosts import hosts
from essaim.cafe.paper.sheets import sheets
from essaim.cafe.paper.signin import signin
from essaim.cafe.paper.signs import signs
from essaim.cafe.paper.view import View
from essaim.cafe.paper.wall import wall
from essaim.paper.press import press
from essaim.vocabulary.errors import PrintError
from essaim.vocabulary.phrase import Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from essaim.cafe.paper.codes import Link
    from essaim.vocabulary.seating import Seating
    from essaim.vocabulary.workshop import Workshop
    from essaim.words.language import Language

TEMPLATES = Path(__file__).parent / "templates"
PAPERS = ("a4", "letter")
# The longest to print come first, so that two presses end together.
FILES: dict[str, dict[Language, str]] = {
    "cards": {"fr": "cartes.pdf", "en": "cards.pdf"},
    "cloths-a2": {"fr": "nappes-a2.pdf", "en": "tablecloths-a2.pdf"},
    "cloths-a3": {"fr": "nappes-a3.pdf", "en": "tablecloths-a3.pdf"},
    "sheets": {"fr": "feuilles-de-table.pdf", "en": "table-sheets.pdf"},
    "hosts": {"fr": "cartes-hotes.pdf", "en": "host-cards.pdf"},
    "drawing": {"fr": "feuille-dessin.pdf", "en": "drawing-sheet.pdf"},
    "wall": {"fr": "plan-mural.pdf", "en": "wall-list.pdf"},
    "signin": {"fr": "emargement.pdf", "en": "sign-in.pdf"},
    "signs": {"fr": "tables.pdf", "en": "tables.pdf"},
}


def print_kit(
    seating: Seating,
    folder: Path,
    *,
    workshop: Workshop | None = None,
    language: Language = "fr",
    paper: str = "a4",
    links: Mapping[str, Link] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Path, ...]:
    """Print the whole kit of a café into a folder.

    Nothing is written unless everything could be printed, and no file is ever half written.
    Tablecloths are A3 and A2 whatever the paper.

    Args:
        seating: who sits where.
        folder: where the files go; made when it is not there.
        workshop: title, questions and times; without it the papers leave lines to write on.
        language: the language of the sentences and of the file names.
        paper: `a4` or `letter`.
        links: by guest id, what the square of the card leads to; without it the square holds the
            guest's id.
        progress: told how many of how many papers are printed.

    Returns:
        The files, in the order of their names.

    Raises:
        PrintError: an unknown paper, a link too long for a square, a press that fails, or a
            folder that cannot be written.
    """
    if paper not in PAPERS:
        raise PrintError(
            phrase("the paper “{paper}” is unknown", paper=paper),
            expected=phrase("Expected: {schema}.", schema=" | ".join(PAPERS)),
        )
    view = View(seating, workshop, language, paper)
    printed: dict[str, bytes] = {}
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        waiting = {
            pool.submit(_print, view, name, title, data): name
            for name, title, data in _papers(view, links or {})
        }
        try:
            for done in as_completed(waiting):
                printed[FILES[waiting[done]][language]] = done.result()
                if progress is not None:
                    progress(len(printed), len(FILES))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return _write(folder, printed)


def _papers(view: View, links: Mapping[str, Link]) -> Iterator[tuple[str, Phrase, dict[str, Any]]]:
    """Each paper: its key, its title and its data."""
    yield "cards", phrase("Personal cards"), cards(view, links)
    yield "cloths-a2", phrase("Tablecloths, A2"), cloths(view, "a2")
    yield "cloths-a3", phrase("Tablecloths, A3"), cloths(view, "a3")
    yield "sheets", phrase("Table sheets"), sheets(view)
    yield "hosts", phrase("Host cards"), hosts(view)
    yield "drawing", phrase("Drawing sheet"), drawing(view)
    yield "wall", phrase("Who sits where"), wall(view)
    yield "signin", phrase("Sign-in sheet"), signin(view)
    yield "signs", phrase("Table numbers"), signs(view)


def _print(view: View, name: str, title: Phrase, data: dict[str, Any]) -> bytes:
    template = TEMPLATES / f"{name.split('-', maxsplit=1)[0]}.typ"
    named = f"{view.say(title)} · {view.title}"
    return press(template, data, title=named, language=view.language)


def _write(folder: Path, printed: Mapping[str, bytes]) -> tuple[Path, ...]:
    """All files under other names first, then each takes its own in one step."""
    drafts = {folder / name: folder / f".{name}.part" for name in sorted(printed)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, draft in drafts.items():
            draft.write_bytes(printed[path.name])
        for path, draft in drafts.items():
            draft.replace(path)
    except OSError as error:
        raise PrintError(
            phrase("the folder “{folder}” cannot be written", folder=str(folder)),
            todo=phrase("Give another folder, or close the files that are open in it."),
        ) from error
    finally:
        for draft in drafts.values():
            _forget(draft)
    return tuple(drafts)


def _forget(draft: Path) -> None:
    # A draft that took its name is gone already; one in an impossible folder never was.
    with suppress(OSError):
        draft.unlink()
