"""Web pages: HTML parsed, the article found in it, and what the page says of itself."""
