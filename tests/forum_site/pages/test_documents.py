"""Documents are downloads from private storage, and private collections stay private."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories.pages import A_PDF, upload


@pytest.fixture
def letter(db):
    return get_document_model().objects.create(title="Contoh", file=upload(A_PDF, "contoh.pdf"))


def test_it_works(client, letter):
    answer = client.get(letter.url)
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) == A_PDF


def test_the_browser_never_opens_it_on_our_address(client, letter):
    headers = client.get(letter.url).headers
    assert headers["Content-Disposition"] == f'attachment; filename="{letter.filename}"'
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_it_lies_outside_public_media(letter, settings):
    assert letter.file.path.startswith(settings.PRIVATE_MEDIA_ROOT)
    assert not settings.PRIVATE_MEDIA_ROOT.startswith(str(settings.MEDIA_ROOT))


def test_what_a_browser_has_is_not_sent_again(client, letter):
    etag = client.get(letter.url).headers["ETag"]
    assert client.get(letter.url, headers={"If-None-Match": etag}).status_code == 304


def test_a_private_collection_asks_who_is_there(client, letter, hadi):
    secret = Collection.get_first_root_node().add_child(name="Hanya anggota")
    CollectionViewRestriction.objects.create(collection=secret, restriction_type="login")
    get_document_model().objects.filter(pk=letter.pk).update(collection=secret)
    assert client.get(letter.url).status_code == 302
    client.force_login(hadi)
    assert client.get(letter.url).status_code == 200


def test_a_lost_file_is_not_found(client, letter):
    letter.file.storage.delete(letter.file.name)
    assert client.get(letter.url).status_code == 404


def test_what_is_no_document_is_never_stored(db):
    with pytest.raises(ValidationError):
        get_document_model().objects.create(title="x", file=upload(b"MZ", "x.pdf"))
    assert not get_document_model().objects.exists()
