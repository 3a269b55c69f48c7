"""Export: a digest as JSON, plain text or Markdown, and notes that are safe in a user's folder."""
