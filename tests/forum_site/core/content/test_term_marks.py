"""A word of the field is explained where it stands first, and nowhere where it would be in the way."""

import time

import pytest
from django.template import Context, Template

from forum_site.core.content import term_marks
from forum_site.core.content.term_marks import Meaning, glossary_of

BKM = Meaning("bkm", "BKM", "Badan Keswadayaan Masyarakat", "Pimpinan <bersama> warga.", "/g/#bkm")
OFFICE = Meaning("sekretariat-bkm", "Sekretariat BKM", "", "Yang mengurus surat.", "/g/#sekretariat-bkm")
SELF_HELP = Meaning("swadaya", "Swadaya", "", "Sumbangan warga.", "/g/#swadaya")
POST = Meaning("pus", "PUS", "Pasangan usia subur", "Suami istri.", "/g/#pus")
ROAD = Meaning("p2kp", "P2KP", "", "Program.", "/g/#p2kp")


@pytest.fixture(autouse=True)
def words():
    pairs = [
        (["BKM", "B.K.M."], BKM), (["Sekretariat BKM"], OFFICE), (["Swadaya", "gotong royong"], SELF_HELP),
        (["PUS"], POST), (["P2KP"], ROAD),
    ]  # fmt: skip
    before = list(term_marks._source)
    term_marks.use(lambda: glossary_of(pairs))
    yield
    term_marks._source[:] = before


def marked(html):
    return str(term_marks.with_terms(html))


def test_it_works():
    html = marked("<p>Setiap BKM memilih.</p>")
    assert html.startswith('<p>Setiap <span class="term"><button class="term-b" type="button"')
    assert ">BKM</button>" in html
    assert "Badan Keswadayaan Masyarakat" in html
    assert 'href="/g/#bkm"' in html
    assert html.endswith("</span></span> memilih.</p>")


def test_a_meaning_is_text_and_never_markup():
    assert "Pimpinan &lt;bersama&gt; warga." in marked("BKM")


def test_only_the_first_time():
    assert marked("<p>BKM dan BKM</p><p>BKM</p>").count("<button") == 1


def test_the_button_leads_to_its_meaning():
    html = marked("P2KP")
    assert 'popovertarget="term-p2kp"' in html
    assert 'interestfor="term-p2kp"' in html
    assert 'popover id="term-p2kp"' in html


def test_the_longest_term_wins():
    html = marked("<p>Datang ke sekretariat BKM, lalu ke BKM.</p>")
    assert ">sekretariat BKM</button>" in html
    assert html.count("<button") == 2


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/x">BKM</a>', "<h2>BKM</h2>", "<h3><b>BKM</b></h3>", "<button>BKM</button>",
        "<summary>BKM</summary>", "<code>BKM</code>", '<img alt="BKM">', "<!-- BKM -->",
        "<svg><text>BKM</text></svg>", "<tr><th>BKM</th></tr>",
        '<a title="a > b">lihat BKM</a>', '<p data-x="BKM">x</p>',
    ],
)  # fmt: skip
def test_links_headings_buttons_and_attributes_stay_as_they_are(html):
    assert marked(html) == html


def test_what_follows_a_link_is_explained_again():
    html = marked('<p><a href="/x">BKM</a> BKM</p>')
    assert html.startswith('<p><a href="/x">BKM</a> <span class="term">')


@pytest.mark.parametrize("text", ["LBKM", "BKMs", "P2KP2", "keswadayaan", "swadayakan", "swadaya&shy;kan"])
def test_parts_of_words_are_no_terms(text):
    assert "<button" not in marked(text)


def test_an_acronym_is_meant_in_capitals_only_and_other_words_in_any_case():
    assert "<button" not in marked("pus, bkm dan Pus")
    assert marked("SWADAYA").count("<button") == 1
    assert marked("gotong Royong").count("<button") == 1


def test_a_dot_at_the_end_belongs_to_the_sentence():
    assert ">BKM</button>" in marked("Tanya BKM.")


def test_entities_are_no_words():
    pairs = [(["amp"], POST)]
    term_marks.use(lambda: glossary_of(pairs))
    assert marked("A &amp; B") == "A &amp; B"


def test_without_words_the_text_stays_as_it_is():
    term_marks.use(lambda: glossary_of([]))
    assert marked("<p>BKM</p>") == "<p>BKM</p>"


def test_the_filter_stands_around_a_whole_body():
    page = Template("{% filter with_terms %}<p>{{ a }}</p><p>BKM</p>{% endfilter %}")
    html = page.render(Context({"a": "<b> BKM & BKM"}))
    assert html.count("<button") == 1
    assert html.startswith('<p>&lt;b&gt; <span class="term">')
    assert html.endswith(" &amp; BKM</p><p>BKM</p>")


@pytest.mark.parametrize(
    "piece", ["BKM swadaya <p>x</p>", "<", '<a "', "&", "<!--", "Sekretariat ", "a" * 50 + " "]
)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece):
    def seconds(times):
        html = piece * times
        began = time.perf_counter()
        marked(html)
        return time.perf_counter() - began

    short = min(seconds(300) for _ in range(3))
    long = min(seconds(3000) for _ in range(3))
    assert long < 40 * short + 0.02
