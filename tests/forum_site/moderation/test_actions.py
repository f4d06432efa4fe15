"""Reporting and deciding: who, what changes, who is told."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from forum_site.discussions.models import State
from forum_site.moderation.actions.decide import approve, dismiss, hide
from forum_site.moderation.actions.report import report
from forum_site.moderation.models import Flag
from forum_site.notifications.models import Notification


def told(kind: str) -> list[str]:
    rows = Notification.objects.filter(event__kind=kind).select_related("user")
    return sorted(row.user.handle for row in rows)


def test_it_works(post, citra, eko, fitri):
    flag = report(post, by=citra, reason=Flag.Reason.ADVERT, note="Iklan.")
    assert (flag.subject, flag.state, flag.note) == (post, Flag.State.OPEN, "Iklan.")
    assert told("moderation.reported") == ["eko"]


def test_a_person_reports_a_text_once(post, citra):
    first, second = (report(post, by=citra, reason=Flag.Reason.FALSE) for _ in range(2))
    assert first == second


def test_officers_are_told_once_however_many_report(post, citra, dewi, hadi, eko):
    for person in (citra, dewi, hadi):
        report(post, by=person, reason=Flag.Reason.INSULT)
    assert told("moderation.reported") == ["eko"]


def test_nobody_reports_an_own_text(post, ani):
    with pytest.raises(PermissionDenied):
        report(post, by=ani, reason=Flag.Reason.FALSE)


def test_nobody_reports_what_they_cannot_read(waiting, citra):
    with pytest.raises(Http404):
        report(waiting, by=citra, reason=Flag.Reason.FALSE)


def test_without_verified_contact_nobody_reports(post, indra):
    with pytest.raises(PermissionDenied):
        report(post, by=indra, reason=Flag.Reason.FALSE)


def test_hiding_upholds_the_reports_and_tells_author_and_reporter(post, citra, eko):
    report(post, by=citra, reason=Flag.Reason.ADVERT)
    hide(post, by=eko, reason="Ini iklan.")
    post.refresh_from_db()
    flag = Flag.objects.get()
    assert (post.status, flag.state, flag.decided_by) == (State.HIDDEN, Flag.State.UPHELD, eko)
    assert (told("moderation.decided"), told("moderation.answered")) == (["ani"], ["citra"])


def test_dismissing_changes_nothing_for_the_author(post, citra, eko):
    report(post, by=citra, reason=Flag.Reason.OTHER, note="?")
    assert dismiss(post, by=eko) == 1
    assert dismiss(post, by=eko) == 0
    post.refresh_from_db()
    assert (post.status, Flag.objects.get().state) == (State.VISIBLE, Flag.State.DISMISSED)
    assert (told("moderation.decided"), told("moderation.answered")) == ([], ["citra"])


def test_after_a_decision_the_text_can_be_reported_again(post, citra, eko):
    report(post, by=citra, reason=Flag.Reason.FALSE)
    dismiss(post, by=eko)
    report(post, by=citra, reason=Flag.Reason.FALSE)
    assert told("moderation.reported") == ["eko", "eko"]


def test_approving_a_first_text(waiting, eko):
    approve(waiting, by=eko)
    waiting.refresh_from_db()
    waiting.topic.refresh_from_db()
    assert (waiting.status, waiting.topic.status) == (State.VISIBLE, State.VISIBLE)
    assert told("moderation.decided") == ["hadi"]


@pytest.mark.parametrize("who", ["fitri", "ani", "budi", "dewi", "hadi", "gita"])
@pytest.mark.parametrize("verb", [approve, dismiss, lambda obj, by: hide(obj, by=by, reason="x")])
def test_others_decide_nothing(request, post, citra, eko, who, verb):
    report(post, by=citra, reason=Flag.Reason.FALSE)
    with pytest.raises(PermissionDenied):
        verb(post, by=request.getfixturevalue(who))
    assert Flag.objects.get().state == Flag.State.OPEN
