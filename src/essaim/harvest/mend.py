"""Words that a PDF cut are put together again, and glued ones are taken apart.

Rule for cut words: of all joins of neighbours that make a word of the dictionary, the one that
removes most unknown fragments is made first; "engage ment", two true words, needs the list of
endings. Rule for glued words: an unknown run that holds a little word (de, du, et…) and otherwise
only known words is taken apart. What cannot be decided is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from essaim.harvest.wordlist import is_word

_RUN = re.compile(r"[^\W\d_]+")
_ENDINGS = frozenset(("ment", "ments", "ions"))
_LITTLE = frozenset("de du des la le les et en aux au sur par pour d l".split())
_GLUED = re.compile(r"(?<![\w@./’'-])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/-]|\.\w)")
_BROKEN = re.compile(r"(?<![\w'’-])([^\W\d_]{2,})- ([^\W\d_]{2,})(?![\w'’])")
_GLUED_LETTERS = 9
_HEADS = frozenset("lLdDnNsSjJmMtTcC")


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from `start` to `end` is read as `text`."""

    start: int
    end: int
    text: str


def edits_of(line: str) -> tuple[Edit, ...]:
    """What must be changed in a line for its words to be whole, from left to right.

    >>> [edit.text for edit in edits_of("les acteurs du t erritoire")]
    ['']
    """
    if line.isascii() and not line.strip():
        return ()
    edits = [*_broken(line), *_cut(line), *_glued(line)]
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return tuple(kept)


def mended(line: str) -> str:
    """The line with its words whole.

    >>> mended("l'engage ment de chacun"), mended("le paysdeRance")
    ("l'engagement de chacun", 'le pays de Rance')
    """
    text = line
    for edit in reversed(edits_of(line)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _broken(line: str) -> list[Edit]:
    """A word cut at the end of a column, its hyphen left inside: `Con- seils`."""
    if "- " not in line:
        return []
    return [
        Edit(found.end(1), found.start(2), "")
        for found in _BROKEN.finditer(line)
        if not is_word(found[2]) and is_word(found[1] + found[2])
    ]


@dataclass(frozen=True, slots=True)
class _Fragment:
    start: int
    end: int
    text: str
    known: bool
    joins: bool  # only spaces stand between it and the next fragment


def _fragments(line: str) -> list[_Fragment]:
    runs = list(_RUN.finditer(line))
    found = []
    for index, run in enumerate(runs):
        following = line[run.end() : runs[index + 1].start()] if index + 1 < len(runs) else "."
        before = line[run.start() - 1] if run.start() else " "
        # An elided article and one half of a compound are no fragments.
        whole = following[:1] in ("'", "’", "-") or before == "-" or _is_unit(line, run.start())
        found.append(
            _Fragment(
                run.start(),
                run.end(),
                run.group(),
                whole or is_word(run.group()),
                following.isspace(),
            )
        )
    return found


def _is_unit(line: str, start: int) -> bool:
    """`5 t`, `100m`: a letter after a number is a unit."""
    return line[:start].rstrip()[-1:].isdigit()


def _cut(line: str) -> list[Edit]:
    pieces = _fragments(line)
    doubtful = [i for i, piece in enumerate(pieces) if not piece.known or piece.text in _ENDINGS]
    spans: list[tuple[int, int, int, int]] = []  # gain, length, first, last
    for index in doubtful:
        for first in (index - 2, index - 1, index):
            for last in (first + 1, first + 2):
                if first < 0 or last >= len(pieces) or not first <= index <= last:
                    continue
                if gain := _gain(pieces[first : last + 1]):
                    spans.append((-gain, last - first, first, last))
    edits: list[Edit] = []
    taken: set[int] = set()
    for _, _, first, last in sorted(set(spans)):
        if taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            edits += [Edit(pieces[i].end, pieces[i + 1].start, "") for i in range(first, last)]
    return edits


def _gain(pieces: list[_Fragment]) -> int:
    """How many unknown fragments a join removes; 0 when it must not be made."""
    if not all(piece.joins for piece in pieces[:-1]):
        return 0
    word = "".join(piece.text for piece in pieces)
    # A name that only chance makes ("Il ya", Ilya) is no word that a page has cut.
    if any(not piece.text.islower() for piece in pieces[1:]) or not is_word(word.lower()):
        return 0
    if word != word.capitalize() and not word.islower():
        return 0
    unknown = sum(not piece.known for piece in pieces)
    if unknown == len(pieces):
        return unknown
    if unknown == 0:
        return int(len(pieces) == 2 and pieces[1].text in _ENDINGS and len(word) > 7)
    # A true word beside a fragment: short words are too easily made by chance.
    return unknown if len(word) >= 4 and (len(pieces) == 2 or len(word) >= 6) else 0


def _glued(line: str) -> list[Edit]:
    edits = []
    for found in _GLUED.finditer(line):
        text = found.group()
        if len(text) < _GLUED_LETTERS:
            continue
        parts = re.split(r"['’]", text)
        if all(is_word(part) or part in _HEADS for part in parts):
            continue
        edits += [Edit(found.start() + at, found.start() + at, " ") for at in apart(text)]
    return edits


def apart(text: str) -> tuple[int, ...]:
    """Where spaces are missing in a glued run; nowhere when it cannot be told.

    >>> apart("Chambred'agriculture"), apart("désartificialisation")
    ((7,), ())
    """
    best = _split(text)
    if best is None:
        return ()
    words = [text[a:b] for a, b in zip((0, *best), (*best, len(text)), strict=True)]
    # A little word at the end is as often the end of a misspelt one ("départemantale").
    little = [word for word in words[1:-1] if word.lower().rstrip("'’") in _LITTLE]
    little += [word for word in words[1:] if word[:2] in ("d'", "d’", "l'", "l’")]
    return best if len(words) > 1 and little else ()


def _split(text: str) -> tuple[int, ...] | None:
    """The cut into fewest words, each known, or a name at a capital; None when there is none."""
    cost: list[tuple[float, tuple[int, ...]] | None] = [(0.0, ())] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - 24), end):
            before = cost[start]
            price = _price(text, start, end) if before else None
            if before is None or price is None:
                continue
            total = before[0] + price
            held = cost[end]
            if held is None or total < held[0]:
                cost[end] = (total, (*before[1], start) if start else ())
    last = cost[-1]
    return last[1] if last else None


def _price(text: str, start: int, end: int) -> float | None:
    word = text[start:end]
    bare = re.split(r"['’]", word)
    if len(bare) == 2 and bare[0] in _HEADS and len(bare[1]) > 2 and is_word(bare[1]):
        return 1.0
    if len(bare) > 1 or (start and word[0].isupper() and not text[start - 1].islower()):
        return None
    if any(letter.isupper() for letter in word[1:]):
        return None
    if word.lower() in _LITTLE and len(word) > 1:
        return 0.9
    if len(word) >= 3 and is_word(word):
        return 1.0 if len(word) >= 4 else 1.6
    capital = word[0].isupper() and len(word) >= 4 and (end == len(text) or text[end].isupper())
    return 2.0 if capital else None
