"""A paper from its upload to its end: what changes, who is told, what is written down."""

from datetime import date, timedelta
from hashlib import sha256

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.http import Http404
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.accounts.actions.erase_account import erase_account
from forum_site.notifications.models import Notification
from forum_site.organisations import document_events
from forum_site.organisations.actions.decide_document import return_document, verify_document
from forum_site.organisations.actions.forget_old_files import forget_old_files
from forum_site.organisations.actions.share_document import share_document, unshare_document
from forum_site.organisations.actions.upload_document import upload_document
from forum_site.organisations.actions.withdraw_document import withdraw_document
from forum_site.organisations.document_rules import can_read_document
from forum_site.organisations.models import Document
from tests.factories.documents import A_PDF, DocumentFactory

S = Document.Status


def pdf(mark: str = "") -> SimpleUploadedFile:
    return SimpleUploadedFile("Surat.PDF", A_PDF.replace(b"<<>>", f"<<{mark}>>".encode()))


def send(board, by, kind="domicile", mark="", **facts):
    facts = facts or {"issued_on": timezone.localdate() - timedelta(days=10), "issuer": "Kelurahan Menteng"}
    return upload_document(board, kind, by=by, file=pdf(mark), **facts)


def told(user) -> list[str]:
    return list(Notification.objects.filter(user=user).values_list("event__kind", flat=True))


def log_of(document) -> list[str]:
    rows = ModelLogEntry.objects.filter(object_id=str(document.pk), action__contains="document")
    return [action.partition(".")[2] for action in rows.order_by("pk").values_list("action", flat=True)]


@pytest.fixture
def changed():
    seen: list[int] = []
    document_events.register(seen.append)
    yield seen
    document_events.unregister(seen.append)


def test_an_upload_waits_with_its_facts_and_fingerprint(ani, handep):
    document = send(handep, ani)
    assert (document.status, document.issuer, document.uploaded_by) == (S.UPLOADED, "Kelurahan Menteng", ani)
    assert document.valid_until.year == document.issued_on.year + 1
    assert (document.content_type, document.size) == ("application/pdf", len(A_PDF))
    assert document.sha256 == sha256(A_PDF).hexdigest()
    assert document.file.name.endswith(".pdf")
    assert "Surat" not in document.file.name


def test_the_secretariat_is_told_once_for_what_waits_together(ani, handep, eko, fitri):
    send(handep, ani)
    send(handep, ani, "npwp", issued_on=date(2020, 1, 1))
    assert told(eko) == ["organisations.documents_sent"]
    assert told(fitri) == []


def test_of_an_account_only_bank_and_four_digits_are_kept(ani, handep, eko):
    facts = {"bank_name": "Bank daerah", "account_last4": "4471", "number": "1020304471"}
    document = send(handep, ani, "bank_account", **facts)
    assert (document.number, document.account_last4) == ("", "4471")
    with pytest.raises(ValueError, match="holder"):
        verify_document(document, by=eko)
    verify_document(document, by=eko, holder_confirmed=True)
    assert document.account_holder == "BKM Handep"


def test_what_a_kind_needs_is_asked(ani, handep):
    with pytest.raises(ValueError, match="issued_on"):
        send(handep, ani, "domicile", issuer="Kelurahan")


def test_an_expired_paper_and_a_program_are_refused(ani, handep):
    with pytest.raises(ValidationError, match=r"expired|kedaluwarsa"):
        send(handep, ani, issued_on=timezone.localdate() - timedelta(days=800))
    with pytest.raises(ValidationError):
        upload_document(
            handep, "deed", by=ani, file=SimpleUploadedFile("a.pdf", b"MZ"), issued_on=date(2008, 1, 1)
        )
    assert not handep.documents.exists()


def test_verifying_says_who_and_when_and_replaces_the_older(ani, handep, eko, sekretariat_a):
    older = DocumentFactory(organisation=handep, status=S.VERIFIED)
    document = send(handep, ani)
    assert handep.documents.verified().get() == older  # it counts until the newer is verified
    verify_document(document, by=eko)
    older.refresh_from_db()
    assert (document.verified_by, document.decided_by) == (sekretariat_a, eko)
    assert (older.status, bool(older.closed_at), bool(older.file)) == (S.SUPERSEDED, True, True)
    assert told(ani) == ["organisations.document_decided"]


def test_a_return_shows_its_reason_and_the_next_upload_takes_its_place(
    ani, handep, eko, django_capture_on_commit_callbacks
):
    first = send(handep, ani)
    return_document(first, by=eko, reason=" Halaman 2 tidak terbaca. ")
    assert (first.status, first.reason) == (S.RETURNED, "Halaman 2 tidak terbaca.")
    with pytest.raises(ValidationError):
        send(handep, ani)  # the same file again
    name, storage = first.file.name, first.file.storage
    with django_capture_on_commit_callbacks(execute=True):
        second = send(handep, ani, mark="2")
    first.refresh_from_db()
    assert (first.status, first.file.name, storage.exists(name)) == (S.SUPERSEDED, "", False)
    assert second.status == S.UPLOADED


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_return_needs_a_reason(handep, eko, reason):
    document = DocumentFactory(organisation=handep)
    with pytest.raises(ValueError, match="reason"):
        return_document(document, by=eko, reason=reason)


