"""The hard rules of a seating, in words: what was broken, where and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.vocabulary.phrase import Phrase


class Broken(Protocol):
    """A rule broken at a table of a round."""

    @property
    def rule(self) -> str:
        """The code of the rule."""

    @property
    def round(self) -> int:
        """The round it was broken in."""

    @property
    def table(self) -> int | None:
        """The table it was broken at, when it was at one."""

    @property
    def guests(self) -> tuple[str, ...]:
        """The ids of the guests concerned."""


def violation_phrase(broken: Broken, names: Mapping[str, str]) -> Phrase:
    """What was broken, as a sentence."""
    who = tuple(names.get(guest, guest) for guest in broken.guests)
    number, table = broken.round, broken.table or 0
    sentences = {
        "unknown_guest": phrase("Round {r}: {who} is not on the list.", r=number, who=who),
        "seated_twice": phrase("Round {r}: {who} is seated twice.", r=number, who=who),
        "not_attending": phrase("Round {r}: {who} is seated but absent.", r=number, who=who),
        "not_seated": phrase("Round {r}: {who} has no seat.", r=number, who=who),
        "table_too_large": phrase("Round {r}: table {t} has too many guests.", r=number, t=table),
        "unknown_table": phrase("Round {r}: there is no table {t}.", r=number, t=table),
        "table_twice": phrase("Round {r}: table {t} is there twice.", r=number, t=table),
        "apart": phrase(
            "Round {r}, table {t}: {who} are to be kept apart.", r=number, t=table, who=who
        ),
        "separated": phrase("Round {r}: {who} are to be kept together.", r=number, who=who),
        "not_accessible": phrase(
            "Round {r}: {who} needs an accessible table, and table {t} is none.",
            r=number,
            t=table,
            who=who,
        ),
        "no_common_language": phrase(
            "Round {r}, table {t}: {who} share no language.", r=number, t=table, who=who
        ),
        "host_elsewhere": phrase(
            "Round {r}: the host of table {t}, {who}, sits elsewhere.", r=number, t=table, who=who
        ),
        "host_moved": phrase("Round {r}: the host {who} left the table.", r=number, who=who),
        "host_did_not_stay": phrase(
            "Round {r}: {who} hosts table {t} without having stayed there.",
            r=number,
            t=table,
            who=who,
        ),
    }
    return sentences[broken.rule]
