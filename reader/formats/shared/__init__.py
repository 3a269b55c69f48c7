"""What all formats share: the source, its budget, errors, encodings, dates, paragraphs of text."""
