"""The rows of the list: of articles, of stories, and what they show first."""
