"""Records: articles as rows of tables and as JSON objects."""
