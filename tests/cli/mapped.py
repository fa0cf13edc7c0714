"""A map on disk for the tests of the command line."""

from essaim.cafe.files import write_document
from tests.actors.people import small_map


def map_file(folder, map_=None):
    path = folder / "map.json"
    write_document(path, map_ or small_map())
    return str(path)
