"""J6: from the short proposal to the last report, by the board, its partners and the secretariat.

Each with a browser of their own, with JavaScript and without, and the numbers afterwards: each step in the
audit log and in the ledger, the same sums wherever they are shown, every notice once.
"""

import csv
import io
import json
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import partnership_talks as talks
from tests.e2e import partnership_works as works
from tests.e2e.browser import PHONE, assert_no_sideways_scroll, log_in
from tests.e2e.partnership_world import (
    COST,
    DAYS_PASS,
    LEFT_BEHIND,
    PAIRS,
    PASSWORD,
    SUMS,
    TEN_DAYS,
    TOLD,
    WORLD,
    asked,
)

ROAD = (
    "send_teaser", "interest", "submit_proposal", "visit", "negotiate", "agree", "start", "report",
    "hand_over", "evaluate", "close",
)  # fmt: skip
WITHHELD = (
    "Bukti transfer dan nomor rekening hanya untuk kedua pihak dan sekretariat.",
    "Isi surat hanya untuk kedua pihak dan sekretariat karena memuat tanda tangan dan nama.",
    "Isinya untuk kedua pihak dan sekretariat selama mereka berunding.",
    "Kuitansi, rincian pengeluaran, dan konsep hanya untuk kedua pihak dan sekretariat.",
    "BAST yang ditandatangani hanya untuk kedua pihak dan sekretariat",
    "Surat, rekening, dan pesan hanya untuk kedua pihak dan sekretariat",
)
PRIVATE = ("agreement/file/", "agreement/paper.pdf", "instalments/1/proof/", "expenses/", "handover/file/")
NAMES = ("Siti Rahmah", "Gunawan Saputra", "Orang koor", "4471")


@pytest.fixture(scope="module")
def secretariat_login(site):
    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    return next(row["login"] for row in known["logins"] if row["who"] == "sekretariat kota"), known[
        "password"
    ]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_partnership_from_the_short_proposal_to_its_end(site, people, secretariat_login, javascript):
    slug = f"kemitraan-{'js' if javascript else 'polos'}"
    name = slug.replace("-", " ").title()
    need = int(site.shell(WORLD.format(name=name, slug=slug, password=PASSWORD, cost=COST)).splitlines()[-1])
    board, second, refuser, partner = (
        person(people, f"{who}-{slug}@contoh.invalid", javascript)
        for who in ("koor", "upl", "tolak", "minat")
    )
    secretariat, visitor = people(javascript=javascript), people(javascript=javascript)
    log_in(secretariat, *secretariat_login)

    pks = ask_three(site, board, refuser, partner, need, slug, name)
    pk = pks["minat"]
    agree(board, second, partner, pk, need)
    talks.start(board, secretariat, pk, slug, name)
    work(board, partner, pk)
    finish(board, partner, pk)

    the_public_reads(visitor, pk, need, name, slug)
    sums_agree(site, visitor, pk, need, name, slug)
    all_is_left_behind(site, slug, pks)
    each_hears_once(site, board, slug, pks)
    fits_a_phone(board, visitor, pk, need)


def person(people, login: str, javascript: bool) -> Page:
    page = people(javascript=javascript)
    log_in(page, login, PASSWORD)
    return page


def ask_three(site, board, refuser, partner, need, slug, name) -> dict[str, int]:
    """One declines, one is silent and lapses after a reminder, one is interested."""
    talks.send_teaser(board, need, name)
    pks = {who: pk for who, (pk, _stage) in asked(site, PAIRS, slug=slug).items()}
    site.shell(TEN_DAYS.format(slug=slug))
    talks.from_inbox(refuser, "Proposal ringkas dikirim", pks["tolak"])
    talks.decline(refuser, pks["tolak"])
    talks.from_inbox(partner, "Proposal ringkas dikirim", pks["minat"])
    talks.make(partner, pks["minat"], "interest")
    for days, stage in ((0, "teaser_sent False"), (30, "teaser_sent True"), (14, "lapsed False")):
        assert site.shell(DAYS_PASS.format(pk=pks["diam"], days=days)).splitlines()[-1] == stage
    stages = {who: stage for who, (_pk, stage) in asked(site, PAIRS, slug=slug).items()}
    assert stages == {"tolak": "declined", "diam": "lapsed", "minat": "interested"}
    talks.stage_is(board, pks["diam"], "Lewat tanpa jawaban")
    talks.open_partnership(board, pks["tolak"])
    expect(board.locator("main")).to_contain_text(talks.WHY_NOT)
    return pks


