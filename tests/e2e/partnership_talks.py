"""J6 from the short proposal to the agreement, as its persons click and type it."""

from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.e2e.browser import unfold_notices
from tests.e2e.partnership_world import upload
from tests.e2e.test_journey_board import send, verify
from tests.e2e.test_journey_visit import fill

TODAY = date.today()
WHY_NOT = "Tahun ini kami hanya membantu sekolah."
UNVERIFIED = "Rekening atas nama BKM belum diverifikasi sekretariat."
WORDS = {
    "background": "Gang tergenang tiap hujan sejak saluran lama runtuh.",
    "aim": "Gang kering sepanjang tahun.",
    "activities": "Menggali, memasang batu, memplester.",
    "benefit": "60 keluarga tidak kebanjiran lagi.",
}
OF_THE_OTHER = {"schedule": "Tiga bulan.", "upkeep": "KPP membersihkan saluran tiap bulan."}


def open_partnership(page: Page, pk: int) -> None:
    page.goto(f"/partnerships/{pk}/")


def make(page: Page, pk: int, code: str) -> None:
    """The one way forward that stands open on the page, without anything to type."""
    open_partnership(page, pk)
    page.click(f"section[aria-labelledby=h-lanjut] > form[action$='/move/{code}/'] button")
    page.wait_for_url(f"**/partnerships/{pk}/")


def stage_is(page: Page, pk: int, words: str) -> None:
    open_partnership(page, pk)
    expect(page.locator(".page-head .badge").first).to_have_text(words)


def send_teaser(page: Page, need: int, name: str) -> None:
    """Found by name; each hears of it and has ten working days."""
    page.goto(f"/needs/{need}/send-teaser/")
    page.fill("main [name=q]", name)
    page.click("button[name=find]")
    for partner in ("PT Tolak", "Yayasan Diam", "PT Minat"):
        page.locator("#id_partners label", has_text=f"{partner} {name}").locator("input").check()
    page.click("button[name=send]")
    expect(page.locator("body")).to_contain_text("sudah diberi tahu dan menjawab paling lambat")
    expect(page.locator("section[aria-labelledby=h-terkirim] li")).to_have_count(3)


def from_inbox(page: Page, words: str, pk: int) -> None:
    page.goto("/inbox/")
    unfold_notices(page)
    notice = page.locator("main li", has_text=words)
    expect(notice).to_have_count(1)
    notice.locator("a", has_text=words).first.click()
    page.wait_for_url(f"**/partnerships/{pk}/**")


def decline(page: Page, pk: int) -> None:
    """Without a reason it is not taken; what was chosen stays."""
    open_partnership(page, pk)
    page.locator("details.choice summary", has_text="Tolak").click()
    form = page.locator("details form[action$='/move/decline/']")
    form.locator("[name=reason_code]").select_option("sector")
    form.locator("button").click()
    expect(page.locator("main .error").first).to_be_visible()
    expect(page.locator("main [name=reason_code]")).to_have_value("sector")
    page.fill("main [name=reason]", WHY_NOT)
    page.click("main form[action$='/move/decline/'] button")
    expect(page.locator("main")).to_contain_text(WHY_NOT)


def write_proposal(lead: Page, second: Page, pk: int) -> None:
    """Two people of the board in the same draft; neither's words are lost."""
    open_partnership(lead, pk)
    lead.click("section[aria-labelledby=h-lanjut] a[href$='/proposal/']")
    lead.get_by_role("button", name="Mulai menulis").click()
    lead.click("main a[href$='/proposal/team/']")
    lead.get_by_label("Orang upl").select_option("writer")
    lead.locator("main form button.btn").click()
    lead.wait_for_url("**/proposal/")
    from_inbox(second, "Anda masuk tim proposal lengkap", pk)
    for page, words in ((lead, WORDS), (second, OF_THE_OTHER)):
        for code, said in words.items():
            page.fill(f"main [name={code}]", said)
    second.click("button[name=save]")
    expect(second.locator("[data-say]")).to_contain_text("Tersimpan")
    expect(second.locator("button[name=submit]")).to_have_count(0)


def submit_proposal(page: Page, pk: int) -> None:
    """Saved first; then both writers' words and the RAB stand in the draft, and it is sent."""
    page.click("button[name=save]")
    page.wait_for_url("**/proposal/")
    page.goto(f"/partnerships/{pk}/proposal/")
    for code, said in {**WORDS, **OF_THE_OTHER}.items():
        expect(page.locator(f"main [name={code}]")).to_have_value(said)
    expect(page.locator("section[aria-labelledby=h-rab]")).to_contain_text("Batu dan semen")
    page.click("button[name=submit]")
    page.wait_for_url(f"**/partnerships/{pk}/")
    expect(page.locator("body")).to_contain_text("Proposal terkirim dan terkunci sampai dijawab")


