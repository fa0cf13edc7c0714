"""Betweenness on graphs whose values are known in closed form."""

import random

import pytest

from essaim.actors.brokers import betweenness


def pairs(count):
    return (count - 1) * (count - 2) / 2


def test_a_star_has_all_its_ways_through_the_middle():
    count = 9
    shares = betweenness([list(range(1, count)), *([[0]] * (count - 1))]).shares
    assert shares[0] == pytest.approx(1)
    assert shares[1:] == (0,) * (count - 1)


def test_on_a_path_the_i_th_has_i_times_the_rest():
    count = 8
    path = [[j for j in (i - 1, i + 1) if 0 <= j < count] for i in range(count)]
    wanted = [i * (count - 1 - i) / pairs(count) for i in range(count)]
    assert betweenness(path).shares == pytest.approx(wanted)


def test_two_cliques_and_a_bridge():
    size = 5
    left, right = range(size), range(size, 2 * size)
    graph = [[j for j in (left if i < size else right) if j != i] for i in range(2 * size)]
    graph[size - 1].append(size)
    graph[size].append(size - 1)
    shares = betweenness(graph).shares
    # Each end of the bridge lies between its four companions and the five on the other side.
    wanted = (size - 1) * size / pairs(2 * size)
    assert shares[size - 1] == pytest.approx(wanted)
    assert shares[size] == pytest.approx(wanted)
    assert sum(shares) == pytest.approx(2 * wanted)


def test_a_ring_treats_everybody_alike():
    count = 7
    shares = betweenness([[(i - 1) % count, (i + 1) % count] for i in range(count)]).shares
    assert max(shares) == pytest.approx(min(shares))
    assert shares[0] == pytest.approx(3 / pairs(count))


def test_a_sample_stays_within_its_error():
    rng = random.Random(1)
    graph = [set() for _ in range(400)]
    for _ in range(900):
        one, other = rng.sample(range(400), 2)
        graph[one].add(other)
        graph[other].add(one)
    sides = [sorted(s) for s in graph]
    exact, sampled = betweenness(sides), betweenness(sides, exact_up_to=100, seed=4)
    assert exact.error == 0
    assert 0 < sampled.error < 0.2
    assert sampled.sources == 256
    gaps = [abs(a - b) for a, b in zip(exact.shares, sampled.shares, strict=True)]
    assert max(gaps) <= sampled.error


@pytest.mark.parametrize("graph", [[], [[]], [[1], [0]], [[], [], []]])
def test_nobody_stands_between(graph):
    assert set(betweenness(graph).shares) <= {0.0}
