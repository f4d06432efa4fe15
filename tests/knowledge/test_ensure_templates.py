"""Every site begins with the papers that a board needs first."""

import pytest

from forum_site.core.search.hits import find_hits
from knowledge.actions.ensure_templates import ensure_templates
from knowledge.library.papers import PAPERS
from knowledge.models import Template

pytestmark = pytest.mark.django_db


def test_it_works(client):
    assert ensure_templates() == len(PAPERS)
    text = client.get("/knowledge/templates/").content.decode()
    for paper in PAPERS:
        assert paper.title in text


def test_a_second_time_adds_nothing_and_what_was_taken_away_stays_so():
    ensure_templates()
    Template.objects.filter(title=PAPERS[0].title).update(live=False)
    assert ensure_templates() == 0
    assert not Template.objects.get(title=PAPERS[0].title).live


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("notulis saksi", "Berita acara rembug warga"), ("saldo awal", "Buku kas harian UPK"),
        ("asal harga toko", "Rencana anggaran biaya (RAB) kegiatan lingkungan"),
    ],
)  # fmt: skip
def test_the_words_inside_are_found(words, title):
    ensure_templates()
    hits = find_hits(words, [Template])[Template]
    assert Template.objects.get(pk=max(hits, key=hits.get)).title == title
