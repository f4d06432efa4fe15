"""A picture of an article stands on its paper, with its caption and its words for who cannot see it."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from pypdf import PdfReader

from forum_site.core.content.writing import p, stream
from forum_site.pages.models import SiteImage
from tests.factories.pages import article

TEAL = (0, 128, 128)


@pytest.fixture
def figure(shelf):
    out = io.BytesIO()
    Image.new("RGB", (1200, 800), TEAL).save(out, "PNG")
    picture = SiteImage.objects.create(title="Saluran", file=ContentFile(out.getvalue(), "saluran.png"))
    value = {"image": picture.pk, "caption": "Saluran selesai", "alt": "Saluran beton di gang"}
    return article(shelf, body=stream(p("Sebelum."), {"type": "figure", "value": value}))


def paper_of(client, page):
    answer = client.get(f"/knowledge/{page.pk}/pdf/")
    assert answer.status_code == 200
    return PdfReader(io.BytesIO(answer.content))


def pictures_in(paper):
    return [one.image for page in paper.pages for one in page.images]


def test_the_paper_holds_the_picture_and_its_caption(client, figure):
    paper = paper_of(client, figure)
    (picture,) = pictures_in(paper)
    assert picture.size == (900, 600)  # as large as paper needs
    shown = picture.convert("RGB").getpixel((450, 300))
    assert all(abs(seen - meant) < 12 for seen, meant in zip(shown, TEAL, strict=True))
    assert "Saluran selesai" in " ".join(page.extract_text() for page in paper.pages)


def test_without_its_file_the_paper_is_made_all_the_same(client, figure):
    value = next(block.value for block in figure.body if block.block_type == "figure")
    value["image"].renditions.all().delete()
    value["image"].file.storage.delete(value["image"].file.name)
    paper = paper_of(client, figure)
    assert pictures_in(paper) == []
    assert "Sebelum." in paper.pages[0].extract_text()
