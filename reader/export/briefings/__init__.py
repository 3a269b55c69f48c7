"""Export of briefings: JSON, plain text and Markdown."""
