"""Addresses of what concerns every room."""

from __future__ import annotations

from django.urls import path

from essaim.web.desk import views

app_name = "desk"
urlpatterns = [
    path(
        "territoires/<uuid:territory>/personnes/<uuid:person>/effacer/", views.erase, name="erase"
    ),
]
