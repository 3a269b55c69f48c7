"""What a file says of itself: whose database it is, and in which version of the tables."""

# "rdrt", so that the library of another program is never taken for ours.
APPLICATION_ID = 0x72647274
VERSION = 4
