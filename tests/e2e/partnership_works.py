"""J6 from the first instalment to the evaluations, as its persons click and type it."""

import re
from datetime import date

from playwright.sync_api import Page, expect

from partnerships.channelling.principles import CODES
from tests.e2e.partnership_talks import make, open_partnership, stage_is
from tests.e2e.partnership_world import upload
from tests.factories.place import camera_photo

TODAY = date.today()
BLOCKED = "Laporan termin 1 belum diterima mitra"
RETURNED = "Kuitansi upah tukang minggu terakhir belum ada."


def pay(page: Page, pk: int, number: int) -> None:
    page.goto(f"/partnerships/{pk}/instalments/{number}/")
    page.set_input_files("[name=proof]", upload(f"bukti-termin-{number}"))
    page.get_by_role("button", name="Catat sudah dikirim").click()
    page.wait_for_url(f"**/partnerships/{pk}/")


def receive(page: Page, pk: int, number: int) -> None:
    page.goto(f"/partnerships/{pk}/instalments/{number}/")
    assert page.request.get(f"/partnerships/{pk}/instalments/{number}/proof/").body()[:4] == b"%PDF"
    page.get_by_role("button", name="Konfirmasi sudah diterima").click()
    page.wait_for_url(f"**/partnerships/{pk}/")


def note_progress(page: Page, pk: int, percent: int) -> None:
    page.goto(f"/partnerships/{pk}/progress/new/")
    page.fill("[name=percent]", str(percent))
    page.fill("[name=what]", f"Saluran selesai {percent} persen.")
    page.fill("[name=labour_days]", "24")
    photo = {"name": "IMG.jpg", "mimeType": "image/jpeg", "buffer": camera_photo(size=(900, 700))}
    page.set_input_files("[name=pictures]", photo)
    page.fill("[name=caption]", f"Saluran pada {percent} persen")
    for name in ("consent", "no_child"):
        page.check(f"[name={name}]")
    page.locator("main form button.act").click()
    page.wait_for_url(f"**/partnerships/{pk}/progress/")
    expect(page.locator("main")).to_contain_text(f"Saluran selesai {percent} persen.")


def second_is_blocked(page: Page, pk: int) -> None:
    """The page says why and has no form; who sends one all the same is refused with the sentence."""
    page.goto(f"/partnerships/{pk}/instalments/2/")
    expect(page.locator("main")).to_contain_text(BLOCKED)
    expect(page.locator("[name=proof]")).to_have_count(0)
    open_partnership(page, pk)
    token = page.locator("main input[name=csrfmiddlewaretoken]").first.input_value()
    answer = page.request.post(
        f"/partnerships/{pk}/instalments/2/", headers={"Referer": page.url},
        multipart={
            "csrfmiddlewaretoken": token, "pay": "1", "paid_on": TODAY.isoformat(), "proof": upload("bukti")
        },
    )  # fmt: skip
    assert answer.status == 422
    assert BLOCKED in answer.text()


def spend(page: Page, pk: int, line: str, amount: str, what: str) -> None:
    page.goto(f"/partnerships/{pk}/expenses/new/")
    page.locator("[name=line]").select_option(label=line)
    page.fill("[name=what]", what)
    page.fill("[name=amount]", amount)
    page.set_input_files("[name=receipt]", upload("kuitansi"))
    page.locator("main form button.act").click()
    page.wait_for_url(f"**/partnerships/{pk}/expenses/")
    expect(page.locator("main")).to_contain_text(what)


def submit_report(page: Page, pk: int, words: str, *, why: str = "") -> None:
    """From the panel of the partnership's page; `why` explains each line that differs."""
    open_partnership(page, pk)
    page.click("section[aria-labelledby=h-lanjut] a[href$='/edit/']")
    page.fill("[name=narrative]", words)
    page.fill("[name=beneficiaries]", "60")
    if why:
        page.locator("button[value=submit]").click()
        expect(page.locator("main")).to_contain_text("10 persen")
        for box in page.locator("main [name^='e-']").all():
            box.fill(why)
    page.locator("button[value=submit]").click()
    page.wait_for_url(re.compile(r"/reports/\d+/$"))
    expect(page.locator("body")).to_contain_text("Terkirim.")


def open_report(page: Page, pk: int) -> None:
    """The one that waits for the partner."""
    open_partnership(page, pk)
    page.click("section[aria-labelledby=h-lanjut] a[href*='/reports/']")


def accept_report(page: Page, pk: int) -> None:
    open_report(page, pk)
    page.get_by_role("button", name="Terima laporan").click()
    page.wait_for_url(f"**/partnerships/{pk}/")


def return_report(page: Page, pk: int) -> None:
    open_report(page, pk)
    page.click("main a[href$='/return/']")
    page.fill("main [name=reason]", RETURNED)
    page.locator("main form button.btn").click()
    expect(page.locator("body")).to_contain_text("pihak lain diberi tahu")


def papers_of_report(page: Page, pk: int) -> None:
    """Built from the entries: the same sums in each file."""
    open_report(page, pk)
    for ending, first in (("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
        assert page.request.get(f"{page.url}lpj.{ending}").body().startswith(first)
    lines = page.request.get(f"{page.url}lpj.csv").text()
    assert "25000000" in lines
    assert "15000000" in lines


def hand_over(page: Page, pk: int) -> None:
    """BAST to the maintenance group: template, signed record, handed over."""
    page.goto(f"/partnerships/{pk}/handover/")
    told = {
        "keeper_name": "KPP Gang Kering", "handed_over_on": TODAY.isoformat(), "number": "03/BAST/2026",
        "what": "120 m saluran batu kali.", "condition": "baik, diuji saat hujan",
        "upkeep": "KPP, tiap bulan, dari iuran.",
    }  # fmt: skip
    page.select_option("[name=keeper]", "kpp")
    for name, words in told.items():
        page.fill(f"main [name={name}]", words)
    page.set_input_files("[name=upload]", upload("bast", "bast"))
    page.locator("main form[enctype] button.btn").click()
    for ending, first in (("pdf", b"%PDF"), ("docx", b"PK")):
        assert page.request.get(f"/partnerships/{pk}/handover/bast.{ending}").body().startswith(first)
    page.click("form[action$='/handover/done/'] button")
    page.wait_for_url("**/evaluate/")


def evaluate(page: Page, pk: int, score: int, words: str) -> None:
    page.goto(f"/partnerships/{pk}/evaluate/")
    for code in CODES:
        page.check(f"[name={code}][value='{score}']")
    page.fill("main [name=note]", words)
    page.locator("main form button.act").click()
    page.wait_for_url(f"**/partnerships/{pk}/")


def close(page: Page, pk: int) -> None:
    make(page, pk, "close")
    stage_is(page, pk, "Selesai")
