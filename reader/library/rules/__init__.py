"""Rules that mute articles or give them tags: queries, from the settings and from the screen."""
