"""A dossier covers enough links, in time, with others."""

import pytest

from essaim.circle.eligibility import eligibility
from tests.circle.rings import call, day, dossier

HOLDERS = {"owner": ("a",), "architect": ("b", "z"), "craftsmen": (), "bank": ("z",)}


def test_links_shown_and_claimed_both_count_and_the_jury_sees_which():
    found = eligibility(call(), dossier(links=("craftsmen", "owner")), HOLDERS)
    assert found.eligible
    assert found.shown == ("owner", "architect")
    assert found.claimed == ("craftsmen",)
    assert found.missing == ("bank",)


@pytest.mark.parametrize(
    ("fields", "refusals"),
    [
        ({"links": ()}, ("links",)),
        ({"links": ("craftsmen", "unknown")}, ()),
        ({"links": ("unknown",)}, ("links",)),
        ({"actors": ("a", "a"), "links": ("bank", "craftsmen")}, ("alone",)),
        ({"received": day(1), "links": ("bank",)}, ("early",)),
        ({"received": day(5), "links": ("bank",)}, ("late",)),
        ({"received": day(4), "links": ("bank",)}, ()),
        ({"received": day(5), "actors": ("q",)}, ("late", "alone", "links")),
    ],
)
def test_each_reason_is_told(fields, refusals):
    assert eligibility(call(), dossier(**fields), HOLDERS).refusals == refusals