def test_the_database_holds_the_same(handep):
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentFactory(organisation=handep, status=S.RETURNED, reason="")
    DocumentFactory(organisation=handep)
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentFactory(organisation=handep)


def test_the_officer_of_another_kota_decides_nothing(handep, fitri):
    document = DocumentFactory(organisation=handep)
    with pytest.raises(Http404):
        verify_document(document, by=fitri)
    with pytest.raises(Http404):
        return_document(document, by=fitri, reason="Tidak.")
    document.refresh_from_db()
    assert document.status == S.UPLOADED


def test_two_officers_decide_once(handep, eko):
    document = DocumentFactory(organisation=handep)
    view = Document.objects.get(pk=document.pk)
    verify_document(document, by=eko)
    with pytest.raises(PermissionDenied):
        verify_document(view, by=eko)


def test_what_was_verified_by_mistake_comes_back_unless_a_newer_waits(ani, handep, eko):
    document = DocumentFactory(organisation=handep, status=S.VERIFIED)
    newer = send(handep, ani)
    with pytest.raises(PermissionDenied):
        return_document(document, by=eko, reason="Bukan lembaga ini.")
    withdraw_document(newer, by=ani)
    return_document(document, by=eko, reason="Bukan lembaga ini.")
    assert document.status == S.RETURNED


@pytest.mark.parametrize(("status", "kept"), [(S.UPLOADED, False), (S.RETURNED, False), (S.VERIFIED, True)])
def test_taking_back_deletes_what_nobody_relied_on(ani, handep, status, kept):
    document = withdraw_document(DocumentFactory(organisation=handep, status=status), by=ani)
    assert (document.status, bool(document.file)) == (S.WITHDRAWN, kept)


def test_after_a_year_the_file_goes_and_the_facts_stay(handep, django_capture_on_commit_callbacks):
    old = DocumentFactory(organisation=handep, status=S.SUPERSEDED, issuer="Kelurahan")
    new = DocumentFactory(organisation=handep, status=S.SUPERSEDED)
    Document.objects.filter(pk=old.pk).update(closed_at=timezone.now() - timedelta(days=366))
    with django_capture_on_commit_callbacks(execute=True):
        assert (forget_old_files(), forget_old_files()) == (1, 0)
    name, storage = old.file.name, old.file.storage
    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.file.name, old.issuer, storage.exists(name), bool(new.file)) == ("", "Kelurahan", False, True)
    assert log_of(old) == ["forget_document"]


def test_sharing_opens_and_ending_it_closes(ani, handep, rimba, gita):
    document = DocumentFactory(organisation=handep, status=S.VERIFIED)
    until = timezone.localdate() + timedelta(days=30)
    access = share_document(handep, to=rimba, until=until, document=document, by=ani)
    assert can_read_document(gita, document)
    assert told(gita) == ["organisations.documents_shared"]
    unshare_document(access, by=ani)
    assert not can_read_document(gita, document)


def test_sharing_has_limits(ani, handep, laweyan, rimba):
    today = timezone.localdate()
    for until in (today - timedelta(days=1), today + timedelta(days=400)):
        with pytest.raises(ValidationError):
            share_document(handep, to=rimba, until=until, by=ani)
    with pytest.raises(ValidationError):
        share_document(handep, to=handep, until=today, by=ani)
    with pytest.raises(Http404):
        share_document(laweyan, to=rimba, until=today, by=ani)
    waiting = DocumentFactory(organisation=handep)
    with pytest.raises(PermissionDenied):
        share_document(handep, to=rimba, until=today, document=waiting, by=ani)


def test_every_step_is_in_the_audit_log(ani, handep, eko, client):
    document = send(handep, ani)
    client.force_login(eko)
    client.get(f"/papers/{document.pk}/file/")
    verify_document(document, by=eko)
    return_document(document, by=eko, reason="Salah.")
    withdraw_document(document, by=ani)
    assert log_of(document) == [
        "upload_document", "read_document", "verify_document", "return_document", "withdraw_document",
    ]  # fmt: skip


def test_listeners_hear_of_each_change_after_the_commit(
    ani, handep, eko, changed, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        document = send(handep, ani)
        assert changed == []
    with django_capture_on_commit_callbacks(execute=True):
        verify_document(document, by=eko)
    assert changed == [handep.pk, handep.pk]


def test_papers_stay_with_the_board_when_a_person_leaves(ani, handep, eko):
    document = send(handep, ani)
    verify_document(document, by=eko)
    erase_account(ani)
    erase_account(eko)
    document.refresh_from_db()
    assert (document.status, document.uploaded_by, document.decided_by) == (S.VERIFIED, None, None)
    assert document.file
