"""What was told in briefings, and when the library's owner was here last."""
