"""What fails once a change stands breaks nothing, and the log names it."""

import pytest
from django.db import transaction

from forum_site.core.commit import once_committed
from forum_site.core.content.visitor_pages import Forgetting, forget


def breaks(_why: str) -> None:
    raise ConnectionRefusedError("nobody is there")


@pytest.mark.django_db(transaction=True)
def test_the_change_stands_and_the_log_names_what_failed(caplog):
    with transaction.atomic():
        once_committed(breaks, "broker")
    assert "breaks" in caplog.text
    assert "nobody is there" in caplog.text


def test_pages_that_cannot_be_forgotten_are_named_too(db, settings, django_capture_on_commit_callbacks):
    settings.KEEP_PAGES = True
    with django_capture_on_commit_callbacks() as waiting:
        forget("topics")
    (hook,) = waiting
    assert isinstance(hook, Forgetting)
    assert hook.__qualname__ == "Forgetting"


def test_nothing_is_done_when_the_change_was_taken_back(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True) as waiting:
        try:
            with transaction.atomic():
                once_committed(breaks, "never")
                raise KeyError
        except KeyError:
            pass
    assert waiting == []
