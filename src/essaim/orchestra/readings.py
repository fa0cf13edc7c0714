"""What the pictures say: each code of a reading has one sentence here, no score, no rank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.orchestra.names import name_of
from essaim.vocabulary.phrase import Phrase, phrase

if TYPE_CHECKING:
    from essaim.vocabulary.orchestra import Picture, Reading, Share

_SAID: dict[str, Phrase] = {
    "too_few": phrase(
        "Links that speak for this picture: {links}. Under {fewest}, nothing is shown."
    ),
    "flows_between": phrase(
        "Links by which one leads another: {flows}; from one pole to another: {between}; inside a "
        "pole: {inside}."
    ),
    "flows_returned": phrase(
        "Of the {flows} that go from pole to pole, those that have a return: {returned}."
    ),
    "flows_untold": phrase(
        "Links that lead left out, because nobody said the category of one end: {flows}."
    ),
    "pair_none": phrase("Between {one} and {other}: no link that leads."),
    "pair_both": phrase(
        "Between {one} and {other}: {there} lead from the first to the second, {back} back."
    ),
    "pair_one_way": phrase("From {one} to {other}: {there} links that lead, and none back."),
    "train_roles": phrase(
        "Actors that lead and do not follow: {leads}; that follow only: {follows}; that do both, "
        "as co-pilots: {both}."
    ),
    "train_authority": phrase(
        "Of {flows} links that lead, {out} start from the authority and {back} come to it."
    ),
    "train_actions": phrase(
        "Actions the authority carries alone: {alone}; with others: {shared}; carried by others "
        "without it: {others}."
    ),
    "train_circles": phrase(
        "Circles with known members: {circles}; pairs of them that share a member: {met} of "
        "{possible}."
    ),
    "train_one_circle": phrase("One circle only has known members: no overlap can be seen."),
    "train_no_circles": phrase("No circle of the governance is told: no overlap can be seen."),
    "cascade_dry": phrase(
        "No link leads from the authority to anybody; actors that other links bind: {everybody}."
    ),
    "cascade_reach": phrase(
        "From the authority, links that lead reach {reached} of {everybody} actors, in {hops} hops "
        "at most."
    ),
    "cascade_hop": phrase("At hop {hop}: {actors}."),
    "cascade_stops": phrase("The cascade stops after hop {hop}, where {actors} stand."),
    "cascade_residents": phrase("Residents’ actors reached: {reached} of {residents}."),
    "cascade_no_residents": phrase(
        "Of {residents} residents’ actors bound by a link, the cascade reaches none."
    ),
    "cascade_breaks": phrase(
        "Actors that lead to others but that nothing reaches from the authority: {actors}, such as "
        "{first}."
    ),
    "hinge_sides": phrase(
        "The authority is bound to {here} local actors and to {there} of wider levels."
    ),
    "hinge_only": phrase(
        "Of {possible} pairs of a local and a wider actor, both bound to the authority, {only} "
        "have no link of their own: they meet in it only."
    ),
    "hinge_one_sided": phrase("One leaf of the hinge is empty: nobody to bind there."),
    "hinge_bridges": phrase(
        "Links between a local and a wider actor: {bridges}; those of the authority: {through}."
    ),
    "hinge_untold": phrase("Actors without a level, left out: {actors}."),
    "solar_centralisation": phrase(
        "Links gather around one actor at {percent} per cent (Freeman’s centralisation): a pure "
        "solar system has 100, a ring of equals 0."
    ),
    "solar_near": phrase("One step from the authority: {near} of {others} bound actors."),
    "solar_firm": phrase("Bound to it by more than a table shared: {firm}."),
    "solar_sun_yes": phrase("Nobody has more neighbours than the authority: it is the sun."),
    "solar_sun_no": phrase("The authority is not the sun: {name} has more neighbours."),
    "solar_lost": phrase("Bound to others, but by no way to the authority: {actors}."),
    "solar_unbound": phrase("Actors of the map that no link binds: {actors}."),
    "flower_petals": phrase(
        "Petals (groups of actors): {petals}; those that touch the heart: {touching}."
    ),
    "flower_mutual": phrase("Petals bound to the heart both ways: {petals}."),
    "flower_overlaps": phrase("Pairs of petals that a link joins: {met} of {possible}."),
    "flower_sun": phrase("The sun: {funders} actors fund, or are said to bring funding."),
    "flower_no_sun": phrase("No sun: nobody is said to fund."),
    "bees_tables": phrase("Bees: people who sat at several tables of the café: {bees}."),
    "bees_circles": phrase("Bees: actors who sit in several circles: {bees}."),
    "bees_meetings": phrase("Bees: actors who came to several meetings: {bees}."),
    "flower_no_bees": phrase("No bee: nobody is known to circulate."),
    "flower_untold": phrase("Actors in no petal, because nobody said their group: {actors}."),
    "mirror_centre": phrase(
        "At the centre, residents’ actors: {people}; one step around them: {around}."
    ),
    "mirror_authority": phrase("The authority, which holds the mirror, stands at step {step}."),
    "mirror_out": phrase("No link leads from residents to the authority."),
    "mirror_links": phrase("Pairs of the authority and a residents’ actor: {links}."),
    "mirror_among": phrase("Pairs of residents’ actors bound to each other: {links}."),
    "mirror_audience": phrase(
        "People that those around say they reach, in the map of actors, overlaps not taken out: "
        "{people}."
    ),
    "pyramid_carried": phrase("Actions: {actions}; actors that carry at least one: {carriers}."),
    "pyramid_alone": phrase("Actions that rest on one carrier: {actions}."),
    "pyramid_authority": phrase("Actions that the authority carries alone: {actions}."),
    "pyramid_nobody": phrase("Actions that nobody carries: {actions}."),
    "pyramid_unmatched": phrase(
        "Names in the sheets that no actor of the map bears: {names}, first of all “{most}”; the "
        "actions they carry count without them."
    ),
    "pyramid_points": phrase(
        "Actors whose going would let an action fall, carried by them alone or bound to the "
        "authority through them alone: {actors}."
    ),
    "pyramid_no_points": phrase("Whoever goes, no action falls."),
    "pyramid_fall": phrase("Without {actor}, these fall ({falls}): {names}."),
}
_SHARES: dict[str, Phrase] = {
    "directive": phrase(
        "Directive: {part} of the authority’s {whole} links are funding, federating, or an action "
        "it carries alone."
    ),
    "co_piloting": phrase(
        "Co-piloting: {part} of its {whole} links are working together, or an action carried with "
        "others."
    ),
    "interfacing": phrase(
        "Interfacing: of {whole} pairs of its neighbours, {part} are not bound to each other."
    ),
    "cohesive": phrase("Cohesive: {part} of its {whole} links are a table shared or a membership."),
    "informative": phrase("Informative: {part} of its {whole} links are advice or relay."),
    "centre": phrase("At the centre: of its {whole} neighbours, {part} are bound to nobody else."),
    "beside": phrase(
        "Beside: of its {whole} neighbours, {part} are bound both ways, or by a table shared."
    ),
    "head": phrase("At the head: of its {whole} neighbours, {part} are led and do not lead back."),
}
# Values that are codes, and not names that somebody wrote.
_CODED = frozenset(("one", "other"))


def said(reading: Reading) -> Phrase:
    """The sentence of a reading."""
    values = {
        key: name_of("pole", str(value)) if key in _CODED else value
        for key, value in reading.values.items()
    }
    return replace(_SAID[reading.code], values=tuple(values.items()))


def sentences_of(picture: Picture) -> list[Phrase]:
    """All that a picture says."""
    return [said(one) for one in picture.readings]


def said_share(share: Share) -> Phrase:
    """The sentence of a function or a position."""
    return replace(_SHARES[share.counted], values=(("part", share.part), ("whole", share.whole)))
