"""Articles on paper: one on A4, or a section as a booklet."""
