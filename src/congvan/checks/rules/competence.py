"""Which types a Party body may issue: QĐ399, Điều 11 and 13."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

_GRASS_ROOTS = re.compile(
    r"dang uy (?:xa|phuong|thi tran|dac khu|cong ty|truong|benh vien|so|chi cuc|trung tam|co so)\b|dang bo co so"
)


@rule("P-TQ-01")
def type_within_competence(paper: Paper) -> Iterator[Fault]:
    """No Chỉ thị, Thông tri, Hướng dẫn of a grass-roots committee; no Quy định, Hướng dẫn of a cell."""
    code = paper.directive.document_type
    place = paper.type_cell
    name = fold(paper.issuer_name)
    if place is None or code is None:
        return
    printed = fold(" ".join(paper.text[slice(*place)].split()))
    cell = name.startswith("chi bo")
    standing = any("ban thuong vu" in fold(line.rest) for line in paper.capacity_lines)
    forbidden = {"quy dinh", "huong dan"} if cell else _of_committee(name, standing=standing)
    if printed in forbidden:
        yield Fault(*place, paper.text[slice(*place)], paper.issuer_name)


def _of_committee(name: str, *, standing: bool) -> set[str]:
    if not _GRASS_ROOTS.match(name):
        return set()
    # The committees of communes have been upper-level ones since July 2025; a section within a body is not.
    if re.match(r"dang uy (?:xa|phuong|dac khu)\b", name):
        return set()
    return {"quy che", "chi thi", "thong tri"} if standing else {"chi thi", "thong tri", "huong dan"}
