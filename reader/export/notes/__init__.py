"""All notes of a library at once: as text, Markdown, JSON, and as tables for other programs."""
