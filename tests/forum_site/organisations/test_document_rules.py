"""A document of kota A is served to nobody outside its board, its verifier and those the board named."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations import document_rules as rules
from forum_site.organisations.document_states import MOVES, DocumentStatus
from forum_site.organisations.models import Document, Membership, Role
from tests.factories.documents import DocumentAccessFactory, DocumentFactory
from tests.factories.organisations import MembershipFactory

EVERYBODY = ["ani", "budi", "citra", "dewi", "eko", "fitri", "gita", "hadi", "indra", "root"]
BOARD_A, VERIFIER_A = {"ani", "budi"}, {"eko"}
# What is named to PT Rimba (gita): nothing, this paper, another paper, everything, everything until
# yesterday, everything but ended.
NAMED = ["nothing", "this", "another", "all", "past", "ended"]
VERIFIED = DocumentStatus.VERIFIED


@pytest.fixture
def people(request):
    return {name: request.getfixturevalue(name) for name in EVERYBODY}


def name_rimba(named, document, rimba):
    board = document.organisation
    if named == "nothing":
        return
    options = {"organisation": board, "to": rimba}
    if named == "this":
        options["document"] = document
    if named == "another":
        options["document"] = DocumentFactory(organisation=board, kind="npwp", status=VERIFIED)
    if named == "past":
        options["until"] = timezone.localdate() - timedelta(days=1)
    if named == "ended":
        options["revoked_at"] = timezone.now()
    DocumentAccessFactory(**options)


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("status", list(DocumentStatus))
def test_who_opens_the_file(people, handep, rimba, status, named):
    document = DocumentFactory(organisation=handep, status=status)
    name_rimba(named, document, rimba)
    readers = {name for name, user in people.items() if rules.can_read_document(user, document)}
    partner = {"gita"} if status == VERIFIED and named in ("this", "all") else set()
    assert readers == BOARD_A | VERIFIER_A | partner


@pytest.mark.parametrize("who", [*EVERYBODY, "visitor"])
def test_the_file_itself_as_each_role(request, client, people, handep, laweyan, rimba, who):
    """Each asks for a verified paper of kota A and of kota B; PT Rimba was named by A alone."""
    ours, theirs = (DocumentFactory(organisation=board, status=VERIFIED) for board in (handep, laweyan))
    DocumentAccessFactory(organisation=handep, to=rimba)
    opened = {"ani": "A", "budi": "A", "eko": "A", "gita": "A", "citra": "B", "fitri": "B"}
    if who != "visitor":
        client.force_login(people[who])
    for kota, document in (("A", ours), ("B", theirs)):
        answer = client.get(reverse("organisations:document_file", args=[document.pk]))
        expected = 302 if who == "visitor" else 200 if opened.get(who) == kota else 404
        assert answer.status_code == expected, (who, kota)
        assert answer.status_code != 302 or "/login/" in answer.headers["Location"]


@pytest.mark.parametrize("status", list(DocumentStatus))
@pytest.mark.parametrize("move", ["verify", "return"])
def test_who_decides(people, handep, status, move):
    document = DocumentFactory(organisation=handep, status=status, uploaded_by=people["ani"])
    deciders = {name for name, user in people.items() if rules.can_decide_document(user, document, move)}
    assert deciders == (VERIFIER_A if status in MOVES[move].sources else set())


@pytest.mark.parametrize("status", list(DocumentStatus))
def test_who_takes_back(people, handep, status):
    document = DocumentFactory(organisation=handep, status=status)
    allowed = {name for name, user in people.items() if rules.can_withdraw_document(user, document)}
    assert allowed == (BOARD_A if status in MOVES["withdraw"].sources else set())


def test_who_sends_and_who_shares(people, handep, perkim):
    for rule in (rules.can_upload_document, rules.can_share_documents):
        assert {name for name, user in people.items() if rule(user, handep)} == BOARD_A
        assert not [name for name, user in people.items() if rule(user, perkim)]


def test_nobody_decides_for_the_own_body_or_upload(eko, handep):
    sent = DocumentFactory(organisation=handep, uploaded_by=eko)
    assert not rules.can_decide_document(eko, sent)
    other = DocumentFactory(organisation=handep, kind="npwp")
    MembershipFactory(user=eko, organisation=handep, role=Role.BOARD_ADVISER)
    verdict = rules.can_decide_document(eko, other)
    assert not verdict
    assert not verdict.hidden
    assert not Document.objects.waiting().decidable_by(eko).exists()


def test_the_administrator_stands_in_only_where_no_secretariat_is(root, handep, eko):
    document = DocumentFactory(organisation=handep)
    assert not rules.can_read_document(root, document)
    Membership.objects.filter(user=eko).update(ended_at=timezone.now())
    assert rules.can_read_document(root, document)
    assert rules.can_decide_document(root, document)


def test_the_province_reads_only_what_has_no_nearer_secretariat(eko, handep, province_office):
    officer = MembershipFactory(organisation=province_office, role=Role.SECRETARIAT_OFFICER).user
    document = DocumentFactory(organisation=handep)
    assert not rules.can_read_document(officer, document)
    Membership.objects.filter(user=eko).update(ended_at=timezone.now())
    assert rules.can_read_document(officer, document)


def test_a_role_that_ended_opens_nothing(ani, handep):
    document = DocumentFactory(organisation=handep, status=VERIFIED)
    Membership.objects.filter(user=ani).update(ended_at=timezone.now())
    assert not rules.can_read_document(ani, document)


def test_only_those_who_act_for_the_named_body_read(handep, rimba, hadi):
    document = DocumentFactory(organisation=handep, status=VERIFIED)
    DocumentAccessFactory(organisation=handep, to=rimba)
    MembershipFactory(user=hadi, organisation=rimba, role=Role.VOLUNTEER)
    assert not rules.can_read_document(hadi, document)


def test_a_paper_without_file_is_read_by_nobody(people, handep):
    document = DocumentFactory(organisation=handep, status="superseded", file="")
    assert not [name for name, user in people.items() if rules.can_read_document(user, document)]


def test_the_list_and_the_rule_agree(people, handep, laweyan):
    papers = [
        DocumentFactory(organisation=board, kind=kind)
        for board in (handep, laweyan)
        for kind in ("deed", "npwp")
    ]
    for user in people.values():
        listed = set(Document.objects.waiting().decidable_by(user))
        assert listed == {one for one in papers if rules.can_decide_document(user, one)}
