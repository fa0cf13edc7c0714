"""Where the base is, and what is refused before anything is opened."""

from pathlib import Path

import pytest

from essaim.web.shared.base import VARIABLE, BaseError, base_of, file_of


def test_the_base_is_in_the_folder_unless_said(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    assert base_of(tmp_path) == tmp_path / "essaim.sqlite3"
    monkeypatch.setenv(VARIABLE, f"sqlite:///{tmp_path}/other.sqlite3")
    assert base_of(tmp_path) == tmp_path / "other.sqlite3"


def test_three_slashes_are_from_here_and_signs_may_be_written_as_codes(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert (
        file_of("sqlite:///base%20of%20ours.sqlite3", Path()) == tmp_path / "base of ours.sqlite3"
    )


@pytest.mark.parametrize(
    "address",
    [
        "postgres://essaim:secret@db/essaim",
        "postgresql+psycopg://essaim:secret@db/essaim",
        "mysql://essaim:secret@db/essaim",
        "redis://secret",
        "sqlite://secret/base.sqlite3",
        "sqlite:///base.sqlite3?mode=ro&secret",
        "sqlite:///:memory:",
        "sqlite://:memory:",
        "sqlite://",
        "sqlite:////",
        "sqlite:///a/",
        "sqlite:///a%00secret",
        "/srv/secret.sqlite3",
        "sqlite:////tmp",
        "sqlite://[secret/x",
    ],
)
def test_what_is_not_served_is_refused_and_never_repeated(address):
    with pytest.raises(BaseError) as refused:
        file_of(address, Path())
    assert VARIABLE in str(refused.value)
    assert "sqlite:///FILE" in str(refused.value)
    assert "secret" not in str(refused.value)
