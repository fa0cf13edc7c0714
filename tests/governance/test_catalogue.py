"""The catalogue of commitments: whole in both languages, filled before it is kept."""

from essaim.governance.catalogue import BLANK, catalogue, has_blank, ready
from essaim.words.language import LANGUAGES


def test_each_commitment_is_whole_in_both_languages():
    for one in catalogue():
        assert all(one.group[language] and one.called[language] for language in LANGUAGES)
        assert one.text.count(BLANK) == one.called["en"].count(BLANK), one.id
        assert one.indicator
        assert len(one.text) <= 500


def test_ids_are_met_once_and_found_again():
    ids = [one.id for one in catalogue()]
    assert len(ids) == len(set(ids))
    assert all(ready(id_).id == id_ for id_ in ids)
    assert ready("nothing") is None


def test_every_group_promises_something_and_both_kinds_are_there():
    groups = {one.group["fr"] for one in catalogue()}
    assert len(groups) == 10
    assert {one.kind for one in catalogue()} == {"result", "means"}


def test_a_result_names_a_figure_to_be_said():
    assert all(has_blank(one.text) for one in catalogue() if one.kind == "result")
