"""Sums over needs that are exact in every transaction and fast at national size; see README.md."""
