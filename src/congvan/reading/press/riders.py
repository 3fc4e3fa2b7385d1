"""Sentences behind an order that only say by when it is to be done (thời hạn ở câu sau): ``Việc này hoàn thành trước ngày 30/6``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.deadlines import RIDES, find_deadlines

if TYPE_CHECKING:
    from congvan.reading.press.units import Unit
    from congvan.reading.tasks.found import Found
    from congvan.reading.text.normalise import Text

__all__ = ["due_behind"]

_GAP = 400  # characters between an order and the sentence that dates it, where none that orders stands between


def due_behind(text: Text, tasks: list[Found], unit: Unit, at: int) -> bool:
    """Whether a sentence only dates the order before it; that order is then due by what the sentence says."""
    if not tasks or RIDES.match(text.fold, at, unit.end) is None:
        return False
    last = tasks[-1]
    if not 0 <= unit.start - last.end < _GAP or not find_deadlines(text, at, unit.end, issued_on=None):
        return False
    if last.due is None and not any(
        limit.is_firm for limit in find_deadlines(text, last.start, last.end, issued_on=None)
    ):
        tasks[-1] = last._replace(due=(at, unit.end))
    return True
