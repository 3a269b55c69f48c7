"""Exports: what read-later services, feed readers, bookmarks, crawlers and web archives write."""
