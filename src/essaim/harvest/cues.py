"""The words by which a report shows its own structure, and a sentence what kind it is.

They are general: no line number, no name of a place. French first, English where it costs nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.harvest import Kind

_I = re.IGNORECASE
ROUND_NAMED = re.compile(r"(?:ronde|tour|round)\s*(?:n\s*[°o]\s*)?(\d{1,2})\b\s*[:.–—-]?\s*", _I)
ROUND_TOLD = re.compile(
    r"(?:cette|la\s+(?:première|deuxième|seconde|troisième|dernière))\s+ronde\b"
    r"|après\s+avoir\s+(?:discuté|échangé|parlé)\b.*\bronde"
    r"|this\s+round\b",
    _I | re.DOTALL,
)
DRAWS = re.compile(r"\b(?:invitée?s?\s+à\s+dessiner|dessine[rz]?\b|draw\b)", _I)
DRAWING = re.compile(r"(?:dessin|drawing)\s*(?:n\s*[°o]\s*)?(\d{1,2})\s*[:.–—-]?\s*", _I)
NUMBERED = re.compile(r"(\d{1,2})\s*[.)]\s+(?=\S)")
CAPTION = re.compile(r"\(?\d{1,2}\)?$")
PRIDE = re.compile(
    r"(?:À|A|Au|Aux|En)\s+([A-ZÉÈÎ][\w'’]+(?:[ -](?:[A-ZÉÈÎ][\w'’]+|sur|en|de|du|la|le|les))*)"
    r"\s*(?:\.{2,}|…|:|,)?\s*(?=«)"
)
EDITOR = re.compile(
    r"[(\[]\s*(?:NDLR|N\.D\.L\.R\.|NDR|Note\s+de\s+la\s+rédaction|Editor[’']s\s+note)\b[^)\]]*[)\]]",
    _I,
)
NAME = re.compile(
    r"[—–-]?\s*(?:M\.|Mme|Mr|Ms|Dr)?\s*"
    r"[A-ZÉÈÀÂÎÔÇ][\w'’-]+(?:\s+(?:de|du|des|d[’'])?\s*[A-ZÉÈÀÂÎÔÇ][\w'’-]+){1,3}"
)
REMARK = re.compile(
    r"(?:cette|la)\s+liste\s+(?:est|n)\b|invitée?s\s+à\s+(?:enrichir|compléter)"
    r"|\bdessins?\b.*\b(?:présentée?s|commentée?s)\b",
    _I | re.DOTALL,
)
ENDED = re.compile(r"[.!?…:;»”\"]\s*$")

# What a title announces about all that stands below it.
ZONES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("opening", re.compile(r"ouverture|mots?\s+d[’'](?:accueil|ouverture|introduction)", _I)),
    ("closing", re.compile(r"clôture|lecture\s+(?:finale|transversale|d[’']ensemble)", _I)),
    (
        "follow_up",
        re.compile(
            r"(?:les\s+)?suites\b|et\s+(?:maintenant|après)\b|prochaines\s+étapes|pour\s+aller\s+plus",
            _I,
        ),
    ),
)
_SECTIONS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("failure", re.compile(r"échec|perplexe|n[’']a pas marché|déception", _I)),
    (
        "success",
        re.compile(r"concluant|réussi|succès|raisons?\s+d[’']y\s+croire|a (?:bien )?marché", _I),
    ),
    ("pride", re.compile(r"fiert|\bfiers?\b|fières?\b", _I)),
    (
        "objection",
        re.compile(
            r"étonnement|objection|désaccord|crainte|doute|frein|obstacle|points? de vigilance"
            r"|inquiétude|difficultés?|points? faibles?|faiblesses?|limites\b",
            _I,
        ),
    ),
    ("question", re.compile(r"questions?\s+(?:principales?|posées?|en\s+suspens|ouvertes?)", _I)),
    ("experience", re.compile(r"expériences?\b|témoignages?\b", _I)),
)
_OPENERS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "pride",
        re.compile(r"nous\s+sommes\s+(?:très\s+)?fier|(?:notre|une)\s+fierté|on\s+est\s+fier", _I),
    ),
    (
        "objection",
        re.compile(
            r"(?:pas\s+(?:assez|de|d[’'])|trop\b|manque\b|absence\b|peu\s+(?:de|d[’']|ou\s+pas)\b|attention\b|"
            r"incapacité|inadéquation|flou\b|aucune?\b|objection\b|désaccord\b|mais\b|rien\s+sur\b|"
            r"difficile|il\s+(?:ne\s+)?manque\b|!\s)",
            _I,
        ),
    ),
)


def zone_of(title: str) -> str | None:
    """The zone a title opens, or None.

    >>> zone_of("Mot d’accueil"), zone_of("Acteurs politiques")
    ('opening', None)
    """
    return next((zone for zone, cue in ZONES if cue.match(title)), None)


def kind_of(text: str, titles: Sequence[str]) -> Kind:
    """What kind of statement this is, from its own words first, then from the titles above.

    >>> kind_of("Qui paie ?", ()), kind_of("Un jardin", ("Nos réussites",))
    ('question', 'success')
    """
    bare = text.strip(" «»“”\"'.…").strip()
    if bare.endswith("?"):
        return "question"
    for kind, cue in _OPENERS[:1]:
        if cue.match(bare):
            return kind
    for title in reversed(titles):
        for kind, cue in _SECTIONS:
            if cue.search(title):
                return kind
    return next((kind for kind, cue in _OPENERS if cue.match(bare)), "idea")
