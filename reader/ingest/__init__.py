"""What fills the library: files, folders and their changes, pages and feeds."""
