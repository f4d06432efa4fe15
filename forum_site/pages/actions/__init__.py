"""Changes to the tree of pages."""
