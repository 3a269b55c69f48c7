"""What the screen knows, without a widget: the list, the open article, jumps, the session."""
