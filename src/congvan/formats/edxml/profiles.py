"""A profile is data: elements, code lists and requirements, each a table; a newer regulation is a new set of tables.

>>> as_profile("guide").order, len(as_profile("vnpt").codes("Priority"))
('guide', 5)
>>> as_profile("qcvn")
Traceback (most recent call last):
congvan.formats.edxml.errors.EdxmlError: no profile is called 'qcvn': vnpt, guide, bkav
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from congvan.errors import Reason
from congvan.formats.edxml import tables
from congvan.formats.edxml.errors import EdxmlError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DEFAULT", "Profile", "ProfileName", "as_profile", "named_profile"]

ProfileName: TypeAlias = Literal["vnpt", "guide", "bkav"]
Rows: TypeAlias = "tuple[Mapping[str, str], ...]"


@dataclass(frozen=True, eq=False)
class Profile:
    """Whose elements, code lists and requirements hold; see :func:`congvan.formats.edxml.load_profile`.

    Attributes:
        name: Its name, by which tables say that a rule or requirement is its own.
        namespace: The namespace in which it writes.
        order: The column of ``elements`` that holds its order.
        own: Its own tables; those that it lacks are the library's.
    """

    name: str
    namespace: str
    order: str
    own: Mapping[str, Rows] = field(default_factory=dict)

    def rows(self, table: str) -> Rows:
        """The rows of one of its tables."""
        return self.own[table] if table in self.own else tables.rows(table)

    def elements(self, part: str) -> Rows:
        """The elements of a part; the library's where its own table is silent on that part."""
        found = tuple(row for row in self.rows("elements") if row["part"] == part)
        return found or tuple(row for row in tables.rows("elements") if row["part"] == part)

    def codes(self, name: str) -> tuple[int, ...]:
        """The codes of a list, by the element that holds one of them."""
        return tuple(int(row["code"]) for row in self.rows("codes") if row["list"] == name)


@cache
def named_profile(name: str) -> Profile:
    """One of the library's own profiles.

    Raises:
        EdxmlError: None has this name.
    """
    for row in tables.rows("profiles"):
        if row["name"] == name:
            return Profile(row["name"], row["namespace"], row["order"])
    known = ", ".join(row["name"] for row in tables.rows("profiles"))
    raise EdxmlError(Reason("unknown-profile", name=name, known=known))


DEFAULT = named_profile("vnpt")


def as_profile(profile: ProfileName | Profile) -> Profile:
    """The profile of a name, or the profile itself.

    Raises:
        EdxmlError: None has this name.
    """
    return profile if isinstance(profile, Profile) else named_profile(profile)
