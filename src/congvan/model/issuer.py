"""Who issues a directive."""

from __future__ import annotations

from congvan.model.base import Model
from congvan.vocab.codes import Level


class Issuer(Model):
    """The issuing body (cơ quan ban hành), NĐ30 PL I, II.2 and HD05 Phần II, I.2."""

    name: str
    """The full name as printed, its lines joined by one space (tên cơ quan)."""
    parent: Issuer | None = None
    """The superior body, where one is printed above it (cơ quan chủ quản)."""
    code: str | None = None
    """Organisation identifier, old or new scheme: ``000.00.01.H49``, ``H49.1`` (mã định danh)."""
    abbreviation: str | None = None
    """Its short form in numbers: ``BNV``, ``UBND`` (chữ viết tắt)."""
    level: Level | None = None
    """Level of administration (cấp)."""
    place: str | None = None
    """The unit that it governs or serves: ``tỉnh Quảng Nam`` (địa phương)."""
