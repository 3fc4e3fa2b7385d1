"""A paper that is clean but for the one thing that a test tells, and what is asked of its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan import parse_text

if TYPE_CHECKING:
    from congvan.model import Directive

_HEADER = (
    "{superior} {title}\n{issuer} {motto}\n{number} {date}\n{heading}\n{subject}\n\n"
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh;\n\n"
    "1. Trung tâm Y tế trực đủ người.\n2. Bệnh viện tỉnh chuẩn bị thuốc./.\n\n{foot}"
)
_CLEAN = {
    "superior": "UBND TỈNH SƠN HẢI",
    "title": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "issuer": "SỞ Y TẾ",
    "motto": "Độc lập - Tự do - Hạnh phúc",
    "number": "Số: 15/KH-SYT",
    "date": "Sơn Hải, ngày 05 tháng 02 năm 2026",
    "heading": "KẾ HOẠCH",
    "subject": "Trực và cấp cứu dịp Tết",
    "foot": "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\nTrần Văn Bình\n",
}
LIST = "Nơi nhận: {first}\n- Như trên; {second}\n- UBND tỉnh (b/c);\n- Lưu: VT, NVY.\n\n{name}\n"


def read(**spoiled: str) -> Directive:
    return parse_text(_HEADER.format(**(_CLEAN | spoiled)), trace=True)


def told(directive: Directive) -> set[str]:
    assert directive.source is not None
    return {diagnostic.code for diagnostic in directive.source.diagnostics}


def rules_of(directive: Directive, field: str) -> set[str]:
    assert directive.source is not None
    return {entry.rule for entry in directive.source.trace if entry.field == field}


def issuer_of(directive: Directive) -> tuple[str, str | None]:
    [issuer] = directive.issuers
    return issuer.name, issuer.parent.name if issuer.parent else None


def signers(foot: str, **spoiled: str) -> list[tuple[str | None, str | None, list[tuple[str, str | None]]]]:
    return [
        (
            signature.name,
            signature.position,
            [(step.capacity, step.on_behalf_of) for step in signature.authority],
        )
        for signature in read(foot=foot, **spoiled).signatures
    ]
