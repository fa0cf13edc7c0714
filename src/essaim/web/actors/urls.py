"""Addresses of the actors of a territory."""

from __future__ import annotations

from django.urls import path

from essaim.web.actors import drawing_views, hand_views, views

app_name = "actors"
A = "territoires/<uuid:territory>/acteurs/"
urlpatterns = [
    path(A, views.actors, name="map"),
    path(A + "carte/", drawing_views.drawing, name="drawing"),
    path(A + "ajouter/", hand_views.add, name="add"),
    path(A + "invitation/", hand_views.invitation, name="invitation"),
    path(A + "manques/", views.gaps, name="gaps"),
    path(A + "relais/", views.relays, name="relays"),
    path(A + "loi/", views.law, name="law"),
    path(A + "loi/courriers.zip", views.letters, name="letters"),
    path(A + "fichier.<slug:shape>", views.take, name="take"),
    path(A + "un/<str:name>/", views.actor, name="actor"),
]
