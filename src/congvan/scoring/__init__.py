"""How well papers are read, held against readings that somebody corrected (chấm điểm bộ đọc trên văn bản của mình).

>>> from congvan import Directive, DocumentNumber
>>> read = Directive(number=DocumentNumber.parse("15/QĐ-BNV"))
>>> corrected = read.model_copy(update={"place": "Hà Nội"})
>>> found = score([(corrected, read)])
>>> found["number"].f1, found["place"].recall, found["place"].missed
(1.0, 0.0, ((0, 'Hà Nội'),))
"""

from __future__ import annotations

from congvan.scoring.compare import Score, score
from congvan.scoring.values import FIELDS

__all__ = ["FIELDS", "Score", "score"]
