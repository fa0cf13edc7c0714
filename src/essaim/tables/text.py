"""From the bytes of a CSV file to its text, whatever wrote it.

Excel in French saves CSV as Windows-1252 or as UTF-8 with a byte order mark, and “Unicode text”
as UTF-16; everybody else writes UTF-8.
"""

from __future__ import annotations

import codecs
import unicodedata

from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Copied along from web pages and word processors; they show nothing and break comparisons.
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u00ad"))
# They turn the text that follows around, on screen and on paper.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def decoded(raw: bytes, *, file: str) -> str:
    """The text of these bytes.

    Args:
        raw: the content of the file.
        file: its name, for the error.

    Raises:
        TableError: no usual encoding fits, or the content is not text.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(_strict(raw[len(mark) :], encoding, file), file)
    try:
        return _checked(raw.decode("utf-8"), file)
    except UnicodeDecodeError:
        return _checked(_strict(raw, "cp1252", file), file)


def _strict(raw: bytes, encoding: str, file: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise TableError(
            phrase("the characters of this file cannot be read"),
            where=Place(file=file, line=line),
            expected=phrase("Expected: UTF-8, UTF-16 or Windows-1252."),
            todo=phrase("Save it again as “CSV UTF-8”."),
        ) from error


def _checked(text: str, file: str) -> str:
    nul = text.find("\0")
    if nul < 0:
        return text
    raise TableError(
        phrase("this file is not text"),
        where=Place(file=file, line=text.count("\n", 0, nul) + 1),
        expected=phrase("Expected: a table saved as CSV or XLSX."),
        todo=phrase("Open it in a spreadsheet and save it again as “CSV UTF-8”."),
    )


def not_a_table(file: str) -> TableError:
    """The error for a file that is neither CSV nor XLSX."""
    return TableError(
        phrase("this file is neither CSV nor XLSX"),
        where=Place(file=file),
        todo=phrase("Open it in a spreadsheet and save it as .xlsx or .csv."),
    )


def tidy(cell: str) -> str:
    r"""A cell with its spaces folded into single ones and its accents composed.

    >>> tidy("  Zoé\u00a0 Martin\n")
    'Zoé Martin'
    """
    composed = unicodedata.normalize("NFC", cell.translate(_INVISIBLE))
    return " ".join(composed.split())


def forbidden(cell: str) -> str | None:
    r"""The first character that no cell may hold, as `U+0007`, or None.

    >>> forbidden("Ana\x07"), forbidden("Ana\n")
    ('U+0007', None)
    """
    for character in cell:
        control = unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\r\n"
        if control or character in _TURNING:
            return f"U+{ord(character):04X}"
    return None
