"""Addresses of the circle of a territory."""

from __future__ import annotations

from django.urls import path

from essaim.web.circle import views

app_name = "circle"
C = "territoires/<uuid:territory>/cercle/"
urlpatterns = [
    path(C, views.events, name="events"),
    path(C + "appels/", views.calls, name="calls"),
    path(C + "engagements/", views.commitments, name="commitments"),
    path(C + "reconnaissance/", views.recognitions, name="recognitions"),
    path(C + "evaluation/", views.evaluation, name="evaluation"),
    path(C + "jury/<slug:call>/<slug:dossier>/", views.jury, name="jury"),
    path(C + "defaire/", views.undo, name="undo"),
    path(C + "fiche/<path:where>/", views.record, name="record"),
]
