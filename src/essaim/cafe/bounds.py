"""What no seating can beat, with the reason: the other half of every proof.

All bounds are elementary. Each function says its argument; `coincidences_bound` takes the best
of them and keeps the reason, the guests and the tables that cause it, so that the message can
name them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

from essaim.cafe.designs import proven_maxima

if TYPE_CHECKING:
    from essaim.cafe.problem import Problem


@dataclass(frozen=True, slots=True)
class Bound:
    """What cannot be beaten, and why.

    Attributes:
        value: the fewest coincidences possible.
        reason: a code for the argument.
        repeats: the fewest repeats possible, by the same argument.
        guests: who causes it (from 0), when some do.
        tables: which tables cause it (from 0), when some do.
    """

    value: int
    reason: str
    repeats: int = 0
    guests: tuple[int, ...] = ()
    tables: tuple[int, ...] = ()


def even_pairs(things: int, places: int) -> int:
    """The fewest pairs that share a place when things are spread over places.

    Formula: with things = q·places + e, e·C(q+1, 2) + (places - e)·C(q, 2).

    >>> even_pairs(4, 3), even_pairs(3, 2)
    (1, 1)
    """
    share, left = divmod(things, places)
    return left * comb(share + 1, 2) + (places - left) * comb(share, 2)


def coincidences_bound(problem: Problem) -> Bound:
    """The fewest coincidences that any seating can have, with the best reason known."""
    candidates = (
        Bound(0, "nobody_need_meet_twice"),
        _pigeonhole(problem),
        _average(problem),
        _published(problem),
        _hosts(problem),
        _partners(problem),
    )
    return max(candidates, key=lambda bound: bound.value)


def same_category_bound(problem: Problem) -> int:
    """The fewest pairs of one category at a table: each category split evenly, each round."""
    total = 0
    for number in range(problem.rounds):
        sizes: dict[int, int] = {}
        for p in problem.attending(number):
            sizes[problem.category[p]] = sizes.get(problem.category[p], 0) + 1
        tables = problem.open_tables(number)
        total += sum(even_pairs(size, tables) for size in sizes.values())
    return total


def _together_pairs(problem: Problem) -> int:
    return sum(comb(len(group), 2) for group in problem.groups)


def _pigeonhole(problem: Problem) -> Bound:
    """A table of x people that spreads over T tables keeps at least `even_pairs(x, T)` pairs.

    Taken for every two rounds that everybody attends. Pairs kept together are not counted as
    coincidences, so they are taken off. 12 people at 3 tables of 4: 3 pairs for every two
    rounds, 3·C(w, 2) in all.
    """
    total = repeats = 0
    for first, second in combinations(range(problem.rounds), 2):
        if not (all(problem.present[first]) and all(problem.present[second])):
            continue
        kept = max(
            sum(even_pairs(x, problem.open_tables(there)) for x in problem.sizes(here))
            for here, there in ((first, second), (second, first))
        )
        total += max(0, kept - _together_pairs(problem))
        # The pairs that a round shares with the first one are repeats of that round.
        repeats += max(0, kept - _together_pairs(problem)) if first == 0 else 0
    return Bound(total, "fewer_tables_than_seats", repeats)


def _average(problem: Problem) -> Bound:
    """All meetings of all rounds, spread evenly over the pairs that may meet at all."""
    seated = sum(comb(size, 2) for r in range(problem.rounds) for size in problem.sizes(r))
    if len(problem.groups):
        seated -= sum(
            comb(sum(problem.present[r][p] for p in group), 2)
            for r in range(problem.rounds)
            for group in problem.groups
        )
    forbidden = sum(len(others) for others in problem.apart.values()) // 2
    pairs = comb(problem.guests, 2) - forbidden - _together_pairs(problem)
    if pairs <= 0 or seated <= pairs:
        return Bound(0, "more_meetings_than_pairs")
    return Bound(even_pairs(seated, pairs), "more_meetings_than_pairs", seated - pairs)


def _published(problem: Problem) -> Bound:
    """Equal tables for which the most rounds without a repeat are proven in the literature."""
    seats, left = divmod(problem.guests, problem.tables)
    most = proven_maxima().get((problem.tables, seats))
    everybody = all(all(there) for there in problem.present)
    if left or most is None or not everybody or problem.rounds <= most or problem.groups:
        return Bound(0, "published_maximum")
    return Bound(1, "published_maximum", 1)


def _hosts(problem: Problem) -> Bound:
    """With fixed hosts, a guest who may sit at m tables in w rounds meets hosts again.

    Each such guest has at least `even_pairs(w, m)` coincidences with hosts, and these pairs are
    different for different guests, so the bounds add up.
    """
    if not problem.fixed:
        return Bound(0, "hosts_met_again")
    if len(problem.homes) < problem.tables:
        return _unnamed_hosts(problem)
    total, repeats, guests, tables = 0, 0, [], set()
    for p in range(problem.guests):
        if p in problem.homes:
            continue
        allowed = [t for host, t in problem.homes.items() if _may_join(problem, p, host, t)]
        attended = [r for r in range(problem.rounds) if problem.present[r][p]]
        if not allowed or any(not problem.present[r][h] for r in attended for h in problem.homes):
            continue
        forced = even_pairs(len(attended), len(allowed))
        if forced and not problem.companions.get(p, frozenset()) & set(problem.homes):
            total += forced
            repeats += len(attended) - len(allowed)
            guests.append(p)
            tables.update(allowed)
    few = len(tables) < problem.tables
    reason = "few_tables_for_guest" if few else "hosts_met_again"
    return Bound(total, reason, repeats, tuple(guests), tuple(sorted(tables)))


def _may_join(problem: Problem, p: int, host: int, table: int) -> bool:
    if p in problem.needs_access and table not in problem.accessible:
        return False
    if host in problem.apart.get(p, ()):
        return False
    return bool(problem.spoken[p] & problem.spoken[host])


def _unnamed_hosts(problem: Problem) -> Bound:
    """Hosts yet to be chosen: all who are none of them meet the T hosts in turn."""
    everybody = all(all(there) for there in problem.present)
    if not everybody or problem.groups:
        return Bound(0, "hosts_met_again")
    travellers = problem.guests - problem.tables
    repeats = travellers * max(0, problem.rounds - problem.tables)
    return Bound(
        travellers * even_pairs(problem.rounds, problem.tables), "hosts_met_again", repeats
    )


def _partners(problem: Problem) -> Bound:
    """A guest whose rules leave few partners meets some of them again.

    Guest p fills at least the smallest table's other seats in each round; spread evenly over
    the partners allowed, this forces coincidences. Each is seen from its two ends, so the sum
    over guests is halved.
    """
    limited = set(problem.apart) | {p for p, bits in enumerate(problem.spoken) if bits != -1}
    if not limited:
        return Bound(0, "few_partners_for_guest")
    total, repeats, guests = 0, 0, []
    for p in sorted(limited):
        partners = _partners_of(problem, p)
        seats = 0
        for number in range(problem.rounds):
            if problem.present[number][p]:
                beside = sum(problem.present[number][q] for q in problem.companions.get(p, ()))
                seats += max(0, problem.sizes(number)[-1] - 1 - beside)
        if partners and (forced := even_pairs(seats, partners)):
            total += forced
            repeats += seats - partners
            guests.append(p)
    return Bound(-(-total // 2), "few_partners_for_guest", -(-repeats // 2), tuple(guests))


def _partners_of(problem: Problem, p: int) -> int:
    apart = problem.apart.get(p, frozenset()) | problem.companions.get(p, frozenset())
    return sum(
        q != p
        and q not in apart
        and bool(problem.spoken[p] & problem.spoken[q])
        and any(there[p] and there[q] for there in problem.present)
        for q in range(problem.guests)
    )
