"""Languages as people write them, read as ISO 639 codes.

The names are those of the languages most spoken in France and around it, in French, in English
and in the language itself; any other language is written by its code.
"""

from __future__ import annotations

import re

from essaim.tables.headers import plain
from essaim.vocabulary.errors import TableError
from essaim.vocabulary.phrase import phrase

# Source: ISO 639-1 and, where it has no code, ISO 639-3 (registration authority: SIL, 2024).
_NAMES = {
    "ar": "arabe arabic",
    "br": "breton brezhoneg",
    "bg": "bulgare bulgarian",
    "ca": "catalan catala",
    "co": "corse corsican corsu",
    "cs": "tcheque czech",
    "da": "danois danish dansk",
    "de": "allemand german deutsch",
    "el": "grec greek",
    "en": "anglais english",
    "es": "espagnol spanish espanol castillan",
    "eu": "basque euskara",
    "fa": "persan persian farsi",
    "fi": "finnois finnish",
    "fr": "francais french",
    "fsl": "lsf",
    "gsw": "alsacien alsatian elsassisch",
    "hi": "hindi",
    "hr": "croate croatian",
    "hu": "hongrois hungarian",
    "hy": "armenien armenian",
    "it": "italien italian italiano",
    "ja": "japonais japanese",
    "kab": "kabyle",
    "ko": "coreen korean",
    "lb": "luxembourgeois luxembourgish",
    "nl": "neerlandais dutch nederlands flamand flemish",
    "no": "norvegien norwegian",
    "oc": "occitan",
    "pl": "polonais polish polski",
    "ps": "pachto pashto",
    "pt": "portugais portuguese portugues",
    "ro": "roumain romanian",
    "ru": "russe russian",
    "sq": "albanais albanian",
    "sr": "serbe serbian",
    "sv": "suedois swedish",
    "ta": "tamoul tamil",
    "tr": "turc turkish turkce",
    "uk": "ukrainien ukrainian",
    "vi": "vietnamien vietnamese",
    "zh": "chinois chinese mandarin",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}
_ANY = frozenset(("any", "all", "toutes", "toutes langues", "toutes les langues", "indifferent"))
_BETWEEN = re.compile(r"[;,/|&+\n]|\bet\b|\band\b|\bund\b", re.IGNORECASE)


def languages(cell: str) -> tuple[str, ...]:
    """The codes of the languages that a cell names, each once, in its order.

    >>> languages("français et allemand"), languages("FR, DE"), languages("fr-FR"), languages("")
    (('fr', 'de'), ('fr', 'de'), ('fr',), ())

    Raises:
        TableError: a word that is neither a name known here nor a code.
    """
    if plain(cell) in _ANY:
        return ()
    codes: list[str] = []
    for part in filter(str.strip, _BETWEEN.split(cell)):
        whole = _code(part)
        # “fr de” is two languages; “langue des signes” is one mistake, told as one.
        found = [whole] if whole else [_code(word) for word in part.split()]
        if not found or None in found:
            raise TableError(
                phrase("“{cell}” is no language known here", cell=part.strip()),
                expected=phrase("Expected: codes as in “fr;de”, or names of languages."),
                todo=phrase("Write its code of two or three letters (ISO 639)."),
            )
        codes += [code for code in found if code is not None]
    return tuple(dict.fromkeys(codes))


def _code(part: str) -> str | None:
    """The code that one name or code stands for; `fr-FR` and `fr_CH` are French."""
    word = plain(part)
    if word in _CODES:
        return _CODES[word]
    code = re.fullmatch(r"([a-z]{2,3})(?: [a-z]{2})?", word)
    regional = re.fullmatch(r"\s*[A-Za-z]{2,3}[-_][A-Za-z]{2}\s*", part)
    if code and (regional or " " not in word):
        return code[1]
    return None