def agree(board, second, partner, pk: int, need: int) -> None:
    talks.write_proposal(board, second, pk)
    talks.submit_proposal(board, pk)
    talks.read_proposal(partner, pk)
    talks.visit(partner, pk)
    talks.write_agreement(board, pk, need, COST)
    talks.confirm(board, pk)
    talks.stage_is(board, pk, "Negosiasi")
    talks.confirm(partner, pk)
    talks.plan_instalments(partner, pk)


def work(board, partner, pk: int) -> None:
    """Two instalments; the second waits for the report of the first."""
    works.pay(partner, pk, 1)
    works.receive(board, pk, 1)
    works.note_progress(board, pk, 50)
    works.second_is_blocked(partner, pk)
    works.spend(board, pk, "Batu dan semen", "16 juta", "Batu kali dan semen")
    works.submit_report(board, pk, "Separuh saluran sudah jadi.")
    works.second_is_blocked(partner, pk)
    works.accept_report(partner, pk)
    works.pay(partner, pk, 2)
    works.receive(board, pk, 2)
    works.note_progress(board, pk, 100)
    works.spend(board, pk, "Batu dan semen", "9 juta", "Sisa batu kali")
    works.spend(board, pk, "Upah tukang", "12 juta", "Upah enam minggu")
    works.submit_report(board, pk, "Seluruh saluran sudah jadi.")
    works.accept_report(partner, pk)


def finish(board, partner, pk: int) -> None:
    """The final report comes back once; then the works go to their keepers, and both sides evaluate."""
    talks.make(board, pk, "report")
    works.submit_report(board, pk, "Gang kering sepanjang musim hujan.", why="Sebagian upah dari swadaya.")
    works.return_report(partner, pk)
    talks.open_partnership(board, pk)
    expect(board.locator("section[aria-labelledby=h-lanjut]")).to_contain_text(works.RETURNED)
    works.spend(board, pk, "Upah tukang", "3 juta", "Upah minggu terakhir")
    works.submit_report(board, pk, "Gang kering sepanjang musim hujan.")
    works.papers_of_report(partner, pk)
    works.accept_report(partner, pk)
    works.hand_over(board, pk)
    works.evaluate(board, pk, 5, "Mitra menepati janji.")
    expect(board.locator("section[aria-labelledby=h-nilai]")).not_to_contain_text("Mitra menepati janji.")
    works.evaluate(partner, pk, 4, "Laporan jelas, agak lambat.")
    works.close(partner, pk)


def the_public_reads(page: Page, pk: int, need: int, name: str, slug: str) -> None:
    """Without login: all twelve stages, both instalments, photos, reports, scores; and what is withheld."""
    talks.stage_is(page, pk, "Selesai")
    main = page.locator("main")
    for words in (
        *WITHHELD,
        "Rp 40 juta",
        "100%",
        "KPP Gang Kering",
        works.RETURNED,
        "Mitra menepati janji.",
    ):
        expect(main).to_contain_text(words)
    for words in NAMES:
        expect(main).not_to_contain_text(words)
    expect(page.locator("section[aria-labelledby=h-tahap] .trace > li.done")).to_have_count(12)
    expect(page.locator("section[aria-labelledby=h-kemajuan] img")).to_have_count(2)
    for path in PRIVATE:
        assert "/accounts/login/" in page.request.get(f"/partnerships/{pk}/{path}").url
    page.goto(f"/needs/{need}-x/")
    page.get_by_role("link", name="Jejak lengkap").click()
    for stage in ("Berminat", "Disepakati", "Berjalan", "Serah terima", "Selesai"):
        expect(main).to_contain_text(f"Kemitraan dengan PT Minat {name}: {stage}")
    expect(main).not_to_contain_text("PT Tolak")
    expect(main).not_to_contain_text("Yayasan Diam")
    assert page.goto(f"/ledger/bkm-{slug}/?partnership={pk}").ok
    expect(main).to_contain_text("Rp 40.000.000")


