"""What features show beneath the queue of the secretariat's desk."""

import pytest
from django.urls import reverse

from forum_site.organisations import desk

DESK = reverse("organisations:desk")


def test_a_section_is_shown_to_whom_it_speaks(client, eko, fitri, monkeypatch):
    monkeypatch.setattr(desk, "_SECTIONS", [])
    template = "partnerships/requests/on_desk.html"
    desk.register_section(
        lambda user: {"template": template, "context": {"rows": [], "n": 7}} if user == eko else None, order=1
    )
    for user, shown in ((eko, True), (fitri, False)):
        client.force_login(user)
        assert ('id="h-opd"' in client.get(DESK).content.decode()) == shown


@pytest.mark.parametrize("first", [1, 2])
def test_sections_keep_their_order(monkeypatch, first):
    monkeypatch.setattr(desk, "_SECTIONS", [])
    for number in (first, 3 - first):
        desk.register_section(lambda _user, n=number: {"template": "", "context": n}, order=number)
    assert [one["context"] for one in desk.sections_for(None)] == [1, 2]
