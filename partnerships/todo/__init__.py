"""What a board can do next, and what it opens: see README.md."""
