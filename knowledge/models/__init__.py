"""Index, sections, articles, their tags, and what readers say of them."""

from knowledge.models.articles import ArticlePage, ArticleTag
from knowledge.models.feedback import Feedback
from knowledge.models.sections import KnowledgeIndexPage, SectionPage

__all__ = ["ArticlePage", "ArticleTag", "Feedback", "KnowledgeIndexPage", "SectionPage"]
