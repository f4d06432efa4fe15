"""What comes after the work adds to the pages of partnerships, organisations and needs."""

from __future__ import annotations

from forum_site.organisations.sections import register_section
from partnerships.channelling import condition_works
from partnerships.channelling.evaluation_section import evaluation_section
from partnerships.channelling.handover_section import handover_section
from partnerships.channelling.leverage import leverage_section
from partnerships.channelling.sections import register_partnership_section
from partnerships.channelling.track_record_section import track_record_section


def register() -> None:
    register_partnership_section(leverage_section, order=22)
    register_partnership_section(handover_section, order=50)
    register_partnership_section(evaluation_section, order=55)
    register_section(track_record_section, place="main", order=35)
    condition_works.register()
