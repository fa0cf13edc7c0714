"""Addresses that belong to no room: the language, the legal pages."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.i18n import set_language

from essaim.web.shared import views

app_name = "shared"
urlpatterns = [
    path("langue/", login_not_required(set_language), name="language"),
    path("accessibilite/", views.accessibility, name="accessibility"),
    path("donnees/", views.privacy, name="privacy"),
]
