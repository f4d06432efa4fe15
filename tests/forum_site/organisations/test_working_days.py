"""Which days offices work: the national list, what the settings add, and what a place says besides."""

from datetime import date

import pytest

from forum_site.organisations.models import DayOff
from forum_site.organisations.working_days import Calendar, OffDays, due_after, holidays, is_working

CHRISTMAS = date(2026, 12, 25)
JOINT_LEAVE = date(2026, 12, 24)
TUESDAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("day", "works"),
    [(TUESDAY, True), (date(2026, 11, 21), False), (CHRISTMAS, False), (JOINT_LEAVE, False)],
)
def test_weekends_holidays_and_joint_leave_are_free(day, works):
    assert is_working(day, OffDays()) is works


def test_the_settings_only_add(settings):
    settings.NATIONAL_HOLIDAYS = [TUESDAY.isoformat()]
    assert not is_working(TUESDAY, OffDays())
    assert not is_working(CHRISTMAS, OffDays())


def test_years_to_come_are_known_too():
    assert due_after(date(2028, 12, 29), 1, OffDays()) == date(2029, 1, 2)


def test_a_place_has_days_of_its_own(kota_a, menteng, laweyan_village):
    DayOff.objects.create(region=kota_a, day=TUESDAY, name="Hari jadi kota")
    assert not is_working(TUESDAY, holidays(menteng))
    assert is_working(TUESDAY, holidays(laweyan_village))
    assert is_working(TUESDAY, holidays())


def test_offices_of_a_place_may_work_on_a_national_holiday(kota_a, menteng):
    DayOff.objects.create(region=kota_a, day=JOINT_LEAVE, name="Tetap masuk", is_off=False)
    assert is_working(JOINT_LEAVE, holidays(menteng))


def test_the_kota_overrules_its_province(kota_a, menteng, regions):
    DayOff.objects.create(region=regions["62"], day=TUESDAY, name="Hari jadi provinsi")
    assert not is_working(TUESDAY, holidays(menteng))
    DayOff.objects.create(region=kota_a, day=TUESDAY, name="Tetap masuk", is_off=False)
    assert is_working(TUESDAY, holidays(menteng))
    assert is_working(TUESDAY, Calendar().of(menteng))
    assert not is_working(TUESDAY, Calendar().of(regions["62.03.01"]))


def test_a_calendar_reads_the_days_of_all_places_once(menteng, laweyan_village, django_assert_num_queries):
    calendar = Calendar()
    with django_assert_num_queries(1):
        for place in (menteng, laweyan_village, menteng):
            is_working(TUESDAY, calendar.of(place))


def test_nothing_is_read_before_the_first_question(menteng, django_assert_num_queries):
    with django_assert_num_queries(0):
        holidays(menteng)
