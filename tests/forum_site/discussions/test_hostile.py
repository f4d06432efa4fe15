"""Hostile words as the forum keeps them; tests/e2e/test_hostile_text.py opens them in a browser."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from forum_site.core.markdown import ATTRIBUTES, SCHEMES, TAGS
from forum_site.discussions.files import kept_of
from forum_site.discussions.rendering import render_post
from tests.factories.discussions import TopicFactory
from tests.forum_site.discussions import hostile

SCHEME, SPACES = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE), re.compile(r"[\x00-\x20]")
ALLOWED = {*(name for names in ATTRIBUTES.values() for name in names), "rel", "class"}


class Reader(HTMLParser):
    """Collects what may not stand in the HTML of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append(tag)
        self.found += [name for name, _value in attrs if name not in ALLOWED]
        scheme = SCHEME.match(SPACES.sub("", dict(attrs).get("href") or ""))
        if scheme and scheme[1].lower() not in SCHEMES:
            self.found.append(scheme[0])


def problems(html: str) -> list[str]:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.found


@pytest.mark.django_db
@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_a_text_keeps_only_harmless_marks(payload):
    assert problems(render_post(payload)) == []


@pytest.mark.parametrize("payload", hostile.TAGS[:12])
def test_the_reader_finds_what_was_not_cleaned(payload):
    assert problems(payload)


@pytest.mark.parametrize(("name", "content"), hostile.FILES.items())
def test_pages_and_scripts_are_no_files_of_a_text(name, content):
    with pytest.raises(ValidationError):
        kept_of(SimpleUploadedFile(name, content))


def test_a_control_character_takes_no_feed_from_its_readers(client, category, ani, handep):
    ani.name = "Ani\x02"
    ani.save()
    topic = TopicFactory(category=category, author=ani, title="Saluran\x01 kita", text="Dalam\x0b sekali")
    for address in ("feed/", f"category/{category.slug}/feed/", f"{topic.pk}/feed/"):
        answer = client.get(f"/discussions/{address}")
        words = " ".join(ElementTree.fromstring(answer.content).itertext())
        assert "Saluran kita" in words
        assert "Dalam sekali" in words
