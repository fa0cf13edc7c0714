"""What actors are said to bring, who depends on whom, who passes the word on.

The seven contributions are those that the report of 2008 lists: money, technology, vision, skills,
drive, animation and leadership. Whole words only: "transports" holds no "port", "information" no
"formation". All of it is proposed, with the words that say so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaim.vocabulary.harvest import Chain, Contribution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.harvest import Statement

_KINDS: tuple[tuple[str, str], ...] = (
    (
        "funding",
        r"financements?|financer|financière?s?|subventions?|budgets?|fonds|mécénat|prêts?|investir"
        r"|investissements?|aides?\s+(?:financières?|à\s+l['’]achat)|prime",
    ),
    (
        "technology",
        r"techniques?|technologies?|technologiques?|innovations?|données|matériel|outils?",
    ),
    ("vision", r"visions?|réflexions?|recherches?|stratégies?|prospective|cohérence|idées?"),
    (
        "skills",
        r"conseils?\s+techniques?|conseil|conseiller|expertises?|experts?|compétences?|formations?"
        r"|former|savoir-faire|métiers?|observation|suivi|connaissances?|transmissions?",
    ),
    (
        "drive",
        r"motiver|motivation|exemplarité|montrer\s+l['’]exemple|preuve\s+par\s+l['’]exemple|incitation|inciter|dynamiques?|dynamisation"
        r"|moteurs?|entraîner|entraînement|démultiplicateur|appropriation|adhésion|impact",
    ),
    (
        "animation",
        r"animation|animer|sensibilisation|sensibiliser|communication|communiquer|rassembler|débat"
        r"|écouter|relais\s+d['’]information|diffusion|médiation|échanges?",
    ),
    (
        "leadership",
        r"volonté\s+politique|leaders?|leadership|porter|piloter|pilotage|chef\s+d['’]orchestre"
        r"|décider|légitimité|chef\s+de\s+file|mise\s+en\s+musique|autorité",
    ),
)
KINDS = tuple(kind for kind, _ in _KINDS)
_WORDS = re.compile(
    r"\b(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS) + r")\b", re.IGNORECASE
)
_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_BRINGS = re.compile(
    r"\b(?:apport\w*|offr\w*|fourni\w*|jou\w+\s+un\s+rôle|ressources?|peu(?:t|vent)|permet\w*"
    r"|capacité|doi(?:t|vent)|aid\w+|contribu\w+)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?]+[.!?]?")
_CHAIN = re.compile(
    r"\bchaînes?\s+d(?:['’]|es?\s)|\bmaillons?\b|\bcascade\b|\ben\s+passant\s+par\b|→|->\s",
    re.IGNORECASE,
)
_RELAY = re.compile(
    r"\brelais\b|\brelay\w+|\b(?:s['’]|m['’])?appuy(?:er|ant)\s+sur\b|\bpar\s+l['’]intermédiaire"
    r"|\bvia\s+les?\b|\bpasser\s+par\b|\bfaire\s+passer\b",
    re.IGNORECASE,
)


def contributions_of(text: str) -> tuple[Contribution, ...]:
    """What is said to be brought, in the parentheses of a list or in a sentence that says so.

    >>> [one.kind for one in contributions_of("Les banques (financement)")]
    ['funding']
    >>> contributions_of("Les transports (information)")
    ()
    """
    places = [found[1] for found in _PARENTHESIS.finditer(text)]
    outside = _PARENTHESIS.sub(" ", text)
    places += [one.group() for one in _SENTENCE.finditer(outside) if _BRINGS.search(one.group())]
    kept: dict[str, Contribution] = {}
    for place in places:
        for found in _WORDS.finditer(place):
            kind = found.lastgroup
            assert kind is not None
            kept.setdefault(kind, Contribution(kind=kind, words=found.group()))
    return tuple(kept.values())


def chains_of(statement: Statement) -> Iterator[Chain]:
    """The chains and relays that a statement names, with the sentence that says so."""
    for kind, cue in (("chain", _CHAIN), ("relay", _RELAY)):
        for sentence in _SENTENCE.finditer(statement.text):
            words = sentence.group().strip()
            if not cue.search(words):
                continue
            families = tuple(
                dict.fromkeys(
                    one.family for one in statement.actors if one.words and one.words in words
                )
            )
            if families:
                yield Chain(
                    kind="chain" if kind == "chain" else "relay",
                    statement=statement.id,
                    words=words,
                    families=families,
                )
