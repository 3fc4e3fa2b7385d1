"""Time limits (thời hạn) in a text: days, periods, terms that run from an event, and periodic duties.

>>> from congvan.reading.text.normalise import Text
>>> text = Text("gửi về Sở Nội vụ trước ngày 15/6/2023")
>>> [(text.text[limit.start : limit.end], str(limit.on)) for limit in find_deadlines(text, 0, 40, issued_on=None)]
[('trước ngày 15/6/2023', '2023-06-15')]
"""

from __future__ import annotations

from congvan.reading.deadlines.find import find_deadlines, read_deadline
from congvan.reading.deadlines.found import Found
from congvan.reading.deadlines.hours import hour_in
from congvan.reading.deadlines.riders import RIDES

__all__ = ["RIDES", "Found", "find_deadlines", "hour_in", "read_deadline"]
