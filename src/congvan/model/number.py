"""Number and notation of a document, as each system writes it."""

from __future__ import annotations

import re
import unicodedata

from congvan.model.base import Model

# Codes that open a notation (15/QĐ-BNV) or follow a Party serial (21-KL/TW); a test holds them to vocab/data/document_types.csv.
TYPE_CODES = frozenset(
    "BB BC BGN BN BS BTT CK CL CN CT CTr CV CĐ DA GCN GGT GM GN GNP GT GUQ GĐĐ HD HP HĐ KH KL L LKG NP NQ NQLT NĐ "
    "PA PB PC PG PL QC QH QyĐ QĐ QĐi SL SY TB TC TT TTLT TTh TTr TrS UQ VBHN ĐA ĐĐ".split()
)
_BY_FOLD = {code.upper(): code for code in TYPE_CODES}

_DASHES = re.compile("[\u2010-\u2015\u2212\u2043\ufe63\uff0d]")
_LEAD = re.compile(r"(?:luật\s+|nghị\s+quyết\s+)?số\s*[:.]?", re.IGNORECASE)
_STATE = re.compile(r"(?P<serial>\d[\d.]*[A-Za-z]?)?/(?:(?P<year>(?:19|20)\d\d)/)?(?P<notation>[^/]*)")
_STATUTE = re.compile(r"(?:QH|UBTVQH)(?:\d{1,2}|K\d{1,2})?", re.IGNORECASE)
_PARTY = re.compile(r"(?P<serial>\d[\d.]*)?-?(?P<type>[^\W\d_]+)/(?P<issuer>[^/]+)")
_BARE = re.compile(r"\d[\d.]*")


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


def split_number(text: str, *, document_type: str | None = None) -> dict[str, str | int | None]:
    """The fields of :class:`DocumentNumber` for a printed number, as plain values."""
    clean = "".join(_DASHES.sub("-", unicodedata.normalize("NFC", text)).split())
    clean = clean.replace("\u00d0", "Đ").replace("\u0189", "Đ")
    clean = _LEAD.sub("", clean, count=1) if clean[:1] not in "0123456789/" else clean
    fields: dict[str, str | int | None] = dict.fromkeys(("serial", "year", "type_code", "issuer_code", "unit_code"))
    fields["text"] = clean
    party = _PARTY.fullmatch(clean)
    if party and (party["serial"] is None or not clean.startswith(party["serial"] + "/")) and not clean.startswith("/"):
        code = _BY_FOLD.get(party["type"].upper())
        if code is not None or clean[: len(party["serial"] or "") + 1].endswith("-"):
            fields.update(serial=party["serial"], type_code=code or party["type"], issuer_code=party["issuer"])
            return fields
    state = _STATE.fullmatch(clean)
    if state:
        fields["serial"] = state["serial"]
        fields["year"] = int(state["year"]) if state["year"] else None
        fields.update(_notation(state["notation"], document_type))
    elif _BARE.fullmatch(clean):
        fields["serial"] = clean
    return fields


def _notation(notation: str, document_type: str | None) -> dict[str, str | None]:
    """Type, issuer and unit of what follows the slash of a State number."""
    if not notation:
        return {}
    if _STATUTE.fullmatch(notation):
        return {"issuer_code": notation}
    head, _, rest = notation.partition("-")
    code = _BY_FOLD.get(head.upper())
    named = code is not None and rest and not (document_type == "CV" and code != "CV")
    if named or (document_type not in {None, "CV"} and rest):
        return {"type_code": code or head, "issuer_code": rest or None}
    return {"issuer_code": head, "unit_code": rest or None}
