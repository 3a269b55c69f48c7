"""The undo log: what was changed, and the steps back and forth."""
