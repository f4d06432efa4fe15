"""Papers of a partnership's proposal and site verification: Indonesian, whole, on the pages they need."""

import pytest

from partnerships.actions.channelling.submit_proposal import submit_proposal
from partnerships.actions.channelling.verify_site import verify_site
from partnerships.actions.channelling.write_proposal import begin_proposal, save_proposal
from partnerships.channelling.proposal_saving import marks_of
from partnerships.channelling.proposal_sections import SECTIONS
from partnerships.models import CostItem
from partnerships.papers.channelled_proposal import proposal_data, proposal_paper
from partnerships.papers.visit_papers import blank_data, blank_sheet, report_data, visit_report
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.factories.place import camera_photo, sent
from tests.partnerships.actions.channelling.test_verify_site import found


@pytest.fixture
def talks(handep, rimba):
    return make_partnership(NeedFactory(board=handep, title="Saluran drainase Gang Manduhara"), rimba)


@pytest.fixture
def version(talks, ani):
    need = talks.lines.get().need
    CostItem.objects.create(
        need=need, group="material", name="Semen", unit="sak", volume=10, unit_price=75_000, amount=750_000
    )
    FundingEntryFactory(need=need)
    proposal = begin_proposal(talks, by=ani)
    full = {code: f"Isi bagian {code} #strong[bukan perintah]." for code, *_rest in SECTIONS}
    save_proposal(proposal, full, by=ani, based_on=marks_of(proposal.texts))
    submit_proposal(talks, by=ani)
    return proposal.versions.get()


def test_the_proposal_says_what_was_submitted_not_what_is_true_today(version):
    before = proposal_data(version)
    CostItem.objects.all().delete()
    assert proposal_data(version) == before
    assert before["budgets"][0]["rows"][0][0] == "Semen"
    assert len(before["parts"]) == len(SECTIONS)
    assert proposal_paper(version).content.startswith(b"%PDF-")


def test_the_sheet_has_every_question_on_one_page_and_leads_to_the_form(talks):
    data = blank_data(talks)
    assert data["address"].endswith(f"/partnerships/{talks.pk}/visit/?from=paper")
    assert blank_sheet(talks).pages == 1


def test_the_report_tells_answers_and_photos(talks, gita):
    told = found(consent=True, note="Lebar gang 1,5 m.", visitors="Petugas TJSL, koordinator")
    visit, _new = verify_site(talks, told, by=gita, photos=[sent(camera_photo())] * 3)
    data = report_data(visit)
    assert [len(data["answers"]), len(data["pictures"])] == [9, 3]
    assert visit_report(visit).content.startswith(b"%PDF-")
