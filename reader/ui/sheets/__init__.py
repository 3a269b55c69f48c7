"""Sheets over the main screen: text to read, and what is asked."""
