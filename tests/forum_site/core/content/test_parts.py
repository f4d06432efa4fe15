"""Anchors, contents list and reading time of a body."""

from types import SimpleNamespace

import pytest

from forum_site.core.content.parts import minutes_to_read, parts_of, sections_of

pytestmark = pytest.mark.pure


def block(kind, value):
    return SimpleNamespace(block_type=kind, value=value)


def test_each_heading_has_its_own_anchor():
    body = [
        block("heading", "Tutup buku"),
        block("text", "x"),
        block("heading", "Tutup buku"),
        block("heading", "?"),
    ]
    assert sections_of(parts_of(body)) == [
        ("tutup-buku", "Tutup buku"),
        ("tutup-buku-2", "Tutup buku"),
        ("bagian", "?"),
    ]


def test_texts_have_none():
    assert [part.anchor for part in parts_of([block("text", "Tutup buku")])] == [""]


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (10, 1), (300, 2), (900, 6)])
def test_reading_takes_whole_minutes(words, minutes):
    assert minutes_to_read("kata " * words) == minutes
