"""What a posted note must be, and the words that say what is wrong with it.

Signs that nobody sees are taken out, not refused: a note refused for one of them would stay on
its phone for ever. They are NUL and the other controls but newline and tab, the bidirectional
embeddings, overrides and isolates (a text must not change the reading order of the page around
it), and halves of surrogate pairs. The text is brought to NFC.
"""

from __future__ import annotations

import json
import re
import unicodedata
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.models import Kind

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Phrase

MOST_BYTES = 64_000
MOST_SIGNS = 4_000
FIELDS = ("key", "table", "round", "kind", "text")
KINDS: tuple[str, ...] = tuple(Kind.values)
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}\ud800-\udfff]"
)


class NoteError(EssaimError):
    """A note that is not kept; `status` is what HTTP calls the reason."""

    def __init__(
        self,
        what: Phrase,
        *,
        status: int,
        expected: Phrase | None = None,
        todo: Phrase | None = None,
    ) -> None:
        super().__init__(what, expected=expected, todo=todo)
        self.status = status


@dataclass(frozen=True, slots=True)
class PostedNote:
    """A note as it was posted, its form checked; whether its table exists, the base knows."""

    key: UUID
    table: int
    round: int
    kind: str
    text: str


def read_note(body: bytes) -> PostedNote:
    """The note of a request's body.

    Raises:
        NoteError: the body is not what is expected, which the error says.
    """
    given = _object(body)
    strange = sorted(set(given) - set(FIELDS))
    if strange:
        raise NoteError(
            phrase("the field “{field}” is not known", field=clean(strange[0])[:40]),
            status=422,
            expected=phrase("Expected: the fields {fields}.", fields=FIELDS),
        )
    return PostedNote(
        key=_key(given.get("key")),
        table=_number(given.get("table"), "table"),
        round=_number(given.get("round"), "round"),
        kind=_kind(given.get("kind")),
        text=_text(given.get("text")),
    )


def clean(text: str) -> str:
    r"""The text without the signs that nobody sees.

    >>> clean("un\x00 deux\r\ntrois")
    'un deux\ntrois'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", UNSEEN.sub("", lines)).strip()


def _object(body: bytes) -> dict[str, Any]:
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        given = None
    if isinstance(given, dict):
        return given
    raise NoteError(
        phrase("the note is not a JSON object"),
        status=400,
        expected=phrase("Expected: the fields {fields}.", fields=FIELDS),
    )


def read_uuid(value: object) -> UUID | None:
    """A UUID written as text; nothing when it is none.

    >>> read_uuid("no") is None
    True
    """
    try:
        return uuid.UUID(value if isinstance(value, str) else "")
    except ValueError:
        return None


def _key(value: object) -> UUID:
    key = read_uuid(value)
    if key is None:
        raise NoteError(
            phrase("the key of the note is not a UUID"),
            status=422,
            expected=phrase("Expected: a UUID made where the note is written."),
        )
    return key


def _number(value: object, field: str) -> int:
    # True is an int to Python, and so is a number of a thousand digits.
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000:
        return value
    raise NoteError(
        phrase("the field “{field}” is not a number of this workshop", field=field),
        status=422,
        expected=phrase("Expected: a whole number, from 1."),
    )


def _kind(value: object) -> str:
    if isinstance(value, str) and value in KINDS:
        return value
    raise NoteError(
        phrase("this kind of note is not known"),
        status=422,
        expected=phrase("Expected: one of {kinds}.", kinds=KINDS),
    )


def _text(value: object) -> str:
    text = clean(value) if isinstance(value, str) else ""
    if text and len(text) <= MOST_SIGNS:
        return text
    raise NoteError(
        phrase("the note is too long") if text else phrase("the note has no text"),
        status=422,
        expected=phrase("Expected: a text of 1 to {most} signs.", most=MOST_SIGNS),
    )
