"""The weekly bulletin is one A4 when a browser prints it, however much or little there is to tell."""

import re

import pytest

from tests.e2e.browser import PHONE, assert_axe_clean, assert_no_sideways_scroll, open_page

MAKE = """
from django.db import transaction
from django.utils import timezone
from forum_site.portal.bulletin.weeks import Week
from forum_site.regions.models import Region
from tests.factories.organisations import OrganisationFactory
from tests.forum_site.portal.bulletin.full_board import fill
village = Region.objects.filter(level=4).order_by("code").first()
with transaction.atomic():
    empty, full = (OrganisationFactory(slug=slug, territory=village) for slug in ("bkm-kosong", "bkm-penuh"))
    fill(full)
print(Week.of(timezone.localdate()).before)
"""
A_PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")


@pytest.fixture(scope="module")
def week_before(site):
    return site.shell(MAKE).splitlines()[-1]


@pytest.mark.parametrize("board", ["bkm-kosong", "bkm-penuh", "bkm-handep"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("over", [False, True])
def test_a_browser_prints_one_page(browser, site, week_before, board, scheme, over):
    with open_page(browser, site.url, color_scheme=scheme) as page:
        page.goto(f"/organisations/{board}/bulletin/" + (f"{week_before}/" if over else ""))
        printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(A_PAGE.findall(printed)) == 1


@pytest.mark.parametrize("board", ["bkm-kosong", "bkm-penuh"])
def test_it_reads_well_on_a_small_phone(browser, site, week_before, board):
    with open_page(browser, site.url, viewport={**PHONE, "height": 2400}) as page:
        page.goto(f"/organisations/{board}/bulletin/")
        assert_axe_clean(page)
        assert_no_sideways_scroll(page)


def test_the_page_of_the_board_leads_to_it_and_on_to_the_paper(page, site):
    page.goto("/organisations/bkm-handep/")
    page.get_by_role("link", name="Kabar pekan ini").click()
    page.get_by_role("heading", name="Kabar pekan ini untuk dibacakan di rapat").wait_for()
    paper = page.get_by_role("link", name="Unduh PDF").get_attribute("href")
    answer = page.request.get(paper)
    assert answer.status == 200 and answer.body().startswith(b"%PDF")
