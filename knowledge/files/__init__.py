"""Documents of the template library: what may be uploaded, and the text inside for search."""
