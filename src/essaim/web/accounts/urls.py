"""Addresses of signing in and of one's account."""

from __future__ import annotations

from django.urls import path

from essaim.web.accounts import views

app_name = "accounts"
urlpatterns = [
    path("", views.soon, name="mine"),
    path("entrer/", views.soon, name="sign_in"),
    path("sortir/", views.soon, name="sign_out"),
]
