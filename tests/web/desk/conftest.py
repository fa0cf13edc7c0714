"""A data folder made by Essaim itself, in its own process: the tests' base stays out of it."""

import shutil

import pytest

from tests.faults.phones import prepare


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "site"
    prepare(folder, guests=3)
    return folder


@pytest.fixture
def site(made, tmp_path):
    """A folder with a base of today's schema, a workshop in it, and a photo."""
    folder = tmp_path / "site"
    shutil.copytree(made, folder)
    (folder / "media").mkdir()
    (folder / "media" / "nappe.jpg").write_bytes(b"photo")
    return folder
