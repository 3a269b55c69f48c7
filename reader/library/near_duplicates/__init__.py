"""Articles that are the same one once more: reprints and other versions."""
