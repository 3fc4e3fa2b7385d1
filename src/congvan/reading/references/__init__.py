"""Every mention of another official document (viện dẫn), NĐ30 PL I, II.6.a-b.

>>> from congvan.reading.text.normalise import Text
>>> text = Text("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;")
>>> found = find_references(text, 0, len(text.text))
>>> found[0]["number"]["serial"], found[0]["issued_on"].isoformat(), found[0]["issuer"]["name"], found[0]["role"]
('30', '2020-03-05', 'Chính phủ', 'basis')
"""

from __future__ import annotations

from congvan.reading.references.scan import find_references

__all__ = ["find_references"]
