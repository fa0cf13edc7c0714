"""What a command says of a seating and of a repair."""

from essaim.vocabulary.seating import HostChange, Repair, SeatChange
from essaim.words.report import quality_phrases, repair_phrases, summary_phrase
from tests.cafe.people import seated


def test_the_summary_counts_guests_tables_and_rounds():
    text = str(summary_phrase(seated(35, 3, tables=8)))
    assert text == "35 guests, 8 tables of 4 to 5, 3 rounds, no host."


def test_every_proof_gives_a_line():
    plan = seated(35, 3, tables=8)
    assert len(list(quality_phrases(plan, plan.quality))) == len(plan.quality.proofs)


def test_a_repair_says_seats_hosts_repeats_and_cards():
    change = SeatChange(guest="g1", round=2, before=1, after=3)
    repair = Repair(
        after=1,
        door=False,
        changes=(change,),
        announced=40,
        hosts=(
            HostChange(table=2, before="g9", after=None),
            HostChange(table=3, before="g8", after="g1"),
        ),
        reprint=tuple(f"g{n}" for n in range(1, 15)),
        added_repeats=1,
    )
    text = " ".join(map(str, repair_phrases(seated(20, 3), repair)))
    assert "1 announced seat of 40 changes (2.5 %)." in text
    assert "Table 2: its host has left, and it closes." in text
    assert "Table 3: its host has left; Guest 1 takes over." in text
    assert "1 repeat more" in text
    assert "2 others" in text


def test_a_repair_that_changes_nothing_says_so():
    text = [str(s) for s in repair_phrases(seated(20, 3), Repair(after=1, door=True))]
    assert text == ["No announced seat changes.", "It adds no repeat."]
