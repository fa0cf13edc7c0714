"""Addresses of what concerns every room."""

from __future__ import annotations

from django.urls import path

from essaim.web.desk import views

app_name = "desk"
T = "territoires/<uuid:territory>/"
urlpatterns = [
    path(T + "personnes/<uuid:person>/effacer/", views.erase, name="erase"),
    path(T + "alertes/", views.alerts, name="alerts"),
    path(T + "passation/", views.handover, name="handover"),
]
