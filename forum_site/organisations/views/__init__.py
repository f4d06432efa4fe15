"""HTTP in, actions and templates out."""
