"""Exact measures of a graph, each with its formula and its source; whole numbers all along."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Beside = dict[str, list[str]]


def beside_of(pairs: Iterable[tuple[str, str]], nodes: Iterable[str] = ()) -> Beside:
    """Who is beside whom: without direction, each once, nobody beside herself; ids in order.

    >>> beside_of([("a", "b"), ("b", "a"), ("a", "a")])
    {'a': ['b'], 'b': ['a']}
    """
    found: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        found[node] = set()
    for first, second in pairs:
        if first != second:
            found[first].add(second)
            found[second].add(first)
    return {node: sorted(found[node]) for node in sorted(found)}


def onward_of(flows: Iterable[tuple[str, str]]) -> Beside:
    """Whom each one leads to, each once; ids in order.

    >>> onward_of([("a", "b"), ("a", "b")])
    {'a': ['b'], 'b': []}
    """
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in flows:
        if first != second:
            found[first].add(second)
            found[second].update(())
    return {node: sorted(found[node]) for node in sorted(found)}


def reciprocity(flows: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """Flows that are returned, of all flows: r = |L↔| / |L|.

    Source: M. E. J. Newman, S. Forrest, J. Balthrop, “Email networks and the spread of computer
    viruses” (2002), as D. Garlaschelli and M. Loffredo restate it (2004).

    >>> reciprocity([("a", "b"), ("b", "a"), ("a", "c")])
    (2, 3)
    """
    known = {(first, second) for first, second in flows if first != second}
    return sum((second, first) in known for first, second in known), len(known)


def distances(onward: Mapping[str, Sequence[str]], start: str) -> dict[str, int]:
    """How many steps from one to each of those it reaches; those out of reach are absent.

    >>> distances({"a": ["b"], "b": ["c"], "d": ["a"]}, "a")
    {'a': 0, 'b': 1, 'c': 2}
    """
    found = {start: 0}
    edge = [start]
    while edge:
        following = []
        for here in edge:
            for there in onward.get(here, ()):
                if there not in found:
                    found[there] = found[here] + 1
                    following.append(there)
        edge = following
    return found


def centralisation(beside: Mapping[str, Sequence[str]]) -> tuple[int, int]:
    """Freeman's degree centralisation: Σ (d* − dᵢ) over (n − 1)(n − 2).

    1 where all are bound to one and to nobody else (a star), 0 where all have as many links (a
    ring, a complete graph). `d*` is the largest number of neighbours. The denominator is 0 under
    three actors: then nothing can be said.

    Source: L. C. Freeman, “Centrality in social networks: conceptual clarification”, Social
    Networks 1 (1978), 215-239.

    >>> centralisation({"a": ["b", "c"], "b": ["a"], "c": ["a"]})
    (2, 2)
    """
    degrees = [len(others) for others in beside.values()]
    count, most = len(degrees), max(degrees, default=0)
    return sum(most - degree for degree in degrees), max(0, (count - 1) * (count - 2))


@dataclass(frozen=True, slots=True)
class Fall:
    """What is cut off from the root when one goes: nodes in the order of the walk.

    Attributes:
        order: all nodes the root reaches, each before those behind it.
        slices: for each articulation point, the stretches of `order` that are cut off.
    """

    order: tuple[str, ...]
    slices: dict[str, tuple[tuple[int, int], ...]]

    def of(self, node: str) -> list[str]:
        """Who is cut off when this one goes, itself apart."""
        return [one for first, last in self.slices.get(node, ()) for one in self.order[first:last]]


def cut_off(beside: Mapping[str, Sequence[str]], root: str) -> Fall:
    """Articulation points seen from a root, and what each one's going cuts off from it.

    A point is one when a branch behind it has no way back that passes elsewhere. The root itself
    is left out: without it the question has no meaning.

    Source: J. Hopcroft, R. Tarjan, “Algorithm 447: efficient algorithms for graph manipulation”,
    Communications of the ACM 16 (1973), 372-378. Time is linear in nodes and links.

    >>> cut_off({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, "a").of("b")
    ['c']
    """
    number = {root: 0}
    low = {root: 0}
    order = [root]
    slices: dict[str, list[tuple[int, int]]] = defaultdict(list)
    stack = [(root, "", iter(beside.get(root, ())))]
    while stack:
        here, came, left = stack[-1]
        there = next(left, None)
        if there is not None:
            if there not in number:
                number[there] = low[there] = len(order)
                order.append(there)
                stack.append((there, here, iter(beside.get(there, ()))))
            elif there != came:
                low[here] = min(low[here], number[there])
            continue
        stack.pop()
        if not stack:
            break
        above = stack[-1][0]
        low[above] = min(low[above], low[here])
        if above != root and low[here] >= number[above]:
            slices[above].append((number[here], len(order)))
    return Fall(tuple(order), {node: tuple(found) for node, found in slices.items()})
