"""Addresses of the orchestra of a territory."""

from __future__ import annotations

from django.urls import path

from essaim.web.orchestra import views

app_name = "orchestra"
HERE = "territoires/<uuid:territory>/orchestre/"
urlpatterns = [
    path(HERE, views.pictures, name="pictures"),
    path(HERE + "dessins/", views.drawings, name="drawings"),
    path(HERE + "fichier/<slug:shape>", views.take, name="take"),
    path(HERE + "<slug:key>/", views.picture, name="picture"),
]
