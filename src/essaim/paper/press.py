"""Presses data and a template into a tagged PDF (PDF/UA-1), the same bytes each time.

The data lies beside the template as JSON and is never pasted into markup: a name such as
`#panic("x")` is printed as it stands. Typst runs in a process of its own, which sees one temporary
folder and has a time limit.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from essaim.paper.text import cleaned
from essaim.vocabulary.errors import PrintError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.words.language import Language

LOOK = Path(__file__).parent / "templates"
SECONDS = 60.0


def press(
    template: Path,
    data: Mapping[str, Any],
    *,
    title: str,
    language: Language,
    seconds: float = SECONDS,
) -> bytes:
    """Print one document.

    A character that no embedded font can draw (an emoji, say) is printed as □: one odd name must
    not keep three hundred cards from the printer.

    Args:
        template: the `.typ` file; it imports `/look.typ` and reads `data` from there.
        data: anything JSON can hold; the template alone knows its form.
        title: the title of the document, which PDF/UA wants and readers announce.
        language: the language of the text, for hyphens, quotes and the voice that reads aloud.
        seconds: how long the printing may take.

    Returns:
        The bytes of the PDF; the same data give the same bytes.

    Raises:
        PrintError: the template is not there or is refused, or the time is over.
    """
    if not template.is_file():
        raise PrintError(
            phrase("the template “{name}” is not there", name=template.name),
            todo=phrase("Install Essaim again: a file of the package is missing."),
        )
    head = {"title": cleaned(title), "language": language}
    body = json.dumps(cleaned(dict(data)), ensure_ascii=False)
    with TemporaryDirectory(prefix="essaim-") as name:
        folder = Path(name)
        shutil.copytree(LOOK, folder, dirs_exist_ok=True)
        shutil.copyfile(template, folder / "main.typ")
        (folder / "head.json").write_text(json.dumps(head, ensure_ascii=False), encoding="utf-8")
        (folder / "data.json").write_text(body, encoding="utf-8")
        complaint = _compile(folder, seconds)
        if complaint:
            raise PrintError(
                phrase("the press refuses “{title}”: {reason}", title=title, reason=complaint),
                todo=phrase("Tell the authors of Essaim, with the file that was to be printed."),
            )
        return (folder / "out.pdf").read_bytes()


def _compile(folder: Path, seconds: float) -> str:
    """Run the worker on the folder; its complaint, or nothing when the PDF is there."""
    command = [sys.executable, "-P", "-m", "essaim.paper.worker", str(folder)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, in our own interpreter
            command, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise PrintError(
            phrase("printing took longer than {seconds} seconds", seconds=seconds),
            todo=phrase("Print fewer people at a time, or free the machine and try again."),
        ) from error
    if done.returncode == 0:
        return ""
    told = folder / "error.json"
    if told.exists():
        return str(json.loads(told.read_text(encoding="utf-8"))["message"])
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else f"exit code {done.returncode}"
