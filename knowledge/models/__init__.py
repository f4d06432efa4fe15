"""Index, sections, articles, their tags, and what readers say of them."""

from knowledge.models.articles import ArticlePage, ArticleTag
from knowledge.models.credits import ArticleCredit, ArticleHelp, ArticleVersion
from knowledge.models.feedback import Feedback
from knowledge.models.misses import SearchMiss
from knowledge.models.promotion import Promotion
from knowledge.models.proposals import Correction, Proposal
from knowledge.models.reading import Confirmation
from knowledge.models.regulations import Programme, Regulation, RegulationKind, Status
from knowledge.models.reviewing import ReviewLink, ReviewTask
from knowledge.models.sections import KnowledgeIndexPage, SectionPage
from knowledge.models.templates import Licence, Template, TemplateUse, TemplateVersion
from knowledge.models.terms import Term

__all__ = [
    "ArticleCredit", "ArticleHelp", "ArticlePage", "ArticleTag", "ArticleVersion", "Confirmation",
    "Correction", "Feedback", "KnowledgeIndexPage", "Licence", "Programme", "Promotion", "Proposal",
    "Regulation", "RegulationKind", "ReviewLink", "ReviewTask", "SearchMiss", "SectionPage", "Status",
    "Template", "TemplateUse", "TemplateVersion", "Term",
]  # fmt: skip
