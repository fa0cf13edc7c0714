"""The drawing of silos: bars in proportion, the limit beyond the programme, names escaped."""

from xml.etree import ElementTree

from essaim.plan.silo_bars import WIDEST, Bar, draw_silos

TOGETHER = Bar("Ensemble", 200.0, "200 t")
SILO = Bar("Chacun <pour> soi", 100.0, "100 t", "ensemble : +90 à +110 %")


def drawn(together=TOGETHER, silos=(SILO,), bound=220.0):
    text = draw_silos(together, silos, bound=bound, language="fr", title="T", limit="limite")
    return text, ElementTree.fromstring(text)


def widths(root):
    rects = [one for one in root if one.tag.endswith("rect")][1:]
    return [float(one.get("width")) for one in rects]


def test_bars_are_in_proportion_and_the_limit_begins_where_the_programme_ends():
    _, root = drawn()
    limit, together, silo = widths(root)
    assert together + limit == WIDEST
    assert abs(together / silo - 2) < 0.01


def test_nothing_is_hatched_where_nothing_is_proven_or_all_is():
    for bound in (None, 200.0):
        text, root = drawn(bound=bound)
        assert "limite" not in text
        assert widths(root)[0] == WIDEST


def test_a_name_is_escaped_and_everything_is_told_to_those_who_hear_it():
    text, root = drawn()
    assert "&lt;pour&gt;" in text
    described = next(one.text for one in root if one.get("id") == "silos-desc")
    assert "Chacun <pour> soi: 100 t. ensemble : +90 à +110 %" in described


def test_a_plan_that_achieves_nothing_is_drawn_all_the_same():
    nothing = Bar("Rien", 0.0, "0 t")
    _, root = drawn(together=nothing, silos=(), bound=None)
    assert widths(root) == [1.0]


def test_the_same_figures_give_the_same_bytes():
    assert drawn()[0] == drawn()[0]
