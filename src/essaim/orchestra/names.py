"""What pictures, columns and codes are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import Phrase, phrase

if TYPE_CHECKING:
    from essaim.vocabulary.orchestra import Cell, PictureKey

TITLES: dict[PictureKey, Phrase] = {
    "influence": phrase("1. Mutual influence"),
    "train": phrase("2. Train or co-pilots"),
    "cascade": phrase("3. The cascade"),
    "hinge": phrase("4. The hinge"),
    "solar": phrase("5. The solar system"),
    "flower": phrase("6. The flower"),
    "mirror": phrase("7. The mirror"),
    "pyramid": phrase("8. The pyramid"),
}
ABOUT: dict[PictureKey, Phrase] = {
    "influence": phrase("Who influences whom between public actors, the economy and residents."),
    "train": phrase("Who leads, who follows, who does both, and which circles overlap."),
    "cascade": phrase("How far the links that lead carry from the authority, and where they stop."),
    "hinge": phrase("Whether local actors and wider levels meet in the authority only."),
    "solar": phrase("At how many links, of any kind, each actor stands from the authority."),
    "flower": phrase("Groups of actors around the authority, and where they touch."),
    "mirror": phrase("Residents at the centre, and who surrounds them."),
    "pyramid": phrase("Who carries which action, and what falls if one carrier goes."),
}
_POLES = {
    "public": phrase("public actors"),
    "economy": phrase("economic actors"),
    "residents": phrase("residents"),
    "untold": phrase("without a category"),
}
_GROUPS = {
    "political": phrase("political actors"),
    "institutions": phrase("institutions and agencies"),
    "economic": phrase("companies and trades"),
    "federating": phrase("federating bodies"),
    "places": phrase("places and zones"),
    "democracy": phrase("associations and residents"),
    "youth": phrase("youth"),
    "": phrase("without a category"),
}
_LEVELS = {
    "commune": phrase("commune"),
    "local": phrase("intercommunality"),
    "county": phrase("département"),
    "regional": phrase("region"),
    "national": phrase("State"),
    "european": phrase("Europe"),
}
_ROLES = {
    "leads": phrase("leads only"),
    "follows": phrase("follows only"),
    "both": phrase("leads and follows"),
}
_BEES = {
    "tables": phrase("people at several tables of a café"),
    "circles": phrase("actors who sit in several bodies"),
    "meetings": phrase("actors at several meetings"),
}
_NAMES = {
    "pole": _POLES,
    "from": _POLES,
    "to": _POLES,
    "group": _GROUPS,
    "other": _GROUPS,
    "level": _LEVELS,
    "role": _ROLES,
    "bees": _BEES,
}
COLUMNS = {
    "pole": phrase("Pole"),
    "from": phrase("From"),
    "to": phrase("To"),
    "flows": phrase("Links that lead"),
    "actors": phrase("Actors"),
    "actor": phrase("Actor"),
    "role": phrase("Role"),
    "out": phrase("Leads to"),
    "back": phrase("Follows"),
    "circle": phrase("Circle"),
    "other_circle": phrase("Other circle"),
    "with_authority": phrase("With the authority"),
    "shared": phrase("Shared members"),
    "decisions": phrase("Decisions"),
    "hop": phrase("Hop"),
    "public": phrase("Public"),
    "economy": phrase("Economy"),
    "residents": phrase("Residents"),
    "untold": phrase("Untold"),
    "ends": phrase("Lead no further"),
    "group": phrase("Group"),
    "behind": phrase("Not reached behind"),
    "level": phrase("Level"),
    "links": phrase("Links"),
    "local": phrase("Local links"),
    "wider": phrase("Wider links"),
    "distance": phrase("Steps"),
    "other": phrase("Other group"),
    "bees": phrase("Bees"),
    "ring": phrase("Steps"),
    "audience": phrase("People reached"),
    "carries": phrase("Carries"),
    "falls": phrase("Fall without it"),
    "names": phrase("Which"),
    "action": phrase("Action"),
    "carriers": phrase("Carriers"),
    "name": phrase("Name in the sheets"),
    "actions": phrase("Actions"),
}
TABLES = {
    "poles": phrase("The three poles"),
    "flows": phrase("Links that lead from pole to pole"),
    "roles": phrase("Leading and following"),
    "leaders": phrase("Who leads and who follows"),
    "circles": phrase("Circles"),
    "common": phrase("Circles that overlap"),
    "hops": phrase("Hop by hop"),
    "breaks": phrase("Where it breaks"),
    "levels": phrase("Levels"),
    "hinges": phrase("Who binds local and wider"),
    "rings": phrase("Step by step"),
    "planets": phrase("Actors by distance"),
    "petals": phrase("Petals"),
    "overlaps": phrase("Petals that overlap"),
    "suns": phrase("The sun: who funds"),
    "bees": phrase("The bees: who circulates"),
    "around": phrase("What surrounds residents"),
    "closest": phrase("One step from residents"),
    "place": phrase("Where the authority stands"),
    "carriers": phrase("Who carries"),
    "actions": phrase("Actions and their carriers"),
    "unmatched": phrase("Names in the sheets that no actor of the map bears"),
}
MEASURES = {
    "reciprocity": phrase("Reciprocity"),
    "reciprocity_across": phrase("Reciprocity between poles"),
    "led_by_authority": phrase("Links that lead from the authority"),
    "co_pilots": phrase("Actors that lead and follow"),
    "circles_overlap": phrase("Circles that share a member"),
    "reached": phrase("Actors reached"),
    "residents_reached": phrase("Residents’ actors reached"),
    "only_through_authority": phrase("Pairs that meet in the authority only"),
    "bridges_of_authority": phrase("Local-wider links of the authority"),
    "centralisation": phrase("Degree centralisation"),
    "authority_degree": phrase("Actors one step from the authority"),
    "petals_bound": phrase("Petals bound to the heart"),
    "overlaps": phrase("Overlapping pairs of petals"),
    "links_with_people": phrase("Links with residents"),
    "carried_alone": phrase("Actions with one carrier"),
    "articulation_points": phrase("Articulation points"),
}
# How each is computed, in words; |x| is how many x there are.
FORMULAS = {
    "reciprocity": phrase("|flows a→b where b→a exists| / |flows|"),
    "reciprocity_across": phrase("|flows a→b where b→a exists| / |flows|, between poles"),
    "led_by_authority": phrase("|flows from it| / |flows|"),
    "co_pilots": phrase("|actors that lead and follow| / |actors that flows touch|"),
    "circles_overlap": phrase("|pairs of circles sharing a member| / |pairs of circles|"),
    "reached": phrase(
        "|actors reached from the authority along flows| / |actors that flows touch|"
    ),
    "residents_reached": phrase("the same, among the residents’ actors"),
    "only_through_authority": phrase(
        "|pairs (local, wider) of its neighbours not bound to each other| / |such pairs|"
    ),
    "bridges_of_authority": phrase("|links local-wider that touch it| / |links local-wider|"),
    "centralisation": phrase("Σ (d* − dᵢ) / ((n − 1)(n − 2))"),
    "authority_degree": phrase("d(authority) / (n − 1)"),
    "petals_bound": phrase("|groups with a link to the authority| / |groups|"),
    "overlaps": phrase("|pairs of groups with a link between them| / |pairs of groups|"),
    "links_with_people": phrase("|links with an actor of the residents’ pole| / |links|"),
    "carried_alone": phrase("|actions with one carrier| / |actions with a carrier|"),
    "articulation_points": phrase(
        "|actors whose going cuts an action off| / |carriers and those between|"
    ),
}


def name_of(column: str, cell: Cell) -> Phrase | str | int:
    """What a cell says: the phrase of a code, or the name or number itself.

    >>> str(name_of("pole", "economy")), name_of("actor", "ALEC")
    ('economic actors', 'ALEC')
    """
    return _NAMES.get(column, {}).get(str(cell), cell)
