"""Mail: single messages, mailboxes, and pages saved as MHTML."""
