"""What a reader adds to articles: reading state, tags and notes."""
