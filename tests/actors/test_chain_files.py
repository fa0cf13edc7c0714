"""Five chains come with Essaim; a territory adds its own."""

import json

import pytest

from essaim.actors.chain_files import chains_with, packaged_chains, said
from essaim.actors.nomenclature import nomenclature
from essaim.places.gazetteer import plain
from essaim.vocabulary.errors import DocumentError


def test_each_link_has_families_of_the_nomenclature_and_plain_words():
    known = nomenclature().family
    assert [one.id for one in packaged_chains()] == [
        "renovation", "food", "mobility", "wood_energy", "public_example",
    ]  # fmt: skip
    for chain in packaged_chains():
        assert chain.source
        for link in chain.links:
            assert set(link.families) <= set(known)
            assert link.words
            assert all(plain(word) == word for word in link.words)
        assert len({link.id for link in chain.links}) == len(chain.links)


def test_a_chain_of_one_s_own(tmp_path):
    own = tmp_path / "repair.json"
    own.write_text(
        json.dumps(
            {
                "schema": "essaim/chain/1",
                "id": "repair",
                "fr": "Réemploi",
                "en": "Repair",
                "links": [{"id": "cafe", "fr": "Repair café", "en": "Repair café"}],
            }
        ),
        encoding="utf-8",
    )
    chains = chains_with([own])
    assert (len(chains), said(chains[-1], "fr"), said(chains[-1], "en")) == (
        6, "Réemploi", "Repair",
    )  # fmt: skip


def test_a_file_that_is_no_chain_is_refused(tmp_path):
    wrong = tmp_path / "x.json"
    wrong.write_text("{}", encoding="utf-8")
    with pytest.raises(DocumentError):
        chains_with([wrong])
