"""Finds the sentences of HTML templates, for the catalogue; Babel calls it, nobody else."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

STRING = r""" "([^"]*)" | '([^']*)' """
ONE = re.compile(rf"\{{%\s*say\s+(?:{STRING})", re.VERBOSE)
MANY = re.compile(rf"\{{%\s*say_n\s+(?:{STRING})\s+(?:{STRING})", re.VERBOSE)

Found = tuple[int, str, "str | tuple[str, str]", list[str]]


def extract(
    file: IO[bytes],
    keywords: Collection[str],
    comment_tags: Collection[str],  # noqa: ARG001 - Babel's signature
    options: Mapping[str, str],  # noqa: ARG001 - Babel's signature
) -> Iterator[Found]:
    """The sentences of one template, told as if they stood in `phrase` and `phrase_n`.

    Args:
        file: the template.
        keywords: what Babel looks for; nothing is found without `phrase` among them.
        comment_tags: not used.
        options: not used.

    Yields:
        Line, function, sentence (or singular and plural), no comments.
    """
    text = file.read().decode("utf-8")
    if "phrase" not in keywords:
        return
    for found in ONE.finditer(text):
        yield _line(text, found), "phrase", _first(found.groups()), []
    for found in MANY.finditer(text):
        groups = found.groups()
        yield _line(text, found), "phrase_n", (_first(groups[:2]), _first(groups[2:])), []


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1


def _first(groups: tuple[str | None, ...]) -> str:
    return next(group for group in groups if group is not None)
