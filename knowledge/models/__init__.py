"""Index, sections, articles, their tags, and what readers say of them."""

from knowledge.models.articles import ArticlePage, ArticleTag
from knowledge.models.feedback import Feedback
from knowledge.models.regulations import Programme, Regulation, RegulationKind, Status
from knowledge.models.sections import KnowledgeIndexPage, SectionPage
from knowledge.models.templates import Licence, Template, TemplateUse, TemplateVersion
from knowledge.models.terms import Term

__all__ = [
    "ArticlePage", "ArticleTag", "Feedback", "KnowledgeIndexPage", "Licence", "Programme", "Regulation",
    "RegulationKind", "SectionPage", "Status", "Template", "TemplateUse", "TemplateVersion", "Term",
]  # fmt: skip
