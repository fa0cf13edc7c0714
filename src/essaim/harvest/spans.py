"""A run of text over several lines, and the way back to the file from any of its characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.harvest.wordlist import is_word
from essaim.vocabulary.harvest import TextSource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.harvest.lines import Line

_SPACES = re.compile(r"\s+")
_HYPHEN = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Span:
    """Text gathered from lines.

    Attributes:
        text: its words with single spaces between them.
        at: for the start of each piece of `text`: its index, the line it is from, the column there.
        end: line and column just after the last character.
    """

    text: str
    at: tuple[tuple[int, Line, int], ...]
    end: tuple[Line, int]

    def raw(self, index: int) -> tuple[Line, int]:
        """The line and the offset in the file of a character of the text."""
        spot = bisect_right(self.at, index, key=lambda piece: piece[0]) - 1
        start, line, column = self.at[spot]
        return line, line.raw(column + index - start)

    def source(self, file: str) -> TextSource:
        """Where the span is."""
        first, begin = self.raw(0)
        last, at = self.raw(len(self.text) - 1)
        return TextSource(
            file=file,
            line_start=first.number,
            line_end=last.number,
            char_start=begin,
            char_end=at + 1,
        )

    def part(self, start: int, end: int) -> Span | None:
        """The span from one index of its text to another, its outer spaces left out."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        if not text:
            return None
        first = bisect_right(self.at, start, key=lambda piece: piece[0]) - 1
        pieces = [
            (max(index - start, 0), line, column + max(start - index, 0))
            for index, line, column in self.at[first:]
            if index < start + len(text)
        ]
        return Span(text, tuple(pieces), pieces[-1][1:])


def gather(pieces: Iterable[tuple[Line, int, int]]) -> Span | None:
    """The span of pieces of lines, each from a column to a column; None when they are blank.

    A hyphen at the end of a line stays when the word has one ("savoir-faire") and goes when it only
    cut the word.
    """
    text, at = "", []
    end: tuple[Line, int] | None = None
    for line, start, stop in pieces:
        for found in re.finditer(r"\S+(?: \S+)*", line.text[start:stop]):
            text, link = _linked(text, found.group())
            text += link
            at.append((len(text), line, start + found.start()))
            text += found.group()
            end = (line, start + found.end())
    if end is None:
        return None
    return Span(text, tuple(at), end)


def _linked(text: str, following: str) -> tuple[str, str]:
    """The text before, and what stands between it and the next piece."""
    if not text:
        return text, ""
    cut = _HYPHEN.search(text)
    after = _WORD.match(following)
    if cut is None or after is None:
        return text, " "
    joined = cut[1] + after.group()
    if is_word(joined) and not is_word(f"{cut[1]}-{after.group()}") and not is_word(cut[1]):
        return text[:-1], ""
    return text, ""


def folded(text: str) -> str:
    """The text without spaces and hyphens, to compare it with the file it came from.

    >>> folded("le t erritoire") == folded("le territoire")
    True
    """
    return _SPACES.sub("", text).replace("-", "")
