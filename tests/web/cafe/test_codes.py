"""Codes are eight signs that nobody confuses."""

from essaim.web.cafe.codes import LENGTH, SIGNS, new_code, read_code, shown_code


def test_codes_use_no_sign_that_looks_like_another():
    assert not set("ILOU") & set(SIGNS)
    assert len(SIGNS) == 32
    for _ in range(50):
        code = new_code()
        assert len(code) == LENGTH
        assert set(code) <= set(SIGNS)
        assert read_code(shown_code(code).lower()) == code
