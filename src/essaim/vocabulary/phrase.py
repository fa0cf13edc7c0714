"""A sentence that is not said yet: an English text and the values it names.

Engines and errors hold phrases; `essaim.words` says them in the reader's language. So the
ground floor never chooses a language, and each sentence has one place in the catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = "str | int | float | Phrase | tuple[Value, ...]"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence of the catalogue and the values that fill its `{names}`.

    Attributes:
        text: the English sentence, which is also its key in the catalogue.
        plural: the English plural, when the sentence counts something.
        count: how many, when it counts.
        values: pairs (name, value); a value may be a phrase or a list of values.
    """

    text: str
    plural: str | None = None
    count: int | None = None
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        """The phrase in English, for logs and tests."""
        many = self.plural is not None and self.count != 1
        pattern = self.plural if many and self.plural is not None else self.text
        return pattern.format_map({name: plain(value) for name, value in self.values})


def plain(value: Value) -> str:
    """A value in English, lists joined by commas."""
    if isinstance(value, tuple):
        return ", ".join(plain(item) for item in value)
    return str(value)


def phrase(text: str, /, **values: Value) -> Phrase:
    """A phrase that counts nothing.

    >>> str(phrase("{name} sits at table {table}", name="Ana", table=3))
    'Ana sits at table 3'
    """
    return Phrase(text, values=tuple(values.items()))


def phrase_n(singular: str, plural: str, count: int, /, **values: Value) -> Phrase:
    """A phrase that counts; `{n}` is the count.

    >>> str(phrase_n("{n} guest", "{n} guests", 2))
    '2 guests'
    """
    return Phrase(singular, plural, count, (("n", count), *values.items()))
