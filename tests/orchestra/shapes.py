"""Graphs whose measures everybody knows."""

from itertools import combinations


def star(n):
    return [("a", f"l{i}") for i in range(n - 1)]


def ring(n):
    return [(f"r{i}", f"r{(i + 1) % n}") for i in range(n)]


def tree(depth):
    """A binary tree; `t1` is its root."""
    return [(f"t{i // 2}", f"t{i}") for i in range(2, 2**depth)]


def complete(n):
    return list(combinations([f"c{i}" for i in range(n)], 2))


def two_cliques(n):
    """Two complete graphs of n and one bridge, from `x0` to `y0`."""
    one = combinations([f"x{i}" for i in range(n)], 2)
    other = combinations([f"y{i}" for i in range(n)], 2)
    return [*one, *other, ("x0", "y0")]
