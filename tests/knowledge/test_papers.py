"""Articles on paper: every block is there, nothing that was typed runs, links lead to the live site."""

import io

import pytest
from pypdf import PdfReader

from forum_site.core.content.writing import callout, essence, h, p, points, quote, steps, stream, table
from knowledge.papers.printing import article_fields, booklet_fields
from tests.factories.library import regulation_of
from tests.factories.pages import article, draft
from tests.factories.partnerships import NeedFactory

EVERYTHING = stream(
    essence("Mulai kecil."), h("Langkah"), p("Tulis <b>tebal</b> dan <i>miring</i>."),
    steps("Undang warga.", "Hitung."), callout("warn", "Hati-hati", "Jangan lupa."),
    points("Bawa:", "Alat"),
    table("Contoh", [("Bahan", "text"), ("Harga", "number")], ["Semen", "65.000"]),
    quote("Bisa!", "Ketua UPK"),
    {"type": "checklist", "value": ["Daftar hadir ada"]},
    {"type": "video", "value": {"link": "https://video.example/1", "title": "Rekaman", "length": "4 menit"}},
)  # fmt: skip


def words_of(content: bytes) -> str:
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).split())


@pytest.fixture
def page(shelf):
    return article(shelf, "Menghitung swadaya", body=EVERYTHING)


def test_every_block_stands_on_the_paper(client, page):
    answer = client.get(f"/knowledge/{page.pk}/pdf/")
    assert answer["Content-Type"] == "application/pdf"
    text = words_of(answer.content)
    for words in (
        "Menghitung swadaya", "Mulai kecil.", "Langkah", "tebal dan miring", "Undang warga.", "Hati-hati",
        "Alat", "65.000", "Ketua UPK", "Daftar hadir ada", "https://video.example/1",
    ):  # fmt: skip
        assert words in text


def test_paper_says_where_the_needs_and_offers_of_today_stand(client, shelf, handep):
    NeedFactory(board=handep, title="Sumur bor Gang Melati")
    page = article(shelf, body=stream({"type": "needs", "value": {"title": "Butuh air", "count": 3}}))
    text = words_of(client.get(f"/knowledge/{page.pk}/pdf/").content)
    assert "Butuh air" in text
    assert "/needs/" in text
    assert "Gang Melati" not in text


def test_what_looks_like_markup_stays_words(client, shelf):
    page = article(shelf, '#panic("x")', body=stream(p('#import "x": * $a$ [b]'), steps("*a* #sys.inputs")))
    text = words_of(client.get(f"/knowledge/{page.pk}/pdf/").content)
    assert '#panic("x")' in text
    assert "$a$ [b]" in text
    assert "*a* #sys.inputs" in text


def test_a_booklet_holds_the_section_with_contents_and_a_code_for_each_page(client, shelf, page):
    other = article(shelf, "Kedua")
    draft(shelf, "Belum terbit sama sekali")
    text = words_of(client.get(f"/knowledge/sections/{shelf.pk}/booklet/").content)
    assert "Isi" in text
    assert text.count("Kedua") == 2  # in the contents, and over the article
    assert "Belum terbit" not in text
    fields = booklet_fields(shelf)
    assert [
        one["link"].endswith(url) for one, url in zip(fields["articles"], [page.url, other.url], strict=True)
    ]
    assert all(len(one["qr"]) >= 21 for one in fields["articles"])


def test_a_section_without_articles_and_a_draft_have_no_paper(client, shelf):
    assert client.get(f"/knowledge/sections/{shelf.pk}/booklet/").status_code == 404
    assert client.get(f"/knowledge/{draft(shelf, 'Rahasia').pk}/pdf/").status_code == 404


def test_paper_follows_a_change_at_once(client, page, django_capture_on_commit_callbacks, settings):
    settings.KEEP_PAGES = True
    client.get(f"/knowledge/{page.pk}/pdf/")
    with django_capture_on_commit_callbacks(execute=True):
        page.title = "Judul baru"
        page.save_revision().publish()
    assert "Judul baru" in words_of(client.get(f"/knowledge/{page.pk}/pdf/").content)


def test_a_revoked_regulation_says_so_on_paper(shelf):
    new = regulation_of("perpres-46-2025", number="46", year=2025)
    old = regulation_of(status="revoked", successor=new)
    page = article(shelf, body=stream({"type": "regulation", "value": {"regulation": old.pk, "note": ""}}))
    (item,) = article_fields(page)["articles"][0]["items"]
    assert "Dicabut" in item["detail"]
    assert new.name in item["detail"]


def test_papers_are_limited(client, page, settings):
    settings.RATELIMIT = True
    answers = {
        client.get(f"/knowledge/sections/{page.get_parent().pk}/booklet/").status_code for _n in range(12)
    }
    assert 429 in answers
