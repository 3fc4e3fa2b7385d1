"""Who issues a directive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from congvan.model.base import Model
from congvan.vocab import bodies
from congvan.vocab.codes import Level

if TYPE_CHECKING:
    import datetime as dt

    from congvan.vocab.communes import LocalUnit

_DEPARTMENT = "department"  # of the people's committee of its place


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

    @classmethod
    def parse(cls, name: str, *, on: dt.date | None = None) -> Self:
        """A body with what the registry knows of it; a name that it does not know is kept as it is.

        Args:
            name: The name as printed, or a short form of it.
            on: The day of the paper, as bodies and places come and go.

        >>> body = Issuer.parse("Sở Y tế tỉnh Cà Mau")
        >>> body.abbreviation, body.level, body.place, body.parent.name
        ('SYT', 'province', 'tỉnh Cà Mau', 'Ủy ban nhân dân tỉnh Cà Mau')
        """
        clean = " ".join(name.split())
        body = bodies.find(clean, on=on)
        if body is None:
            return cls(name=clean)
        above = f"UBND {body.place}" if body.kind == _DEPARTMENT and body.place is not None else None
        parent = bodies.find(above, on=on) if above is not None else None
        return cls(
            name=clean if len(clean.split()) > 1 else body.name,
            parent=cls.parse(parent.name, on=on) if parent is not None else None,
            abbreviation=body.abbreviation or None,
            level=body.level,
            place=body.place,
        )

    def local_unit(self, *, on: dt.date | None = None) -> LocalUnit | None:
        """The district or commune that it governs, with its code, parent and successors, from the registry.

        The places of the bodies printed above it tell which of two units of one name is meant. ``None`` for a body of
        another level, and where the registry knows no such unit on that day or more than one.

        >>> unit = Issuer(name="UBND XÃ THĂNG BÌNH", parent=Issuer(name="UBND THÀNH PHỐ ĐÀ NẴNG")).local_unit()
        >>> unit.gso_code, unit.level, unit.parent.name
        ('20791', 'commune', 'Thành phố Đà Nẵng')
        """
        body = bodies.find(self.name, on=on)
        if body is None:
            return None
        above = bodies.find(self.parent.name, on=on) if self.parent is not None else None
        return body.local_unit(on, None if above is None else above.place)
