"""The feeds that a reader keeps."""
