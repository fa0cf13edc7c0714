"""Writes docs/schemas/ from the documents' classes: `make schemas`."""

import json

from essaim.vocabulary.actor_map import ActorMap
from essaim.vocabulary.agreement import RoomAgreement
from essaim.vocabulary.circle import Circle
from essaim.vocabulary.documents import json_schema, schema_of
from essaim.vocabulary.governance import Governance
from essaim.vocabulary.orchestra import Orchestra
from essaim.vocabulary.plan import Plan
from essaim.vocabulary.portfolio import Portfolio
from essaim.vocabulary.reasons import Front, Reasons
from essaim.vocabulary.seating import Seating
from essaim.vocabulary.workshop import Workshop
from tests.house import ROOT

FOLDER = ROOT / "docs" / "schemas"
KINDS = (
    *(ActorMap, Circle, Front, Governance, Orchestra, Plan, Portfolio, Reasons),
    *(RoomAgreement, Seating, Workshop),
)


def schemas() -> dict[str, str]:
    """The text of each schema by file name: `essaim/seating/1` is `seating-1.json`."""
    return {
        schema_of(kind).removeprefix("essaim/").replace("/", "-") + ".json": json.dumps(
            json_schema(kind), ensure_ascii=False, indent=2
        )
        + "\n"
        for kind in KINDS
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
