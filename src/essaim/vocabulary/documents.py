"""Documents: frozen values with a JSON form that states its schema and its version.

Reading is strict. An unknown field, an unknown version or a wrong type is refused with the
path of the field (`rounds[0].tables[2].host`), because a document that is half understood is
worse than one that is refused. Writing and reading again gives an equal value.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from essaim.vocabulary.errors import DocumentError, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Phrase

# What every dataclass of a document carries as `__pydantic_config__`.
STRICT: Any = {"extra": "forbid", "strict": True, "allow_inf_nan": False}


class Document(Protocol):
    """Anything with a schema line, such as `essaim/seating/1`."""

    @property
    def schema(self) -> str:
        """Name and version of the document's form."""


D = TypeVar("D", bound=Document)


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def schema_of(kind: type[Document]) -> str:
    """The schema line that a kind of document carries."""
    default = kind.__dataclass_fields__["schema"].default  # type: ignore[attr-defined]
    return str(default)


def to_json(document: Document) -> str:
    """The document as JSON text, two spaces deep, accents kept."""
    plain = _adapter(type(document)).dump_python(document, mode="json")
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def fingerprint(document: Document) -> str:
    """The SHA-256 of a document's JSON text: two documents that say the same have the same."""
    return hashlib.sha256(to_json(document).encode()).hexdigest()


def to_plain(document: Document) -> dict[str, Any]:
    """The document as plain dictionaries, lists, numbers and strings."""
    plain: dict[str, Any] = _adapter(type(document)).dump_python(document, mode="json")
    return plain


def from_json(text: str | bytes, kind: type[D], *, file: str | None = None) -> D:
    """Read a document of the given kind.

    Args:
        text: the JSON text.
        kind: the class of document expected.
        file: the file's name, for the error.

    Raises:
        DocumentError: not JSON, another schema or version, an unknown field, a wrong type.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        # ValueError is no JSON, no UTF-8, or a number of thousands of digits.
        line = getattr(error, "lineno", None)
        raise DocumentError(
            phrase("this is not a JSON document"),
            where=Place(file=file, line=line, column=getattr(error, "colno", None)),
            expected=phrase("Expected: {schema}.", schema=schema_of(kind)),
            todo=phrase("Give the file that Essaim wrote, unchanged."),
        ) from error
    _check_schema(found, schema_of(kind), file)
    try:
        value: D = _adapter(kind).validate_json(text)
    except ValidationError as error:
        raise _explained(error, file) from error
    return value


def _check_schema(found: object, expected: str, file: str | None) -> None:
    stated = found.get("schema") if isinstance(found, dict) else None
    if stated == expected:
        return
    raise DocumentError(
        phrase("the document states the schema “{stated}”", stated=str(stated))
        if stated is not None
        else phrase("the document states no schema"),
        where=Place(file=file, field="schema"),
        expected=phrase("Expected: {schema}.", schema=expected),
        todo=phrase("If a newer Essaim wrote it, update this one; otherwise give another file."),
    )


def _explained(error: ValidationError, file: str | None) -> DocumentError:
    first = error.errors(include_url=False)[0]
    path = ""
    for part in first["loc"]:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else str(part)
    what, expected = _complaint(str(first["type"]), str(first["msg"]), first.get("input"))
    return DocumentError(
        what,
        where=Place(file=file, field=path),
        expected=expected,
        todo=phrase("Correct this field, or give the file that Essaim wrote, unchanged."),
    )


def _complaint(kind: str, message: str, value: object) -> tuple[Phrase, Phrase | None]:
    """Pydantic's complaint in our own words; its English message stays as the detail."""
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return phrase("this field is unknown"), None
    if kind in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return phrase("this field is missing"), None
    short = repr(value)
    short = short if len(short) <= 60 else short[:57] + "…"
    return (
        phrase("the value {value} does not fit", value=short),
        phrase("Expected: {schema}.", schema=message),
    )


def json_schema(kind: type[Document]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind of document, generated from its class."""
    schema: dict[str, Any] = _adapter(kind).json_schema(mode="serialization")
    name = schema_of(kind)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{name.replace('/', ':')}",
        **schema,
    }
