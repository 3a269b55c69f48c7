"""Digests of a corpus: shards in, shards out, on own processes or on a running cluster.

``shards`` finds the input, ``batch_run`` makes tasks of it, ``local_run`` and ``cluster_run`` have
them done in processes (``batch_child``, kept by ``task_child``), each task being a function of
``batch_steps``. ``output_folder`` says what is complete, ``once`` finds what an earlier article of
the corpus has said already. Importing this package loads nothing of it.
"""
