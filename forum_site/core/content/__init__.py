"""What every editor's page is made of: blocks, contents list, cache for visitors, the tree of the site."""
