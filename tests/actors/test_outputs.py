"""What leaves the map is what other tools read."""

from xml.etree import ElementTree

from pypdf import PdfReader

from essaim.actors.contacts import read_contacts
from essaim.actors.outputs import as_contacts, as_graphml, as_page
from essaim.vocabulary.actor_map import ActorMap
from tests.actors.people import actor, reach, small_map, write

NS = "{http://graphml.graphdrawing.org/xmlns}"


def test_vcards_are_read_back(tmp_path):
    text = as_contacts(small_map(), language="fr")
    found = read_contacts(write(tmp_path, "c.vcf", text))
    assert [(one.name, one.contact.email) for one in found.lines] == [
        ("ALEC", "alec@example.org"), ("CAPEB", "capeb@example.org"),
    ]  # fmt: skip


def test_graphml_has_every_actor_and_link_and_nobody_s_name():
    from dataclasses import replace

    named = replace(actor("x", "A & <B>"), contacts=(reach(family_name="Dupont"),))
    map_ = replace(small_map(), actors=(*small_map().actors, named))
    text = as_graphml(map_)
    tree = ElementTree.fromstring(text)
    assert len(list(tree.iter(f"{NS}node"))) == 4
    assert len(list(tree.iter(f"{NS}edge"))) == 2
    assert "Dupont" not in text
    keys = {key.get("id") for key in tree.iter(f"{NS}key")}
    assert {data.get("key") for data in tree.iter(f"{NS}data")} <= keys


def test_the_page_is_a3_and_holds_the_drawing_and_the_table(tmp_path):
    path = tmp_path / "m.pdf"
    path.write_bytes(as_page(small_map(), language="fr", title="Carte"))
    pages = PdfReader(path).pages
    width, height = (float(side) * 25.4 / 72 for side in pages[0].mediabox[2:])
    assert (round(width), round(height)) == (420, 297)
    assert "CAPEB" in pages[0].extract_text()
    assert "Élèves" in pages[-1].extract_text()
    assert len(pages) == 2


def test_an_empty_map_prints():
    assert as_page(ActorMap(), language="en").startswith(b"%PDF")
