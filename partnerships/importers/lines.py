"""Makes a `DraftRow` of a row that is a need."""

import dataclasses
import re
from typing import Final

from partnerships.importers import fields as f
from partnerships.importers.amounts import Notes, read_cost, read_funding, read_people, read_volume_of, shown
from partnerships.importers.draft import DraftRow
from partnerships.importers.places import BoardRegion, read_rt_rw
from partnerships.importers.row_kinds import has_title
from partnerships.importers.sections import Section
from partnerships.importers.sectors import read_sector
from partnerships.importers.sheets import letter
from partnerships.importers.table import RowView
from partnerships.importers.words import clip, is_blank, text_of
from partnerships.importers.years import EARLIEST, LATEST, Period, is_tick, read_years

_NUMBERED: Final = re.compile(r"^(?:\d{1,3}[.)]\s+|[-•*▪–]\s*)")
_LONGEST_TITLE: Final = 300
_LONGEST_TEXT: Final = 4000


def read_line(view: RowView, section: Section, board: BoardRegion | None) -> DraftRow:
    """Return the need of a row with everything that is wrong with it; never raises for what a cell holds."""
    notes = Notes(view)
    title = _title(view, notes)
    sector, category = _sector(view, section, notes)
    volume = read_volume_of(view, notes)
    funding = read_funding(view, notes)
    cost, upper = read_cost(view, funding, volume, notes)
    rt, rw = _rt_rw(view, title)
    people = read_people(view, notes)
    years = _years(view, section, notes)
    _tell_more(view, board, notes)
    line = DraftRow(
        key=view.key,
        content_key=view.content_key,
        sheet=view.table.name,
        row=view.number,
        title=title,
        problem=_joined(view, f.PROBLEM),
        sector=sector,
        category=category,
        location=_joined(view, f.LOCATION, f.RT_RW),
        rt=rt,
        rw=rw or ("" if view.code else section.rw),
        village=clip(view.text(f.VILLAGE) or section.village, 100),
        district=clip(view.text(f.DISTRICT), 100),
        quantity=volume.quantity,
        unit=volume.unit,
        volume_text=volume.text,
        cost=cost,
        cost_upper=upper,
        funding=funding,
        funding_text=clip(view.text(f.SOURCE), 200),
        years=years,
        priority=clip(view.text(f.PRIORITY)),
        proposer=clip(view.text(f.PROPOSER), 200),
        responsible=clip(view.text(f.RESPONSIBLE), 200),
        notes=_notes(view, title),
    )
    return _finished(line, view, people, notes)


def _finished(line: DraftRow, view: RowView, people: dict[str, int | None], notes: Notes) -> DraftRow:
    return dataclasses.replace(
        line,
        has_personal_data=bool(view.kinds),
        code=view.code,
        problems=tuple(notes.problems),
        households=people[f.HOUSEHOLDS],
        poor_households=people[f.POOR],
        people=people[f.PEOPLE],
        women=people[f.WOMEN],
    )


def _title(view: RowView, notes: Notes) -> str:
    if not has_title(view):
        notes.add("title_missing", view.first(f.TITLE)[0], f.TITLE)
        return ""
    title = view.text(f.TITLE)
    return clip(title if view.code else _NUMBERED.sub("", title), _LONGEST_TITLE)


def _joined(view: RowView, *names: str) -> str:
    """Return the distinct texts of fields that may have several columns."""
    corrected = [view.overrides[name] for name in names if name in view.overrides]
    texts = corrected or [text_of(cell) for name in names for _, cell in view.all(name)]
    return clip(", ".join(dict.fromkeys(texts)), _LONGEST_TEXT)


def _notes(view: RowView, title: str) -> str:
    if view.code:
        return _joined(view, f.NOTES)
    more = [text_of(cell) for _, cell in view.all(f.TITLE)[1:]]
    parts = [*more, _joined(view, f.NOTES)]
    return clip("; ".join(dict.fromkeys(p for p in parts if p and p != title)), _LONGEST_TEXT)


def _sector(view: RowView, section: Section, notes: Notes) -> tuple[str, str]:
    """Return (sector, category as the sheet calls it); the row's own words win over its section's."""
    place, corrected, _ = view.first(f.SECTOR)
    texts = (
        [text_of(corrected)] if f.SECTOR in view.overrides else [text_of(c) for _, c in view.all(f.SECTOR)]
    )
    sectors = [sector for text in texts if (sector := read_sector(text))]
    unread = [text for text in texts if text and not read_sector(text)]
    category = view.text(f.CATEGORY) or section.category or (unread[0] if unread else "")
    sector = sectors[0] if sectors else section.sector
    if not sector and unread:
        notes.add("sector_unknown", place, f.SECTOR, value=clip(unread[0]))
    elif not sector:
        notes.add("sector_missing", place, f.SECTOR)
    return sector, clip(category, 100)


def _rt_rw(view: RowView, title: str) -> tuple[str, str]:
    if view.code:
        return clip(view.text(f.RT), 20), clip(view.text(f.RW), 20)
    own_rt, own_rw = (_bare_number(view.text(name)) for name in (f.RT, f.RW))
    place = " ".join(view.text(name) for name in (f.RT_RW, f.LOCATION) if view.text(name))
    rt, rw = read_rt_rw(place if place else title)
    return own_rt or rt, own_rw or rw


def _bare_number(text: str) -> str:
    found = re.search(r"\d{1,3}", text)
    return f"{int(found[0]):02d}" if found else ""


def _years(view: RowView, section: Section, notes: Notes) -> tuple[int, ...]:
    period = view.table.period
    place, cell, _ = view.first(f.YEAR)
    read = read_years(cell, period)
    if read.problem:
        notes.add(
            read.problem,
            place,
            f.YEAR,
            value=shown(cell),
            suggestion=read.suggestion,
            example=_example(period),
        )
        return ()
    places = dict.fromkeys(read.years, place) | _ticked(view, period)
    if not places and section.year is not None:
        places = {section.year: place}
    start, end = period if period is not None else (EARLIEST, LATEST)
    for year in sorted(places):
        if not start <= year <= end:
            notes.add("year_outside", places[year], f.YEAR, value=year, start=start, end=end)
    return tuple(sorted(year for year in places if start <= year <= end))


def _example(period: Period | None) -> int:
    return period[0] if period is not None else 2027


def _ticked(view: RowView, period: Period | None) -> dict[int, str]:
    """Return the years whose own column is ticked, with the letter of that column."""
    found: dict[int, str] = {}
    if f.YEAR in view.overrides:
        return found
    for name in view.table.by_field:
        year = f.year_of(name, period[0] if period is not None else None)
        if year is None:
            continue
        for column, cell in view.all(name):
            if is_tick(cell):
                found[year] = column.letter
    return found


def _tell_more(view: RowView, board: BoardRegion | None, notes: Notes) -> None:
    """A village of another board, then personal data."""
    place, cell, _ = view.first(f.VILLAGE)
    if board is not None and not is_blank(cell) and not board.covers(text_of(cell)):
        notes.add("village_outside", place, f.VILLAGE, value=shown(cell))
    for position in sorted(view.kinds):
        column = view.table.by_index.get(position)
        for kind in dict.fromkeys(view.kinds[position]):
            notes.add(kind, letter(position), column.field if column is not None else "")
