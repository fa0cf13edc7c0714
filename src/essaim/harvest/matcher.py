"""Finds the names of a lexicon in a text: one index by first word, longest name first.

A dictionary leads from the stem of a name's first word to all names that begin so. A text is read
once from left to right; words that belong to one name are not read again for another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from essaim.harvest.tokens import LITTLE, stem, tokens_of
from essaim.harvest.wordlist import is_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from essaim.harvest.lexicon import Lexicon
    from essaim.harvest.tokens import Token

_ALIAS = re.compile(r"([=~+@!$^]*)\s*(.+)")
_WORD = re.compile(r"[^\W_]+")
_UNACCENTED = str.maketrans("éèêëàâîïôûç", "eeeeaaiiouc")
# Words after which a noun stands: "des citoyens", "entre communes", "5 agriculteurs".
_BEFORE_A_NOUN = frozenset(
    map(
        stem,
        "le la l les un une des de d du au aux à ce cet cette ces chaque tout toute tous toutes "
        "plusieurs quelques nos notre votre vos leur leurs son sa ses mon ma mes certains certaines "  # noqa: E501
        "aucun aucune entre et ou par pour avec chez sans comme mais que qu vers contre envers selon "  # noqa: E501
        "petit petite grand grande gros autre nouveau nouvelle même différent différente divers "
        "diverse nombreux nombreuse beaucoup futur future dont ni via ainsi sur "
        "sont où car si donc auprès simple jeune ancien seul seule "
        "incluant associant impliquant réunissant rassemblant concernant notamment "
        "mobilisant".split(),
    )
)
# Words that may follow people: “les services ont…”; “les politiques curatives” are no people.
_AFTER_PEOPLE = frozenset(
    map(
        stem,
        "et ou ni mais qui que dont pour par avec en dans sur à au aux comme puis afin sans "
        "ont sont ne se doivent peuvent veulent vont font savent disent restent étaient avaient "
        "locaux nationaux municipaux concernés compétents présents techniques".split(),
    )
)
# What a town does, and what is done by it or with it: elsewhere it is a place.
_DOES = frozenset(
    map(
        stem,
        "a est n s ne se doit peut met souhaite propose va pourrait devrait prend veut organise "
        "finance soutient gère dit demande répond annonce prévoit lance accompagne travaille aide "
        "refuse accepte décide investit achète loue donne compte manque reste fait avait".split(),
    )
)
_WITH = frozenset(map(stem, ("par", "avec", "auprès", "contre", "chez")))
_PLACES = frozenset(
    map(stem, "dans sur travers hors autour vers traverse traversant depuis en".split())
)


@dataclass(frozen=True, slots=True)
class Name:
    """One name of the lexicon, compiled.

    Attributes:
        family: whom it names; None when it names nobody and only guards its words.
        stems: of its words, the little ones left out.
        words: as they must be written, when they must.
        lead: the article that must stand before it, or nothing.
        noun: only where a noun stands.
        plural: only in the plural.
        actor: not where it is a place.
        free: not as what something is of ("les routes de la région").
        acts: only where it does something, or something is done by it or with it.
        last: only where its noun ends, not before an adjective ("les politiques curatives").
    """

    family: str | None
    stems: tuple[str, ...]
    words: tuple[str, ...] | None = None
    lead: str = ""
    noun: bool = False
    plural: bool = False
    actor: bool = False
    free: bool = False
    last: bool = False
    acts: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a text."""

    family: str | None
    start: int
    end: int


@dataclass(slots=True)
class Matcher:
    """The names of a lexicon, ready to be found."""

    index: dict[str, list[Name]] = field(default_factory=dict)

    def found_in(self, text: str) -> list[Found]:
        """The names found, from left to right; those that name nobody are left out."""
        tokens = tokens_of(text)
        content = [i for i, token in enumerate(tokens) if token.stem not in LITTLE]
        found: list[Found] = []
        at = 0
        while at < len(content):
            names = self.index.get(tokens[content[at]].stem)
            name = names and next(
                (one for one in names if _matches(one, tokens, content, at)), None
            )
            if not name:
                at += 1
                continue
            last = tokens[content[at + len(name.stems) - 1]]
            if name.family is not None:
                found.append(Found(name.family, tokens[content[at]].start, last.end))
            at += len(name.stems)
        return found

    def holds(self, word: str) -> bool:
        """Whether the lexicon says anything of one word, be it that it names nobody."""
        return any(
            len(name.stems) == 1 and (name.words is None or word in name.words)
            for name in self.index.get(stem(word), ())
        )

    def with_names(self, names: Mapping[str, str]) -> Matcher:
        """A matcher that knows more names, as they are written: the family of each.

        Capitals count, little words inside a name are passed over.
        """
        index = dict(self.index)
        for text, family in names.items():
            words = tuple(one.word for one in tokens_of(text) if one.stem not in LITTLE)
            stems = tuple(stem(word) for word in words)
            if stems:
                held = [*index.get(stems[0], ()), Name(family, stems, words)]
                index[stems[0]] = sorted(held, key=_asks)
        return Matcher(index)

    def knows(self, text: str) -> bool:
        """Whether a name of the lexicon is found at the head of the text."""
        return any(found.start == 0 for found in self.found_in(text))


