"""What a week changed for a board, as everybody may read it."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from forum_site.portal.bulletin.changes import MOST
from forum_site.portal.bulletin.issue import bulletin_of
from partnerships.models import NeedStep, OfficialAnswer, Partnership, PartnershipStep
from tests.factories.agreements import MILLION, active
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.factories.works import receive, sent
from tests.forum_site.portal.bulletin.full_board import fill

DRAIN = "Saluran drainase Gang Manduhara"


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title=DRAIN, cost=50 * MILLION)


def step(partnership, move, **more):
    at = more.pop("at", timezone.now())
    return PartnershipStep.objects.create(
        partnership=partnership, move=move, to_stage=partnership.stage, at=at, side="partner", **more
    )


def texts(part):
    return [line.text for line in part.lines]


def test_agreement_work_money_and_report_are_told(told, handep, need, rimba, ani, gita):
    work = active({need: 50 * MILLION}, rimba, ani, gita, [20 * MILLION, 30 * MILLION])
    sent(receive(work, 1, ani, gita), ani)
    part = told(handep, "changes")
    assert {
        f"Disepakati dengan PT Rimba Lestari: {DRAIN}",
        f"Pekerjaan dimulai: {DRAIN}, bersama PT Rimba Lestari",
        f"Rp 20 juta datang dari PT Rimba Lestari: termin 1, {DRAIN}",
    } <= {text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(part)}
    assert not any(text == f"Pekerjaan dimulai: {DRAIN}" for text in texts(part)), "told twice"


def test_a_refusal_comes_with_its_reason_and_without_house_or_name(told, handep, need, rimba):
    made = make_partnership(need, rimba, stage="declined")
    step(made, "decline", reason_code="region", reason="Rumah di RT 03 No. 12 di luar wilayah kami.")
    line = next(line for line in told(handep, "changes").lines if "Tidak dilanjutkan" in line.text)
    assert line.detail.startswith("Di luar wilayah kami. ")
    assert "RT 03" not in line.detail and "12" not in line.detail


def test_an_official_answer_is_told_with_its_reason(told, handep, need, perkim):
    OfficialAnswer.objects.create(
        need=need, organisation=perkim, state="refused", reason="Anggaran tahun ini habis.",
        signer="Kepala bidang", answered_on=timezone.localdate(),
    )  # fmt: skip
    lines = {line.text: line.detail for line in told(handep, "changes").lines}
    said = f"Dinas Perkim Kota Palangka Raya menjawab, belum dapat diterima: {DRAIN}"
    assert lines[said] == "Anggaran tahun ini habis."


def test_what_is_not_public_is_not_told(told, handep, need, rimba):
    hidden = make_partnership(need, rimba, stage="teaser_sent", title="Rahasia")
    step(hidden, "submit_proposal")
    draft = NeedFactory(board=handep, title="Belum terbit", status="draft")
    NeedStep.objects.create(need=draft, move="defer", to_status="deferred", at=timezone.now(), reason="x")
    assert not Partnership.objects.get().is_public
    said = str(told(handep, "changes"))
    assert "Rahasia" not in said and "Belum terbit" not in said


def test_only_the_week_itself_and_the_board_itself_are_told(told, handep, laweyan, need, rimba, this_week):
    made = make_partnership(need, rimba, stage="active")
    step(made, "suspend", at=timezone.now() - timedelta(days=7))
    elsewhere = make_partnership(NeedFactory(board=laweyan, title="Talud Laweyan"), rimba, stage="active")
    step(elsewhere, "suspend")
    assert not [text for text in texts(told(handep, "changes")) if "Dihentikan" in text]
    before = told(handep, "changes", this_week.before)
    assert [text for text in texts(before) if "Dihentikan" in text] == [
        f"Dihentikan sementara: {DRAIN}, bersama PT Rimba Lestari"
    ]


def test_a_plan_that_opens_many_needs_is_one_line(told, handep):
    for _n in range(12):
        NeedStep.objects.create(
            need=NeedFactory(board=handep), move="open", to_status="open_for_partners", at=timezone.now()
        )
    assert "12 kebutuhan mulai mencari mitra" in texts(told(handep, "changes"))


def test_the_weightiest_are_kept_and_the_rest_is_counted(told, handep, rimba):
    fill(handep, rows=MOST + 3)
    part = told(handep, "changes")
    assert len(part.lines) == MOST
    assert part.lines[0].text.startswith("Warga menyepakati PJM")
    assert part.more.startswith("dan ") and part.more.endswith(handep.get_absolute_url().rstrip("/"))


def test_an_empty_week_names_what_lacks_most(told, handep):
    NeedFactory(board=handep, title="Kecil", cost=MILLION)
    NeedFactory(board=handep, title="Jamban umum RW 05", cost=90 * MILLION)
    handep.plans.update(agreed_on="2025-01-02")
    part = told(handep, "changes")
    assert part.note == "Pekan ini belum ada perubahan yang tercatat untuk BKM kita."
    assert texts(part) == ["Bahan pembicaraan: Jamban umum RW 05"]


def test_names_of_people_are_nowhere(handep, need, rimba, ani, gita, this_week):
    work = active({need: 50 * MILLION}, rimba, ani, gita, [50 * MILLION])
    sent(receive(work, 1, ani, gita), ani)
    with translation.override("id"):
        said = str(bulletin_of(handep, this_week))
    assert "PT Rimba Lestari" in said
    assert not [person.name for person in (ani, gita) if person.name in said]
