"""What tests of reviews and proposals need more than once."""

from django.contrib.auth.models import Group

from knowledge.actions.ensure_workflow import GROUP
from knowledge.actions.submit_article import submit_article
from knowledge.actions.write_article import Text, propose_article
from knowledge.models import ReviewLink

SOURCE = """# Menyiapkan

Kumpulkan nota dan catat setiap pengeluaran pada hari yang sama, jangan menunggu akhir bulan.

1. Buka buku **kas**.
2. Tulis tanggal dan jumlahnya.

> Sejak kami catat setiap hari, tidak ada selisih lagi.

| Kolom | Isi |
|---|---|
| Tanggal | hari ini |
"""


def as_reviewer(person):
    person.groups.add(Group.objects.get(name=GROUP))
    return person


def text_for(shelf, title="Mencatat kas harian", source=SOURCE):
    return Text(title, "Supaya buku kas cocok setiap hari.", shelf, source)


def proposed(shelf, by, **kwargs):
    return propose_article(text_for(shelf, **kwargs), by=by)


def sent(shelf, by, **kwargs):
    """With the reviewers; gives the proposal."""
    proposal = proposed(shelf, by, **kwargs)
    submit_article(proposal.article, by=by)
    proposal.article.refresh_from_db()
    return proposal


def link_of(person):
    return ReviewLink.objects.filter(person=person).latest("pk")
