"""What a digital signature prints over the seal: ``Ký bởi: …``, ``Email: …``, ``Thời gian ký: …`` (NĐ30 PL I, II.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet

_OPENS = rule(
    "closing.stamp.opens",
    r"(?:duoc )?ky boi\b|chu ky so\b|signature not\b|digitally signed\b|thoi gian ky|co quan\s?:|nguoi ky\b|email\b|\S{1,60}@\S",
    basis="NĐ30 PL I, II.8: what the digital signature of a body shows",
    examples=(
        "Ký bởi: Sở Y tế",
        "Email: soyte@sonhai.gov.vn",
        "Thời gian ký: 05.02.2026",
        "soyte@sonhai.gov.vn",
        "Cơ quan: Tỉnh Sơn Hải",
        "Người ký: Sở Y tế",
        "Được ký bởi TRẦN VĂN BÌNH",
        "Chữ ký số hợp lệ",
        "Signature Not Verified",
        "Digitally signed by Sở Y tế",
    ),
    counterexamples=("Trần Văn Bình", "GIÁM ĐỐC", "Ký tên"),
    anchored=True,
)
_ENDS = rule(
    "closing.stamp.ends",
    r"\+07|\d{2}:\d{2}:\d{2}|ngay ky\s?:|\b\d{1,2}[./-]\d{1,2}[./-]20\d{2}\b",
    basis="NĐ30 PL I, II.8: the time of signing is the last line",
    examples=("+07:00", "16:00:50", "Ngày ký: hôm nay", "05-02-2026"),
    counterexamples=("Trần Văn Bình", "Lưu: VT"),
)
_DEPTH = 6  # lines of a stamp


def opens_stamp(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a piece is the first line of the stamp of a digital signature."""
    return _OPENS.match(sheet.text.fold, start, end) is not None


class Stamp:
    """The stamp of a digital signature while a foot is read."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._opened = -1

    def opens(self, piece: Piece) -> bool:
        """Whether a piece is the first line of a stamp."""
        return opens_stamp(self._sheet, piece.start, piece.end)

    def close(self) -> None:
        """End the stamp above a piece that is none of it."""
        self._opened = -1

    def takes(self, piece: Piece) -> bool:
        """Whether a piece is part of the stamp, from its first line to the time of signing."""
        if self._opened < 0 and self.opens(piece):
            self._opened = piece.row
        if self._opened < 0 or piece.row - self._opened > _DEPTH:
            self._opened = -1
            return False
        if _ENDS.search(self._sheet.text.fold, piece.start, piece.end):
            self._opened = -1
        return True
