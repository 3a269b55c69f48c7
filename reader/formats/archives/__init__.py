"""Archives: zip and tar, and single compressed files."""
