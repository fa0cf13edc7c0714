"""Rows say what they are."""

from essaim.web.orchestra.models import Conductor, Filed


def test_rows_have_names():
    assert str(Filed(picture="solar", title="Soleil")) == "solar Soleil"
    assert str(Conductor(actor="hub")) == "hub"
