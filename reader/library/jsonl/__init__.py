"""Articles with all that is kept of them as files of JSON lines, and back."""
