"""How much work the pages are, on the country the invented loader makes; see tests/README.md."""