def sums_agree(site, page: Page, pk: int, need: int, name: str, slug: str) -> None:
    """Need, list, CSV, API, ledger, instalments and expenses tell the same amounts."""
    sums = asked(site, SUMS, pk=pk, need=need)
    assert sums == {
        "need": [COST] * 3, "entries": [COST] * 3, "ledger": [COST] * 3, "gap": 0, "paid": COST,
        "expenses": COST,
    }  # fmt: skip
    open_data = page.request.get(f"/api/needs/{need}").json()
    assert open_data["amounts"] == {
        "cost": COST, "committed": COST, "received": COST, "spent": COST, "gap": 0
    }  # fmt: skip
    row = line_of(page, f"/needs.csv?state=all&q={name}", need)
    assert [int(row[one]) for one in ("cost", "committed", "received", "gap")] == [COST, COST, COST, 0]
    assert int(line_of(page, "/partnerships.csv", pk)["value"]) == COST
    assert page.request.get(f"/api/partnerships/{pk}").json()["value"] == COST
    book = table_of(page, f"/ledger/bkm-{slug}/rows.csv")
    for stage in ("committed", "received", "spent"):
        assert sum(int(one["amount"]) for one in book if one["kind"] == f"funding.{stage}") == COST
    page.goto(f"/needs/{need}-x/")
    expect(page.locator("section[aria-labelledby=h-dana] tfoot")).to_contain_text("40.000.000")
    page.goto(f"/needs/?state=all&q={name}")
    expect(page.locator("main")).to_contain_text(f"Drainase {name}")
    assert "The ledger is whole." in site.manage("verify_ledger", "--board", f"bkm-{slug}")


def table_of(page: Page, address: str) -> list[dict[str, str]]:
    answer = page.request.get(address)
    assert answer.ok, address
    return list(csv.DictReader(io.StringIO(answer.body().decode("utf-8-sig"))))


def line_of(page: Page, address: str, pk: int) -> dict[str, str]:
    return next(row for row in table_of(page, address) if row["id"] == str(pk))


def all_is_left_behind(site, slug: str, pks: dict[str, int]) -> None:
    """Each transition once in the audit log, once in the ledger, as its steps tell it."""
    found = asked(site, LEFT_BEHIND, slug=slug)
    assert set(found) == set(pks)
    for told in found.values():
        assert told["moves"] == told["logged"] == told["entered"]
    assert found["tolak"]["moves"] == {"send_teaser": 1, "decline": 1}
    assert found["diam"]["moves"] == {"send_teaser": 1, "lapse": 1}
    assert found["diam"]["verbs"]["partnership_remind"] == 1
    assert found["minat"]["moves"] == dict.fromkeys(ROAD, 1)
    kinds = found["minat"]["kinds"]
    assert (kinds["instalment.paid"], kinds["instalment.received"]) == (2, 2)
    assert (kinds["report.submitted"], kinds["report.returned"], kinds["report.accepted"]) == (4, 1, 3)
    assert (kinds["agreement.confirmed"], found["minat"]["verbs"]["confirm_agreement"]) == (2, 2)


def each_hears_once(site, board: Page, slug: str, pks: dict[str, int]) -> None:
    """Each move is one notice to each of the other side; nobody hears of talks of others."""
    told = [row for row in asked(site, TOLD, slug=slug) if row[1] == "partnership_moved"]
    heard = Counter((who, move, pk) for who, _kind, move, pk in told)
    assert not [row for row, n in heard.items() if n > 1]
    assert {pk for who, _move, pk in heard if who == "tolak"} == {pks["tolak"]}
    assert {pk for who, _move, pk in heard if who == "minat"} == {pks["minat"]}
    assert {move for who, move, _pk in heard if who == "diam"} == {"send_teaser", "lapse"}
    theirs = {move for who, move, _pk in heard if who == "minat"}
    assert {"send_teaser", "submit_proposal", "start", "report", "hand_over"} <= theirs
    mails = [one for one in site.box.to(f"minat-{slug}@contoh.invalid") if "Berjalan" in str(one["Subject"])]
    assert len(mails) == 1


def fits_a_phone(board: Page, visitor: Page, pk: int, need: int) -> None:
    one = f"/partnerships/{pk}/"
    for page, addresses in (
        (visitor, (one, f"{one}progress/", f"{one}questions/", "/partnerships/", f"/needs/{need}-x/")),
        (
            board,
            (one, f"{one}agreement/", f"{one}instalments/", f"{one}expenses/", f"{one}proposal/versions/1/"),
        ),
    ):
        page.set_viewport_size(PHONE)
        for address in addresses:
            assert page.goto(address).ok
            assert_no_sideways_scroll(page)
