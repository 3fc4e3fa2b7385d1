"""Who must do what, by when (nhiệm vụ được giao): one task for each smallest printed item that orders something."""

from __future__ import annotations

from congvan.reading.tasks.find import find_tasks, finish

__all__ = ["find_tasks", "finish"]
