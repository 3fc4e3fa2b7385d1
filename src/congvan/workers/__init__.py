"""Processes that read what strangers send, each call held to its time and memory, and ended where it takes more.

>>> with Worker("congvan.vocab.folding:fold", Limits(seconds=30.0)) as worker:
...     worker.call("Chỉ thị")
'chi thi'
"""

from __future__ import annotations

from congvan.workers.process import Limits, TimeLimit, Worker, WorkerDied

__all__ = ["Limits", "TimeLimit", "Worker", "WorkerDied"]
