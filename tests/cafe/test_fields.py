"""Fields obey the laws of fields, at every order that a café may need."""

from itertools import product

import pytest

from essaim.cafe.fields import field, prime_power

ORDERS = [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27, 32, 49, 64]


@pytest.mark.parametrize("order", ORDERS)
def test_every_non_zero_element_has_one_inverse(order):
    ground = field(order)
    for x in range(1, order):
        assert sum(ground.mul[x][y] == 1 for y in range(order)) == 1


@pytest.mark.parametrize("order", ORDERS)
def test_there_are_no_divisors_of_zero_and_addition_is_a_group(order):
    ground = field(order)
    for x in range(order):
        assert sorted(ground.add[x]) == list(range(order))
        if x:
            assert sorted(ground.mul[x]) == list(range(order))


@pytest.mark.parametrize("order", [4, 8, 9])
def test_multiplication_distributes_over_addition(order):
    ground = field(order)
    for x, y, z in product(range(order), repeat=3):
        left = ground.mul[x][ground.add[y][z]]
        assert left == ground.add[ground.mul[x][y]][ground.mul[x][z]]


@pytest.mark.parametrize("order", [1, 6, 10, 12, 100])
def test_an_order_that_is_no_prime_power_has_no_field(order):
    assert field(order) is None


def test_prime_powers_are_told():
    assert [n for n in range(2, 30) if prime_power(n) and prime_power(n)[1] > 1] == [
        *(4, 8, 9, 16, 25, 27)
    ]
