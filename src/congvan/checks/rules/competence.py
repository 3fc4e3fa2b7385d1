"""Which types a Party body may issue: QĐ399, Điều 11 and 13."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

_GRASS_ROOTS = re.compile(r"dang uy (?:cong ty|truong|benh vien|so|chi cuc|trung tam|co so)\b|dang bo co so")
_COMMUNE = re.compile(r"dang uy (?:xa|phuong|thi tran)\b")
# Committees of communes are of the upper level since the districts ended (QĐ399).
_COMMUNES_RAISED = dt.date(2025, 7, 1)


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
    parent = paper.directive.issuers[0].parent
    below_commune = (
        parent is not None and re.match(r"dang (?:bo|uy) (?:xa|phuong|dac khu)\b", fold(parent.name)) is not None
    )
    day = paper.directive.issued_on
    communes = day is not None and day < _COMMUNES_RAISED and _COMMUNE.match(name) is not None
    grass_roots = communes or (name.startswith("dang uy") and below_commune) or _GRASS_ROOTS.match(name) is not None
    forbidden = {"quy dinh", "huong dan"} if cell else _of_committee(standing=standing) if grass_roots else set()
    if printed in forbidden:
        yield Fault(*place, paper.text[slice(*place)], paper.issuer_name)


def _of_committee(*, standing: bool) -> set[str]:
    return {"quy che", "chi thi", "thong tri"} if standing else {"chi thi", "thong tri", "huong dan"}
