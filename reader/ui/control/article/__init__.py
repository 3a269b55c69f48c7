"""What is done with the open article."""
