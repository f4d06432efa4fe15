"""People's Markdown becomes HTML that can do nothing."""

import re

import pytest

from forum_site.core.markdown import plain_text, render_markdown

HARMLESS = re.compile(
    r"</?(p|br|hr|h3|h4|strong|em|s|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td)>"
    r"|</a>|<a href=\"(https?://|mailto:|/|#)[^\"<>]*\"( title=\"[^\"<>]*\")? rel=\"nofollow ugc noopener\">"
)
PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "![x](javascript:alert(1))",
    '![x](http://a.id/x.png "t" onload=alert(1))',
    "<javascript:alert(1)>",
    '[x](http://a.id/"onmouseover="alert(1))',
    '[x](http://a.id "\\" onmouseover=alert(1) x=\\"")',
    "[x]: javascript:alert(1)\n\n[x]",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    '```"><script>alert(1)</script>\nx\n```',
    "http://a.id/'onclick=alert(1)",
    "https://a.id/<script>alert(1)</script>",
    '<a href="javascript:alert(1)">x</a>',
    "| a |\n|:-:|\n| <b onclick=x> |",
    "<style>*{display:none}</style>",
    "<iframe src=//evil>",
    "\0<scr\0ipt>alert(1)</script>",
]


@pytest.mark.pure
@pytest.mark.parametrize("text", PAYLOADS)
def test_nothing_runs(text):
    left = HARMLESS.sub("", render_markdown(text))
    assert "<" not in left and ">" not in left


@pytest.mark.pure
@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**tebal** *miring* ~~coret~~", "<p><strong>tebal</strong> <em>miring</em> <s>coret</s></p>\n"),
        ("satu\ndua", "<p>satu<br>\ndua</p>\n"),
        ("# Judul\n\n### Bagian", "<h3>Judul</h3>\n<h4>Bagian</h4>\n"),
        ("#### Langsung kecil", "<h3>Langsung kecil</h3>\n"),
        ("> kutipan", "<blockquote>\n<p>kutipan</p>\n</blockquote>\n"),
        ("1. satu\n2. dua", "<ol>\n<li>satu</li>\n<li>dua</li>\n</ol>\n"),
    ],
)
def test_what_people_write(text, html):
    assert render_markdown(text) == html


@pytest.mark.pure
def test_a_bare_address_is_a_link_without_its_full_stop():
    html = render_markdown("Lihat https://contoh.id/a?b=1&c=2.")
    assert '<a href="https://contoh.id/a?b=1&amp;c=2" rel="nofollow ugc noopener">' in html
    assert html.endswith("</a>.</p>\n")


@pytest.mark.pure
def test_an_address_inside_a_link_or_code_stays():
    assert render_markdown("[https://a.id](https://b.id)").count("<a ") == 1
    assert "<a " not in render_markdown("`https://a.id`")


@pytest.mark.pure
def test_a_picture_is_fetched_by_nobody():
    html = render_markdown("![denah](https://contoh.id/denah.png)")
    assert "<img" not in html
    assert ">denah</a>" in html


@pytest.mark.pure
def test_plain_text_reads_as_written_and_is_cut_at_a_word():
    html = render_markdown("Biaya & upah < 10 juta\n\n- satu\n- dua")
    assert plain_text(html) == "Biaya & upah < 10 juta satu dua"
    assert plain_text("<p>rembug warga kelurahan</p>", 15) == "rembug warga…"
