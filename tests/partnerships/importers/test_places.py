import pytest

from partnerships.importers import BoardRegion
from partnerships.importers.places import named_village, read_rt_rw


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("RT 03/RW 02", ("03", "02")),
        ("RT.002 RW.007", ("02", "07")),
        ("RT/RW 01/05", ("01", "05")),
        ("RT.02/05", ("02", "05")),
        ("03/07", ("03", "07")),
        ("Gang Mawar RW III", ("", "03")),
        ("RT 11, 13, 15 RW 13", ("11", "13")),
        ("Jl. Buton 12", ("", "")),
    ],
)
def test_rt_and_rw_are_found_in_a_location(text: str, place: tuple[str, str]) -> None:
    assert read_rt_rw(text) == place


@pytest.mark.parametrize("name", ["Menteng", "MENTENG", "Kel. Menteng", "Kelurahan Menteng"])
def test_a_village_is_known_however_it_is_written(name: str) -> None:
    assert BoardRegion(("Menteng", "Langkai")).covers(name)
    assert not BoardRegion(("Palangka",)).covers(name)


def test_a_title_names_its_village() -> None:
    assert named_village("KELURAHAN MENTENG KECAMATAN JEKAN RAYA") == "MENTENG"
    assert named_village("RENCANA KEGIATAN") == ""
