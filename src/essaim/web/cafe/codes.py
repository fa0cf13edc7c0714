"""The code on a guest's card: eight signs that nobody confuses and nobody guesses."""

from __future__ import annotations

import secrets

# Crockford's base 32: no I, L, O or U; 32^8 is 40 bits.
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8


def new_code() -> str:
    """A code drawn at random; the base refuses the rare one that is taken.

    >>> len(new_code())
    8
    """
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def read_code(text: str) -> str:
    """A code as somebody typed it: case, spaces and look-alike signs are forgiven.

    >>> read_code("k7qf-2m9x"), read_code("oil0 0000")
    ('K7QF2M9X', '01100000')
    """
    plain = "".join(text.upper().split()).replace("-", "")
    return plain.translate(str.maketrans("OIL", "011"))


def shown_code(code: str) -> str:
    """A code as it is printed.

    >>> shown_code("K7QF2M9X")
    'K7QF-2M9X'
    """
    return f"{code[:4]}-{code[4:]}"
