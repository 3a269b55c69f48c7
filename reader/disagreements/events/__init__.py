"""Figures and moments that are tied by the event of which both sentences tell.

When something will be, at which minute or for the how manieth time it was, and what was offered.
Pure functions.
"""
