"""What the knowledge base adds to the features below it; called once when the app is ready."""

from __future__ import annotations

from forum_site.accounts.data_rights import register_eraser, register_exporter
from forum_site.core import heavy_pdf
from forum_site.core.content.tree import register_site_page
from forum_site.organisations.desk import register_section
from knowledge import data_rights, deadlines, listening
from knowledge.actions.ensure_workflow import ensure_workflow
from knowledge.desk_part import articles_part
from knowledge.files.check import refuse_heavy_pdf


def register() -> None:
    """After the index is registered as a page of the site."""
    register_site_page(ensure_workflow)
    register_exporter("knowledge", data_rights.copy_of)
    register_eraser("knowledge", data_rights.forget)
    deadlines.register()
    listening.connect()
    heavy_pdf.use(refuse_heavy_pdf)
    register_section(articles_part, order=70)
