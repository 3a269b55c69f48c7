"""The library file itself: opened, copied, checked, and recovered where it is damaged."""
