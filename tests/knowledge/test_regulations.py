"""The register: what is in force, what is not, and every page that cites it says so at once."""

from datetime import date

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext

from forum_site.core.content.visitor_cache import GENERATION
from forum_site.core.content.writing import p, stream
from forum_site.core.search.hits import find_hits
from forum_site.organisations.back_office import sync_officers
from knowledge.models import Regulation
from tests.factories.library import regulation_of, term_of
from tests.factories.pages import article

pytestmark = pytest.mark.django_db


@pytest.fixture
def old_and_new():
    new = regulation_of()
    old = regulation_of(
        "perpres-54-2010", number="54", year=2010, status="revoked", status_since=date(2018, 3, 22),
        successor=new,
    )  # fmt: skip
    return old, new


def page(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def cites(shelf, regulation, title="Mengenal swakelola"):
    """An article whose body cites the regulation."""
    block = {"type": "regulation", "value": {"regulation": regulation.pk, "note": "Dasar swakelola"}}
    return article(shelf, title, body=stream(p("Isi."), block))


def test_it_works_empty(client):
    for path in ("/knowledge/regulations/", "/knowledge/archive/"):
        assert "<h1>" in page(client, path)


def test_laws_and_the_archive_stand_apart(client):
    regulation_of()
    guidance = {"kind": "guidance", "number": "", "programme": "p2kp", "status": "archive"}
    regulation_of("p2kp-pedoman", title="Pedoman Umum P2KP", **guidance)
    assert "Pedoman Umum P2KP" not in page(client, "/knowledge/regulations/")
    text = page(client, "/knowledge/archive/")
    assert "Pedoman Umum P2KP" in text
    assert "Peraturan Presiden Nomor 16" not in text


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?status=revoked", {"54"}), ("?status=in_force", {"16", "3"}), ("?kind=presidential", {"16", "54"}),
        ("?kind=ministerial&status=in_force", {"3"}), ("?q=pengadaan 2010", {"54"}), ("?q=16", {"16"}),
        ("?q=lembaga swakelola", {"3"}), ("?kind=nonsense", {"16", "54", "3"}),
        ("?page=99", {"16", "54", "3"}),
    ],
)  # fmt: skip
def test_the_register_is_narrowed(client, old_and_new, query, shown):
    regulation_of(
        "lkpp-3-2021",
        kind="ministerial",
        number="3",
        year=2021,
        issuer="Lembaga Pengadaan",
        title="Swakelola",
    )
    text = page(client, f"/knowledge/regulations/{query}")
    rows = text.split('class="rows"')[1].split("</ul>")[0]
    heads = {part.split("</h3>")[0] for part in rows.split('class="row-t">')[1:]}
    listed = {n for n in ("16", "54", "3") if any(f"Nomor {n} " in head for head in heads)}
    assert listed == shown


def test_a_revoked_one_says_since_when_and_what_holds_instead(client, old_and_new):
    text = page(client, "/knowledge/regulations/perpres-54-2010/")
    assert "22 Maret 2018" in text
    assert 'href="/knowledge/regulations/perpres-16-2018/"' in text


def test_the_one_that_holds_names_what_it_replaces(client, old_and_new):
    assert 'href="/knowledge/regulations/perpres-54-2010/"' in page(
        client, "/knowledge/regulations/perpres-16-2018/"
    )


def test_beside_an_article_a_revoked_one_says_so(old_and_new):
    old, new = old_and_new
    text = render_to_string("knowledge/regulation_cited.html", {"regulation": old, "note": "Dasar lama"})
    assert "22 Mar 2018" in text
    assert 'href="/knowledge/regulations/perpres-16-2018/"' in text
    assert "Dasar lama" in text
    assert "alert bad" in text
    assert "alert" not in render_to_string("knowledge/regulation_cited.html", {"regulation": new})


def test_its_page_lists_the_published_articles_that_cite_it(client, shelf):
    regulation = regulation_of()
    cites(shelf, regulation)
    hidden = cites(shelf, regulation, "Belum terbit")
    hidden.unpublish()
    text = page(client, regulation.get_absolute_url())
    assert "Mengenal swakelola" in text
    assert "Belum terbit" not in text


def test_an_article_says_at_once_that_what_it_cites_is_revoked(
    client, shelf, settings, django_capture_on_commit_callbacks
):
    settings.KEEP_PAGES = True
    regulation = regulation_of()
    address = cites(shelf, regulation).get_url()
    for _time in range(2):  # built, then kept
        assert "alert bad" not in page(client, address)
    connection.run_on_commit = []  # the article stands: what it made stale was told
    with django_capture_on_commit_callbacks(execute=True):
        regulation.status, regulation.status_since = "revoked", date(2026, 11, 1)
        regulation.successor = regulation_of("perpres-46-2025", number="46", year=2025)
        regulation.save()
    text = page(client, address)
    assert "1 Nov 2026" in text
    assert 'href="/knowledge/regulations/perpres-46-2025/"' in text


