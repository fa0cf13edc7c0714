"""Local names and acronyms that no family knows yet: proposed, a person decides what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaim.harvest.wordlist import is_word
from essaim.vocabulary.harvest import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.harvest.matcher import Matcher
    from essaim.vocabulary.harvest import Statement

_ACRONYM = re.compile(r"(?<![\w@.])(?:[A-ZÉÈ]{2,}[A-Za-zé]{0,3}\d{0,2}|[A-Z]\d[A-Z])(?![\w@])")
_CAPITAL = r"[A-ZÉÈÀÂÎÔÇŒ][\w’'-]*[a-zéèêàâîïôûç][\w-]*"
_NAME = re.compile(
    rf"{_CAPITAL}(?:\s+(?:(?:de|du|des|la|le|les|en|sur|et)\s+|d['’]|l['’])*{_CAPITAL})*"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;»«(–—-]|\[…\])\s*$")
# Plans, gases, laws and units are no actors.
_NO_ACTORS = frozenset(
    "PCET PCAET PCAE GES CO CO2 ENR EnR TVA PLU PLUI PLUi PLH SCOT SCoT SRADDET PDU PPA ZAN ZFE RSE "  # noqa: E501
    "TIC BBC BEPOS RE2020 RT2012 CEE DPE HQE PSE ICPE STEP VAE PDF HTML NB OK II III IV VI VII VIII "  # noqa: E501
    "XX XXI ETP PIB RER TGV TER COV PM GNV GPL PV ECS VMC LED DREES OGM PAC MAE HVE AOP AOC IGP BIO "  # noqa: E501
    "PAT TRI ONG NDLR SPAM SPAMS CRTE COT TEPCV TEPOS SAGE SDAGE RGE PPE SNBC LTECV QR FAQ DIY WC "
    "URL SMS TNT AG CA CR PS ETC KM KWH MWH GWH TEP OMS ONU IRVE PEB PPRI PPR AVAP RLP OAP".split()
)


_ELIDED = re.compile(r"^(?:[LCDNSJMT]|Qu)[’']")
_ACCENTED = str.maketrans("eai", "éàî")


def _common(word: str) -> bool:
    """Whether a word with a capital is only a common word: `L’usage`, `Echanger`, `Est-ce`."""
    low = _ELIDED.sub("", word).lower().strip("’'")
    whole = low.split("-")[0]
    return is_word(low) or is_word(low[:1].translate(_ACCENTED) + low[1:]) or is_word(whole)


def candidates_of(statements: Iterable[Statement], matcher: Matcher) -> tuple[Candidate, ...]:
    """The names that no family knows, in the order of their first appearance."""
    found: dict[str, list[str]] = {}
    for statement in statements:
        if statement.voice == "editor":
            continue
        for name in names_in(statement.text):
            if matcher.knows(name):
                continue
            held = found.setdefault(name, [])
            if statement.id not in held:
                held.append(statement.id)
    return tuple(Candidate(name=name, statements=tuple(ids)) for name, ids in found.items())


def names_in(text: str) -> list[str]:
    """Acronyms and names with capitals, plans and units left out.

    >>> names_in("Le SMPRB et la SAUR, avec Cœur Émeraude, pour un PCAET")
    ['SMPRB', 'SAUR', 'Cœur Émeraude']
    """
    spots: list[tuple[int, str]] = []
    for found in _NAME.finditer(text):
        name = _ELIDED.sub("", found.group().strip())
        words = name.split()
        known = [_common(word) for word in words if word[0].isupper()]
        opens = bool(_SENTENCE_START.search(text[: found.start()]))
        if opens and known and known[0] and len(words) > 1:
            # The capital of the sentence is not that of the name.
            name = re.sub(
                r"^(?:(?:de|du|des|la|le|les|en|sur|et)\s+|[dl][’'])+", "", " ".join(words[1:])
            )
            known = known[1:]
        if all(known) and (opens or len(known) < 2):
            continue
        if len(name) > 2 and name not in _NO_ACTORS:
            spots.append((found.start(), name))
    for found in _ACRONYM.finditer(text):
        name = found.group()
        inside = any(start <= found.start() < start + len(held) for start, held in spots)
        if name.rstrip("s") not in _NO_ACTORS and name not in _NO_ACTORS and not inside:
            spots.append((found.start(), name))
    return list(dict.fromkeys(name for _, name in sorted(spots)))
