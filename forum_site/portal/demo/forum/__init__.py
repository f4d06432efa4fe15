"""A large invented forum, to measure with."""
