"""A first large audience on a young site: what the database kept of how to check rows is out of date."""

import pytest
from django.db import connection

from forum_site.notifications.actions import fan_out as verb
from forum_site.notifications.models import Event


@pytest.mark.django_db
@pytest.mark.parametrize(("people", "forgets"), [(3, False), (4, True)])
def test_plans_are_forgotten_after_many_rows_only(tell, crowd, monkeypatch, people, forgets):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL keeps plans")
    monkeypatch.setattr(verb, "MANY", 3)
    monkeypatch.setattr("forum_site.notifications.api.AT_ONCE", 1)
    monkeypatch.setattr("forum_site.notifications.tasks.fan_out_event.apply_async", lambda *a, **k: None)
    tell(crowd(people))
    asked = []
    with connection.execute_wrapper(lambda run, sql, *rest: (asked.append(sql), run(sql, *rest))[1]):
        assert verb.fan_out(Event.objects.get()) == people
    assert ("DISCARD PLANS" in asked) is forgets
