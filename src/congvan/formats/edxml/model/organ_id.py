"""Organisation identifiers of both schemes.

>>> old = OrganId.parse("000.00.17.H36")
>>> old.scheme, old.level, str(old.renewed()), str(old.parent())
('2016', 2, 'H36.17', '000.00.00.H36')
>>> OrganId.parse("H36.17").same_body(old)
True
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from congvan.formats.edxml.tables import rows
from congvan.model.base import Model

__all__ = ["OrganId", "RegisteredBody", "registered_bodies"]

Scheme = Literal["2016", "2020", "registration", "other"]

_ROOT = re.compile(r"[A-Z][0-9]{2}")
_GROUP = re.compile(r"[A-Z0-9]+")
_OLD_FULL = re.compile(r"([0-9]{3})\.([0-9]{2})\.([0-9]{2})\.([A-Z][0-9]{2})")
_OLD_SHORT = re.compile(r"[0-9]{2,3}(?:\.[0-9]{2,4}){0,2}\.[A-Z][0-9]{2}")
_REGISTRATION = re.compile(r"[0-9]{10,14}")
_LONGEST = 35
_SURE_LEVEL = 2


class RegisteredBody(NamedTuple):
    """A body of level 1, under its name before the mergers of 2025.

    Attributes:
        code: Its identifier in the scheme of 2020.
        name: Its name.
        kind: ``ministry`` (any central body) or ``province``.
        confidence: ``confirmed``, ``single source`` or ``recalled``.
        source: Where that was seen.
    """

    code: str
    name: str
    kind: str
    confidence: str
    source: str


@cache
def registered_bodies() -> dict[str, RegisteredBody]:
    """The bodies of level 1 by code, ``data/organ_codes.csv``."""
    return {row["code"]: RegisteredBody(**row) for row in rows("organ_codes")}


class OrganId(Model):
    """An organisation identifier (mã định danh cơ quan), QCVN 102:2016/BTTTT and QĐ 20/2020/QĐ-TTg.

    Equal to its print. Any text is one: odd identifiers are in use, so that checking is advice (:meth:`oddities`).
    """

    text: str
    """As written, without outer blanks (nguyên văn)."""

    def __str__(self) -> str:
        """As written."""
        return self.text

    @classmethod
    def parse(cls, text: str) -> OrganId:
        """Take an identifier as it is written; never fails."""
        return cls(text=text.strip())

    @property
    def scheme(self) -> Scheme:
        """``2016``: lower levels first, ``000.00.00.H49``; ``2020``: level 1 first, ``H49.12``; a registration number."""
        if _OLD_SHORT.fullmatch(self.text):
            return "2016"
        groups = self.text.split(".")
        if _ROOT.fullmatch(groups[0]) and all(_GROUP.fullmatch(group) for group in groups):
            return "2020"
        return "registration" if _REGISTRATION.fullmatch(self.text) else "other"

    @property
    def levels(self) -> tuple[str, ...]:
        """The groups from level 1 down, zeros of unused levels left out; ``()`` for what is in no scheme."""
        groups = tuple(self.text.split("."))
        if self.scheme == "2020":
            return groups
        if self.scheme != "2016":
            return ()
        down = groups[::-1]
        while len(down) > 1 and not down[-1].strip("0"):
            down = down[:-1]
        return down

    @property
    def level(self) -> int | None:
        """1 for a ministry or province, 2 for a department of it …; ``None`` for what is in no scheme."""
        return len(self.levels) or None

    def parent(self) -> OrganId | None:
        """The body one level up, in the same scheme; ``None`` for level 1 and for what is in no scheme."""
        above = self.levels[:-1]
        if not above:
            return None
        if self.scheme == "2020":
            return OrganId(text=".".join(above))
        groups = self.text.split(".")
        kept = len(above)
        return OrganId(text=".".join("0" * len(group) for group in groups[:-kept]) + "." + ".".join(groups[-kept:]))

    def renewed(self) -> OrganId | None:
        """The identifier in the scheme of 2020; ``None`` where the rule is not sure.

        Sure is ``000.00.17.H36`` to ``H36.17``, levels 1 and 2 of the full old form; deeper ones were not seen.
        """
        if self.scheme == "2020":
            return self
        levels = self.levels
        if _OLD_FULL.fullmatch(self.text) is None or len(levels) > _SURE_LEVEL:
            return None
        return OrganId(text=".".join(levels))

    def aged(self) -> OrganId | None:
        """The identifier in the scheme of 2016; ``None`` where the rule is not sure."""
        if _OLD_FULL.fullmatch(self.text):
            return self
        levels = self.levels if self.scheme == "2020" else ()
        second = levels[1] if len(levels) == _SURE_LEVEL else "00"
        fits = len(second) == 2 and second.isdigit() and (len(levels) == 1 or second != "00")  # noqa: PLR2004
        return OrganId(text=f"000.00.{second}.{levels[0]}") if 0 < len(levels) <= _SURE_LEVEL and fits else None

    def same_body(self, other: OrganId) -> bool:
        """Whether both name one body, across the schemes where the rule is sure."""
        return (self.renewed() or self) == (other.renewed() or other)

    @property
    def registered(self) -> RegisteredBody | None:
        """The body of level 1 to which it belongs, where the registry knows it."""
        return registered_bodies().get(self.levels[0]) if self.levels else None

    def oddities(self) -> tuple[str, ...]:
        """What is unusual about it, for people; an odd identifier may be real and must not be refused."""
        found = []
        if len(self.text) > _LONGEST:
            found.append(f"longer than {_LONGEST} characters")
        if self.scheme == "other":
            found.append("in neither scheme, and no registration number")
        elif self.scheme == "2016" and _OLD_FULL.fullmatch(self.text) is None:
            found.append("not of the shape 000.00.00.H49")
        elif self.levels and self.registered is None:
            found.append(f"{self.levels[0]} is not in the registry")
        return tuple(found)
