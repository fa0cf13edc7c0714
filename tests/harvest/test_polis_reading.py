"""Exports of Polis are read whole or told where they are damaged, never guessed at."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.agreement import Tally
from essaim.harvest.polis import polis_files, write_polis
from essaim.harvest.polis_reading import read_any_votes, read_wide
from essaim.harvest.votes import VoteSheet
from essaim.vocabulary.errors import ManyErrors, TableError

NOW = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)
HEAD = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,12"
votes = st.dictionaries(
    st.sampled_from(["Haies", "Bus", "Toits"]),
    st.dictionaries(
        st.sampled_from(["Ana", "Bob", "Cy"]),
        st.sampled_from(["agree", "disagree", "pass"]),
        min_size=1,
    ),
    min_size=1,
)


@pytest.fixture
def wide(tmp_path):
    def written(*rows, head=HEAD):
        path = tmp_path / "participants-votes.csv"
        path.write_text("\n".join([head, *rows]), encoding="utf-8")
        return path

    return written


def test_a_wide_export(wide):
    found = read_any_votes(wide("7,0,2,3,1,1,1,-1,0", "9,,0,1,1,0,1,,"))
    assert found.tally("0", number=1) == Tally(agree=2)
    assert (found.tally("1", number=1), found.tally("12", number=1)) == (
        Tally(0, 1),
        Tally(0, 0, 1),
    )
    assert found.people() == 2


@given(votes)
def test_the_wide_file_says_the_same_as_the_long_one(tmp_path_factory, given_):
    folder = tmp_path_factory.mktemp("polis")
    write_polis(folder, VoteSheet({1: given_}, ()), now=NOW)
    long, broad = read_any_votes(folder), read_any_votes(folder / "participants-votes.csv")
    assert broad.rounds == long.rounds
    (folder / "votes.csv").unlink()
    assert read_any_votes(folder).rounds == long.rounds
    assert set(long.statements()) == set(given_)


def test_what_comes_back_is_written_the_same(tmp_path):
    sheet = VoteSheet({1: {"Haies": {"x": "agree", "y": "pass"}, "Bus": {"y": "disagree"}}}, ())
    write_polis(tmp_path, sheet, now=NOW)
    assert polis_files(read_any_votes(tmp_path), now=NOW) == polis_files(sheet, now=NOW)


@pytest.mark.parametrize(
    ("row", "column", "told"),
    [
        ("7,0,0,1,1,0,2,,", 7, "is no vote"),
        ("7,0,0,1,1,0,1,", None, "has 8 cells"),
        ("7,0,0,1,1,0,1,,,", None, "has 10 cells"),
        (",0,0,1,1,0,1,,", 1, "whose votes"),
        ("5,0,0,1,1,0,1,,", 1, "stood on line 2"),
        ("7,0,0,2,1,0,1,,", 4, "says 2"),
        ("7,0,0,2,2,0,-1,-1,", 5, "says 2"),  # the sign of Polis' own base
        ("7,0,0,1,0,1,0,,", 6, "says 1"),
    ],
)
def test_a_damaged_row_is_told_with_its_line(wide, row, column, told):
    with pytest.raises(TableError, match=told) as caught:
        read_wide(wide("5,0,0,1,1,0,1,,", row))
    where = caught.value.where
    assert (where.file, where.line, where.column) == ("participants-votes.csv", 3, column)


def test_all_damages_are_told_at_once(wide):
    with pytest.raises(ManyErrors) as caught:
        read_wide(wide("5,0,0,1,1,0,x,,", "6,0,0,1,1,0,1,,", "7"))
    assert [one.where.line for one in caught.value.errors] == [2, 4]


def test_counts_left_empty_are_not_checked(wide):
    assert read_wide(wide("7,,,,,,1,-1,")).people() == 1


def test_a_comment_with_two_columns_is_refused(wide):
    with pytest.raises(TableError, match="two columns") as caught:
        read_wide(wide("7,0,0,1,1,0,1,,", head=HEAD.replace("12", "1")))
    assert (caught.value.where.line, caught.value.where.column) == (1, 9)


def test_a_folder_without_votes_says_what_was_expected(tmp_path):
    with pytest.raises(TableError, match="no export") as caught:
        read_any_votes(tmp_path)
    assert caught.value.where.file == tmp_path.name


def test_a_damaged_long_file_is_told_with_its_line(tmp_path):
    text = "timestamp,datetime,comment-id,voter-id,vote\n1,Mon,0,7,1\n2,Mon,0,8,3\n3,Mon,,9,1\n"
    (tmp_path / "votes.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ManyErrors) as caught:
        read_any_votes(tmp_path)
    assert [one.where.line for one in caught.value.errors] == [3, 4]


def test_other_tables_are_read_as_before(tmp_path):
    (tmp_path / "t.csv").write_text("participant;énoncé;vote\nAna;Haies;oui\n", encoding="utf-8")
    assert read_any_votes(tmp_path / "t.csv").tally("Haies", number=1) == Tally(agree=1)
    with pytest.raises(OSError, match="nowhere"):
        read_any_votes(tmp_path / "nowhere.csv")
