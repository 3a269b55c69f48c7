"""An article in the form of another program, in a file of its own."""
