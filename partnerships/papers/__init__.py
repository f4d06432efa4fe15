"""Papers of a need as PDF: the two-page "proposal ringkas" and the full proposal. Always Indonesian."""
