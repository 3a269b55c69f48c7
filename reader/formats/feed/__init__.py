"""Feeds: RSS, Atom, JSON Feed, and OPML lists of feeds."""
