"""What is done with the list, and with the articles in it."""
