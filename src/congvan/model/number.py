"""Number and notation of a document, as each system writes it.

>>> number = DocumentNumber.parse("Số: 30/2020/NĐ-CP")
>>> number.serial, number.year, number.type_code, number.issuer_code
('30', 2020, 'NĐ', 'CP')
"""

from __future__ import annotations

import re
import unicodedata
from typing import TypedDict

from congvan.model.base import Model

# Codes that open a notation (15/QĐ-BNV) or follow a Party serial (21-KL/TW); a test holds them to vocab/data/document_types.csv.
TYPE_CODES = frozenset(
    "BB BC BGN BN BS BTT CK CL CN CT CTHĐ CTr CTrPH CV CĐ DA GCN GGT GM GN GNP GP GT GUQ GĐĐ HD HDLT HP HĐ KH KHLT KHPH KL L LKG NP NQ NQLT NĐ "  # noqa: SIM905 - read as a line of words
    "PA PB PC PG PL QC QCPH QH QyĐ QĐ QĐi SL SY TB TC TT TTLT TTh TTr TrS UQ VBHN ĐA ĐĐ".split()
)
_WITHOUT_STROKE = str.maketrans("Đ", "D")
# QD stands for QĐ where no other code is spelled so: HD is hướng dẫn, never hợp đồng.
_BY_FOLD = {code.upper().translate(_WITHOUT_STROKE): code for code in sorted(TYPE_CODES, reverse=True)}
_BY_FOLD |= {code.upper(): code for code in TYPE_CODES}

# Nothing longer is a number, and composing a long run of marks takes time that grows with its square.
_LONGEST = 1000
_DASHES = re.compile("[\u00ad\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff]")
_LEAD = re.compile(r"[^\d/]{0,40}?số[:.]?", re.IGNORECASE)
_BLANK = re.compile(r"[._\u2026]+(?=[-/])")
_STATE = re.compile(r"(?P<serial>\d[\d.]*[A-Za-z]?)?(?:[/-](?P<year>(?:19|20)\d\d)[/-]|/)(?P<notation>[^/]*)")
_STATUTE = re.compile(r"(?:QH|UBTVQH)(?:\d{1,2}|K\d{1,2})?", re.IGNORECASE)
_PARTY = re.compile(r"(?P<serial>\d[\d.]*(?:[A-Za-z](?=-))?)?(?P<dash>-)?(?P<type>[^\W\d_]+)/(?P<issuer>[^/]+)")
_YOUTH_UNION = re.compile(r"(?P<issuer>\w*ĐTN)-(?P<unit>.+)")
_SERIAL = re.compile(r"\d[\d.]*(?=/|$)")


class NumberParts(TypedDict):
    """The fields of :class:`DocumentNumber` as plain values (các thành phần của số, ký hiệu)."""

    text: str
    serial: str | None
    year: int | None
    type_code: str | None
    issuer_code: str | None
    unit_code: str | None


class DocumentNumber(Model):
    """Number and notation (số, ký hiệu), NĐ30 PL I, II.3 and HD05 Phần II, I.3.

    Equal to its print: ``text`` has no spaces, plain hyphens, and is all that was printed; what the grammar
    could not split stays in ``text`` alone.

    >>> DocumentNumber.parse("Số: 149 /CĐ–TTg")
    DocumentNumber(text='149/CĐ-TTg', serial='149', year=None, type_code='CĐ', issuer_code='TTg', unit_code=None)
    >>> str(DocumentNumber.parse("1537-CV/TU"))
    '1537-CV/TU'
    """

    text: str
    """As printed, without spaces: ``1537-CV/TU`` (nguyên văn)."""
    serial: str | None = None
    """Serial number with its zeros: ``05``, ``66.7``; ``None`` where left blank (số thứ tự)."""
    year: int | None = None
    """The year inside the number of a normative paper (năm)."""
    type_code: str | None = None
    """``QĐ``, ``CV`` …; ``None`` in a State letter (ký hiệu loại văn bản)."""
    issuer_code: str | None = None
    """``BNV``, ``TU``; several joined by hyphens in a joint paper (ký hiệu cơ quan)."""
    unit_code: str | None = None
    """The drafting unit in a letter: ``VX`` of ``12/UBND-VX`` (ký hiệu đơn vị soạn thảo)."""

    def __str__(self) -> str:
        """As printed."""
        return self.text

    @classmethod
    def parse(cls, text: str, *, document_type: str | None = None) -> DocumentNumber:
        """Split a printed number; never fails, and keeps what it cannot split.

        Args:
            text: The number, with or without ``Số:`` and stray spaces.
            document_type: The paper's type where it is known; it decides whether ``CT`` in ``15/CT-TTHT`` is a
                chỉ thị or the issuer of a letter (``CV``).
        """
        return cls(**split_number(text, document_type=document_type))


