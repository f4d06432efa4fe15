"""The paper is one A4, however much or little there is to tell."""

import pytest
from django.utils import translation

from forum_site.portal.bulletin.issue import bulletin_of
from forum_site.portal.bulletin.pdf import bulletin_pdf, data_of
from forum_site.portal.bulletin.room import HEIGHT, SIZES, height
from tests.factories.partnerships import NeedFactory
from tests.forum_site.portal.bulletin.full_board import fill


def made(board, week):
    with translation.override("id"):
        return bulletin_of(board, week)


def test_an_overfull_board_stays_on_one_page(handep, this_week):
    fill(handep)
    it = made(handep, this_week)
    assert all(part.more for part in it.parts)
    assert height(it, SIZES[it.room.size]) <= HEIGHT and not it.room.notes
    assert bulletin_pdf(it).pages == 1


@pytest.mark.parametrize("code", ["2026-47", ""])
def test_an_empty_board_has_one_page_too(handep, this_week, code):
    it = made(handep, this_week if code else this_week.before)
    assert it.room == (0, True) and bulletin_pdf(it).pages == 1


def test_a_full_week_that_is_over_is_one_page(handep, this_week):
    fill(handep)
    assert bulletin_pdf(made(handep, this_week.before)).pages == 1


def test_page_and_paper_say_the_same(client, handep, this_week):
    NeedFactory(board=handep, title="Jamban umum RW 05")
    it = made(handep, this_week)
    page = client.get("/organisations/bkm-handep/bulletin/").content.decode()
    data = data_of(it, "")
    told = [it.title, it.week, it.ask, it.address, it.printed(), data["figure"]["amount"]]
    told += [line["text"] for part in data["parts"] for line in part["lines"]]
    assert not [words for words in told if words not in page]


def test_it_is_given_as_pdf_in_indonesian_whoever_asks(client, handep, this_week):
    client.cookies["django_language"] = "en"
    answer = client.get(f"/organisations/bkm-handep/bulletin/{this_week}.pdf")
    assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF")
    assert f"kabar-bkm-handep-{this_week}.pdf" in answer["Content-Disposition"]
    assert answer["X-Robots-Tag"] == "noindex"


def test_typed_markup_stays_text(handep, this_week):
    NeedFactory(board=handep, title='#panic("x") $ _ * [ ] \\ <b>')
    handep.plans.update(agreed_on="2025-01-02")
    it = made(handep, this_week)
    assert '#panic("x")' in str(it.parts) and bulletin_pdf(it).pages == 1
