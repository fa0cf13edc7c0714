"""The secret of a site: made once, read by nobody else."""

import os
import stat

import pytest

from essaim.web.shared.secret import secret_in


def test_it_is_made_once(tmp_path):
    first = secret_in(tmp_path)
    assert len(first) >= 50
    assert secret_in(tmp_path) == first


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_its_owner_alone_reads_it(tmp_path):
    secret_in(tmp_path)
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_two_sites_have_two(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert secret_in(tmp_path / "a") != secret_in(tmp_path / "b")
