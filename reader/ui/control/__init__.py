"""What commands do: plain objects, each with one task, that the main screen makes and connects."""
