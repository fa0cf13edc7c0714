"""Addresses of the plan of a territory."""

from __future__ import annotations

from django.urls import path

from essaim.web.plan import grid_views, programme_views, views

app_name = "plan"
P = "territoires/<uuid:territory>/plan/"
urlpatterns = [
    path(P, views.sheets, name="sheets"),
    path(P + "controle/", views.check, name="check"),
    path(P + "programme/", programme_views.programme, name="programme"),
    path(P + "tableau/", grid_views.grid, name="grid"),
    path(P + "une-page/", views.briefs, name="briefs"),
    path(P + "une-page/fichier/<slug:shape>", views.brief, name="brief"),
    path(P + "nouvelle/", views.add, name="add"),
    path(P + "fichier/<slug:shape>", views.take, name="take"),
    path(P + "fiche/<str:name>/", views.sheet, name="sheet"),
]
