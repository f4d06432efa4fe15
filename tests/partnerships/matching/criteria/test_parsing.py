"""Criteria as data: what is accepted, what is refused and how it is said."""

import pytest

from partnerships.matching.criteria import PREDICATES, CriteriaInvalid, parse, parse_all, to_data, validate
from partnerships.matching.explain import PlainWording, problem

pytestmark = pytest.mark.pure


def test_it_works():
    found = parse({"code": "audit.within_years", "params": {"n": 2}, "hard": True, "weight": 10})
    assert (found.code, found.params["n"], found.hard, found.weight) == ("audit.within_years", 2, True, 10)


def test_defaults_are_filled_in():
    assert parse({"code": "rwt.within_months"}).params == {"n": 15}
    assert parse({"code": "women.share_min"}).params == {"percent": 30}


def test_what_was_parsed_can_be_stored_and_parsed_again():
    data = {
        "code": "region.in",
        "params": {"intervals": [[1, 5]], "name": "Kec. Pahandut"},
        "hard": False,
        "weight": 3,
    }
    assert to_data(parse(data)) == data


WRONG = [
    (None, ""),
    ({}, "code"),
    ({"code": "moon.full"}, "code"),
    ({"code": "audit.within_years"}, "params.n"),
    ({"code": "audit.within_years", "params": {"n": "2"}}, "params.n"),
    ({"code": "audit.within_years", "params": {"n": True}}, "params.n"),
    ({"code": "audit.within_years", "params": {"n": 0}}, "params.n"),
    ({"code": "audit.within_years", "params": {"n": 2, "m": 1}}, "params.m"),
    ({"code": "audit.within_years", "params": [2]}, "params"),
    ({"code": "board.verified", "hard": "yes"}, "hard"),
    ({"code": "board.verified", "weight": -1}, "weight"),
    ({"code": "board.verified", "weight": 1.5}, "weight"),
    ({"code": "board.verified", "colour": "red"}, "colour"),
    ({"code": "sector.in", "params": {"sectors": []}}, "params.sectors"),
    ({"code": "sector.in", "params": {"sectors": ["MARS"]}}, "params.sectors"),
    ({"code": "category.in", "params": {"strict": 1}}, "params.strict"),
    ({"code": "amount.between", "params": {"min": 5, "max": 4}}, "params.max"),
    ({"code": "amount.between", "params": {"min": -5}}, "params.min"),
    ({"code": "region.in", "params": {"intervals": [[5, 1]]}}, "params.intervals"),
    ({"code": "region.in", "params": {"intervals": [[1, 5]], "name": 3}}, "params.name"),
]


@pytest.mark.parametrize(("data", "path"), WRONG)
def test_wrong_data_is_refused_with_its_place(data, path):
    found = validate(data)
    assert [one.path for one in found] == [path]
    assert "%(" not in problem(found[0], PlainWording())
    with pytest.raises(CriteriaInvalid):
        parse(data)


def test_problem_names_the_field_as_the_form_does():
    found = validate({"code": "audit.within_years"})
    assert problem(found[0], PlainWording()) == "“Years” must be stated."


def test_all_problems_of_a_list_are_told_at_once_with_their_place():
    with pytest.raises(CriteriaInvalid) as caught:
        parse_all([{"code": "board.verified"}, {"code": "no"}, {"code": "upk.par_max"}])
    assert [one.path for one in caught.value.problems] == ["1.code", "2.params.percent"]


@pytest.mark.parametrize("code", PREDICATES)
def test_every_parameter_has_a_label(code):
    assert PREDICATES[code].label
    assert all(spec.label for spec in PREDICATES[code].params)
