"""Names that no lexicon can hold beforehand: those a text explains, and intercommunalities.

“Jura Nature Environnement (JNE)” says what JNE is. So do the initials of a name that stands
elsewhere in the same text. “L’association Rue de l’avenir” says what Rue de l’avenir is. The
family is the one the lexicon gives to the head of the long name, or to the word before it.
After Schwartz and Hearst, “A simple algorithm for identifying abbreviation definitions in
biomedical text” (2003), with initials only: letters inside words would claim too much.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaim.harvest.tokens import LITTLE, stem
from essaim.harvest.wordlist import is_word
from essaim.places.gazetteer import intercommunality_names, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from essaim.harvest.matcher import Matcher

_ACRONYM = r"(?<![\w@.])[A-ZÉ][A-ZÉa-z]{0,2}[A-ZÉ]{1,7}(?![\w@])"
_ACRONYMS = re.compile(_ACRONYM)
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(rf"\(\s*({_ACRONYM})\s*[),;]")
_AFTER = re.compile(rf"({_ACRONYM})\s*(?:\(|,\s|:\s|[–—-]\s)([^().:;\n]{{6,120}})")
# The words that stand before the name of what they are, and the family of the lexicon they mean.
_KINDS = {
    "association": "associations",
    "asso": "associations",
    "collectif": "associations",
    "ONG": "associations",
    "AMAP": "associations",
    "société": "entreprises",
    "entreprise": "entreprises",
    "coopérative": "entreprises",
    "start-up": "entreprises",
    "SCIC": "entreprises",
    "SCOP": "entreprises",
    "fédération": "syndicats-pro",
    "bureau d’études": "urbanistes",
}
_KIND = re.compile(rf"\b({'|'.join(_KINDS)})\b", re.IGNORECASE)
_FAMILIES = {kind.lower(): family for kind, family in _KINDS.items()}
_NAMED = re.compile(
    r"\s*(?:[\"«“]\s*([^\"»”\n]{3,60}?)\s*[\"»”]"
    r"|([A-ZÉÈÀÂÎÔÇŒ][\w-]+(?:\s+(?:(?:de|du|des|la|le|les|en|sur|et|aux?)\s+|[dl]['’])*"
    r"[A-ZÉÈÀÂÎÔÇŒ][\w-]*|\s+(?:de|du|des)\s+(?:l['’]|la\s+)?[\w-]{4,})*))"
)
# “les Mulhousiens”, “nos Dinannaises”: the people of a town bear its name.
_PEOPLE = re.compile(
    r"\b(?:[Ll]es|[Dd]es|[Aa]ux|[Nn]os|[Mm]es|[Vv]os)\s+"
    r"([A-ZÉÈÎ][\wéèêâîôûç-]{3,}(?:iens|iennes|éens|éennes|ais|aises|ois|oises))\b"
)
# “Fédération Nationale des…” is the rest of a title, no name.
_SCALE = re.compile(r"(?:Inter)?(?:Nation|Région|Départ|Local|Europ|Franç|Intern)\w*\b")
_RUN = re.compile(
    r"[A-ZÉÈÀÂÎÔÇŒ][\w-]*(?:[ \t]+(?:(?:de|du|des|la|le|les|et|pour|en)[ \t]+|[dl]['’])*"
    r"[A-ZÉÈÀÂÎÔÇŒ][\w-]*){1,7}"
)
# Words that initials may pass over.
_PASSED = LITTLE | {stem(one) for one in ("et", "pour", "en", "sur", "par", "s", "a")}
_MOST = 10  # words of a long name
# Words by which the name of an intercommunality is no mere place.
_BODY = re.compile(r"\bgrande?\b|agglo|metropole|communaut|interco")


def own_names(texts: Sequence[str], matcher: Matcher) -> dict[str, str]:
    """The families of the acronyms and the names that these texts explain.

    Args:
        texts: the statements of one harvest.
        matcher: the lexicon's; what it knows already is left alone.

    Returns:
        The family of each name, as it is written.
    """
    found = dict(_introduced(texts, matcher))
    found |= {name: "habitants" for text in texts for name in _PEOPLE.findall(text)}
    for acronym, name in _explained(texts):
        if acronym in found or matcher.holds(acronym):
            continue
        family = _family_of(name, matcher)
        if family is not None:
            found[acronym] = family
    return found


def _introduced(texts: Sequence[str], matcher: Matcher) -> Iterator[tuple[str, str]]:
    """The names that follow the word for what they are: “l’association Rue de l’avenir”."""
    for text in texts:
        for kind in _KIND.finditer(text.replace("'", "’")):
            name = _NAMED.match(text, kind.end())
            if name is None:
                continue
            said = (name[1] or name[2]).strip()
            if not matcher.knows(said) and len(said) > 2 and not _SCALE.match(said):
                yield said, _FAMILIES[kind[1].lower()]


def _family_of(name: str, matcher: Matcher) -> str | None:
    """The family of the head of a name: its first words say what it is, in French."""
    first = next(iter(matcher.found_in(name)), None)
    if first is None or len(_WORD.findall(name[: first.start])) > 1:
        return None
    return first.family


def _explained(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each acronym beside the long name that says it, explicit ones first."""
    for text in texts:
        for found in _BEFORE.finditer(text):
            name = _said_before(text[: found.start()], found[1])
            if name:
                yield found[1], name
        for found in _AFTER.finditer(text):
            name = _said_after(found[2], found[1])
            if name:
                yield found[1], name
    seen = {one for text in texts for one in _ACRONYMS.findall(text)}
    seen = {one for one in seen if len(one) > 2 and not is_word(one.lower())}
    for text in texts:
        for run in _RUN.findall(text):
            initials = "".join(word[0] for word in _content(run)).upper()
            if initials in seen:
                yield initials, run


def _content(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if stem(word) not in _PASSED]


def _said_before(text: str, acronym: str) -> str:
    """The last words of a text whose initials are the acronym, or nothing."""
    words = list(_WORD.finditer(text))[-_MOST:]
    for word in reversed(words):
        name = text[word.start() :]
        if stem(word.group()) not in _PASSED and _fits(name, acronym):
            return name.strip()
    return ""


def _said_after(text: str, acronym: str) -> str:
    """The first words of a text whose initials are the acronym, or nothing."""
    for word in list(_WORD.finditer(text))[:_MOST]:
        name = text[: word.end()]
        if _fits(name, acronym):
            return name.strip()
    return ""


def _fits(name: str, acronym: str) -> bool:
    letters = [plain(word)[:1] for word in _content(name)]
    return "".join(letters).upper() == plain(acronym).upper() and len(letters) > 1


@cache
def intercommunal_names() -> tuple[str, ...]:
    """Names of intercommunalities that say they are one: “Grand Poitiers”, “Dinan Agglomération”.

    Those that are also the name of a country or a valley are left out: most of the time they are
    the place.
    """
    return tuple(_short(intercommunality_names()))


def _short(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        short = re.sub(r"^(?:(?:de|du|des|la|le|les)\s+|[dl]['’])+", "", name, flags=re.IGNORECASE)
        if len(_content(short)) < 2 or not _BODY.search(plain(short)):
            continue
        yield short
        if short.startswith("Grand "):
            yield f"Gd {short.removeprefix('Grand ')}"
