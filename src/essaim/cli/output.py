"""What commands print: sentences and JSON on stdout, what happens meanwhile on stderr."""

from __future__ import annotations

import codecs
import io
import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from essaim.cli.speech import current_language
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from pathlib import Path

    from click._termui_impl import ProgressBar

    from essaim.vocabulary.documents import Document
    from essaim.vocabulary.phrase import Phrase

__all__ = ["current_language", "progress", "say_err", "say_out", "write_json", "written"]

# What a console without Unicode shows for our typography.
_PLAIN = {
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{NO-BREAK SPACE}": " ",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{LATIN SMALL LIGATURE OE}": "oe",
    "\N{LATIN CAPITAL LIGATURE OE}": "OE",
}


def say_out(sentence: Phrase, *, bold: bool = False) -> None:
    """Say a phrase on stdout; colours and weight vanish when it is no terminal."""
    click.secho(say(sentence, current_language()), bold=bold or None)


def say_err(sentence: Phrase) -> None:
    """Say a phrase on stderr: a warning, or news that must not mix with the result."""
    click.echo(say(sentence, current_language()), err=True)


def write_json(content: Document | Mapping[str, Any]) -> None:
    """Write a document, or plain values, as JSON on stdout; the language changes nothing."""
    if isinstance(content, Mapping):
        click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        from essaim.vocabulary.documents import to_json

        click.echo(to_json(content), nl=False)


def progress(label: Phrase, length: int) -> ProgressBar[int]:
    """A progress bar on stderr, hidden when stderr is no terminal.

    Use it as `with progress(phrase("Seating"), 100) as bar: bar.update(1)`.

    Args:
        label: what is being done.
        length: how many steps it takes.
    """
    return click.progressbar(
        length=length,
        label=say(label, current_language()),
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
    )


def written(path: Path) -> None:
    """Say on stderr that a file has been written."""
    say_err(phrase("Written: {path}", path=str(path)))


def calm_streams() -> None:
    """Let no accent break a console that cannot show it."""
    codecs.register_error("essaim", _shown_plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="essaim")


def _shown_plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(_PLAIN.get(sign, "?") for sign in signs), error.end
