"""What people write in a cell, read as values: yes or no, numbers, lists of numbers."""

from __future__ import annotations

import re

from essaim.tables.headers import plain
from essaim.vocabulary.errors import TableError
from essaim.vocabulary.phrase import phrase

_YES = frozenset(("yes", "y", "oui", "o", "x", "1", "true", "vrai", "v", "ok", "pmr", "fauteuil"))
_NO = frozenset(("no", "n", "non", "0", "false", "faux", "f", "aucun", "aucune", "none"))
_TICKS = frozenset("✓✔☑✅")
_ALL = frozenset(("all", "toutes", "toutes les rondes", "every round"))
_RANGE = re.compile(r"(\d{1,6})\s*(?:-|–|—|à|a|to|\.\.)\s*(\d{1,6})")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].*)?|\d{1,2}[-/ ][^\W\d_]{3,9}\.?")


def yes_or_no(cell: str) -> bool:
    """Whether a cell says yes; an empty one says no.

    >>> yes_or_no("Oui"), yes_or_no("x"), yes_or_no("FAUX"), yes_or_no("")
    (True, True, False, False)

    Raises:
        TableError: it says neither.
    """
    word = plain(cell)
    if word in _YES or (cell and cell[0] in _TICKS):
        return True
    if word in _NO or not word:
        return False
    raise _unclear(cell)


def _unclear(cell: str) -> TableError:
    return TableError(
        phrase("“{cell}” is neither yes nor no", cell=cell),
        todo=phrase("Write “yes” or “no”, or leave the cell empty."),
    )


def whole(cell: str, *, most: int) -> int | None:
    """A number from 1, alone or after a word or a letter; nothing for an empty cell or a “no”.

    >>> whole("3", most=10), whole("Table 3", most=10), whole("T3", most=10), whole("", most=10)
    (3, 3, 3, None)

    Raises:
        TableError: no number, or one beyond `most`.
    """
    word = plain(re.sub(r"\.0+$", "", cell.strip()))
    if not word or word in _NO - {"0"}:
        return None
    match = re.fullmatch(r"(?:[a-z]{1,10} ?)?(?:n o? ?)?([0-9]{1,9})", word)
    if match and not cell.strip().startswith("-") and 1 <= int(match[1]) <= most:
        return int(match[1])
    raise TableError(
        phrase("“{cell}” is no number that can be used here", cell=cell),
        expected=phrase("Expected: a whole number from 1 to {most}.", most=most),
    )


def whole_numbers(cell: str, *, most: int) -> tuple[int, ...]:
    """The numbers of a list such as `1;2`, `1-3` or `R1, R3`, in order; none for “all”.

    >>> whole_numbers("1;2", most=24), whole_numbers("1-3", most=24), whole_numbers("R3 R1", most=9)
    ((1, 2), (1, 2, 3), (1, 3))

    Raises:
        TableError: something else is written, or a number is beyond `most`.
    """
    text = cell.strip().lower()
    if not text or plain(text) in _ALL:
        return ()
    if _DATE.fullmatch(text):
        raise TableError(
            phrase("the spreadsheet has made the date “{cell}” of this list", cell=cell),
            todo=phrase("Give the column the format “text”, and type the numbers again."),
        )
    # “1,2” typed in a French spreadsheet is the number 1.2: here it can only mean 1 and 2.
    parts = re.split(r"\s*(?:[;,/&+|.]|\bet\b|\band\b|\s(?![-–—àa]|to))\s*", _closed(text))
    numbers: set[int] = set()
    for part in filter(None, parts):
        low, high = _bounds(part, cell)
        if not 1 <= low <= high <= most:
            raise _no_list(cell, most)
        numbers.update(range(low, high + 1))
    if not numbers:
        raise _no_list(cell, most)
    return tuple(sorted(numbers))


def _closed(text: str) -> str:
    """Ranges without inner spaces or letters, and a decimal `.0` taken away."""
    text = re.sub(r"^(\d+)\.0+$", r"\1", text)
    text = re.sub(r"\b(?:rondes?|rounds?|r)\s*(?=\d)", "", text)
    return _RANGE.sub(r"\1-\2", text)


def _bounds(part: str, cell: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{1,6})(?:-([0-9]{1,6}))?", part)
    if match is None:
        raise _no_list(cell, None)
    low = int(match[1])
    return low, int(match[2] or low)


def _no_list(cell: str, most: int | None) -> TableError:
    return TableError(
        phrase("“{cell}” is no list of numbers", cell=cell),
        expected=phrase("Expected: numbers from 1 to {most}, as in “1;2” or “1-3”.", most=most)
        if most is not None
        else phrase("Expected: numbers, as in “1;2” or “1-3”."),
    )
