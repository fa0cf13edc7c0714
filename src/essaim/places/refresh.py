"""Makes `data/places.txt.xz` from Etalab's files: for maintainers, once a year.

`python -m essaim.places.refresh FOLDER FILE`, the folder being `package/data` of the npm archive
(see `data/README.md`). Lines of cells between tabs: `R` a region, `D` a county, `E` an
intercommunality, then `C` its communes; those of no intercommunality come under an `E` without
SIREN. A commune's SIREN is left empty where it is the usual one (`usual_siren`).
"""

from __future__ import annotations

import json
import lzma
import sys
from pathlib import Path
from typing import Any

from essaim.places.siren import usual_siren


def packed(folder: Path) -> bytes:
    """The compressed text of Etalab's files.

    Raises:
        OSError: a file is not there.
    """
    read = {
        name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        for name in ("regions", "departements", "epci", "communes")
    }
    communes = {c["code"]: c for c in read["communes"] if c["type"] == "commune-actuelle"}
    lines = [_line("R", one["code"], one["nom"]) for one in read["regions"]]
    lines += [_line("D", d["code"], d["region"], d["nom"]) for d in read["departements"]]
    alone = dict(communes)
    for one in read["epci"]:
        total, municipal = one["populationTotale"], one["populationMunicipale"]
        lines.append(_line("E", one["code"], one["type"], total, municipal, one["nom"]))
        for member in one["membres"]:
            if alone.pop(member["code"], None):
                lines.append(_commune(communes[member["code"]]))
    lines.append(_line("E", "", "", "", "", ""))
    lines += [_commune(one) for one in alone.values()]
    text = "\n".join(lines) + "\n"
    return lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)


def _commune(one: dict[str, Any]) -> str:
    siren = one.get("siren", "-")
    if siren == usual_siren(one["code"]):
        siren = ""
    codes = " ".join(one.get("codesPostaux", ()))
    place = one.get("departement") or one.get("collectiviteOutremer", {}).get("code", "")
    return _line("C", one["code"], siren, one.get("population", ""), codes, place, one["nom"])


def _line(*cells: object) -> str:
    return "\t".join(map(str, cells))


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(packed(Path(sys.argv[1])))
