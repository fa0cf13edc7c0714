"""Every address of the site, room by room."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("essaim.web.thread.urls")),
    path("", include("essaim.web.orchestra.urls")),
    path("", include("essaim.web.governance.urls")),
    path("", include("essaim.web.circle.urls")),
    path("", include("essaim.web.plan.urls")),
    path("", include("essaim.web.actors.urls")),
    path("", include("essaim.web.harvest.urls")),
    path("", include("essaim.web.cafe.urls")),
    path("", include("essaim.web.shared.urls")),
    path("", include("essaim.web.desk.urls")),
    path("compte/", include("essaim.web.accounts.urls")),
    path("territoires/", include("essaim.web.territory.urls")),
]
