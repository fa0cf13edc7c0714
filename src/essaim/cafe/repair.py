"""Repair in the middle of a café: some left, some arrived, some stay as hosts.

Two ways. *At the door* nobody already seated moves: only unseated people take places.
*Re-seating* is a step of its own: it evens the tables out and mends repeats, changes at most a
tenth of the announced seats, and says which cards to print again. The past never changes.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.cafe.announced import announced
from essaim.cafe.latecomers import seat_latecomers
from essaim.cafe.proofs import with_quality
from essaim.cafe.recount import recount
from essaim.cafe.reseat import Ledger, close_small_tables, level, mend_repeats
from essaim.cafe.successors import renew_rotating_hosts, replace_hosts, stay_on_the_spot
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.seating import Locked, Repair, SeatChange, Seating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.cafe.announced import Announced
    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.seating import HostChange, Round, Rules


def repair_seating(
    seating: Seating,
    *,
    after: int,
    left: Sequence[str] = (),
    arrived: Sequence[Guest] = (),
    stays: Sequence[str] = (),
    door: bool = False,
    locked_tables: Sequence[int] = (),
    locked_rounds: Sequence[int] = (),
    seed: int = 0,
) -> Seating:
    """The seating with the rounds after `after` repaired, and what changed in its `repair`.

    Args:
        seating: as it was announced; rounds 1 to `after` have been played.
        after: the last round played, 0 before the first.
        left: ids of those who are gone for good (or never came).
        arrived: people who are new; those without `rounds` attend all that is to come.
        stays: ids of those who, chosen on the spot, stay at their table and welcome.
        door: nobody already seated moves.
        locked_tables: numbers of tables that stay as they are, beside those locked already.
        locked_rounds: numbers of rounds that stay as they are.
        seed: where the search for swaps starts.

    Raises:
        SeatingError: an unknown id, a round out of range, or no seat left.
    """
    _refuse(seating, after, left, arrived, stays)
    guests = _guests_now(seating, after, set(left), arrived)
    plan = announced(
        seating, guests, after, locked_tables=locked_tables, locked_rounds=locked_rounds
    )
    newcomers = [plan.number[guest.id] for guest in arrived]
    ledger = Ledger(plan)
    if stays:
        stay_on_the_spot(plan, [plan.number[guest] for guest in stays])
    hosts = replace_hosts(plan, _vacant(seating, after, set(left)), newcomers, door=door)
    if not door:
        close_small_tables(plan)
    seat_latecomers(plan, range(len(guests)))
    if not door:
        level(plan, ledger)
        mend_repeats(plan, ledger, random.Random(seed))
    rounds = _settled(plan, stays)
    rules = _rules_now(seating, plan, rounds, rotating=bool(stays))
    repaired = replace(seating, guests=guests, rules=rules, rounds=rounds)
    done = _report(seating, repaired, after, door=door, hosts=hosts, arrived=arrived)
    return with_quality(replace(repaired, repair=done), seating.quality.seed)


def _settled(plan: Announced, stays: Sequence[str]) -> tuple[Round, ...]:
    """The rounds once those who stay between two of them are named again."""
    if plan.seating.rules.hosts == "rotating" or stays:
        renew_rotating_hosts(plan)
    return plan.rounds()


def _rules_now(
    seating: Seating, plan: Announced, rounds: tuple[Round, ...], *, rotating: bool
) -> Rules:
    """The rules after the repair: a table may have grown, something may be locked."""
    rules = replace(seating.rules, hosts="rotating") if rotating else seating.rules
    return replace(
        rules,
        size=max(rules.size, *(len(table.guests) for one in rounds for table in one.tables)),
        locked=Locked(
            tables=tuple(sorted(t + 1 for t in plan.locked_tables)),
            rounds=tuple(sorted(r + 1 for r in plan.locked_rounds)),
        ),
    )


def _refuse(
    seating: Seating,
    after: int,
    left: Sequence[str],
    arrived: Sequence[Guest],
    stays: Sequence[str],
) -> None:
    total = len(seating.rounds)
    if not 0 <= after < total:
        raise SeatingError(
            phrase("nothing is left to repair after round {round}", round=after),
            expected=phrase("Expected: from {low} to {high}.", low=0, high=total - 1),
        )
    known = {guest.id for guest in seating.guests}
    unknown = tuple(guest for guest in (*left, *stays) if guest not in known)
    if unknown:
        raise SeatingError(
            phrase("nobody on the list has the id {ids}", ids=unknown),
            todo=phrase("Look the ids up in the seating document or on the cards."),
        )
    twice = tuple(guest.id for guest in arrived if guest.id in known)
    if twice:
        raise SeatingError(
            phrase("somebody on the list has the id {ids} already", ids=twice),
            todo=phrase("Give the newcomers other ids, or none."),
        )
    if stays:
        _refuse_stays(seating, after, set(left), stays)


def _refuse_stays(seating: Seating, after: int, left: set[str], stays: Sequence[str]) -> None:
    if seating.rules.hosts == "fixed" or after == 0:
        raise SeatingError(
            phrase("nobody can be chosen on the spot to stay"),
            expected=phrase("Expected: rotating hosts, after a first round."),
        )
    table = {g: t.number for t in seating.rounds[after - 1].tables for g in t.guests}
    seen: dict[int, str] = {}
    for guest in stays:
        if guest not in table or guest in left:
            raise SeatingError(
                phrase("{guest} was not at a table, or is leaving", guest=guest),
                todo=phrase("Choose somebody who sat there and stays."),
            )
        if table[guest] in seen:
            raise SeatingError(
                phrase(
                    "{guests} would both stay at table {table}",
                    guests=(seen[table[guest]], guest),
                    table=table[guest],
                ),
                todo=phrase("Choose one of them."),
            )
        seen[table[guest]] = guest


def _guests_now(
    seating: Seating, after: int, left: set[str], arrived: Sequence[Guest]
) -> tuple[Guest, ...]:
    """The list as it is now: leavers keep their past, newcomers begin after it."""
    total = len(seating.rounds)
    result = []
    for guest in seating.guests:
        if guest.id not in left:
            result.append(guest)
            continue
        past = tuple(r for r in range(1, after + 1) if guest.attends(r))
        if past:  # whoever never came has no seat anywhere: nothing to keep
            result.append(replace(guest, rounds=past))
    for guest in arrived:
        wanted = guest.rounds or range(1, total + 1)
        to_come = tuple(r for r in wanted if after < r <= total)
        if not to_come:
            raise SeatingError(
                phrase("{name} arrives after the last round", name=guest.name),
                todo=phrase("Correct the guest's rounds."),
            )
        result.append(replace(guest, rounds=to_come, host=None))
    return tuple(result)


def _vacant(seating: Seating, after: int, left: set[str]) -> dict[int, str]:
    """Tables (from 0) whose fixed host is leaving."""
    if seating.rules.hosts != "fixed":
        return {}
    return {
        table.number - 1: table.host
        for one in seating.rounds[after:]
        for table in one.tables
        if table.host is not None and table.host in left
    }


def _report(
    before: Seating,
    now: Seating,
    after: int,
    *,
    door: bool,
    hosts: list[HostChange],
    arrived: Sequence[Guest],
) -> Repair:
    """What the repair changed, for those who stay."""
    there = {guest.id: guest for guest in now.guests}
    changes, announced_seats = [], 0
    for old, new in zip(before.rounds[after:], now.rounds[after:], strict=True):
        seats = {guest: table.number for table in new.tables for guest in table.guests}
        for table in old.tables:
            for guest in table.guests:
                if guest not in there or not there[guest].attends(new.number):
                    continue
                announced_seats += 1
                if seats.get(guest) != table.number:
                    changes.append(
                        SeatChange(
                            guest=guest,
                            round=new.number,
                            before=table.number,
                            after=seats.get(guest),
                        )
                    )
    reprint = dict.fromkeys([*(c.guest for c in changes), *(g.id for g in arrived)])
    return Repair(
        after=after,
        door=door,
        changes=tuple(changes),
        announced=announced_seats,
        hosts=tuple(hosts),
        reprint=tuple(reprint),
        added_repeats=recount(now).repeats - recount(before).repeats,
    )
