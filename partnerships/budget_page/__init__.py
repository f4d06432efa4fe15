"""The page "Rp 100 juta bisa menuntaskan apa?": candidates, the exact choice, its words. See budget_set."""
