"""Who leaves the site leaves partnerships without their name; what was done stays."""

from django.apps import apps
from django.conf import settings

from partnerships.channelling.data_rights import DONE_BY, OWN
from partnerships.data_rights import copy_of, erase
from partnerships.models import Evaluation, PartnershipStep
from tests.factories.after import ending, evaluation


def test_every_key_to_a_person_in_these_models_is_known():
    found = {
        (model.__name__, field.name)
        for model in apps.get_app_config("partnerships").get_models()
        if model.__module__.startswith("partnerships.models.channelling")
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model._meta.label == settings.AUTH_USER_MODEL
    }
    assert found == {*DONE_BY, *OWN}


def test_what_was_done_stays_without_who_did_it(handep, rimba, ani):
    made = ending(handep, rimba, stage="evaluated")
    evaluation(made, "board", by=ani, note="Baik.")
    PartnershipStep.objects.filter(partnership=made).update(by=ani)
    copy = copy_of(ani)
    assert copy["partnership_evaluations"][0]["note"] == "Baik."
    erase(ani)
    assert (Evaluation.objects.get().by, Evaluation.objects.get().note) == (None, "Baik.")
    assert not PartnershipStep.objects.filter(by=ani).exists()
