"""Tags that join pieces: tables, pages, crumbs, messages in boxes, the script of enhanced pages."""

from typing import Any

from django.core.paginator import Paginator
from django.template import RequestContext, Template
from django.test import RequestFactory
from django.utils.translation import override


def drawn(source: str, path: str = "/", **values: Any) -> str:
    request = RequestFactory().get(path)
    with override("en"):
        return Template(source).render(RequestContext(request, values))


def test_pages_keep_the_other_parts_of_the_address():
    page = Paginator(range(100), 10).page(2)
    shown = drawn("{% pages page %}", "/needs/?q=jamban&page=2", page=page)
    assert 'href="?q=jamban&amp;page=3"' in shown
    assert 'aria-current="page">2<' in shown


def test_one_page_needs_no_pager():
    assert "<nav" not in drawn("{% pages page %}", page=Paginator([1], 10).page(1))


def test_a_stacking_table_labels_every_cell():
    columns, rows = [("Source", False), ("Amount", True)], [("Swadaya", "5"), ("<b>", "6")]
    shown = drawn(
        '{% stack_table "Money" columns rows total=total %}', columns=columns, rows=rows, total=("", "11")
    )
    assert shown.count('data-l="Amount"') == 3
    assert "&lt;b&gt;" in shown
    assert 'role="rowheader"' in shown


def test_crumbs_end_with_the_page_itself():
    shown = drawn('{% crumbs "Home" "/" "Needs" "/needs/" "Drainage" %}')
    assert shown.count("<a ") == 2
    assert 'aria-current="page">Drainage' in shown


def test_a_message_keeps_its_content_and_escapes_its_title():
    shown = drawn('{% alert "warn" "clock" title %}<p>Soon</p>{% endalert %}', title="<i>")
    assert '<div class="alert warn">' in shown
    assert "<p>Soon</p>" in shown
    assert "<i>" not in shown


def test_an_empty_place_stands_inside_a_loop():
    shown = drawn(
        '{% for n in rows %}{{ n }}{% empty %}{% nothing "None yet" %}why{% endnothing %}{% endfor %}',
        rows=[],
    )
    assert "<h3>None yet</h3>why" in shown


def test_enhanced_pages_load_htmx_from_here_without_inline_styles():
    shown = drawn('{% include "components/htmx.html" %}')
    assert '"includeIndicatorStyles":false' in shown
    assert 'src="/static/django_htmx/' in shown


def test_reasons_say_their_state_in_words():
    reasons = [
        {"state": "met", "text": "a"},
        {"state": "not_met", "text": "b"},
        {"state": "unknown", "text": "c"},
    ]
    shown = drawn('{% include "components/reasons.html" %}', reasons=reasons)
    assert [word in shown for word in ('"Met"', '"Not met"', '"Not known yet"')] == [True] * 3
