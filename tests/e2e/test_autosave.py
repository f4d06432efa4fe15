"""A proposal saves itself as one types, keeps words without a line, and shows both where two writers meet."""

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import assert_axe_clean, log_in
from tests.e2e.test_journey_visit import PASSWORD, WORLD

SOON = 15_000  # ms
TEAM = """
koor = User.objects.create_user("koor-{slug}", "{password}", name="Orang koor", home=menteng,
    email="koor-{slug}@contoh.invalid")
EmailAddress.objects.create(user=koor, email=koor.email, verified=True, primary=True)
Membership.objects.create(user=koor, organisation=board, role="board_coordinator",
    term_start=date(2020, 1, 1))
Partnership.objects.filter(pk=made.pk).update(stage="interested")
made.refresh_from_db()
from partnerships.actions.channelling.write_proposal import begin_proposal
begin_proposal(made, by=koor)
print(made.pk)
"""
STORED = """
from partnerships.models import Proposal
print(Proposal.objects.get(partnership={pk}).texts.get("aim", ""))
"""
SOMEBODY = """
from partnerships.models import Proposal
one = Proposal.objects.get(partnership={pk})
one.texts["aim"] = "Tulisan sekretaris."
one.save()
"""


@pytest.fixture(scope="module")
def pk(site):
    return site.shell((WORLD + TEAM).format(slug="tulis", password=PASSWORD)).splitlines()[-1]


def test_words_are_saved_kept_and_joined(site, people, pk):
    page = people()
    log_in(page, "koor-tulis@contoh.invalid", PASSWORD)
    page.goto(f"/partnerships/{pk}/proposal/")
    assert_axe_clean(page)
    said, aim = page.locator("[data-say]"), page.get_by_role("textbox", name="Tujuan")
    aim.fill("Gang tidak banjir lagi.")
    with page.expect_response("**/proposal/save/"):
        pass
    expect(said).to_contain_text("Tersimpan", timeout=SOON)
    assert site.shell(STORED.format(pk=pk)) == "Gang tidak banjir lagi."

    page.context.set_offline(True)
    aim.fill("Gang kering sepanjang tahun.")
    expect(said).to_contain_text("Tersimpan di perangkat ini", timeout=SOON)
    with page.expect_response("**/proposal/save/"):
        page.context.set_offline(False)
    assert site.shell(STORED.format(pk=pk)) == "Gang kering sepanjang tahun."

    site.shell(SOMEBODY.format(pk=pk))
    aim.fill("Gang kering, warga sehat.")
    theirs = page.get_by_text("Tulisan sekretaris.")
    expect(theirs).to_be_visible(timeout=SOON)
    assert aim.input_value() == "Gang kering, warga sehat."
    assert site.shell(STORED.format(pk=pk)) == "Tulisan sekretaris."
    with page.expect_response("**/proposal/save/"):
        page.get_by_role("button", name="Pakai yang ada di kotak").click()
    expect(theirs).to_have_count(0, timeout=SOON)
    assert site.shell(STORED.format(pk=pk)) == "Gang kering, warga sehat."
