"""The gap list in words: one line a place of the map, with who stands there or could."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.actors.chain_files import packaged_chains, said
from essaim.actors.gaps import gap_list
from essaim.actors.nomenclature import nomenclature, term_name
from essaim.places.gazetteer import gazetteer
from essaim.vocabulary.phrase import Phrase, phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.actors.chain_files import ActorChain
    from essaim.actors.gaps import Gap, GapList
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.words.language import Language

_SHOWN = 4


def gap_phrases(
    map_: ActorMap,
    *,
    language: Language,
    missing: GapList | None = None,
    chains: Sequence[ActorChain] | None = None,
) -> list[Phrase]:
    """The gap list, one phrase a line.

    Args:
        map_: the map.
        language: of the names of categories, chains and families.
        missing: its gaps, when they are known already.
        chains: the chains that were looked at; the packaged ones unless said.
    """
    chains = packaged_chains() if chains is None else chains
    missing = missing or gap_list(map_, chains=chains)
    lists = nomenclature()
    names = {one.id: one.name for one in map_.actors}
    told: list[Phrase] = []
    for title, rows, terms in (
        (phrase("Categories"), missing.categories, lists.categories),
        (phrase("Contributions"), missing.contributions, lists.contributions),
        (phrase("Sectors"), missing.sectors, lists.sectors),
    ):
        told.append(title)
        told += [_line(row, term_name(terms, row.id, language), names, language) for row in rows]
    for one in chains:
        state = next(item for item in missing.chains if item.id == one.id)
        told.append(phrase("Chain: {name}", name=said(one, language)))
        told += [
            _line(row, said(link, language), names, language)
            for row, link in zip(state.links, one.links, strict=True)
        ]
    places = gazetteer().municipalities
    empty = tuple(places[row.id].name for row in missing.communes if row.state == "empty")
    if missing.communes:
        told.append(
            phrase_n(
                "{n} commune without anybody: {names}.",
                "{n} communes without anybody: {names}.",
                len(empty),
                names=empty,
            )
            if empty
            else phrase("No commune is without anybody.")
        )
    if missing.unclassed:
        told.append(
            phrase("Without a category: {names}.", names=tuple(names[a] for a in missing.unclassed))
        )
    if missing.proposed:
        told.append(
            phrase_n(
                "{n} category is proposed from a name: read it again.",
                "{n} categories are proposed from names: read them again.",
                len(missing.proposed),
            )
        )
    return told


def _line(row: Gap, name: str, names: dict[str, str], language: Language) -> Phrase:
    lists = nomenclature()
    if row.state == "held":
        shown = tuple(names[a] for a in row.reachable[:_SHOWN])
        return phrase_n(
            "  ● {name}: {n} ({who})",
            "  ● {name}: {n} ({who})",
            len(row.reachable),
            name=name,
            who=shown,
        )
    could = tuple(lists.family_name(f, language) for f in row.could[:_SHOWN])
    if row.state == "weak":
        shown = tuple(names[a] for a in (*row.named, *row.close)[:_SHOWN])
        return phrase("  ◐ {name}: only named or close to it ({who})", name=name, who=shown)
    if could:
        return phrase("  ○ {name}: nobody; look among {who}", name=name, who=could)
    return phrase("  ○ {name}: nobody", name=name)
