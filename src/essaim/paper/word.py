"""Blocks as a .docx with real styles, to be corrected in the word processor people have."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

from essaim.paper.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as WordDocument

    from essaim.paper.blocks import Block
    from essaim.words.language import Language

STYLES = {
    "title": "Title",
    "heading": "Heading 1",
    "subheading": "Heading 2",
    "text": "Normal",
    "line": "List Bullet",
    "quote": "Quote",
    "small": "Caption",
    "gap": "Intense Quote",
}
LOCALES = {"fr": "fr-FR", "en": "en-GB"}
# A file made twice from the same blocks is the same file.
_LONG_AGO = dt.datetime(2008, 6, 13, tzinfo=dt.UTC)
GREEN = "175748"
GREY = "4A4E43"


def as_word(blocks: Iterable[Block], *, title: str, language: Language) -> bytes:
    """The bytes of the .docx; its title and its language are those of the text."""
    from docx import Document  # noqa: PLC0415 - half a second that other papers need not wait for

    document = Document()
    _dress(document, clean(title), language)
    for block in blocks:
        if block.kind == "page":
            document.add_page_break()  # type: ignore[no-untyped-call] # it has no types
            continue
        paragraph = document.add_paragraph(style=STYLES[block.kind])
        if block.mark:
            paragraph.add_run(f"{clean(block.mark)} ").bold = True
        paragraph.add_run(clean(block.text))
        if block.place:
            where = paragraph.add_run(f" ({clean(block.place)})")
            where.italic = True
            where.font.size = _points(8.5)
    written = io.BytesIO()
    document.save(written)
    return _timeless(written)


def _timeless(written: io.BytesIO) -> bytes:
    """The same zip, whose files do not tell when they were written."""
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as given, zipfile.ZipFile(packed, "w") as made:
        for name in given.namelist():
            member = zipfile.ZipInfo(name, _LONG_AGO.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(member, given.read(name))
    return packed.getvalue()


def _dress(document: WordDocument, title: str, language: Language) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Cm, RGBColor  # noqa: PLC0415

    about = document.core_properties
    about.title, about.author, about.language = title, "Essaim", LOCALES[language]
    about.created = about.modified = _LONG_AGO
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(1.8)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", _points(10.5)
    normal.paragraph_format.space_after = _points(4)
    properties = normal.element.get_or_add_rPr()
    tongue = properties.makeelement(qn("w:lang"), {qn("w:val"): LOCALES[language]})
    properties.append(tongue)
    for name in ("Title", "Heading 1", "Heading 2", "Intense Quote"):
        document.styles[name].font.color.rgb = RGBColor.from_string(GREEN)
    # Of the template's own: blue rules, and notes in bold blue too pale to be read.
    for name in ("Title", "Intense Quote"):
        for rule in document.styles[name].element.iter(qn("w:bottom")):
            rule.set(qn("w:color"), GREEN)
            for theme in ("w:themeColor", "w:themeTint", "w:themeShade"):
                rule.attrib.pop(qn(theme), None)
    small = document.styles["Caption"].font
    small.bold, small.size, small.color.rgb = False, _points(9), RGBColor.from_string(GREY)
    _number_pages(document)


def _number_pages(document: WordDocument) -> None:
    """The number of each page at its foot, by a field that the word processor fills."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = foot.add_run("1")
    field.append(run._r)
    foot._p.append(field)


def _points(size: float) -> int:
    from docx.shared import Pt  # noqa: PLC0415

    return int(Pt(size))
