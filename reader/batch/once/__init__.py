"""What an earlier article of a corpus has said already, by the index of what was read, on disk.

Every shard is digested and kept (``kept_shards``) with the runs that an index would store of its
articles and those that they would be looked up with. These rows are sorted and joined part by part
of the runs (``place_join``), so that memory does not grow with the corpus. Then each shard is
written with what was found (``told_shards``), as if its articles had been looked up one after
another. ``once_run`` has these steps done.
"""
