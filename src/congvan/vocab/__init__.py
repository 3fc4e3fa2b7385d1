"""What the words of a directive mean, with dates: types, bodies, provinces, marks and signing capacities.

>>> from datetime import date
>>> from congvan import vocab
>>> vocab.types.find("QUYẾT ĐỊNH").code
'QĐ'
>>> body = vocab.bodies.find("UBND tỉnh Quảng Nam", on=date(2023, 1, 5))
>>> body.name, body.successor.name
('Ủy ban nhân dân tỉnh Quảng Nam', 'Ủy ban nhân dân thành phố Đà Nẵng')

The tables are CSV files under ``data/``, each row with its source and how sure it is (``confidence``). They are read on
first use, never at import. Look-ups do not mind case, Unicode form, tone placement, lost tone marks or dash look-alikes.
"""

from __future__ import annotations

from congvan.vocab import bodies, capacities, communes, folding, marks, places, provinces, tables
from congvan.vocab import document_types as types
from congvan.vocab.own import OwnBody, Vocabulary

__all__ = [
    "OwnBody",
    "Vocabulary",
    "bodies",
    "capacities",
    "communes",
    "folding",
    "marks",
    "places",
    "provinces",
    "tables",
    "types",
]
