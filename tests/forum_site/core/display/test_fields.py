"""Form fields: label, hint and error belong to the input, for eyes and for screen readers."""

from django import forms
from django.template import Context, Template
from django.utils.translation import override


class Sample(forms.Form):
    title = forms.CharField(help_text="As in the plan.")
    note = forms.CharField(required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    agree = forms.BooleanField()
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def drawn(source: str, form: forms.Form) -> str:
    with override("en"):
        return Template(source).render(Context({"form": form}))


def test_a_field_ties_hint_and_error_to_its_input():
    shown = drawn("{% field form.title %}", Sample({}))
    assert 'aria-describedby="id_title-h id_title-e"' in shown
    assert 'id="id_title-h"' in shown and 'id="id_title-e"' in shown
    assert 'aria-invalid="true"' in shown
    assert '<label for="id_title">' in shown


def test_what_may_stay_empty_says_so_unless_the_form_asks_for_silence():
    assert "(may be empty)" in drawn("{% field form.note %}", Sample())
    assert "(may be empty)" not in drawn("{% field form.title %}", Sample())
    quiet = Sample()
    quiet.mark_optional = False
    assert "(may be empty)" not in drawn("{% field form.note %}", quiet)


def test_the_summary_links_each_problem_to_a_target_that_exists():
    shown = drawn("{% form_fields form %}", Sample({}))
    for target in ("id_title", "id_kind_0", "id_agree"):
        assert f'href="#{target}"' in shown
        assert f'id="{target}"' in shown


def test_a_group_is_a_fieldset_with_its_legend():
    shown = drawn("{% field form.kind %}", Sample())
    assert "<legend>Kind" in shown
    assert shown.count('<label class="check">') == 2


def test_a_form_without_errors_has_no_summary():
    assert "alert" not in drawn("{% form_fields form %}", Sample())


def test_hidden_fields_stay_in_the_form():
    assert 'type="hidden" name="secret"' in drawn("{% form_fields form %}", Sample())


def test_a_widget_may_bring_its_own_component():
    form = Sample()
    form.fields["title"].widget.component = "components/field_error.html"
    assert "<input" not in drawn("{% field form.title %}", form)
