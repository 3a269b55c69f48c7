"""Full-text search: the index of words, snippets of what was found, saved searches."""
