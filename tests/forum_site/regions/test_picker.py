"""The picker in a form, as a browser without JavaScript uses it."""

import pytest
from django import forms

from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField


class HomeForm(forms.Form):
    home = RegionField(label="Kelurahan atau desa", level=Region.Level.VILLAGE)


class FilterForm(forms.Form):
    kota = RegionField(level=Region.Level.REGENCY, required=False)


def sent(text, code=None, form=HomeForm, name="home"):
    return form({name: text} | ({f"{name}-code": code} if code else {}))


def test_typed_text_alone_shows_what_fits(places):
    form = sent("menteng jekan")
    assert form.errors["home"].as_data()[0].code == "choose"
    html = str(form["home"])
    assert 'value="menteng jekan"' in html
    assert '<input type="radio" name="home-code" value="62.71.03.1002">' in html
    assert "Kec. Jekan Raya, Kota Palangka Raya · 62.71.03.1002" in html


def test_text_and_radio_button_give_the_region(places):
    form = sent("menteng jekan", "62.71.03.1002")
    assert form.is_valid()
    assert form.cleaned_data["home"] == places["62.71.03.1002"]


@pytest.mark.parametrize(
    "text", ["62.71.03.1002", "Menteng, Jekan Raya, Kota Palangka Raya", "pahandut seberang", "Kel. Pahandut"]
)
def test_a_text_that_can_mean_only_one_needs_no_button(places, text):
    assert sent(text).is_valid()


def test_a_choice_that_no_longer_fits_the_text_is_asked_again(places):
    form = sent("menteng", "62.71.01.1001")
    assert form.errors["home"].as_data()[0].code == "choose"
    assert "checked" not in str(form["home"])


@pytest.mark.parametrize("code", ["62.71.03", "99.99.99.9999", "x", "62.71.03.1002' OR 1=1"])
def test_a_made_up_choice_is_refused(places, code):
    assert not sent("menteng", code).is_valid()


def test_a_choice_outside_the_territory_is_refused(places):
    form = sent("menteng bogor", "32.71.04.1001")
    form.fields["home"].within = places["62.71"]
    assert form.errors["home"].as_data()[0].code == "nothing"
    assert "32.71.04.1001" not in str(form["home"])


def test_two_forms_do_not_share_a_territory(places):
    form = sent("menteng")
    form.fields["home"].within = places["62.71"]
    assert form.is_valid()
    assert not sent("menteng").is_valid()


def test_no_such_place_says_so(places):
    assert sent("xyzzy").errors["home"].as_data()[0].code == "nothing"


def test_an_empty_input_is_required_or_nothing(places):
    assert sent("").errors["home"].as_data()[0].code == "required"
    form = sent("", "62.71", FilterForm, "kota")
    assert form.is_valid()
    assert form.cleaned_data["kota"] is None


@pytest.mark.parametrize("initial", ["object", "id", "code"])
def test_an_initial_region_is_shown_chosen(places, initial):
    menteng = places["62.71.03.1002"]
    value = {"object": menteng, "id": menteng.pk, "code": menteng.code}[initial]
    html = str(HomeForm(initial={"home": value})["home"])
    assert 'value="Menteng, Jekan Raya, Kota Palangka Raya"' in html
    assert 'value="62.71.03.1002" checked' in html


def test_sending_an_initial_region_back_changes_nothing(places):
    menteng = places["62.71.03.1002"]
    data = {"home": menteng.label, "home-code": menteng.code}
    assert HomeForm(data, initial={"home": menteng.pk}).changed_data == []
    assert HomeForm({"home": "pahandut seberang"}, initial={"home": menteng.pk}).changed_data == ["home"]


def test_an_untouched_picker_asks_the_database_nothing(places, django_assert_num_queries):
    with django_assert_num_queries(0):
        str(HomeForm()["home"])


def test_typed_text_is_escaped(places):
    assert "<script>" not in str(sent("<script>alert(1)</script>")["home"])


def test_no_script_is_needed_and_htmx_knows_where_to_ask(places):
    html = str(HomeForm(prefix="a")["home"])
    assert 'hx-get="/regions/pick/?field=a-home&amp;level=4&amp;within="' in html
    assert 'hx-target="#id_a-home-options"' in html
    assert "<script" not in html
