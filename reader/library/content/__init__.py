"""What is derived from the text of one article: its body, fingerprint, matched paragraphs."""
