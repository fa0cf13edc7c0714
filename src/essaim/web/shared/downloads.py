"""A file that the browser keeps instead of showing it."""

from __future__ import annotations

from django.http import HttpResponse


def download(content: bytes, name: str, kind: str) -> HttpResponse:
    """The answer that carries a file.

    Args:
        content: its bytes.
        name: what the browser calls it; ours, no user's text in it.
        kind: its media type.
    """
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
