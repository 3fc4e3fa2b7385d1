"""The same records by engines that go beyond one machine: Daft (which runs on Ray) and Spark.

>>> from congvan.corpus.engines import ENGINES
>>> sorted(ENGINES)
['daft', 'spark']

:mod:`congvan.corpus.engines.daft` and :mod:`congvan.corpus.engines.spark` each have ``read_files``, from a column of paths, and
``read_texts``, from a column of texts, to a data frame of records that stays on the cluster. ``congvan corpus --engine``
takes the first and writes the table that the local run writes.
"""

from __future__ import annotations

from congvan.corpus.engines.run import ENGINES, build
from congvan.corpus.engines.shard import Settings

__all__ = ["ENGINES", "Settings", "build"]
