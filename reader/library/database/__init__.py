"""The SQLite database: connections, transactions, private files and counters of changes."""
