"""Silence and suspension: who may impose them, what they keep a person from, how they end."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from forum_site.accounts.actions.erase_account import erase_account
from forum_site.accounts.data_rights import collect
from forum_site.discussions.actions.write import edit_post, reply, start_topic
from forum_site.moderation.actions.decide import dismiss
from forum_site.moderation.actions.report import report
from forum_site.moderation.actions.sanction import lift, silence, suspend
from forum_site.moderation.models import Flag, Sanction
from forum_site.moderation.rules import can_sanction
from forum_site.notifications.models import Delivery, Notification
from forum_site.notifications.registry import get
from tests.factories.discussions import CategoryFactory, TopicFactory

REFUSED = (PermissionDenied, Http404)


def days(n: int):
    return timezone.now() + timedelta(days=n)


@pytest.mark.parametrize(
    ("who", "whom", "may"),
    [
        ("root", "ani", True), ("root", "eko", True), ("root", "root", False),
        ("eko", "ani", True), ("eko", "hadi", True), ("eko", "budi", True),
        ("eko", "eko", False), ("eko", "dewi", False), ("eko", "root", False), ("eko", "citra", False),
        ("fitri", "citra", True), ("fitri", "ani", False), ("fitri", "hadi", False), ("fitri", "eko", False),
        ("ani", "budi", False), ("dewi", "ani", False), ("hadi", "ani", False), ("gita", "ani", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("act", [silence, suspend])
def test_who_may_sanction_whom(request, eko, fitri, who, whom, may, act):
    user, person = request.getfixturevalue(who), request.getfixturevalue(whom)
    if may:
        assert act(person, by=user, reason="Iklan berulang.", ends_at=days(3)).is_in_force
    else:
        with pytest.raises(REFUSED):
            act(person, by=user, reason="Iklan berulang.", ends_at=days(3))
    assert Sanction.objects.exists() == may


def test_each_secretariat_decides_on_people_of_its_own_place(ani, eko, fitri):
    assert can_sanction(eko, ani)
    assert not can_sanction(fitri, ani)


def test_a_silenced_person_reads_but_does_not_write(ani, eko, handep):
    topic = TopicFactory(author=ani, organisation=handep)
    silence(ani, by=eko, reason="Menghina warga.", ends_at=days(3))
    for write in (
        lambda: reply(topic, by=ani, text="x"),
        lambda: start_topic(CategoryFactory(), by=ani, title="x", text="x"),
        lambda: edit_post(topic.posts.get(), by=ani, text="x"),
    ):
        with pytest.raises(PermissionDenied, match=r"Menghina warga\."):
            write()


def test_a_silence_that_is_over_or_lifted_keeps_nobody(ani, eko):
    sanction = silence(ani, by=eko, reason="x", ends_at=days(3))
    lift(sanction, by=eko)
    ani.refresh_from_db()
    assert ani.silenced_until is None
    ani.silenced_until = timezone.now() - timedelta(seconds=1)
    assert start_topic(CategoryFactory(), by=ani, title="x", text="x").pk


def test_of_two_sanctions_the_later_end_holds(ani, eko):
    long = silence(ani, by=eko, reason="x", ends_at=days(9))
    short = silence(ani, by=eko, reason="y", ends_at=days(2))
    assert ani.silenced_until == long.ends_at
    lift(long, by=eko)
    assert Sanction.objects.get(pk=short.pk).is_in_force
    ani.refresh_from_db()
    assert ani.silenced_until == short.ends_at


def test_lifting_twice_tells_once(ani, eko):
    sanction = silence(ani, by=eko, reason="x", ends_at=days(3))
    for _ in range(2):
        lift(sanction, by=eko)
    assert Notification.objects.filter(user=ani, event__kind="moderation.lifted").count() == 1


@pytest.mark.parametrize(("reason", "days_off"), [("  ", 3), ("x", -1)])
def test_a_sanction_needs_reason_and_a_future_end(ani, eko, reason, days_off):
    with pytest.raises(ValueError, match="sanction"):
        silence(ani, by=eko, reason=reason, ends_at=days(days_off))


def test_a_suspended_person_is_logged_out_and_reads_why(client, ani, eko):
    client.force_login(ani)
    suspend(ani, by=eko, reason="Menyebar NIK warga.", ends_at=days(3))
    page = client.get("/discussions/")
    assert page.status_code == 403
    assert "Menyebar NIK warga." in page.content.decode()
    assert "_auth_user_id" not in client.session
    assert client.get("/discussions/").status_code == 200  # as everybody reads


def test_a_suspended_person_does_not_log_in(client, ani, eko):
    ani.set_password("sandi-yang-panjang-9")
    ani.email = "ani@contoh.invalid"
    ani.save()
    suspend(ani, by=eko, reason="Menyebar NIK warga.", ends_at=days(3))
    page = client.post(
        "/accounts/login/", {"login": "ani@contoh.invalid", "password": "sandi-yang-panjang-9"}
    )
    assert page.status_code == 403
    assert "Menyebar NIK warga." in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_suspension_goes_out_by_mail_whatever_was_chosen(ani, eko, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        suspend(ani, by=eko, reason="x", ends_at=days(3))
    assert Delivery.objects.filter(notification__user=ani, notification__event__kind="moderation.sanctioned")


def test_a_copy_of_the_data_holds_the_sanction_and_erasing_its_words_leave(ani, eko):
    silence(ani, by=eko, reason="Menghina warga.", ends_at=days(3))
    assert collect(ani)["sanctions"][0]["reason"] == "Menghina warga."
    erase_account(ani)
    assert Sanction.objects.get().reason == ""
    erase_account(eko)
    assert Sanction.objects.get().by is None


def test_every_notice_about_a_person_or_a_text_that_stays_has_words_and_a_place(ani, citra, eko, post):
    report(post, by=citra, reason=Flag.Reason.FALSE)
    dismiss(post, by=eko, word="Sumbernya jelas.")
    for act in (silence, suspend):
        lift(act(ani, by=eko, reason="Menghina.", ends_at=days(3)), by=eko)
    kinds = set()
    for notice in Notification.objects.filter(user=ani).select_related("event"):
        kind = get(notice.event.kind)
        assert kind.title(notice.event) and kind.body(notice.event)
        assert kind.link(notice.event).startswith("/")
        assert kind.may_see(ani, notice.event)
        assert not kind.may_see(citra, notice.event)
        kinds.add(kind.code)
    assert kinds == {"moderation.sanctioned", "moderation.lifted", "moderation.kept"}
