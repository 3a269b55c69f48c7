"""Repair: restore the spaces that scraping lost, between words and at punctuation."""
