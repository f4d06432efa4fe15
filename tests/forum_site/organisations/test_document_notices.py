"""What people read in their inbox about papers, and that only those concerned go on reading it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.organisations.actions.decide_document import return_document, verify_document
from forum_site.organisations.actions.share_document import share_document
from forum_site.organisations.actions.upload_document import upload_document
from tests.factories.documents import DocumentFactory
from tests.forum_site.organisations.test_documents import pdf


@pytest.fixture
def inbox(client):
    def read(user) -> str:
        client.force_login(user)
        client.cookies["django_language"] = "en"
        return client.get("/inbox/").content.decode()

    return read


def test_the_officer_reads_who_sent_and_goes_to_the_queue(client, inbox, ani, eko, handep):
    upload_document(handep, "deed", by=ani, file=pdf(), issued_on=timezone.localdate())
    assert "BKM Handep sent documents to check" in inbox(eko)
    notice = eko.notifications.get()
    answer = client.get(f"/inbox/{notice.pk}/")
    assert answer.headers["Location"] == "/desk/secretariat/?queue=document"


@pytest.mark.parametrize(
    ("decide", "words"),
    [
        (lambda one, by: verify_document(one, by=by), "Domicile letter of BKM Handep is verified"),
        (lambda one, by: return_document(one, by=by, reason="Buram."), "The secretariat writes: Buram."),
    ],
)
def test_the_board_reads_the_decision(inbox, ani, eko, handep, decide, words):
    decide(DocumentFactory(organisation=handep), eko)
    assert words in inbox(ani)


@pytest.mark.parametrize(("days", "words"), [(6, "expires within 7 days"), (-1, "has expired")])
def test_the_board_reads_what_expires(inbox, ani, handep, days, words):
    until = timezone.localdate() + timedelta(days=days)
    DocumentFactory(organisation=handep, status="verified", valid_until=until)
    tell_deadlines(timezone.localdate(), only="document")
    assert words in inbox(ani)


def test_the_partner_reads_until_it_is_ended(inbox, ani, gita, handep, rimba):
    access = share_document(handep, to=rimba, until=timezone.localdate() + timedelta(days=9), by=ani)
    assert "BKM Handep lets you read its documents" in inbox(gita)
    access.revoked_at = timezone.now()
    access.save()
    assert "lets you read" not in inbox(gita)


def test_a_role_that_ended_reads_no_reasons_any_more(inbox, ani, eko, handep):
    return_document(DocumentFactory(organisation=handep), by=eko, reason="Buram.")
    assert "Buram." in inbox(ani)
    ani.memberships.update(ended_at=timezone.now())
    assert "Buram." not in inbox(ani)
