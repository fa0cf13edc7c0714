"""Every shelf of the document is on a page, with columns that are asked for."""

import pytest

from essaim.web.circle.shelves import CABINET as CIRCLE
from essaim.web.governance.shelves import CABINET as GOVERNANCE

SHELVES = [(c, name) for c in (GOVERNANCE, CIRCLE) for name in c.shelves]


@pytest.mark.parametrize(("cabinet", "name"), SHELVES, ids=lambda one: str(one)[:40])
def test_a_shelf_shows_what_it_asks_and_leads_back(cabinet, name):
    shelf = cabinet.shelves[name]
    assert set(shelf.shown) <= set(shelf.asked.labels)
    assert name.split("/")[0] in cabinet.back


def test_lists_of_the_document_that_people_write_have_a_shelf():
    written = {"bodies", "referents", "sittings", "opinions", "contracts", "ratchets", "charter"}
    assert written <= set(GOVERNANCE.shelves)
