"""Controllers of briefings."""
