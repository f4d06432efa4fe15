"""What the papers of a board say to the criteria of offers."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.actions.decide_document import return_document, verify_document
from forum_site.organisations.actions.upload_document import upload_document
from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.board_papers import papers_of
from partnerships.candidates import need_profiles
from partnerships.match_display import answers_of, todo_url
from partnerships.models import Match, Need
from tests.factories.documents import A_PDF, DocumentFactory
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory


@pytest.fixture
def today():
    return timezone.localdate()


def answer_of(criterion, **params):
    """The answer of one condition for a need of BKM Handep."""
    code = {"code": criterion, "params": params, "hard": True, "weight": 10}
    offer = OfferFactory(criteria=[code])
    refresh_offer_matches(offer)
    return answered(offer, criterion)


def answered(offer, criterion):
    answers = answers_of(Match.objects.get(offer=offer))
    return next(one for one in answers if one.criterion.code == criterion)


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.mark.parametrize(
    ("status", "days", "state", "reason"),
    [
        (None, None, "UNKNOWN", "document.unknown"),
        ("uploaded", None, "UNKNOWN", "document.waiting"),
        ("verified", None, "MET", "document.met"),
        ("verified", 0, "MET", "document.met"),
        ("verified", -1, "NOT_MET", "document.expired"),
        ("returned", None, "NOT_MET", "document.rejected"),
        ("withdrawn", None, "UNKNOWN", "document.unknown"),
        ("superseded", None, "UNKNOWN", "document.unknown"),
    ],
)
def test_how_a_paper_stands_is_how_its_criterion_stands(need, handep, today, status, days, state, reason):
    if status:
        until = None if days is None else today + timedelta(days=days)
        DocumentFactory(organisation=handep, kind="npwp", status=status, valid_until=until)
    answer = answer_of("tax.npwp")
    assert (answer.state.name, answer.reason) == (state, reason)
    assert answer.open == (state != "MET")  # never out: a board can cure it
    assert not answer.excludes


def test_an_expired_paper_whose_renewal_waits_is_waiting(need, handep, today):
    yesterday = today - timedelta(days=1)
    DocumentFactory(organisation=handep, kind="npwp", status="verified", valid_until=yesterday)
    DocumentFactory(organisation=handep, kind="npwp", valid_until=today + timedelta(days=300))
    assert answer_of("tax.npwp").reason == "document.waiting"


@pytest.mark.parametrize(
    ("criterion", "kind"),
    [
        ("legal.deed", "deed"),
        ("legal.board_decree", "board_decree"),
        ("legal.domicile", "domicile"),
        ("legal.registered", "registration"),
        ("legal.licence", "licence"),
        ("bank.own_account", "bank_account"),
        ("doc.responsibility_statement", "responsibility"),
    ],
)
def test_each_criterion_reads_its_paper_and_leads_to_its_form(need, handep, criterion, kind):
    lacking = answer_of(criterion)
    address = reverse("organisations:document_kind", args=[handep.slug, kind])
    assert todo_url(lacking, need) == address
    DocumentFactory(organisation=handep, kind=kind, status="verified")
    assert answer_of(criterion).state.name == "MET"


def test_statutes_are_the_equal_of_a_deed_while_there_is_none(need, handep):
    DocumentFactory(organisation=handep, kind="statutes", status="verified")
    assert answer_of("legal.deed").state.name == "MET"
    DocumentFactory(organisation=handep, kind="deed", status="returned")
    assert answer_of("legal.deed").state.name == "NOT_MET"


def test_audit_and_annual_meeting_speak_once_verified(need, handep, today):
    audit = {"kind": "audit", "audited_year": today.year - 1, "opinion": "WTP"}
    issued = today - timedelta(days=100)
    paper = DocumentFactory(organisation=handep, issued_on=issued, **audit)
    DocumentFactory(organisation=handep, kind="annual_meeting", held_on=issued, status="verified")
    assert papers_of([handep.pk], today)[handep.pk].last_audit is None
    paper.status = "verified"
    paper.save()
    profile = need_profiles(Need.objects.filter(pk=need.pk))[0].board
    assert (profile.last_audit, profile.audit_opinion) == (issued, "WTP")
    assert profile.last_annual_meeting == issued
    assert answer_of("audit.within_years", n=2).state.name == "MET"
    assert answer_of("audit.opinion_in", opinions=["WTP"]).state.name == "MET"
    assert answer_of("rwt.within_months", n=15).state.name == "MET"


def test_the_audit_report_leads_to_its_form(need, handep):
    lacking = answer_of("audit.within_years", n=2)
    assert todo_url(lacking, need).endswith("/documents/audit/")


def test_papers_of_another_board_say_nothing(need, laweyan, today):
    DocumentFactory(organisation=laweyan, kind="npwp", status="verified")
    assert answer_of("tax.npwp").state.name == "UNKNOWN"


def test_one_statement_for_any_number_of_boards(handep, laweyan, today, django_assert_num_queries):
    for board in (handep, laweyan):
        for kind in ("deed", "npwp", "audit"):
            DocumentFactory(organisation=board, kind=kind, status="verified", audited_year=2025)
    with django_assert_num_queries(1):
        assert len(papers_of([handep.pk, laweyan.pk], today)) == 2


def test_a_decision_matches_the_needs_of_the_board_at_once(
    need, handep, ani, eko, django_capture_on_commit_callbacks
):
    offer = OfferFactory(criteria=[{"code": "tax.npwp", "params": {}, "hard": True, "weight": 10}])
    refresh_offer_matches(offer)

    def state():
        return answered(offer, "tax.npwp").state.name

    assert state() == "UNKNOWN"
    with django_capture_on_commit_callbacks(execute=True):
        paper = upload_document(
            handep, "npwp", by=ani, file=SimpleUploadedFile("n.pdf", A_PDF), issued_on=date(2020, 1, 1)
        )
        verify_document(paper, by=eko)
    assert state() == "MET"
    with django_capture_on_commit_callbacks(execute=True):
        return_document(paper, by=eko, reason="Bukan NPWP lembaga.")
    assert state() == "NOT_MET"
