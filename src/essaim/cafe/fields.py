"""Small finite fields, as addition and multiplication tables.

A field of T elements gives T rounds at T tables without a repeated meeting: slot (i, j) sits at
table i + r·j in round r, and two slots agree twice only if r·(j - j') = r'·(j - j').

Source: R. Lidl, H. Niederreiter, *Finite Fields*, ch. 1. The reducing polynomial is searched,
never written down by hand: a wrong one gives repeats at a few sizes only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product


@dataclass(frozen=True, slots=True)
class Field:
    """The field of `order` elements, numbered from 0 (zero) and 1 (one).

    Attributes:
        add: `add[x][y]` is x + y.
        mul: `mul[x][y]` is x · y.
    """

    order: int
    add: tuple[tuple[int, ...], ...]
    mul: tuple[tuple[int, ...], ...]


def prime_power(number: int) -> tuple[int, int] | None:
    """The prime p and the exponent m with number = p^m, or None.

    >>> prime_power(49), prime_power(12)
    ((7, 2), None)
    """
    if number < 2:
        return None
    prime = next((d for d in range(2, int(number**0.5) + 1) if number % d == 0), number)
    exponent, rest = 0, number
    while rest % prime == 0:
        rest //= prime
        exponent += 1
    return (prime, exponent) if rest == 1 else None


@cache
def field(order: int) -> Field | None:
    """The field of this order, or None when the order is no prime power.

    >>> field(4).mul[2][3], field(6)
    (1, None)
    """
    found = prime_power(order)
    if found is None:
        return None
    prime, degree = found
    numbers = [_digits(x, prime, degree) for x in range(order)]
    add = tuple(
        tuple(_number([(p + q) % prime for p, q in zip(x, y, strict=True)], prime) for y in numbers)
        for x in numbers
    )
    if degree == 1:
        mul = tuple(tuple(x * y % prime for y in range(order)) for x in range(order))
        return Field(order, add, mul)
    for low in product(range(prime), repeat=degree):
        table = _products(numbers, low, prime)
        if table is not None:
            return Field(order, add, table)
    return None  # unreachable: an irreducible polynomial exists for every degree


def _digits(number: int, prime: int, degree: int) -> list[int]:
    return [number // prime**i % prime for i in range(degree)]


def _number(digits: list[int], prime: int) -> int:
    return sum(digit * prime**i for i, digit in enumerate(digits))


def _products(
    numbers: list[list[int]], low: tuple[int, ...], prime: int
) -> tuple[tuple[int, ...], ...] | None:
    """Multiplication modulo x^m - low(x), or None when some product of non-zeros is zero."""
    degree = len(low)
    table = []
    for x in numbers:
        row = []
        for y in numbers:
            wide = [0] * (2 * degree - 1)
            for i, p in enumerate(x):
                for j, q in enumerate(y):
                    wide[i + j] += p * q
            for d in range(2 * degree - 2, degree - 1, -1):
                for i in range(degree):
                    wide[d - degree + i] += wide[d] * low[i]
            product_xy = _number([d % prime for d in wide[:degree]], prime)
            if product_xy == 0 and any(x) and any(y):
                return None
            row.append(product_xy)
        table.append(tuple(row))
    return tuple(table)
