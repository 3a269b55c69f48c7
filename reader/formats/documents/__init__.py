"""Documents: plain text, Markdown, PDF and EPUB books."""
