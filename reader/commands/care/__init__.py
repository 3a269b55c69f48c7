"""Commands that keep the library in order."""
