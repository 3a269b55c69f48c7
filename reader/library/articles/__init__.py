"""Articles as they are stored: rows, earlier texts, and the files and folders they came from."""
