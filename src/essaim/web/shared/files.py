"""Static files read whole: a stream of a file would be read in one go and warned of under ASGI."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from django.http import HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware

if TYPE_CHECKING:
    from django.http import HttpRequest
    from whitenoise.responders import StaticFile


class StaticFiles(WhiteNoiseMiddleware):  # type: ignore[misc] # it has no types
    """Whitenoise, with answers that hold their few kilobytes."""

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> HttpResponse:
        """The answer for one file, or the part of it that was asked for."""
        found = static_file.get_response(request.method, request.META)
        with found.file or io.BytesIO() as file:
            answer = HttpResponse(file.read(), status=int(found.status))
        del answer["content-type"]
        for name, value in found.headers:
            answer[name] = value
        return answer
