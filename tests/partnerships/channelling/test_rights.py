"""Each private thing of a partnership, asked for as each role: who gets it and who does not.

Written by hand: no rule is asked what it allows.
"""

from __future__ import annotations

import logging

import pytest
from django.urls import reverse

from forum_site.organisations.models import Kind, Role, Unit
from partnerships.models import Partnership
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.factories.whole import whole_partnership
from tests.people import person

MARK = "RAHASIA-KEMITRAAN"
SIDES = {"coordinator", "upk", "partner", "secretariat"}
TEAM = {"coordinator"}
WRITERS = {"coordinator", "upk"}
ROLES = (
    "coordinator", "upk", "partner", "secretariat", "other_secretariat", "other_board", "other_partner",
    "resident", "visitor",
)  # fmt: skip
# Name of the thing: (address, names of the objects in it, who gets it).
THINGS = {
    "agreement": ("partnership_agreement", (), SIDES),
    "agreement file": ("partnership_agreement_file", (), SIDES),
    "agreement as docx": ("partnership_agreement_paper", ("docx",), SIDES),
    "instalments": ("partnership_instalments", (), SIDES),
    "proof of transfer": ("partnership_instalment_proof", ("instalment.number",), SIDES),
    "change of scope": ("partnership_change", ("change.pk",), SIDES),
    "expenses": ("expenses", (), SIDES),
    "expenses as csv": ("expenses_csv", (), SIDES),
    "receipt": ("expense_receipt", ("expense.pk",), SIDES),
    "report draft": ("report_edit", ("report.pk",), WRITERS),
    "proposal draft": ("partnership_proposal", (), TEAM),
    "proposal versions": ("partnership_proposal_versions", (), SIDES),
    "proposal version": ("partnership_proposal_version", ("version.number",), SIDES),
    "proposal as pdf": ("partnership_proposal_pdf", ("version.number",), SIDES),
    "visit": ("partnership_visit_detail", ("visit.pk",), SIDES),
    "visit as pdf": ("partnership_visit_pdf", ("visit.pk",), SIDES),
    "visit sheet": ("partnership_visit_sheet", ("visit.pk",), SIDES),
    "visit photo": ("partnership_visit_photo", ("visit.pk", "photo.pk"), SIDES),
    "small visit photo": ("partnership_visit_thumbnail", ("visit.pk", "photo.pk"), SIDES),
    "messages": ("partnership_messages", (), SIDES),
    "handover page": ("handover", (), SIDES),
    "handover file": ("handover_file", (), SIDES),
    "handover template": ("handover_docx", (), SIDES),
}
OUTSIDE = tuple(role for role in ROLES if role not in SIDES)
PUBLIC = ("partnership", "progress", "partnership_questions")
POSSIBLE = {False: {302, 403, 404}, True: {200}}


@pytest.fixture(autouse=True)
def quiet():
    logging.getLogger("django.request").setLevel(logging.CRITICAL)  # refusals are expected


@pytest.fixture
def things(handep, rimba, sekretariat_a):
    return whole_partnership(NeedFactory(board=handep), rimba, mark=MARK)


@pytest.fixture
def people(request, handep, menteng, ani, gita, eko, fitri, citra, hadi):
    unit = Unit.objects.create(organisation=handep, kind=Unit.Kind.FINANCE)
    upk = person("upik", "Upik Finansia", menteng)
    MembershipFactory(user=upk, organisation=handep, role=Role.UNIT_MANAGER, unit=unit)
    stranger = person("joko", "Joko Lain")
    other = OrganisationFactory(kind=Kind.COMPANY, name="PT Lain", verification="verified")
    MembershipFactory(user=stranger, organisation=other, role=Role.PARTNER_OFFICER)
    return {
        "coordinator": ani, "upk": upk, "partner": gita, "secretariat": eko, "other_secretariat": fitri,
        "other_board": citra, "other_partner": stranger, "resident": hadi, "visitor": None,
    }  # fmt: skip


def address(name, keys, things):
    parts = [things["partnership"].pk]
    for key in keys:
        thing, _dot, field = key.partition(".")
        parts.append(getattr(things[thing], field) if field else thing)
    return reverse(f"partnerships:{name}", args=parts)


def enter(client, user):
    client.logout()
    if user is not None:
        client.force_login(user)


def test_who_gets_which_private_thing_of_a_public_partnership(client, things, people):
    wrong = []
    for role in ROLES:
        enter(client, people[role])
        for what, (name, keys, allowed) in THINGS.items():
            status = client.get(address(name, keys, things)).status_code
            if status not in POSSIBLE[role in allowed]:
                wrong.append((role, what, status))
    assert not wrong


def test_nobody_else_learns_of_one_that_is_not_public(client, things, people):
    """Its pages are asked for as every role; what hangs on them as another partner and as nobody."""
    Partnership.objects.update(is_public=False)
    pages = [(name, ()) for name in PUBLIC]
    behind = [(name, keys) for name, keys, _who in THINGS.values()]
    wrong = []
    for role in OUTSIDE:
        enter(client, people[role])
        hidden = {302, 404} if people[role] is None else {404}  # a visitor may be asked to sign in first
        for name, keys in pages + (behind if role in {"other_partner", "visitor"} else []):
            status = client.get(address(name, keys, things)).status_code
            if status not in hidden:
                wrong.append((role, name, status))
    assert not wrong


def test_public_pages_say_nothing_private(client, things, people):
    """No words of messages, drafts, findings or signatories, no digit of the account, no way to a file."""
    for role in OUTSIDE:
        enter(client, people[role])
        for name in PUBLIC:
            page = client.get(address(name, (), things)).content.decode()
            assert MARK not in page, (role, name)
            assert "4471" not in page, (role, name)
            for file in ("handover_file", "partnership_agreement_file"):
                assert address(file, (), things) not in page, (role, name)


def test_the_draft_of_the_proposal_is_for_its_team_alone(client, things, people):
    """Locked with the partner or not: what is being written is not what was submitted."""
    things["version"].delete()
    read = set()
    for role in ROLES:
        enter(client, people[role])
        if MARK in client.get(address("partnership_proposal", (), things)).content.decode():
            read.add(role)
    assert read == TEAM


def test_the_sides_read_what_lies_between_them(client, things, people):
    for role in sorted(SIDES):
        enter(client, people[role])
        page = client.get(address("partnership_messages", (), things)).content.decode()
        assert f"{MARK} pesan" in page, role


def test_the_account_is_masked_even_inside(client, things, people):
    for role in sorted(SIDES):
        enter(client, people[role])
        page = client.get(address("partnership_instalments", (), things)).content.decode()
        assert page.count("4471") == page.count("•••• 4471"), role