def test_an_article_explains_a_term_with_its_present_meaning(
    client, shelf, django_capture_on_commit_callbacks
):
    term = term_of("swadaya", full="", definition="Sumbangan warga.")
    address = article(shelf, body=stream(p("Warga memberi swadaya, lalu swadaya lagi."))).get_url()
    text = page(client, address)
    assert text.count('id="term-swadaya"') == 1
    assert "Sumbangan warga." in text
    with django_capture_on_commit_callbacks(execute=True):
        term.definition = "Tenaga, bahan dan uang warga."
        term.save()
    assert "Tenaga, bahan dan uang warga." in page(client, address)


def test_pages_that_cite_it_are_built_anew_once_it_changes(django_capture_on_commit_callbacks):
    regulation = regulation_of()
    cache.set(GENERATION, "1", None)
    with django_capture_on_commit_callbacks(execute=True):
        regulation.status = "revoked"
        regulation.save()
    assert cache.get(GENERATION) != "1"


def test_nothing_replaces_itself():
    regulation = regulation_of()
    regulation.successor = regulation
    with pytest.raises(ValidationError):
        regulation.full_clean()


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "Peraturan Presiden Nomor 16 Tahun 2018"),
        ({"kind": "law", "number": "14", "year": 2008}, "Undang-Undang Nomor 14 Tahun 2008"),
        (
            {"kind": "ministerial", "issuer": "Kementerian Dalam Negeri", "number": "18"},
            "Peraturan Menteri Dalam Negeri Nomor 18 Tahun 2018",
        ),
        ({"kind": "guidance", "title": "Pedoman Umum"}, "Pedoman Umum"),
        ({"kind": "circular", "number": "68/SE/Dk", "year": None}, "Surat Edaran Nomor 68/SE/Dk"),
    ],
)
def test_it_is_called_as_offices_call_it(fields, name):
    assert regulation_of(**fields).name == name


@pytest.mark.parametrize("words", ["perpres pengadaan", "peraturan presiden 16 2018", "pengadaan barang"])
def test_search_finds_it_by_number_year_and_title(words):
    regulation = regulation_of()
    regulation_of("uu-14-2008", kind="law", number="14", year=2008, title="Keterbukaan Informasi Publik")
    hits = find_hits(words, [Regulation])[Regulation]
    assert max(hits, key=hits.get) == regulation.pk


@pytest.mark.parametrize("path", ["/knowledge/regulations/", "/knowledge/archive/"])
def test_statements_do_not_grow_with_the_rows(client, path):
    def statements():
        with CaptureQueriesContext(connection) as asked:
            page(client, path)
        return len(asked)

    def fill(some):
        for n in some:
            one = regulation_of(f"a{n}", number=str(n), successor=Regulation.objects.first())
            regulation_of(f"b{n}", title=f"Pedoman {n}", programme="pnpm", kind="guidance", successor=one)

    fill(range(2))
    few = statements()
    fill(range(2, 9))
    assert statements() == few


@pytest.mark.parametrize("who", ["root", "eko", "ani"])
def test_only_the_administrator_keeps_the_register_and_officers_may_cite_it(
    request, client, who, sekretariat_a, eko
):
    sync_officers(sekretariat_a)
    client.force_login(request.getfixturevalue(who))
    regulation = regulation_of()
    change = client.get(f"/admin/snippets/knowledge/regulation/edit/{regulation.pk}/").status_code
    choose = client.get("/admin/snippets/choose/knowledge/regulation/").status_code
    assert (change, choose) == {"root": (200, 200), "eko": (403, 200), "ani": (403, 403)}[who]


def test_the_administrator_changes_its_state(client, root):
    regulation = regulation_of()
    client.force_login(root)
    fields = {
        "code": regulation.code, "kind": "presidential", "number": "16", "year": "2018", "issuer": "Presiden",
        "title": regulation.title, "status": "revoked", "status_since": "2026-11-01",
        "successor": "", "summary": "", "link": "", "checked": "", "programme": "",
    }  # fmt: skip
    answer = client.post(f"/admin/snippets/knowledge/regulation/edit/{regulation.pk}/", fields)
    assert answer.status_code == 302
    regulation.refresh_from_db()
    assert regulation.status == "revoked"
