"""Every block can be written in the back office, and is drawn."""

import pytest

from forum_site.core.content.writing import stream
from knowledge.blocks import article_blocks
from tests.factories.library import regulation_of, template_of
from tests.factories.pages import article


def shown(client, shelf, kind, value):
    page = article(shelf, body=stream({"type": kind, "value": value}))
    answer = client.get(page.url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_back_office_offers_every_block(client, root, shelf):
    client.force_login(root)
    answer = client.get(f"/admin/pages/add/knowledge/articlepage/{shelf.pk}/")
    assert answer.status_code == 200
    text = answer.content.decode()
    for name, _block in article_blocks():
        assert f"&quot;{name}&quot;" in text, name


def test_an_officer_of_a_kota_may_choose_a_template(client, root):
    template_of(root, "RAB sederhana")
    client.force_login(root)
    assert "RAB sederhana" in client.get("/admin/template_chooser/").json()["html"]


def test_a_checklist_is_ticked_without_a_script(client, shelf):
    text = shown(client, shelf, "checklist", ["Daftar hadir", "<b>Foto</b>"])
    assert text.count('<input type="checkbox"') == 2
    assert "&lt;b&gt;Foto" in text


def test_a_video_is_a_link_and_asks_nothing_of_its_host(client, shelf):
    link = "https://www.video.example/rembug"
    text = shown(client, shelf, "video", {"link": link, "title": "Rembug warga", "length": "4 menit"})
    assert f'<a href="{link}" rel="noopener noreferrer">Rembug warga</a>' in text
    assert "video.example" in text
    assert "<iframe" not in text
    assert 'src="https://www.video' not in text


@pytest.mark.parametrize("status", ["in_force", "revoked"])
def test_a_cited_regulation_says_whether_it_holds(client, shelf, status):
    regulation = regulation_of(status=status)
    text = shown(client, shelf, "regulation", {"regulation": regulation.pk, "note": "Tipe swakelola"})
    assert regulation.get_absolute_url() in text
    assert ("Dicabut" in text) is (status == "revoked")
    assert "Tipe swakelola" in text


def test_regulations_cost_one_statement_however_many(client, shelf, django_assert_max_num_queries):
    cited = [regulation_of(f"perpres-{number}", number=str(number)) for number in range(6)]
    for one in cited[1:]:
        one.successor, one.status = cited[0], "amended"
        one.save()
    blocks = [{"type": "regulation", "value": {"regulation": one.pk, "note": ""}} for one in cited]
    page = article(shelf, body=stream(*blocks))
    client.get(shelf.url)
    with django_assert_max_num_queries(11):  # one more, and the terms, which tests do not keep
        assert client.get(page.url).content.decode().count('class="cited') == 6


def test_a_template_leads_to_its_newest_version(client, shelf, root):
    template = template_of(root)
    text = shown(client, shelf, "template", {"template": template.pk, "note": "Untuk RAB"})
    assert f'href="{template.get_absolute_url()}"' in text
    assert "DOCX" in text


def test_what_is_gone_leaves_no_trace(client, shelf, root):
    template, regulation = template_of(root), regulation_of()
    page = article(
        shelf,
        body=stream(
            {"type": "template", "value": {"template": template.pk, "note": "Hilang"}},
            {"type": "regulation", "value": {"regulation": regulation.pk, "note": "Hilang juga"}},
            {"type": "quotation", "value": {"link": "/discussions/99-x/", "words": "Hilang pula"}},
        ),
    )
    template.live = False
    template.save()
    regulation.delete()
    assert "Hilang" not in client.get(page.url).content.decode()
