"""Addresses of the plan of a territory."""

from __future__ import annotations

from django.urls import path

from essaim.web.plan import (
    drawing_views,
    figure_views,
    front_views,
    grid_views,
    programme_views,
    reason_views,
    robust_views,
    views,
)

app_name = "plan"
P = "territoires/<uuid:territory>/plan/"
urlpatterns = [
    path(P, views.sheets, name="sheets"),
    path(P + "controle/", views.check, name="check"),
    path(P + "programme/", programme_views.programme, name="programme"),
    path(P + "programme/pourquoi/", reason_views.why, name="why"),
    path(P + "programme/pourquoi/<str:name>/", reason_views.action_why, name="action_why"),
    path(P + "programme/compromis/", front_views.front, name="front"),
    path(P + "programme/couts/", robust_views.robust, name="robust"),
    path(P + "programme/dessin/<slug:shape>", drawing_views.drawing, name="drawing"),
    path(P + "chiffres/", figure_views.figures, name="figures"),
    path(P + "chiffres/<str:name>/", figure_views.action, name="action_figures"),
    path(P + "tableau/", grid_views.grid, name="grid"),
    path(P + "une-page/", views.briefs, name="briefs"),
    path(P + "une-page/fichier/<slug:shape>", views.brief, name="brief"),
    path(P + "nouvelle/", views.add, name="add"),
    path(P + "fichier/<slug:shape>", views.take, name="take"),
    path(P + "fiche/<str:name>/", views.sheet, name="sheet"),
]
