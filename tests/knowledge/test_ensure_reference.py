"""The library's lists are loaded once, brought up to date, and never overrule an editor."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.management import call_command

from knowledge.actions.ensure_reference import Loaded, ensure_reference
from knowledge.library.shape_reference import LibraryRegulation, LibraryTerm
from knowledge.models import Regulation, Term

pytestmark = pytest.mark.django_db

BKM = LibraryTerm("BKM", "Badan Keswadayaan Masyarakat", "Pimpinan warga.", "The board.", ("B.K.M.",))
OLD = LibraryRegulation(
    "permendagri-5-2007", "ministerial", "5", 2007, "Pedoman lama", "Kementerian Dalam Negeri", "Lama.",
    "revoked", "2018-03-05", "permendagri-18-2018",
)  # fmt: skip
NEW = LibraryRegulation(
    "permendagri-18-2018", "ministerial", "18", 2018, "Pedoman baru", "Kementerian Dalam Negeri", "Baru."
)


def load(term=BKM, *rules):
    return ensure_reference([term], rules or (OLD, NEW))


def test_it_works():
    assert load() == {"terms": Loaded(1, 0, 0), "regulations": Loaded(2, 0, 0)}
    term, old = Term.objects.get(), Regulation.objects.get(code=OLD.code)
    assert term.ways == ["BKM", "B.K.M."]
    assert term.anchor == "bkm"
    assert old.status_since == date(2018, 3, 5)
    assert old.successor.code == NEW.code


def test_a_second_time_changes_nothing():
    load()
    before = list(Regulation.objects.values_list("updated_at"))
    assert load() == {"terms": Loaded(0, 0, 0), "regulations": Loaded(0, 0, 0)}
    assert list(Regulation.objects.values_list("updated_at")) == before


def test_what_the_library_says_better_is_brought_up_to_date():
    load()
    assert load(replace(BKM, definition="Pimpinan kolektif."))["terms"] == Loaded(0, 1, 0)
    assert Term.objects.get().definition == "Pimpinan kolektif."


def test_what_an_editor_changed_stays():
    load()
    Term.objects.update(definition="Kata sekretariat.")
    Regulation.objects.filter(code=NEW.code).update(status="amended")
    loaded = load(replace(BKM, definition="Pimpinan kolektif."))
    assert loaded == {"terms": Loaded(0, 0, 1), "regulations": Loaded(0, 0, 1)}
    assert Term.objects.get().definition == "Kata sekretariat."
    assert Regulation.objects.get(code=NEW.code).status == "amended"


def test_what_an_editor_wrote_under_the_same_name_stays():
    Term.objects.create(term="BKM", definition="Kata sekretariat.")
    assert load()["terms"] == Loaded(0, 0, 1)
    assert Term.objects.get().definition == "Kata sekretariat."


def test_an_editor_s_successor_stays():
    load()
    other = Regulation.objects.create(code="lain", kind="law", title="Lain", issuer="Presiden")
    Regulation.objects.filter(code=OLD.code).update(successor=other)
    load()
    assert Regulation.objects.get(code=OLD.code).successor == other


def test_the_whole_library_fits_and_is_valid(capsys):
    call_command("load_reference")
    assert "regulations: " in capsys.readouterr().out
    for row in [*Regulation.objects.all(), *Term.objects.all()]:
        row.full_clean()
    assert Regulation.objects.archive().count() > 10
    assert Regulation.objects.rules().count() > 50
    assert set(Regulation.objects.archive().values_list("status", flat=True)) == {"archive"}
    for row in ensure_reference().values():
        assert row == Loaded(0, 0, 0)
