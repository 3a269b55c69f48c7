"""What several commands share: arguments, standard streams, input and rendering."""
