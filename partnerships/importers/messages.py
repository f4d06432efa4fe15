"""Every sentence the reader can say: an English message and what to do about it, by code.

Templates take named placeholders (`%(value)s`). The web layer translates the template first and fills
it afterwards; nothing here is ever shown without going through `partnerships.importers.problems`.
"""

from typing import Final

from partnerships.importers.marks import N_

# Codes that refuse a whole file.
FILE: Final[dict[str, tuple[str, str]]] = {
    "empty_file": (N_("The file is empty."), N_("Choose the file again; its size should not be 0.")),
    "too_big": (
        N_("The file is larger than %(limit)s MB."),
        N_("Remove pictures and unused sheets, then upload it again."),
    ),
    "wrong_type": (
        N_("This is not a spreadsheet we can read."),
        N_("Save it as xlsx, xls, ods or csv and upload it again."),
    ),
    "html_table": (
        N_("This file is a web page with the name of a spreadsheet."),
        N_("Open it in Excel or LibreOffice, save it as xlsx, and upload that file."),
    ),
    "encrypted": (
        N_("The file is locked with a password."),
        N_("Remove the password, save it, and upload it again."),
    ),
    "damaged": (
        N_("The file is damaged or incomplete."),
        N_("Open it, save it again as xlsx, and upload the new file."),
    ),
    "too_heavy": (
        N_("The file needs too much memory or time to read."),
        N_("Copy only the table into a new file and upload that one."),
    ),
    "sheet_too_large": (
        N_("Sheet “%(sheet)s” reaches cell %(cell)s; we read up to row %(rows)s and column %(columns)s."),
        N_("Delete what stands far outside the table, or copy the table into a new file."),
    ),
    "too_many_sheets": (
        N_("The file has more than %(limit)s sheets."),
        N_("Keep only the sheet with the plan and upload it again."),
    ),
    "too_many_cells": (
        N_("The file has more than %(limit)s filled cells."),
        N_("Split the file, for example by year, and upload the parts one by one."),
    ),
    "no_rows": (
        N_("The file has no filled cells."),
        N_("Check that the right file was chosen."),
    ),
    "no_plan_table": (
        N_("We found no table with a column of activities."),
        N_("Give the columns a heading, such as Kegiatan, Volume and Biaya, or use the empty template."),
    ),
    "unknown_sheet": (
        N_("The file has no sheet “%(sheet)s”."),
        N_("Choose one of the sheets of the file."),
    ),
}

# Codes of a row that has to be corrected before it can be saved.
ERRORS: Final[dict[str, tuple[str, str]]] = {
    "letter_in_number": (
        N_("“%(value)s” has a letter among its digits."),
        N_("Write %(suggestion)s."),
    ),
    "cost_unreadable": (
        N_("We cannot read the cost “%(value)s”."),
        N_("Write digits only, such as 12500000."),
    ),
    "cost_negative": (N_("The cost “%(value)s” is below zero."), N_("Write the cost without a minus sign.")),
    "cost_impossible": (
        N_("The cost “%(value)s” is too large to be true."),
        N_("Check the number of zeros."),
    ),
    "volume_negative": (N_("The volume “%(value)s” is below zero."), N_("Write it without a minus sign.")),
    "year_outside": (
        N_("The year %(value)s lies outside the plan's period %(start)s–%(end)s."),
        N_("Write a year from %(start)s to %(end)s."),
    ),
    "year_unreadable": (N_("We cannot read the year “%(value)s”."), N_("Write a year such as %(example)s.")),
    "title_missing": (N_("The row has values but no activity."), N_("Write what the activity is.")),
}

# Codes that are told but do not stop a row.
WARNINGS: Final[dict[str, tuple[str, str]]] = {
    "cost_missing": (N_("Not complete yet: no cost."), N_("Write the estimated cost in rupiah.")),
    "volume_missing": (N_("Not complete yet: no volume."), N_("Write a number, for example 6 units.")),
    "volume_text_only": (
        N_("The volume “%(value)s” is kept as text; we cannot make one number of it."),
        N_("Write one number, and its unit beside it."),
    ),
    "sector_missing": (
        N_("Not complete yet: no sector."),
        N_("Choose lingkungan, sosial or ekonomi."),
    ),
    "sector_unknown": (
        N_("“%(value)s” is none of the three sectors."),
        N_("Choose lingkungan, sosial or ekonomi."),
    ),
    "village_outside": (
        N_("%(value)s is not the kelurahan or desa of this board."),
        N_("Check that the row belongs to this plan."),
    ),
    "sheet_village_differs": (
        N_("The sheet names %(value)s, which is not the kelurahan or desa of this board."),
        N_("Check that this is the right file."),
    ),
    "cost_unlikely": (
        N_("The cost Rp %(value)s is unusual for one activity."),
        N_("Check the number of zeros, and whether the sheet counts in thousands or millions."),
    ),
    "cost_computed": (
        N_("The cost is computed by us: volume × unit price."),
        N_("Check it, or write the cost in the sheet."),
    ),
    "sources_exceed_cost": (
        N_("The funding sources add up to Rp %(value)s, more than the cost."),
        N_("Check the cost or the sources."),
    ),
    "amount_unreadable": (
        N_("We cannot read the amount “%(value)s”."),
        N_("Write digits only, such as 12500000."),
    ),
    "count_unreadable": (N_("We cannot read the number “%(value)s”."), N_("Write a whole number.")),
    "personal_id": (
        N_("There is an NIK or KK number here. We have masked it."),
        N_("Write only the number of households."),
    ),
    "personal_phone": (
        N_("There is a telephone number or e-mail address here. We have masked it."),
        N_("Keep contacts out of the plan."),
    ),
    "personal_account": (
        N_("There is an account number here. We have masked it."),
        N_("Keep account numbers out of the plan."),
    ),
    "personal_name": (
        N_("There is a resident's name here. We have masked it."),
        N_("Write only the number of households."),
    ),
    "total_differs": (
        N_("The sheet's total is Rp %(file)s, ours is Rp %(ours)s."),
        N_("Check whether a row is missing or counted twice."),
    ),
    "headings_unknown": (
        N_("We do not know the headings of this sheet; what its columns are is guessed from their cells."),
        N_("Check each column before you go on."),
    ),
    "other_sheets": (
        N_("Other sheets look like plans too and were not read: %(sheets)s."),
        N_("Choose another sheet if this is the wrong one."),
    ),
}

ALL: Final[dict[str, tuple[str, str]]] = {**FILE, **ERRORS, **WARNINGS}
