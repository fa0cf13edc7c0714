"""Polis' files are read with what was said, and written so that they come back the same."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.polis import polis_files, words_beside, write_polis
from essaim.harvest.votes import VoteSheet, read_votes
from essaim.vocabulary.errors import EssaimError, ManyErrors

NOW = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)
NAMES = ["Des haies, partout", "« Bus »\nexpress", "Toits"]
rounds = st.dictionaries(
    st.sampled_from(NAMES),
    st.dictionaries(
        st.sampled_from(["Ana", "Bob", "Cy"]),
        st.sampled_from(["agree", "disagree", "pass"]),
        min_size=1,
    ),
    min_size=1,
)


@given(rounds)
def test_what_is_written_comes_back(tmp_path_factory, votes):
    folder = tmp_path_factory.mktemp("polis")
    write_polis(folder, VoteSheet({1: votes}, ()), now=NOW)
    back = read_votes(folder / "votes.csv").in_words(words_beside(folder / "votes.csv"))
    order = list(dict.fromkeys(who for given_ in votes.values() for who in given_))
    called = {name: str(rank) for rank, name in enumerate(order)}
    plain = {" ".join(name.split()): who for name, who in votes.items()}
    found = {" ".join(name.split()): who for name, who in back.rounds[1].items()}
    assert found == {
        name: {called[who]: vote for who, vote in given_.items()} for name, given_ in plain.items()
    }


def test_no_name_leaves_and_one_is_agree():
    sheet = VoteSheet({1: {"Haies": {"Ana Roth": "agree", "Bob": "disagree", "Cy": "pass"}}}, ())
    made = {name: raw.decode() for name, raw in polis_files(sheet, now=NOW).items()}
    assert not any("Ana" in text or "Bob" in text for text in made.values())
    assert [row.split(",")[-1] for row in made["votes.csv"].splitlines()[1:]] == ["1", "-1", "0"]
    assert made["comments.csv"].splitlines()[1].split(",")[4:6] == ["1", "1"]
    assert made["participants-votes.csv"].splitlines()[1] == "0,0,1,1,0,1"


def test_the_last_round_is_the_one_that_is_written():
    sheet = VoteSheet({1: {"a": {"x": "agree"}}, 2: {"a": {"x": "disagree"}}}, ())
    assert polis_files(sheet, now=NOW)["votes.csv"].splitlines()[1].endswith(b",-1")


def test_an_empty_table_is_three_heads():
    made = polis_files(VoteSheet({}, ()), now=NOW)
    assert [len(raw.splitlines()) for raw in made.values()] == [1, 1, 1]


def test_without_comments_beside_statements_keep_their_ids(tmp_path):
    (tmp_path / "votes.csv").write_text("comment-id,voter-id,vote\n7,1,1\n", encoding="utf-8")
    assert words_beside(tmp_path / "votes.csv") == {}
    assert words_beside(tmp_path / "comments.csv") == {}


def test_damaged_comments_are_told(tmp_path):
    (tmp_path / "votes.csv").write_text("comment-id,voter-id,vote\n7,1,1\n", encoding="utf-8")
    (tmp_path / "comments.csv").write_text("something,else\n1,2\n", encoding="utf-8")
    with pytest.raises((EssaimError, ManyErrors)) as caught:
        words_beside(tmp_path / "votes.csv")
    assert "comments.csv" in str(getattr(caught.value, "where", "")) or caught.value


def test_two_statements_of_the_same_words_stay_two():
    sheet = VoteSheet({1: {"1": {"x": "agree"}, "2": {"x": "pass"}}}, ())
    assert list(sheet.in_words({"1": "Haies", "2": "Haies"}).rounds[1]) == ["Haies", "Haies (2)"]
    assert sheet.in_words({}) == sheet


def test_files_that_are_there_are_written_over_only_when_asked(tmp_path):
    sheet = VoteSheet({1: {"a": {"x": "agree"}}}, ())
    (tmp_path / "votes.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(EssaimError, match="already"):
        write_polis(tmp_path, sheet, now=NOW)
    assert [one.name for one in tmp_path.iterdir()] == ["votes.csv"]
    assert (tmp_path / "votes.csv").read_text(encoding="utf-8") == "mine"
    assert len(write_polis(tmp_path, sheet, now=NOW, replace=True)) == 3
    assert (tmp_path / "votes.csv").read_text(encoding="utf-8") != "mine"
