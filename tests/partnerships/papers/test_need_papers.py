"""The papers of a need: two pages at most, the public's words, nothing a person typed runs."""

import pytest

from partnerships.models import CostItem, SelfHelpContribution
from partnerships.papers import need_papers
from partnerships.papers.need_data import need_data
from partnerships.papers.press import draw_paper, print_paper
from tests.factories.partnerships import FundingEntryFactory, NeedFactory

LONG = "Air masuk ke rumah warga setiap hujan lebat karena parit tanah sudah dangkal. " * 50
KINDS = (
    "APBD_LOCAL",
    "ZAKAT",
    "CSR_BUMN",
    "NGO",
    "FOUNDATION",
    "UNIVERSITY",
    "POKIR",
    "COOPERATIVE",
    "OTHER",
)


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Saluran drainase Gang Manduhara", problem="Air menggenang.")


def add_costs(need, number):
    CostItem.objects.bulk_create(
        CostItem(
            need=need, position=at, group="material", name=f"Semen {at}", unit="sak", volume=2,
            unit_price=75_000, amount=150_000,
        )
        for at in range(number)
    )  # fmt: skip


def test_an_ordinary_teaser_is_whole_on_one_page(need):
    teaser = need_papers.teaser(need)
    assert teaser.printed.content.startswith(b"%PDF-")
    assert teaser.printed.pages == 1
    assert not teaser.shortened


def test_the_longest_teaser_has_two_pages(need):
    need.problem, need.description = LONG[:4000], LONG[:4000]
    for kind in KINDS:
        FundingEntryFactory(need=need, source_kind=kind, amount=1_000_000)
    add_costs(need, 60)
    teaser = need_papers.teaser(need)
    assert teaser.printed.pages == need_papers.TEASER_PAGES
    assert teaser.shortened


def test_the_full_proposal_has_every_line_of_the_budget(need):
    add_costs(need, 90)
    data = need_data(need)
    assert len(data["cost_lines"]) == 90
    assert data["cost_lines_total"][4] == "13.500.000"
    assert need_papers.proposal(need).pages > need_papers.TEASER_PAGES


def test_what_people_type_is_never_run(need):
    need.title, need.problem = "#panic() *x* $y$", '#import "/etc/passwd" \\ #include #[ ] @x <pages>'
    assert need_papers.teaser(need).printed.pages == 1
    assert need_papers.proposal(need).pages == 1


def test_the_papers_of_houses_tell_neither_rt_nor_few_families(handep):
    need = NeedFactory(
        board=handep, title="Bedah rumah RT 03 RW 02", category="rtlh", rt="03", rw="02", households=3
    )
    said = str(need_data(need))
    assert "RT 03" not in said
    assert need_data(need)["people"] == [["Keluarga (KK)", "< 5"]]


def test_self_help_in_labour_days_stands_in_the_proposal(need):
    SelfHelpContribution.objects.create(
        need=need, kind="labour", workers=12, days=3, daily_wage=90_000, amount=3_240_000
    )
    assert need_data(need)["self_help"][0][:3] == ["Tenaga", "36 HOK", "3.240.000"]


def test_a_need_without_cost_still_gives_both_papers(handep):
    need = NeedFactory(board=handep, cost=None)
    assert need_papers.teaser(need).printed.pages == 1
    assert need_papers.proposal(need).pages == 1


def test_shortening_keeps_whole_words_and_says_where_the_rest_is():
    kept = need_papers.cut(["satu dua tiga empat", "lima"], 12)
    assert kept == ["satu dua" + need_papers.MORE]
    assert need_papers.cut(["satu", "dua"], 100) == ["satu", "dua"]


def test_a_paper_can_be_looked_at(need):
    pages = draw_paper("teaser.typ", need_papers.indonesian(need), ppi=20)
    assert [page[:4] for page in pages] == [b"\x89PNG"]


def test_the_number_of_pages_is_that_of_the_paper(need):
    add_costs(need, 200)
    data = need_papers.indonesian(need)
    assert print_paper("proposal.typ", data).pages == len(draw_paper("proposal.typ", data, ppi=10))
