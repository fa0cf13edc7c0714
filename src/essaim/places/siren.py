"""The SIREN, the nine figures that name an organisation in France, and its key."""

from __future__ import annotations

import re


def key_of(eight: str) -> str:
    """The last figure of a SIREN, from the eight before it (Luhn; source: ISO/IEC 7812-1).

    >>> key_of("20006600")
    '9'
    """
    total = 0
    for place, sign in enumerate(reversed(eight)):
        figure = int(sign) * (2 if place % 2 == 0 else 1)
        total += figure - 9 if figure > 9 else figure
    return str(-total % 10)


def is_siren(text: str) -> bool:
    """Whether these are nine figures whose last is the key of the others.

    >>> is_siren("200066009"), is_siren("200066008"), is_siren("mairie")
    (True, False, False)
    """
    return bool(re.fullmatch(r"[0-9]{9}", text)) and key_of(text[:8]) == text[8]


def usual_siren(insee: str) -> str:
    """The SIREN most communes have: 21, the county, 0, the commune, the key.

    >>> usual_siren("68224")
    '216802249'
    """
    county, rest = insee[:2], insee[2:]
    if county == "97":
        return ""
    eight = f"21{'20' if county in ('2A', '2B') else county}{0 if len(rest) == 3 else ''}{rest}"
    return eight + key_of(eight) if eight.isdecimal() else ""
