"""Addresses of the plan."""

from uuid import UUID

from django.urls import reverse


def test_the_plan_lies_under_its_territory():
    territory = UUID(int=1)
    assert reverse("plan:sheets", args=[territory]) == f"/territoires/{territory}/plan/"
