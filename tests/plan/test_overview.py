"""The plan on one page: every action is there, however many."""

import io

import pytest
from pypdf import PdfReader

from essaim.plan.overview import overview_of
from tests.plan.books import action, plan


def big(count, axes):
    return plan(
        *(action(f"a{n}", title=f"Titre{n}x", axis=f"Axe {n % axes}") for n in range(count))
    )


@pytest.mark.parametrize(
    ("count", "axes", "pages"), [(0, 1, 1), (60, 8, 1), (300, 9, 1), (500, 12, 3)]
)
def test_all_actions_are_shown_on_so_many_pages(count, axes, pages):
    reader = PdfReader(io.BytesIO(overview_of(big(count, axes), language="fr")))
    assert len(reader.pages) <= pages
    told = (
        "".join(page.extract_text() for page in reader.pages)
        .replace("\n", "")
        .replace("\u200b", "")
    )
    assert all(f"Titre{n}x" in told for n in range(count))
    wide, high = reader.pages[0].mediabox[2:]
    assert (round(float(wide)), round(float(high))) == (1191, 842)
