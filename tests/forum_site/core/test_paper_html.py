"""HTML of ours as blocks of a paper."""

from forum_site.core.paper_html import blocks_of, web_address

HERE = "https://a.example"


def told(html):
    return [
        (one["kind"], one.get("mark", ""), "".join(run["text"] for run in one["runs"]))
        for one in blocks_of(html, HERE)
    ]


def test_headings_lists_quotes_and_code_are_kept():
    html = '<h3>Langkah</h3><ol start="3"><li>satu</li><li>dua<ul><li>a</li></ul></li></ol>'
    html += "<blockquote><p>kata &amp; kata</p></blockquote><pre><code>x  y\n</code></pre><p>a<br>b</p>"
    assert told(html) == [
        ("title", "", "Langkah"), ("item", "3.", "satu"), ("item", "4.", "dua"), ("item", "•", "a"),
        ("cited", "", "kata & kata"), ("code", "", "x  y"), ("text", "", "a\nb"),
    ]  # fmt: skip


def test_lists_in_lists_keep_their_marks():
    found = blocks_of("<p>A</p><ol><li>satu<ul><li>dalam</li></ul></li><li>dua</li></ol>", HERE)
    assert [(one["kind"], one.get("mark"), one.get("depth")) for one in found] == [
        ("text", None, None), ("item", "1.", 1), ("item", "•", 2), ("item", "2.", 1),
    ]  # fmt: skip


def test_bold_slanted_and_linked_words_are_runs_of_their_own():
    (block,) = blocks_of('<p> Tulis <b>tebal</b>, <em>miring</em> <a href="/t/7/">di sini</a> </p>', HERE)
    assert [(run["text"], run["bold"], run["slanted"], run["href"]) for run in block["runs"]] == [
        ("Tulis ", False, False, ""), ("tebal", True, False, ""), (", ", False, False, ""),
        ("miring", False, True, ""), (" ", False, False, ""),
        ("di sini", False, False, "https://a.example/t/7/"),
    ]  # fmt: skip


def test_cells_of_a_row_stand_beside_each_other():
    assert told("<table><tr><td>Semen</td><td>65.000</td></tr></table>") == [("text", "", "Semen | 65.000")]


def test_a_picture_is_a_block_between_others():
    found = blocks_of('<p>a</p><figure><a href="/x"><img src="/y" alt="Parit"></a></figure><p>b</p>', HERE)
    assert [one["kind"] for one in found] == ["text", "picture", "text"]
    assert found[1] == {"kind": "picture", "src": "/y", "alt": "Parit"}


def test_links_on_paper_have_a_host_and_are_of_the_web():
    assert web_address("/pengetahuan/", HERE) == "https://a.example/pengetahuan/"
    assert web_address("javascript:alert(1)", HERE) == ""
