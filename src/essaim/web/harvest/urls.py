"""Addresses of the harvest's pages."""

from __future__ import annotations

from django.urls import path

from essaim.web.harvest import mention_views, note_views, statement_views, typing_views, views

app_name = "harvest"
H = "ateliers/<slug:slug>/recolte/"
urlpatterns = [
    path(H, views.harvest, name="harvest"),
    path(H + "fichier.<slug:shape>", views.take, name="take"),
    path(H + "note/", note_views.note, name="note"),
    path(H + "adresses.csv", views.addresses, name="addresses"),
    path(H + "enonces/", statement_views.statements, name="statements"),
    path(H + "enonces/<uuid:note>/", mention_views.mentions, name="mentions"),
    path(H + "saisie/", typing_views.typing, name="typing"),
]
