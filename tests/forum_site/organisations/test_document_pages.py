"""The pages of papers: the public part, the board's own, the verifier's desk, sharing."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.models import Document, DocumentAccess
from tests.factories.documents import A_PDF, DocumentAccessFactory, DocumentFactory


@pytest.fixture(autouse=True)
def english(client):
    client.cookies["django_language"] = "en"


def at(name, *args) -> str:
    return reverse(f"organisations:{name}", args=args)


def answers(**facts):
    return {"file": SimpleUploadedFile("foto.pdf", A_PDF), **facts}


def page(client, address, **query) -> str:
    return client.get(address, query).content.decode()


def test_the_public_reads_how_papers_stand_and_never_a_file(client, handep, sekretariat_a):
    facts = {"bank_name": "Bank daerah", "account_last4": "4471", "verified_by": sekretariat_a}
    DocumentFactory(organisation=handep, kind="bank_account", status="verified", **facts)
    DocumentFactory(organisation=handep, status="returned", reason="Tanda tangan kurang.")
    shown = page(client, handep.get_absolute_url())
    assert "1 of 10 documents fulfilled" in shown and "12%" in shown
    assert "•••• 4471" in shown and "Checked by Pokja PKP Kota Palangka Raya" in shown
    assert "Being completed" in shown and "Tanda tangan kurang" not in shown
    assert "/papers/" not in shown


def test_the_way_to_the_papers_is_for_those_who_act(client, ani, hadi, handep):
    address = at("documents", handep.slug)
    client.force_login(hadi)
    assert address not in page(client, handep.get_absolute_url())
    client.force_login(ani)
    assert address in page(client, handep.get_absolute_url())


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("budi", 200), ("eko", 200), ("gita", 200), ("citra", 404), ("fitri", 404), ("root", 404)],
)
def test_who_sees_the_list(request, client, handep, rimba, eko, who, status):
    document = DocumentFactory(organisation=handep, status="verified")
    DocumentFactory(organisation=handep, kind="npwp", status="returned", reason="Buram.")
    DocumentAccessFactory(organisation=handep, to=rimba)
    client.force_login(request.getfixturevalue(who))
    answer = client.get(at("documents", handep.slug))
    assert answer.status_code == status
    shown = answer.content.decode()
    assert (at("document_file", document.pk) in shown) == (status == 200)
    assert ("Buram." in shown) == (who in ("ani", "budi", "eko"))
    assert (at("document_kind", handep.slug, "npwp") in shown) == (who in ("ani", "budi"))


def test_sending_from_the_page(client, ani, handep):
    client.force_login(ani)
    address = at("document_kind", handep.slug, "domicile")
    day = timezone.localdate() - timedelta(days=3)
    answer = client.post(address, answers(issuer="Kelurahan Menteng", issued_on=day.isoformat()))
    assert answer.headers["Location"] == at("documents", handep.slug)
    assert handep.documents.get().issuer == "Kelurahan Menteng"
    assert "Being checked" in page(client, address)


@pytest.mark.parametrize(
    ("kind", "facts", "wrong"),
    [
        ("domicile", {}, "issued_on"),
        ("domicile", {"issued_on": "2999-01-01"}, "issued_on"),
        ("domicile", {"issued_on": "2001-01-01"}, "file"),  # expired long ago
        ("board_decree", {"issued_on": "2024-01-01"}, "valid_until"),
        ("bank_account", {"bank_name": "Bank", "account_last4": "1020304471"}, "account_last4"),
        ("audit", {"audited_year": "2999", "opinion": "WTP", "issued_on": "2026-01-01"}, "audited_year"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(client, ani, handep, kind, facts, wrong):
    client.force_login(ani)
    answer = client.post(at("document_kind", handep.slug, kind), answers(**facts))
    assert answer.status_code == 422
    assert wrong in answer.context["form"].errors
    assert not handep.documents.exists()


def test_a_form_without_file_and_a_strange_kind(client, ani, handep):
    client.force_login(ani)
    address = at("document_kind", handep.slug, "deed")
    assert "file" in client.post(address, {"issued_on": "2008-01-01"}).context["form"].errors
    assert client.get(at("document_kind", handep.slug, "diary")).status_code == 404


def test_a_returned_paper_says_why(client, ani, handep):
    DocumentFactory(organisation=handep, status="returned", reason="Halaman 2 tidak terbaca.")
    client.force_login(ani)
    for address in (at("documents", handep.slug), at("document_kind", handep.slug, "domicile")):
        assert "Halaman 2 tidak terbaca." in page(client, address)


def test_taking_back_on_the_page(client, ani, citra, handep):
    document = DocumentFactory(organisation=handep)
    client.force_login(citra)
    assert client.post(at("withdraw_document", document.pk)).status_code == 404
    client.force_login(ani)
    client.post(at("withdraw_document", document.pk))
    document.refresh_from_db()
    assert document.status == Document.Status.WITHDRAWN


def test_the_file_is_private_and_what_it_was(client, ani, handep):
    document = DocumentFactory(organisation=handep)
    client.force_login(ani)
    answer = client.get(at("document_file", document.pk))
    assert b"".join(answer.streaming_content) == A_PDF
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "bkm-handep-domicile.pdf" in answer.headers["Content-Disposition"]


def test_the_desk_opens_a_paper_and_verifies_it(client, eko, ani, handep):
    document = DocumentFactory(organisation=handep, uploaded_by=ani, number="470/12")
    client.force_login(eko)
    shown = page(client, at("desk"), open=f"document-{document.pk}")
    assert "470/12" in shown and at("document_file", document.pk) in shown
    client.post(at("verify_document", document.pk))
    document.refresh_from_db()
    assert document.status == Document.Status.VERIFIED


@pytest.mark.parametrize(("confirmed", "status"), [("", "uploaded"), ("on", "verified")])
def test_of_an_account_the_holder_is_confirmed(client, eko, handep, confirmed, status):
    document = DocumentFactory(organisation=handep, kind="bank_account", account_last4="4471")
    client.force_login(eko)
    answer = client.post(at("verify_document", document.pk), {"holder_confirmed": confirmed})
    document.refresh_from_db()
    assert document.status == status
    assert answer.status_code == (302 if confirmed else 422)


def test_returning_at_the_desk_asks_for_a_reason(client, eko, handep):
    document = DocumentFactory(organisation=handep)
    client.force_login(eko)
    answer = client.post(at("return_document", document.pk), {"reason": ""})
    assert answer.status_code == 422
    assert answer.context["opened"]["context"]["return_form"].errors
    client.post(at("return_document", document.pk), {"reason": "Buram."})
    document.refresh_from_db()
    assert (document.status, document.reason) == ("returned", "Buram.")


def test_a_mistake_is_taken_back_from_the_list_of_papers(client, eko, handep):
    document = DocumentFactory(organisation=handep, status="verified")
    client.force_login(eko)
    assert f"open=document-{document.pk}" in page(client, at("documents", handep.slug))
    shown = page(client, at("desk"), open=f"document-{document.pk}")
    assert at("return_document", document.pk) in shown
    assert at("verify_document", document.pk) not in shown
    client.post(at("return_document", document.pk), {"reason": "Bukan lembaga ini."})
    document.refresh_from_db()
    assert document.status == "returned"


@pytest.mark.parametrize("who", ["fitri", "citra", "ani", "root"])
def test_others_decide_nothing_at_any_address(request, client, eko, handep, who):
    document = DocumentFactory(organisation=handep)
    client.force_login(request.getfixturevalue(who))
    for name in ("verify_document", "return_document"):
        assert client.post(at(name, document.pk), {"reason": "x"}).status_code == 404
    document.refresh_from_db()
    assert document.status == "uploaded"


def test_sharing_on_the_page(client, ani, handep, rimba):
    document = DocumentFactory(organisation=handep, status="verified")
    client.force_login(ani)
    address = at("share_documents", handep.slug)
    assert "?to=rimba" in page(client, address, q="rimba")
    until = (timezone.localdate() + timedelta(days=20)).isoformat()
    client.post(address, {"to": "rimba", "document": document.pk, "until": until})
    access = DocumentAccess.objects.get()
    assert (access.to, access.document) == (rimba, document)
    client.post(at("unshare_documents", access.pk))
    assert not DocumentAccess.objects.in_force().exists()


def test_a_day_too_far_is_said(client, ani, handep, rimba):
    client.force_login(ani)
    answer = client.post(at("share_documents", handep.slug), {"to": "rimba", "until": "2999-01-01"})
    assert (answer.status_code, "until" in answer.context["form"].errors) == (422, True)


# The desk is no list of one thing: it asks eight queues, and two sections of matching beneath them.
@pytest.mark.parametrize(
    ("name", "who", "most"), [("documents", "ani", 12), ("share_documents", "ani", 12), ("desk", "eko", 20)]
)
def test_more_papers_cost_no_more_statements(request, client, handep, rimba, eko, name, who, most):
    client.force_login(request.getfixturevalue(who))
    address = at(name, handep.slug) if name != "desk" else at(name)
    for kind in ("deed", "npwp"):
        DocumentFactory(organisation=handep, kind=kind)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for kind in ("domicile", "audit", "licence", "statutes"):
        document = DocumentFactory(organisation=handep, kind=kind, status="verified")
        DocumentFactory(organisation=handep, kind=kind)
        DocumentAccessFactory(organisation=handep, to=rimba, document=document)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few) <= most
