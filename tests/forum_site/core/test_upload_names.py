"""A name that was sent with a path is known as such, and every check of uploads refuses it."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.test import RequestFactory

from forum_site.core.upload_names import refuse_path
from forum_site.core.uploads import check_upload

A_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
LARGE = A_PDF[:-6] + b" " * 3_000_000 + A_PDF[-6:]


def request_with(*names: str, content: bytes = A_PDF):
    """As a client sends it: Django's own would cut the path off."""
    parts = [
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="%b"\r\n'
        b"Content-Type: application/pdf\r\n\r\n%b\r\n" % (name.encode(), content)
        for name in names
    ]
    field = b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nRAB\r\n'
    body = field + b"".join(parts) + b"--x--\r\n"
    return RequestFactory().generic("POST", "/", body, "multipart/form-data; boundary=x")


@pytest.mark.parametrize(
    "name", ["../../etc/x.pdf", "/etc/x.pdf", "C:\\Users\\ani\\x.pdf", "..\\x.pdf", "&#47;etc&#47;x.pdf"]
)
@pytest.mark.parametrize("content", [A_PDF, LARGE], ids=["in memory", "on disk"])
def test_a_path_is_refused_with_a_sentence(name, content):
    file = request_with(name, content=content).FILES["file"]
    assert file.name == "x.pdf"
    with pytest.raises(ValidationError, match="path|jalur"):
        check_upload(file)


@pytest.mark.parametrize("name", ["x.pdf", "RAB 2026..v2.pdf", "rab & gambar.pdf", "анкета.pdf"])
def test_a_plain_name_is_not(name):
    request = request_with(name)
    assert request.POST["title"] == "RAB"
    refuse_path(request.FILES["file"])
    assert request.FILES["file"].read() == A_PDF


def test_only_the_file_with_the_path_is_refused():
    plain, odd = request_with("a.pdf", "../b.pdf").FILES.getlist("file")
    refuse_path(plain)
    with pytest.raises(ValidationError):
        refuse_path(odd)


def test_what_a_field_of_a_model_holds_is_known_too():
    class Held:
        file = request_with("../b.pdf").FILES["file"]

    with pytest.raises(ValidationError):
        refuse_path(Held)


def test_what_was_not_sent_by_a_browser_has_no_name_to_refuse():
    refuse_path(io.BytesIO(A_PDF))