def matcher_of(lexicon: Lexicon) -> Matcher:
    """Compile a lexicon; its corrections take the place of what they correct."""
    names: dict[tuple[object, ...], Name] = {}
    for text in lexicon.never:
        _add(names, _names(text, None))
    for family in lexicon.families:
        for alias in family.aliases:
            _add(names, _names(alias, family.id))
    for correction in lexicon.corrections:
        made = _names(correction.words, correction.family)
        corrected = {name.stems for name in made}
        for key in [key for key in names if key[0] in corrected]:
            del names[key]
        _add(names, made)
    matcher = Matcher()
    for name in names.values():
        matcher.index.setdefault(name.stems[0], []).append(name)
    for held in matcher.index.values():
        held.sort(key=_asks)
    return matcher


def _asks(name: Name) -> tuple[int, bool, bool]:
    """Longest first; among equals, what asks for most."""
    return -len(name.stems), name.words is None, not name.lead


def _add(names: dict[tuple[object, ...], Name], made: Iterable[Name]) -> None:
    """Keep names that are not known yet under the same signs."""
    for name in made:
        signs = (name.noun, name.plural, name.actor, name.free, name.last, name.acts)
        names.setdefault((name.stems, name.words, name.lead, *signs), name)


def _names(alias: str, family: str | None) -> list[Name]:
    """The compiled forms of an alias: as it is, without the accent of a capital, as an acronym."""
    parsed = _ALIAS.match(alias.replace("’", "'").strip())
    if parsed is None:
        return []
    signs, text = parsed[1], parsed[2]
    words = [word for word in _WORD.findall(text) if stem(word) not in LITTLE or "=" in signs]
    if not words:
        return []
    first = _WORD.findall(text)[0]
    lead = first.lower() if stem(first) in LITTLE and "=" not in signs else ""
    asks = {
        "lead": lead,
        "noun": "~" in signs,
        "plural": "+" in signs,
        "actor": "@" in signs,
        "free": "!" in signs,
        "last": "$" in signs,
        "acts": "^" in signs,
    }
    stems = tuple(stem(word) for word in words)
    if "=" in signs:
        return [Name(family, stems, tuple(words), **asks)]  # type: ignore[arg-type]
    if len(words) == 1 and len(words[0]) > 1 and words[0].isupper():
        return _acronym(words[0], family)
    bare = tuple(one[:1].translate(_UNACCENTED) + one[1:] for one in stems)
    return [Name(family, form, **asks) for form in dict.fromkeys((stems, bare))]  # type: ignore[arg-type]


def _acronym(word: str, family: str | None) -> list[Name]:
    """`ADEME`, `Ademe`, and `ademe` when no French word is written so."""
    forms = [word, word.capitalize()]
    if len(word) >= 4 and not is_word(word.lower()):
        forms.append(word.lower())
    return [Name(family, (stem(word),), (form,)) for form in forms]


def _matches(name: Name, tokens: Sequence[Token], content: list[int], at: int) -> bool:
    size = len(name.stems)
    if at + size > len(content):
        return False
    held = content[at : at + size]
    for offset, index in enumerate(held):
        if tokens[index].stem != name.stems[offset]:
            return False
        if offset and any(tokens[i].after_break for i in range(held[offset - 1] + 1, index + 1)):
            return False
    if name.words is not None and not all(
        tokens[index].word in (word, f"{word}s")
        for index, word in zip(held, name.words, strict=True)
    ):
        return False
    if not _is_said_so(name, tokens, held):
        return False
    return _stands(name, tokens, held[0])


def _is_said_so(name: Name, tokens: Sequence[Token], held: list[int]) -> bool:
    """Whether the number and what follows are those that the name asks for."""
    return not (
        (name.plural and not tokens[held[-1]].plural)
        or (name.last and not _ends(tokens, held[-1]))
        or (name.acts and not _acts(tokens, held[0], held[-1]))
    )


def _acts(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what is named does something, or is one by whom or with whom it is done."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and not after.after_break and after.stem in _DOES:
        return True
    before = [token.stem for token in tokens[max(0, first - 2) : first] if token.stem not in LITTLE]
    return bool(before) and before[-1] in _WITH


def _ends(tokens: Sequence[Token], last: int) -> bool:
    """Whether a noun ends here: a break, the end of the text, or a word that begins another."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after is None or after.after_break or after.stem in _AFTER_PEOPLE


def _stands(name: Name, tokens: Sequence[Token], first: int) -> bool:
    """Whether what stands before the name is what it asks for."""
    before = tokens[first - 1] if first else None
    if name.lead and (before is None or before.word.lower() != name.lead):
        return False
    free = tokens[first].after_break or before is None
    if name.noun and not free:
        assert before is not None
        if before.stem not in _BEFORE_A_NOUN and not before.word.isdigit():
            return False
    if free:
        return True
    near = [token.stem for token in tokens[max(0, first - 2) : first]]
    if name.actor and (near[-1] in _PLACES or (near[-1] in LITTLE and near[0] in _PLACES)):
        return False
    return not (name.free and near[0] in ("de", "d", "du", "des") and near[-1] in LITTLE)
