"""Unfold a Hunspell dictionary into the plain list of its forms, once, for a maintainer.

The list in `data/words-fr.txt.xz` was made by

    python -m essaim.harvest.unfold fr.dic fr.aff src/essaim/harvest/data/words-fr.txt.xz

from the French dictionary of Dicollecte/Grammalecte, version 7.0 (MPL-2.0, see
`data/README.md`). Format: hunspell(5), flags of two characters (`FLAG long`). Prefixes that only
elide (`l'`, `qu'`) are left out: words are looked up without them.
"""

from __future__ import annotations

import lzma
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Suffix:
    """One line of an affix file: what is taken off, what is put on, when, and what may follow."""

    strip: str
    add: str
    when: re.Pattern[str]
    follows: tuple[str, ...]


def suffixes_of(lines: Iterable[str]) -> dict[str, list[Suffix]]:
    """The suffixes of an affix file, by flag; each flag's first line only announces it."""
    found: dict[str, list[Suffix]] = {}
    for line in lines:
        cells = line.split()
        if len(cells) < 5 or cells[0] != "SFX":
            continue
        _, flag, strip, added, condition = cells[:5]
        add, _, flags = added.partition("/")
        found.setdefault(flag, []).append(
            Suffix(
                "" if strip == "0" else strip,
                "" if add == "0" else add,
                re.compile(f"(?:{condition})$"),
                pairs(flags),
            )
        )
    return found


def pairs(flags: str) -> tuple[str, ...]:
    """Flags of two characters each.

    >>> pairs("S.L'")
    ('S.', "L'")
    """
    return tuple(flags[i : i + 2] for i in range(0, len(flags) - 1, 2))


def forms_of(entry: str, suffixes: dict[str, list[Suffix]]) -> set[str]:
    """Every form of one line of a dictionary, itself included.

    >>> rule = Suffix("", "s", re.compile("(?:[^s])$"), ())
    >>> sorted(forms_of("plan/S. po:nom", {"S.": [rule]}))
    ['plan', 'plans']
    """
    stem, _, flags = entry.split(maxsplit=1)[0].partition("/")
    forms, waiting = {stem}, [(stem, pairs(flags))]
    while waiting:
        word, allowed = waiting.pop()
        for flag in allowed:
            for rule in suffixes.get(flag, ()):
                if not word.endswith(rule.strip) or not rule.when.search(word):
                    continue
                form = word.removesuffix(rule.strip) + rule.add
                if form not in forms:
                    forms.add(form)
                    waiting.append((form, rule.follows))
    return {form for form in forms if _LETTERS.fullmatch(form)}


def unfold(dictionary: Path, affixes: Path) -> list[str]:
    """All forms of a dictionary, sorted."""
    suffixes = suffixes_of(affixes.read_text(encoding="utf-8").splitlines())
    words: set[str] = set()
    for entry in dictionary.read_text(encoding="utf-8").splitlines()[1:]:
        if entry.strip():
            words |= forms_of(entry, suffixes)
    return sorted(words)


def main(arguments: list[str]) -> int:
    """Unfold `DIC AFF OUT.xz`."""
    dictionary, affixes, out = map(Path, arguments)
    text = "\n".join(unfold(dictionary, affixes)) + "\n"
    out.write_bytes(lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