def split_number(text: str, *, document_type: str | None = None) -> NumberParts:
    """The fields of :class:`DocumentNumber` for a printed number, as plain values.

    Args:
        text: As for :meth:`DocumentNumber.parse`.
        document_type: The same.
    """
    clean = _printed(text)
    parts = NumberParts(text=clean, serial=None, year=None, type_code=None, issuer_code=None, unit_code=None)
    if _fill_party(parts) or _fill_state(parts, document_type):
        return parts
    serial = _SERIAL.match(clean)
    parts["serial"] = serial[0] if serial else None
    return parts


def _printed(text: str) -> str:
    """The number without its lead, spaces and the dots of a blank serial."""
    clean = _UNSEEN.sub("", _DASHES.sub("-", "".join(text.split())))
    if len(clean) <= _LONGEST:
        clean = unicodedata.normalize("NFC", clean)
    clean = clean.replace("\u00d0", "Đ").replace("\u0189", "Đ")
    for opening in (_LEAD, _BLANK):
        found = opening.match(clean)
        clean = clean[found.end() :] if found else clean
    return clean.rstrip(".,;:")


def _fill_party(parts: NumberParts) -> bool:
    """``21-KL/TW``: serial, type, slash, issuer (HD05 Phần II, I.3); older print leaves the hyphen out."""
    found = _PARTY.fullmatch(parts["text"])
    if found is None:
        return False
    code = _BY_FOLD.get(found["type"].upper())
    if code is None and not found["dash"]:
        return False
    youth = _YOUTH_UNION.fullmatch(found["issuer"])
    parts["serial"] = found["serial"]
    parts["type_code"] = code or found["type"]
    parts["issuer_code"] = youth["issuer"] if youth else found["issuer"]
    parts["unit_code"] = youth["unit"] if youth else None
    return True


def _fill_state(parts: NumberParts, document_type: str | None) -> bool:
    """``15/QĐ-BNV``, ``05/BNV-VP``, ``30/2020/NĐ-CP``, ``202/2025/QH15`` (NĐ30 PL I, II.3)."""
    found = _STATE.fullmatch(parts["text"])
    if found is None:
        return False
    parts["serial"] = found["serial"]
    parts["year"] = int(found["year"]) if found["year"] else None
    notation = found["notation"]
    if _STATUTE.fullmatch(notation):
        parts["issuer_code"] = notation
        return True
    head, _, rest = notation.partition("-")
    code = _type_of(head, document_type) if rest else None
    parts["type_code"] = code
    parts["issuer_code"] = (rest if code else head) or None
    parts["unit_code"] = None if code else rest or None
    return True


def _type_of(head: str, document_type: str | None) -> str | None:
    """The type that opens a notation; ``None`` where it is the issuer of a letter."""
    code = _BY_FOLD.get(head.upper())
    if document_type == "CV":
        return code if code == "CV" else None
    if code is None and document_type and head.upper().startswith(document_type.upper()):
        return head
    return code
