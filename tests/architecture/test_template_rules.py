"""Lessons turned into checks, for templates."""

import re

from tests.architecture.sources import matching_lines, shown, template_files

TAG = re.compile(r"<[a-zA-Z][^<>]*>", re.S)
HANDLER = re.compile(r"\son[a-z]+\s*=", re.I)
STYLE = re.compile(r"\sstyle\s*=", re.I)
INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>|<style\b", re.I)
DATA = re.compile(r"type=[\"']application/(ld\+)?json", re.I)
OUTSIDE = r"""(src|href)=["']https?://(?!.*\{\{)"""


def pages():
    """Mail is no page: its styles must stand in its own HTML."""
    return tuple(path for path in template_files() if "emails" not in path.parts)


def tags_with(expression):
    for path in pages():
        text = path.read_text("utf-8")
        for tag in TAG.finditer(text):
            if expression.search(tag[0]):
                yield shown(path, text[: tag.start()].count("\n") + 1)


def test_no_style_attributes():
    """The Content-Security-Policy has no 'unsafe-inline': such a style would not be shown."""
    assert list(tags_with(STYLE)) == []


def test_no_event_handlers_in_attributes():
    assert list(tags_with(HANDLER)) == []


def test_no_inline_scripts_or_styles():
    found = list(tags_with(INLINE))
    data = set(tags_with(DATA))
    assert [place for place in found if place not in data] == []


def test_safe_comes_with_its_reason():
    """`|safe` needs a comment on the same line that says who cleaned the text."""
    found = [
        shown(path, number)
        for path, number, line in matching_lines(pages(), r"\|\s*safe\b|autoescape off")
        if "{#" not in line
    ]
    assert found == []


def test_nothing_is_fetched_from_other_hosts():
    loads = r"<(script|link|img|iframe|source|video)\b[^>]*" + OUTSIDE
    assert [shown(path, number) for path, number, _ in matching_lines(pages(), loads)] == []


def test_every_image_says_what_it_shows():
    missing = re.compile(r"<img\b(?![^>]*\balt=)", re.I | re.S)
    assert list(tags_with(missing)) == []


def test_posting_forms_carry_their_token():
    form = re.compile(r"<form\b[^>]*method=[\"']post[\"'].*?</form>", re.I | re.S)
    found = [
        shown(path)
        for path in pages()
        for part in form.findall(path.read_text("utf-8"))
        if "csrf_token" not in part
    ]
    assert found == []
