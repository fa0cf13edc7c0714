"""Who may answer a call for projects: those who cover several links of a chain together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from essaim.vocabulary.circle import Call, Dossier

Refusal = Literal["early", "late", "alone", "links"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Eligibility:
    """Whether a dossier is eligible, and why not.

    Attributes:
        shown: links that an actor of the dossier is known to hold.
        claimed: links that the dossier claims and that nobody in the map is known to hold.
        missing: links of the chain that it does not cover.
        refusals: each reason against it; none when it is eligible.
    """

    dossier: str
    shown: tuple[str, ...]
    claimed: tuple[str, ...]
    missing: tuple[str, ...]
    refusals: tuple[Refusal, ...]

    @property
    def eligible(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.refusals


def eligibility(
    call: Call, dossier: Dossier, holders: Mapping[str, Collection[str]]
) -> Eligibility:
    """Whether a dossier covers enough links, in time, with at least two actors.

    A link counts once, whether an actor of the dossier is known to hold it or the dossier says so;
    the jury sees which is which.

    Args:
        call: the call, with its number of links.
        dossier: the answer.
        holders: for each link of the chain, in order, ids of actors known to hold it.
    """
    team = set(dossier.actors)
    shown = tuple(link for link, held in holders.items() if team & set(held))
    claimed = tuple(link for link in holders if link in dossier.links and link not in shown)
    refusals: list[Refusal] = []
    if dossier.received < call.opens:
        refusals.append("early")
    if dossier.received > call.closes:
        refusals.append("late")
    if len(team) < 2:
        refusals.append("alone")
    if len(shown) + len(claimed) < call.at_least:
        refusals.append("links")
    return Eligibility(
        dossier=dossier.id,
        shown=shown,
        claimed=claimed,
        missing=tuple(link for link in holders if link not in (*shown, *claimed)),
        refusals=tuple(refusals),
    )
