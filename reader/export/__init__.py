"""Export: digests as JSON, plain text or Markdown, and files in a folder of the user's."""
