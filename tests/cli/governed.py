"""The files that the commands of governance are tested with."""

from essaim.cafe.files import write_document
from tests.circle.rings import circle
from tests.governance.house_of import governance


def governance_file(folder, **fields):
    path = folder / "governance.json"
    write_document(path, governance(**fields))
    return str(path)


def circle_file(folder):
    path = folder / "circle.json"
    write_document(path, circle())
    return str(path)
