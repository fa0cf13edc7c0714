"""How often chance alone gives a difference as large: the exact two-sided binomial test at 1/2."""

from __future__ import annotations

import math

# Up to here whole numbers give the exact value; above, their logarithms do.
_MOST_EXACT = 1_000


def even_chance(one: int, other: int) -> float:
    """The probability that a fair coin, thrown `one + other` times, is as uneven as this.

    p = min(1, 2 · Σ C(n, i) / 2ⁿ) for i from max(one, other) to n = one + other; 1 when n is 0.
    Source: the sign test, Arbuthnott 1710; Conover, Practical Nonparametric Statistics, 3.4.

    >>> even_chance(6, 0), even_chance(5, 0), even_chance(0, 0)
    (0.03125, 0.0625, 1.0)
    """
    n, most = one + other, max(one, other)
    if one == other:
        return 1.0
    if n <= _MOST_EXACT:
        tail = sum(math.comb(n, i) for i in range(most, n + 1))
        return float(min(1.0, 2 * tail / (1 << n)))
    first = math.lgamma(n + 1) - math.lgamma(most + 1) - math.lgamma(n - most + 1)
    term = total = math.exp(first - n * math.log(2))
    for i in range(most, n):
        term *= (n - i) / (i + 1)
        total += term
        if term < total * 1e-17:
            break
    return min(1.0, 2 * total)
