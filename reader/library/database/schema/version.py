"""What the file's header says: the application that it belongs to, and the schema version."""

# "rdrt", so that the library of another program is never taken for ours.
APPLICATION_ID = 0x72647274
VERSION = 14
