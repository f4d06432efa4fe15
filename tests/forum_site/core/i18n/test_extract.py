"""Which strings the extraction finds."""

import pytest

from forum_site.core.i18n.extract import Message, file_messages, template_messages

TEMPLATE_CASES = [
    ('{% trans "Needs" %}', Message("Needs")),
    ("{% translate 'Needs' as label %}", Message("Needs")),
    ('<a title="{% trans "It\'s open" %}">', Message("It's open")),
    ('{% trans "May" context "month" %}', Message("May", context="month")),
    ('{% trans "50% paid" %}', Message("50%% paid")),
    ('{{ _("Cost")|upper }}', Message("Cost")),
    ("{% blocktrans with a=b %}By {{ a }}{% endblocktrans %}", Message("By %(a)s")),
    ("{% blocktrans trimmed %}\n  two\n  lines\n{% endblocktrans %}", Message("two lines")),
    (
        "{% blocktrans count n=x %}{{ n }} need{% plural %}{{ n }} needs{% endblocktrans %}",
        Message("%(n)s need", "%(n)s needs"),
    ),
]


@pytest.mark.parametrize(("source", "expected"), TEMPLATE_CASES)
def test_template_strings_are_found(source, expected):
    assert list(template_messages(f"<p>{source} and 'quotes' left\" open</p>")) == [expected]


def test_comments_are_no_messages():
    assert list(template_messages('{# _("never") #}{% comment %}{% trans "no" %}{% endcomment %}')) == []


PYTHON_CASES = [
    ('_("Needs")', Message("Needs")),
    ('gettext_lazy("a " "b")', Message("a b")),
    ('N_("met")', Message("met")),
    ('ngettext("%(n)s day", "%(n)s days", n)', Message("%(n)s day", "%(n)s days")),
    ('pgettext_lazy("month", "May")', Message("May", context="month")),
]


@pytest.mark.parametrize(("source", "expected"), PYTHON_CASES)
def test_python_strings_are_found(source, expected, tmp_path):
    module = tmp_path / "module.py"
    module.write_text(f"label = {source}\nother = print('plain text')\n")
    assert list(file_messages(module)) == [expected]
