from partnerships.importers.kept import dump, load
from tests.partnerships.importers.builders import HEADING, PLAN, SIRING, draft_of


def test_a_kept_draft_comes_back_as_it_was() -> None:
    broken = [2, "Sosial", "Bedah rumah a.n. Siti Aminah", "RT 01", "x", "unit", "12.5OO", 2027]
    draft = draft_of([["PJM 2027-2029"], HEADING, SIRING, broken, ["", "", "Jumlah", "", "", "", 5]])
    assert draft.problems
    assert load(dump(draft, "k"), "k") == draft


def test_a_draft_of_another_key_or_broken_bytes_is_not_used() -> None:
    data = dump(draft_of(PLAN), "k")
    for bytes_, key in ((data, "other"), (data[:-9], "k"), (b"", "k"), (b"\x00" * 40, "k")):
        assert load(bytes_, key) is None
