"""Jobs that take a while: imports, exports, what the network brings, the watch on folders."""
