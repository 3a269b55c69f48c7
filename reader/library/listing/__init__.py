"""Views of the library: their orders, counts and pages, and the cache of their results."""
