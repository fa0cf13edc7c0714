"""The quality block holds exactly what it promises, and claims no more than is proven."""

from dataclasses import fields

from essaim.cafe.proofs import housed, with_quality
from essaim.vocabulary.seating import Quality
from tests.cafe.people import people, seated
from tests.cafe.test_recount import plan

KEYS = [
    *("repeats", "coincidences", "coincidences_bound", "same_category_pairs"),
    *("same_category_bound", "tables_reached", "tables_reached_bound", "hard_violations"),
    *("seed", "proofs"),
]


def test_the_quality_block_has_exactly_its_keys():
    assert [field.name for field in fields(Quality)] == KEYS


def test_values_never_beat_their_bounds_in_a_lawful_plan():
    for count, rounds, hosts in ((35, 3, "none"), (13, 4, "rotating"), (21, 5, "fixed")):
        for proof in seated(count, rounds, hosts=hosts).quality.proofs:
            if proof.claim == "tables_reached":
                assert proof.value <= proof.bound
            else:
                assert proof.value >= proof.bound


def test_one_inevitable_repeat_names_its_guest_and_her_tables():
    seating = seated(
        35,
        3,
        tables=8,
        hosts="fixed",
        access=(1, 2),
        accessible={16: True},
        host={n: n for n in range(1, 9)},
    )
    proof = seating.quality.proofs[0]
    assert (proof.claim, proof.value, proof.bound) == ("repeats", 1, 1)
    assert (proof.guests, proof.tables) == (("g16",), (1, 2))
    assert proof.reason == "few_tables_for_guest"


def test_hosts_chosen_by_the_plan_count_as_hosts_of_the_bound():
    seating = seated(24, 3, hosts="fixed")
    homes = {guest.id: guest.host for guest in housed(seating) if guest.host is not None}
    assert homes == {t.host: t.number for t in seating.rounds[0].tables}


def test_a_lone_round_claims_no_pollination():
    claims = [p.claim for p in with_quality(plan("ab cd"), 3).quality.proofs]
    assert "tables_reached" not in claims
    assert len(people(3)) == 3
