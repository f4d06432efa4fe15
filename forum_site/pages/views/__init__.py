"""Addresses that stay, wherever an editor puts the page."""
