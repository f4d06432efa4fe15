"""Marks reasons for translation; the web layer translates them with gettext."""

from forum_site.core.taxonomy.marks import N_

__all__ = ["N_"]
