"""Agreement, instalments and changes in the browser's eyes: pages, refusals, private files."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from partnerships.actions.channelling.change_scope import propose_change
from partnerships.actions.channelling.pay_instalment import pay_instalment
from partnerships.models import Agreement, ScopeChange
from tests.factories.agreements import MILLION, agreed, agreement_of, instalment, kept, negotiated
from tests.factories.channelling import make_partnership
from tests.factories.documents import A_PDF
from tests.factories.partnerships import FundingEntryFactory

ROLES = ["ani", "gita", "citra", "eko", "fitri", "hadi"]
INSIDE = {"ani", "gita", "eko"}


def to(name, one, *more):
    return reverse(f"partnerships:{name}", args=[one.pk, *more])


def posted(need, **more):
    return {
        "kind": "COOPERATION", "support": "money", f"amount_{need.pk}": "50 juta", "number": "7", "seen": "",
        "starts_on": "2026-12-01", "ends_on": "2027-06-30", **more,
    }  # fmt: skip


def test_a_side_writes_the_agreement(client, need, rimba, gita):
    one = make_partnership(need, rimba, stage="negotiation")
    client.force_login(gita)
    assert client.get(to("partnership_agreement", one)).status_code == 200
    answer = client.post(to("partnership_agreement", one), posted(need))
    assert answer.status_code == 302
    assert agreement_of(one).value == 50 * MILLION


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"ends_on": "2026-11-30"}, "mendahului hari pertama"),
        ({"kind": "SELF_MANAGED_CONTRACT"}, "Pilih tipe swakelola"),
    ],
)
def test_what_cannot_be_is_said_and_the_words_stay(client, need, rimba, gita, wrong, said):
    one = make_partnership(need, rimba, stage="negotiation")
    client.force_login(gita)
    answer = client.post(
        to("partnership_agreement", one), posted(need, **wrong), headers={"Accept-Language": "en"}
    )
    assert answer.status_code == 422
    assert said in answer.content.decode() and 'value="7"' in answer.content.decode()
    assert not Agreement.objects.exists()


def test_opened_again_the_form_holds_what_is_stored(client, need, rimba, gita):
    one = make_partnership(need, rimba, stage="negotiation")
    client.force_login(gita)
    told = posted(need, source_kind="APBD_LOCAL", signed_on="2026-11-20")
    client.post(to("partnership_agreement", one), told)
    form = client.get(to("partnership_agreement", one)).context["form"]
    for name in ("kind", "source_kind", "number", "starts_on", "ends_on", "signed_on"):
        assert str(form[name].value()) == told[name], name


def test_above_the_gap_it_says_what_is_lacking(client, need, rimba, gita):
    one = make_partnership(need, rimba, stage="negotiation")
    FundingEntryFactory(need=need, amount=30 * MILLION)
    client.force_login(gita)
    answer = client.post(to("partnership_agreement", one), posted(need))
    assert answer.status_code == 422
    assert "20.000.000" in answer.content.decode()


def test_both_confirm_on_the_page(client, need, rimba, ani, gita):
    one = negotiated({need: 50 * MILLION}, rimba, ani)
    for user in (ani, gita):
        client.force_login(user)
        page = client.get(to("partnership_agreement", one))
        client.post(to("partnership_agreement_confirm", one), {"seen": page.context["stamp"]})
    one.refresh_from_db()
    assert one.stage == "agreed"


@pytest.mark.parametrize("who", ROLES)
def test_papers_are_served_to_the_sides_and_the_secretariat_alone(client, work, gita, who, request):
    pay_instalment(instalment(work, 1), by=gita, paid_on=timezone.localdate(), proof=kept())
    client.force_login(request.getfixturevalue(who))
    addresses = [
        to("partnership_agreement", work), to("partnership_agreement_file", work),
        to("partnership_agreement_paper", work, "pdf"), to("partnership_agreement_paper", work, "docx"),
        to("partnership_instalments", work), to("partnership_instalment", work, 1),
        to("partnership_instalment_proof", work, 1),
    ]  # fmt: skip
    expected = 200 if who in INSIDE else 403
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(
        addresses, expected
    )


def test_a_visitor_logs_in_first(client, work):
    for name in ("partnership_agreement", "partnership_agreement_file", "partnership_instalments"):
        assert client.get(to(name, work)).status_code == 302


def test_the_public_reads_amounts_and_conditions_but_no_account(client, work, gita):
    public = client.get(work.get_absolute_url()).content.decode()
    assert "Rp\N{NO-BREAK SPACE}20\N{NO-BREAK SPACE}juta" in public and "07/BKM/2026" in public
    assert "4471" not in public and "Direktur" not in public and "agreement/file" not in public
    client.force_login(gita)
    assert "4471" in client.get(work.get_absolute_url()).content.decode()


def test_the_schedule_is_written_in_percent(client, need, rimba, ani, gita):
    one = agreed({need: 50 * MILLION - 1}, rimba, ani, gita)
    client.force_login(ani)
    rows = [("33%", "2027-01-04"), ("33%", "2027-02-01"), ("34%", "2027-03-01")]
    data = {"row-TOTAL_FORMS": 3, "row-INITIAL_FORMS": 3}
    for n, (amount, day) in enumerate(rows):
        data |= {f"row-{n}-amount": amount, f"row-{n}-due_on": day}
    assert client.post(to("partnership_instalments", one), data).status_code == 302
    assert sum(one.instalments.values_list("amount", flat=True)) == 50 * MILLION - 1
    data["row-0-amount"] = "1 juta"
    answer = client.post(to("partnership_instalments", one), data)
    assert answer.status_code == 422 and "1 juta" in answer.content.decode()


def test_sent_with_proof_and_confirmed(client, work, ani, gita):
    client.force_login(gita)
    today = timezone.localdate().isoformat()
    proof = SimpleUploadedFile("bukti.pdf", A_PDF, "application/pdf")
    address = to("partnership_instalment", work, 1)
    assert client.post(address, {"pay": "1", "paid_on": today}).status_code == 422
    assert client.post(address, {"pay": "1", "paid_on": today, "proof": proof}).status_code == 302
    client.force_login(ani)
    assert client.post(address, {"received_on": today}).status_code == 302
    assert instalment(work, 1).state == "received"


def test_a_blocked_one_says_why(client, work, gita):
    client.force_login(gita)
    proof = SimpleUploadedFile("bukti.pdf", A_PDF, "application/pdf")
    data = {"pay": "1", "paid_on": timezone.localdate().isoformat(), "proof": proof}
    answer = client.post(to("partnership_instalment", work, 2), data, headers={"Accept-Language": "en"})
    assert answer.status_code == 422
    assert "Termin 1 belum diterima" in answer.content.decode()


def test_it_has_not_come_and_the_receipt_was_a_mistake(client, work, ani, gita):
    client.force_login(ani)
    pay_instalment(instalment(work, 1), by=gita, paid_on=timezone.localdate(), proof=kept())
    client.post(to("partnership_instalment", work, 1), {"received_on": timezone.localdate().isoformat()})
    assert client.post(to("partnership_instalment_undo", work, 1), {"reason": "Salah"}).status_code == 302
    assert client.post(to("partnership_instalment_dispute", work, 1), {"reason": ""}).status_code == 422
    assert client.post(to("partnership_instalment_dispute", work, 1), {"reason": "Belum"}).status_code == 302
    assert instalment(work, 1).state == "planned"


def test_a_change_is_proposed_answered_and_taken_back(client, work, need, ani, gita):
    client.force_login(ani)
    new = to("partnership_change_new", work)
    assert client.get(new).status_code == 200
    data = {"what": "20 m kurang", "why": "Lahan", "value_after": "60 juta", "ends_after": ""}
    assert client.post(new, data).status_code == 422
    assert client.post(new, {**data, "value_after": "45 juta"}).status_code == 302
    change = ScopeChange.objects.get()
    page = to("partnership_change", work, change.pk)
    assert client.get(page).status_code == 200
    client.force_login(gita)
    assert client.post(page, {"decline": "1", "answer": ""}).status_code == 422
    assert client.post(page, {"agree": "1", "answer": "Baik"}).status_code == 302
    assert agreement_of(work).value == 45 * MILLION
    other = propose_change(work, by=gita, what="Mundur", why="Hujan", value_after=44 * MILLION)
    assert client.post(to("partnership_change_withdraw", work, other.pk)).status_code == 302


def test_the_register_lists_the_agreements_of_own_bodies(
    client, work, gita, hadi, eko, citra, django_assert_max_num_queries
):
    for user, count in ((gita, 1), (eko, 1), (citra, 0), (hadi, 0)):
        client.force_login(user)
        assert len(client.get(reverse("partnerships:agreements")).context["page"].object_list) == count
    client.force_login(gita)
    with django_assert_max_num_queries(12):
        client.get(reverse("partnerships:agreements"))
