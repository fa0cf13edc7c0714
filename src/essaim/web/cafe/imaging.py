"""A photo as it was sent becomes one that is safe to keep: read whole, upright, small, nameless.

The picture is decoded and written again, so that nothing of the file that was sent is kept: no
place and no hour (EXIF), no second file hidden behind the first. What it claims to be is not
believed; its size is read before its pixels, so that a small file cannot fill the memory.
"""

from __future__ import annotations

import io
import threading
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageOps, UnidentifiedImageError

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Phrase

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000  # a phone of today makes 12 to 50 million
LONGEST_SIDE = 2400  # handwriting on a metre of paper stays legible
SMALL_SIDE = 480
FORMATS = ("JPEG", "PNG", "WEBP")
QUALITY = 82
# One picture at a time: fifty million pixels are 150 MB while they are turned.
_one = threading.Lock()


class PhotoError(EssaimError):
    """A photo that is not kept; `status` is what HTTP calls the reason."""

    def __init__(
        self,
        what: Phrase,
        *,
        expected: Phrase | None = None,
        todo: Phrase | None = None,
        status: int = 422,
    ) -> None:
        super().__init__(what, expected=expected, todo=todo)
        self.status = status


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo ready to keep.

    Attributes:
        large: JPEG, its longest side `LONGEST_SIDE` pixels at most.
        small: JPEG for a page of many, `SMALL_SIDE` at most.
        width: pixels of the large one.
        height: pixels of the large one.
    """

    large: bytes
    small: bytes
    width: int
    height: int


def read_picture(content: bytes) -> Picture:
    """The picture in a file that was sent.

    Raises:
        PhotoError: it is too heavy, too large, or no picture that we read.
    """
    if len(content) > MOST_BYTES:
        raise PhotoError(
            phrase("the photo is too heavy"),
            expected=phrase("Expected: {most} MB at most.", most=MOST_BYTES // 1_000_000),
        )
    with _one, warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _safe(content)
        except (
            UnidentifiedImageError,
            Image.DecompressionBombError,
            Image.DecompressionBombWarning,
            OSError,
            SyntaxError,
            ValueError,
        ) as error:
            raise _unread() from error


def is_bare(content: bytes) -> bool:
    """Whether a picture that can be read is a JPEG of our size with nothing but its pixels."""
    with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
        small = max(opened.size) <= LONGEST_SIDE
        told = set(opened.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        told -= {"progressive", "progression"}
        parts = getattr(opened, "applist", ())  # beside the pixels: one, which says JFIF
        return opened.format == "JPEG" and small and not told and len(parts) <= 1


def _safe(content: bytes) -> Picture:
    with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
        width, height = opened.size
        if width * height > MOST_PIXELS:
            raise PhotoError(
                phrase("the photo has too many pixels"),
                expected=phrase(
                    "Expected: {most} million pixels at most.", most=MOST_PIXELS // 1_000_000
                ),
            )
        # A JPEG is read at half its size, or less, when that is enough.
        opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(opened)
    large = _on_paper(upright)
    large.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    small = large.copy()
    small.thumbnail((SMALL_SIDE, SMALL_SIDE))
    return Picture(_jpeg(large), _jpeg(small), *large.size)


def _on_paper(picture: Image.Image) -> Image.Image:
    """Without transparency: what was see-through is white."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        paper = Image.new("RGB", seen.size, "white")
        paper.paste(seen, mask=seen.getchannel("A"))
        return paper
    return picture.convert("RGB")


def _jpeg(picture: Image.Image) -> bytes:
    # A new image, so that no metadata of the old one is written with it.
    bare = Image.new("RGB", picture.size)
    bare.paste(picture)
    written = io.BytesIO()
    bare.save(written, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return written.getvalue()


def _unread() -> PhotoError:
    return PhotoError(
        phrase("this file is not a photo that can be read"),
        expected=phrase("Expected: a JPEG, PNG or WebP picture."),
        todo=phrase("Take the photo again, or send it from another phone."),
    )
