"""Which announcements are of one paper: nothing that two of them tell differs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.press.keys import is_same

if TYPE_CHECKING:
    from congvan.reading.press.announcements import Announcement
    from congvan.reading.text.normalise import Text


def members_of(text: Text, seed: Announcement, announcements: list[Announcement]) -> list[Announcement]:
    """The announcements that may be of one paper with a seed, none of which tells another number or issuer than one before."""
    serial = _serial(text, seed)
    key = seed.key
    code = seed.paper.code if seed.paper is not None else None
    members: list[Announcement] = []
    for each in sorted(announcements, key=lambda one: abs(one.order - seed.order)):
        if each is not seed:
            theirs = _serial(text, each)
            if not _are_of_one(seed, each) or (serial and theirs and serial != theirs) or (each.is_past and not serial):
                continue
            if theirs and theirs != serial and (each.shape == "named" or (each.shape == "cited" and not each.key)):
                continue
            if key and each.key and each.key.split()[0] != key.split()[0] and not is_same(key, each.key):
                continue
            found = each.paper.code if each.paper is not None else None
            if code and found and code != found:
                continue
            serial, key, code = serial or theirs, key or each.key, code or found
        members.append(each)
    return sorted(members, key=lambda one: one.order)


def _serial(text: Text, each: Announcement) -> str | None:
    """The digits with which a number begins."""
    if each.paper is None or each.paper.number is None:
        return None
    digits = re.match(r"\d+", text.fold[slice(*each.paper.number)])
    return digits.group().lstrip("0") if digits is not None else None


def _are_of_one(one: Announcement, other: Announcement) -> bool:
    """Whether two announcements may be of one paper: nothing that both tell differs."""
    if one.key and other.key and not is_same(one.key, other.key):
        return False
    first, second = one.paper, other.paper
    if first is None or second is None:
        return True
    return not (first.code and second.code and first.code != second.code)
