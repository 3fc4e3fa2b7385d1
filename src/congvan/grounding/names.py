"""Whether a name stands as a whole: no words of a longer name, no post inside a deputy's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.grounding.claims import Evidence
    from congvan.grounding.search import Found

__all__ = ["is_part"]

# A name that one of these opens is another's: its deputy, its office, its Party committee.
_BEFORE = re.compile(r"(?:pho|van phong|dang uy|thanh tra|nguyen|quyen)[ \t]+$")
_LOOK = 16


def is_part(evidence: Evidence, found: Found) -> bool:
    """Whether a name goes on behind the place, or began before it."""
    text = evidence.finder.text
    if _BEFORE.search(text.fold, max(0, found.start - _LOOK), found.start):
        return True
    after = text.text[found.end : found.end + 2]
    # In capitals every word is one, so that a capital says nothing there.
    return after[:1] == " " and after[1:].isupper() and not evidence.finder.cut(found).isupper()
