"""Files in the HTML of a text: in their place or below it, never inside a tag."""

from forum_site.core.markdown import render_markdown
from forum_site.discussions.attached import weight, with_files
from forum_site.discussions.models import Attachment

TOKEN = "0123456789abcdef01234567"


def photo(token: str = TOKEN) -> Attachment:
    return Attachment(
        token=token, name="saluran.webp", content_type="image/webp", width=1600, height=1200, size=99_000
    )


def sheet() -> Attachment:
    return Attachment(token="f" * 24, name="jadwal.xlsx", content_type="application/x", size=18_432)


def test_it_works():
    html = with_files(render_markdown("Satu."), [photo(), sheet()])
    assert f'<a href="/discussions/files/{TOKEN}/saluran.webp">' in html
    assert 'width="480" height="360" alt="saluran" loading="lazy"' in html
    assert '<span>jadwal.xlsx</span><small class="nowrap">18 kB</small>' in html


def test_a_picture_stands_where_its_sign_is_once():
    html = with_files(render_markdown(f"Satu.\n\n[gambar:{TOKEN}]\n\nDua.\n\n[gambar:{TOKEN}]"), [photo()])
    assert html.index("<figure>") < html.index("Dua.")
    assert html.count("<figure>") == 1


def test_the_sign_of_another_post_stays_a_word():
    html = with_files(render_markdown(f"[gambar:{'a' * 24}]"), [photo()])
    assert f"<p>[gambar:{'a' * 24}]</p>" in html


def test_a_sign_inside_a_tag_or_code_is_left_alone():
    sign = f"<p>[gambar:{TOKEN}]</p>"
    for text in (f'[a](http://x.invalid "\n{sign}\n")', f"```\n{sign}\n```", f"`{sign}`"):
        html = with_files(render_markdown(text), [photo()])
        assert html.endswith("</figure>\n")
        assert html.count("<figure>") == 1


def test_without_files_nothing_changes():
    assert with_files("<p>x</p>", []) == "<p>x</p>"


def test_weights_are_read_at_a_glance():
    assert [weight(n) for n in (10, 18_432, 2_500_000)] == ["1 kB", "18 kB", "2,4 MB"]
