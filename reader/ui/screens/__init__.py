"""The screens: the reading room, help, and what is asked."""