def read_proposal(page: Page, pk: int) -> None:
    open_partnership(page, pk)
    page.click("section[aria-labelledby=h-lanjut] a[href*='/proposal/versions/1/']")
    expect(page.locator("main")).to_contain_text(OF_THE_OTHER["upkeep"])
    expect(page.locator("section[aria-labelledby=h-rab]")).to_contain_text("Upah tukang")
    assert page.request.get(f"/partnerships/{pk}/proposal/versions/1/paper.pdf").body()[:4] == b"%PDF"


def visit(page: Page, pk: int) -> None:
    """The partner arranges it, goes there, and notes what it found, with a photo."""
    make(page, pk, "visit")
    page.locator(f"main a[href='/partnerships/{pk}/visit/']").first.click()
    fill(page)
    page.get_by_role("button", name="Kirim").click()
    page.wait_for_url(f"**/partnerships/{pk}/visits/*/")
    expect(page.locator("main img").first).to_be_visible()
    make(page, pk, "negotiate")


def write_agreement(page: Page, pk: int, need: int, value: int) -> None:
    """From the template, as PDF and docx; signed on paper, uploaded."""
    open_partnership(page, pk)
    page.click("section[aria-labelledby=h-lanjut] a[href$='/agreement/']")
    page.select_option("[name=kind]", "COOPERATION")
    told = {
        "number": "07/PKS/BKM/2026", f"amount_{need}": str(value), "starts_on": TODAY.isoformat(),
        "ends_on": (TODAY + timedelta(days=120)).isoformat(), "board_signatory": "Siti Rahmah",
        "partner_signatory": "Gunawan Saputra",
    }  # fmt: skip
    for name, words in told.items():
        page.fill(f"main [name={name}]", words)
    save(page)
    expect(page.locator("section[aria-labelledby=h-setuju]")).to_contain_text("Sebelum bisa dikonfirmasi")
    for ending, first in (("pdf", b"%PDF"), ("docx", b"PK")):
        with page.expect_download() as paper:
            page.click(f"main a[href$='/agreement/paper.{ending}']")
        assert paper.value.path().read_bytes().startswith(first)
    page.fill("[name=signed_on]", TODAY.isoformat())
    page.set_input_files("[name=file]", upload("pks-ditandatangani"))
    save(page)


def save(page: Page) -> None:
    page.get_by_role("button", name="Simpan perjanjian").click()
    expect(page.locator("body")).to_contain_text("Tersimpan")


def confirm(page: Page, pk: int) -> None:
    page.goto(f"/partnerships/{pk}/agreement/")
    page.click("form[action$='/agreement/confirm/'] button")
    page.wait_for_url(f"**/partnerships/{pk}/")


def plan_instalments(page: Page, pk: int) -> None:
    """40 and 60 percent; half of the work comes before the second."""
    page.goto(f"/partnerships/{pk}/instalments/")
    for row, (share, days, done) in enumerate((("40%", 5, ""), ("60%", 60, "50"))):
        page.fill(f"[name=row-{row}-amount]", share)
        page.fill(f"[name=row-{row}-due_on]", (TODAY + timedelta(days=days)).isoformat())
        page.fill(f"[name=row-{row}-min_progress]", done)
    page.get_by_role("button", name="Simpan jadwal").click()
    expect(page.locator("section[aria-labelledby=h-jadwal] .rows > li")).to_have_count(2)


def start(board: Page, secretariat: Page, pk: int, slug: str, name: str) -> None:
    """Not before the secretariat has verified the account in the board's name."""
    stage_is(board, pk, "Disepakati")
    expect(board.locator("section[aria-labelledby=h-lanjut]")).to_contain_text(UNVERIFIED)
    board.goto(f"/partnerships/{pk}/move/start/")
    expect(board.locator("main")).to_contain_text(UNVERIFIED)
    expect(board.locator("main form[action$='/move/start/']")).to_have_count(0)
    send(board, f"bkm-{slug}", "bank_account", {"bank_name": "Bank daerah", "account_last4": "4471"})
    verify(secretariat, f"BKM {name}", "Rekening")
    make(board, pk, "start")
    stage_is(board, pk, "Berjalan")
