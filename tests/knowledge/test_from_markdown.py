"""What a person typed becomes blocks that readers and editors can use."""

import pytest

from knowledge.from_markdown import blocks_of, body_of
from knowledge.models import ArticlePage
from tests.knowledge.trust import SOURCE


def kinds(source):
    return [block["type"] for block in blocks_of(source)]


def test_headings_steps_quotations_and_tables_are_blocks_of_their_own():
    assert kinds(SOURCE) == ["heading", "text", "steps", "quote", "table"]


def test_steps_keep_bold_words_and_nothing_else():
    (block,) = blocks_of("1. Buka buku **kas** <b>ini</b>\n2. Tulis")
    assert block["value"] == ["Buka buku <strong>kas</strong> &lt;b&gt;ini&lt;/b&gt;", "Tulis"]


def test_a_nested_list_stays_a_text():
    assert kinds("1. Satu\n   - anak\n2. Dua") == ["text"]


def test_paragraphs_and_lists_between_headings_are_one_text():
    assert kinds("Satu.\n\n- a\n- b\n\nDua.\n\n## Judul\n\nTiga.") == ["text", "heading", "text"]


def test_a_long_heading_is_cut_to_what_its_block_takes():
    (block,) = blocks_of("# " + "kata " * 60)
    assert len(block["value"]) <= 120


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "1. <img src=x onerror=alert(1)>",
        "![x](https://pelacak.invalid/a.gif)",
        "> <iframe src=//x></iframe>",
        "| <script> |\n|---|\n| a |",
    ],
)
def test_nothing_that_runs_or_calls_outside_comes_through(db, evil):
    html = "".join(str(block.render()) for block in ArticlePage(body=body_of(evil)).body)
    for tag in ("<script", "<img", "<iframe", 'href="javascript'):
        assert tag not in html


def test_an_empty_text_is_no_block():
    assert kinds("\n \n\0") == []
