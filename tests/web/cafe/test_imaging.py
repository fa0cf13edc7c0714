"""A photo is kept upright, small and nameless, or refused with a sentence."""

import io
import zlib

import pytest
from PIL import Image

from essaim.web.cafe.imaging import LONGEST_SIDE, SMALL_SIDE, PhotoError, is_bare, read_picture
from tests.web.cafe.hall import a_picture


def opened(content):
    return Image.open(io.BytesIO(content))


def with_place():
    """A JPEG that tells where it was taken and that the phone lay on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "A phone"
    exif.get_ifd(0x8825)[1] = "N"
    return a_picture(40, 30, exif=exif)


def test_the_place_and_the_phone_are_removed_and_the_picture_stands_upright():
    picture = read_picture(with_place())
    assert (picture.width, picture.height) == (30, 40)
    for kept in (picture.large, picture.small):
        assert dict(opened(kept).getexif()) == {}
        assert b"A phone" not in kept
        assert is_bare(kept)
    assert not is_bare(with_place())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_phones_send_is_read_and_kept_as_jpeg(kind):
    assert opened(read_picture(a_picture(kind=kind)).large).format == "JPEG"


def test_a_large_photo_is_made_smaller_and_keeps_its_shape():
    picture = read_picture(a_picture(4000, 3000))
    assert (picture.width, picture.height) == (LONGEST_SIDE, LONGEST_SIDE * 3 // 4)
    assert max(opened(picture.small).size) == SMALL_SIDE


def test_what_was_see_through_is_white():
    written = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(written, "PNG")
    assert opened(read_picture(written.getvalue()).large).getpixel((5, 5)) == (255, 255, 255)


def a_bomb():
    """A PNG of a few kilobytes that says it has a billion pixels."""
    from struct import pack

    def part(name, body):
        return pack(">I", len(body)) + name + body + pack(">I", zlib.crc32(name + body))

    head = pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1_000_000)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg onload='alert(1)'/>",
        b"%PDF-1.7",
        b"GIF89a" + b"\0" * 100,
        a_picture()[:300],
        a_bomb(),
        b"\0" * 20_000_001,
        a_picture(8000, 7000),
    ],
    ids=["nothing", "svg", "pdf", "gif", "cut", "bomb", "heavy", "large"],
)
def test_what_is_no_photo_is_refused_with_what_was_expected(content):
    with pytest.raises(PhotoError) as caught:
        read_picture(content)
    assert caught.value.expected is not None
