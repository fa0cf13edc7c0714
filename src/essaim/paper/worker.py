"""The process that runs typst, so that a bad document can be stopped without stopping Essaim.

Called by the press as `python -m essaim.paper.worker FOLDER`. The folder is a typst project whose
main file is `main.typ`; the worker leaves `out.pdf` there, or `error.json` and exit code 1.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import typst

FONTS = Path(__file__).parent / "fonts"
MISSING = "\N{WHITE SQUARE}"
UA: list[typst.PDFStandard] = ["ua-1"]
# Every letter up to here is in Source Sans 3, so only the others are worth a question.
RARE = re.compile("[^\x00-\u024f\u1e00-\u1eff\u200b\u2010-\u2027\u202f]")


def compiler_of(folder: Path, source: bytes) -> typst.Compiler:
    """A compiler that sees no file outside the folder, no font of the machine and no network.

    The wheel of typst carries fonts of its own: they lend the letters that ours lacks (Arabic,
    Hebrew) and are the same everywhere, while fonts of the machine would change the bytes.
    """
    nowhere = folder / "packages"
    return typst.Compiler(
        source,
        root=folder,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[FONTS]),
        package_path=nowhere,
        package_cache_path=nowhere,
    )


def compile_folder(folder: Path) -> bool:
    """Compile `main.typ` to a tagged PDF; whether it worked."""
    _replace_shapeless(folder)
    try:
        compiler_of(folder, (folder / "main.typ").read_bytes()).compile(
            output=folder / "out.pdf", format="pdf", pdf_standards=UA, timestamp=0
        )
    except typst.TypstError as error:
        told = {"message": error.message, "hints": error.hints, "trace": error.diagnostic}
        (folder / "error.json").write_text(json.dumps(told), encoding="utf-8")
        return False
    return True


def _replace_shapeless(folder: Path) -> None:
    """Put □ in the data for each character that no embedded font has.

    PDF/UA refuses a page with a letter that has no shape, and typst names one at a time; so each
    rare one is tried first on a sheet of its own. That is milliseconds, and most lists hold none.
    """
    for name in ("head.json", "data.json"):
        text = (folder / name).read_text(encoding="utf-8")
        missing = [letter for letter in set(RARE.findall(text)) if not _has_shape(folder, letter)]
        table = dict.fromkeys(map(ord, missing), MISSING)
        (folder / name).write_text(text.translate(table), encoding="utf-8")


def _has_shape(folder: Path, letter: str) -> bool:
    main = '#set document(title: "x")\n#set text(font: "Source Sans 3")\n#str.from-unicode('
    try:
        compiler_of(folder, f"{main}{ord(letter)})".encode()).compile(
            format="pdf", pdf_standards=UA
        )
    except typst.TypstError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(0 if compile_folder(Path(sys.argv[1])) else 1)
