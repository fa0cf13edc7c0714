"""Addresses of territories and their people."""

from __future__ import annotations

from django.urls import path

from essaim.web.accounts import views

app_name = "territory"
urlpatterns = [path("", views.soon, name="list")]
