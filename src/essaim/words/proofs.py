"""The proofs of a seating in words: its value, what nobody can beat, why, and what to change.

“The most possible” is said only where the bound is reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.seating import Proof

NAMED = 3  # beyond it, "and n others"


def proof_phrases(proof: Proof, names: Mapping[str, str], rounds: int) -> tuple[Phrase, ...]:
    """One proof as one to three sentences.

    Args:
        proof: the claim, its value, bound and reason.
        names: the name of each guest by id.
        rounds: how many rounds the seating has.
    """
    return {
        "repeats": _repeats,
        "coincidences": _coincidences,
        "same_category_pairs": _mix,
        "tables_reached": _reached,
        "always_at_larger_tables": _larger,
    }[proof.claim](proof, names, rounds)


def _repeats(proof: Proof, names: Mapping[str, str], rounds: int) -> tuple[Phrase, ...]:
    if proof.value == 0:
        return (phrase("Nobody meets twice: it is the most possible."),)
    if proof.value == proof.bound:
        first = phrase_n(
            "{n} repeat cannot be avoided, and there is no other:",
            "{n} repeats cannot be avoided, and there are no others:",
            proof.value,
        )
    elif proof.bound:
        first = phrase_n(
            "{n} repeat, {bound} of which cannot be avoided:",
            "{n} repeats, {bound} of which cannot be avoided:",
            proof.value,
            bound=proof.bound,
        )
    else:
        return (
            phrase_n(
                "{n} repeat; whether fewer are possible is not proven.",
                "{n} repeats; whether fewer are possible is not proven.",
                proof.value,
            ),
        )
    return first, *_why(proof, names, rounds)


def _coincidences(proof: Proof, names: Mapping[str, str], rounds: int) -> tuple[Phrase, ...]:
    del names, rounds
    if proof.value == proof.bound:
        return (
            phrase_n(
                "{n} coincidence: proven to be the fewest possible.",
                "{n} coincidences: proven to be the fewest possible.",
                proof.value,
            ),
        )
    return (
        phrase_n(
            "{n} coincidence, where at least {bound} are proven to remain.",
            "{n} coincidences, where at least {bound} are proven to remain.",
            proof.value,
            bound=proof.bound,
        ),
    )


def _mix(proof: Proof, names: Mapping[str, str], rounds: int) -> tuple[Phrase, ...]:
    del names, rounds
    if proof.value == 0:
        return (phrase("No two guests of one category share a table: the best mix possible."),)
    if proof.value <= proof.bound:
        return (
            phrase_n(
                "{n} pair of one category at a table: the best mix possible.",
                "{n} pairs of one category at a table: the best mix possible.",
                proof.value,
            ),
        )
    return (
        phrase_n(
            "{n} pair of one category at a table; no seating can have fewer than {bound}.",
            "{n} pairs of one category at a table; no seating can have fewer than {bound}.",
            proof.value,
            bound=proof.bound,
        ),
    )


def _reached(proof: Proof, names: Mapping[str, str], rounds: int) -> tuple[Phrase, ...]:
    del names, rounds
    if proof.value >= proof.bound:
        return (
            phrase(
                "Ideas reach {value} tables in all: they cannot travel further.",
                value=proof.value,
            ),
        )
    share = round(100 * proof.value / proof.bound, 1)
    return (
        phrase(
            "Ideas reach {value} tables in all; the bound is {bound} ({share} %).",
            value=proof.value,
            share=share,
            bound=proof.bound,
        ),
    )


def _larger(proof: Proof, names: Mapping[str, str], rounds: int) -> tuple[Phrase, ...]:
    del rounds
    if proof.value == 0:
        return (phrase("Nobody sits at a larger table in every round."),)
    return (
        phrase_n(
            "{n} guest sits at a larger table in every round: {who}.",
            "{n} guests sit at a larger table in every round: {who}.",
            proof.value,
            who=_who(proof, names),
        ),
    )


def _who(proof: Proof, names: Mapping[str, str]) -> tuple[Phrase | str, ...]:
    """The first few names, then how many others."""
    shown = tuple(names.get(guest, guest) for guest in proof.guests[:NAMED])
    others = max(len(proof.guests), proof.value if proof.claim.startswith("always") else 0)
    others -= len(shown)
    if others <= 0:
        return shown
    return *shown, phrase_n("{n} other", "{n} others", others)


def _why(proof: Proof, names: Mapping[str, str], rounds: int) -> tuple[Phrase, ...]:
    who = _who(proof, names)
    tables = len(proof.tables)
    reasons = {
        "fewer_tables_than_seats": (
            phrase("a table has more guests than there are tables to send them to."),
            phrase("More and smaller tables would help."),
        ),
        "more_meetings_than_pairs": (
            phrase("there are more meetings than pairs of guests."),
            phrase("Fewer rounds or smaller tables would help."),
        ),
        "published_maximum": (
            phrase("for these tables the greatest number of rounds without a repeat is known."),
            phrase("One guest more or less, or one round less, would help."),
        ),
        "hosts_met_again": (
            phrase("there are more rounds than hosts to meet."),
            phrase("More tables, fewer rounds or rotating hosts would help."),
        ),
        "few_tables_for_guest": (
            phrase_n(
                "{who} can sit at {n} table only in {rounds} rounds, because of access, language"
                " or a host to be kept apart from.",
                "{who} can sit at {n} tables only in {rounds} rounds, because of access, language"
                " or a host to be kept apart from.",
                tables,
                who=who,
                rounds=rounds,
            ),
            phrase("Open one more table of this kind, or let a host move."),
        ),
        "few_partners_for_guest": (
            phrase("{who} may share a table with few guests.", who=who),
            phrase("Invite more people who speak this language, or relax a rule."),
        ),
    }
    return reasons[proof.reason]
