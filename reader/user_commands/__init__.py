"""Commands of the user's settings, run apart from the terminal."""
