"""The verbs of the forum."""
