"""The number of a public body: nine digits, the last of which proves the others.

Source: Code de commerce, R. 123-221; the key is Luhn's (ISO/IEC 7812-1).
"""

from __future__ import annotations


def read_siren(text: str) -> str:
    """The digits of a SIREN as somebody typed it, spaces and points left out.

    >>> read_siren("200 066 009")
    '200066009'
    """
    return "".join(sign for sign in text if not sign.isspace() and sign not in ".-")


def is_siren(digits: str) -> bool:
    """Whether these nine digits prove themselves.

    >>> is_siren("200066009"), is_siren("200066008")
    (True, False)
    """
    if len(digits) != 9 or not (digits.isascii() and digits.isdigit()):
        return False
    doubled = (int(digit) * (1 + position % 2) for position, digit in enumerate(digits))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
