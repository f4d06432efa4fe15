"""Eight articles worth reading, for the demo and as a start for a new forum."""

from knowledge.demo.load import load_demo_articles

__all__ = ["load_demo_articles"]
