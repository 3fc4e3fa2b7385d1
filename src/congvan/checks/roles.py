"""What each paragraph of a Word document is: Quốc hiệu, number, ground, name of the signer."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.rules.national_title import MOTTO, NATIONAL_TITLE, PARTY_TITLE, find_title

if TYPE_CHECKING:
    from congvan.checks.paper import Paper
    from congvan.formats.docx.appearance import Set

__all__ = ["Roles", "roles_of"]

_LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zđ]\)|[IVXLC]{1,7}\.|[-+•*]|Điều \d+[a-z]?\.)\s+")
_DIVISION = re.compile(r"(?:phan|chuong|muc|tieu muc)\s+(?:[ivxlc]+|\d+)\.?$")
_ARTICLE = re.compile(r"dieu\s+\d+[a-z]?[.:]?")
_ANNEX = re.compile(r"phu luc(?:\s+(?:[ivxlc]+|\d+))?$")
_DRAFT = re.compile(r"du thao(?: lan \S+)?$")
_KEY = 60


class Roles:
    """The paragraphs of each role, with their places in the printed text."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self.places: dict[str, int] = {}
        self.of: dict[str, list[Set]] = defaultdict(list)
        paragraphs = paper.docx.paragraphs if paper.docx is not None else ()
        index, used = _index(paper), defaultdict[str, int](int)
        for printed in paragraphs:
            key = _key(printed.text)
            offsets = index.get(key, ())
            if not offsets:
                continue
            offset = offsets[min(used[key], len(offsets) - 1)]
            used[key] += 1
            self.places[printed.location] = offset
            for role in self._roles(printed, offset):
                self.of[role].append(printed)

    def _roles(self, printed: Set, offset: int) -> list[str]:
        paper = self._paper
        if offset < paper.header_range[1] or _holds(paper, "subject", offset):
            return self._in_header(printed, offset)
        if paper.closing_range[0] <= offset < paper.closing_range[1]:
            return self._in_closing(printed, offset)
        if offset >= max(paper.closing_range[1], paper.body_range[1]):
            return ["annex_label"] if _ANNEX.match(fold(printed.text.strip())) else []
        if any(start - 3 <= offset < end for start, end in self._addressees):
            return ["addressee"]
        start, end = paper.body_range
        return self._in_body(printed, offset) if start <= offset < end and printed.row is None else []

    def _in_header(self, printed: Set, offset: int) -> list[str]:
        paper = self._paper
        for role, wanted in (("national_title", NATIONAL_TITLE), ("motto", MOTTO), ("party_title", PARTY_TITLE)):
            title = self._titles[wanted]
            if title is not None and title == offset:
                return [role]
        if _DRAFT.match(fold(printed.text.strip())):
            return ["draft"]
        line = paper.number_line
        if line is not None and line.start == offset:
            return ["number"]
        fields = (
            ("issued_on", "date"),
            ("issuers.0.parent", "parent"),
            ("issuers.0", "issuer"),
            ("document_type", "type_name"),
            ("urgency", "urgency"),
            ("circulation", "circulation"),
        )
        for field, role in fields:
            if _holds(paper, field, offset, len(printed.text)):
                return [role]
        if _holds(paper, "subject", offset, len(printed.text)):
            return ["letter_subject" if paper.is_letter else "subject"]
        return []

    def _in_closing(self, printed: Set, offset: int) -> list[str]:
        paper = self._paper
        word = paper.recipients_word
        if word is not None and word.start == offset:
            return ["recipients_word"]
        if any(start - 3 <= offset < end for start, end in self._copies):
            return ["recipient"]
        if any(line.start == offset for line in paper.capacity_lines):
            return ["capacity"]
        words = fold(" ".join(printed.text.split()))
        if any(fold(one.name or "-") == words for one in paper.directive.signatures):
            return ["signer"]
        return ["position"] if any(fold(one.position or "-") == words for one in paper.directive.signatures) else []

    def _in_body(self, printed: Set, offset: int) -> list[str]:
        words = fold(printed.text.strip())
        if _DIVISION.match(words):
            return ["division"]
        if _ARTICLE.match(words):
            return ["article", "body"]
        if any(start - 3 <= offset < end for start, end in self._grounds):
            return ["ground"]
        decisive = words.startswith(("quyet dinh", "quyet nghi")) and printed.text.isupper()
        return [] if decisive or printed.text.isupper() else ["body"]

    @functools.cached_property
    def _titles(self) -> dict[str, int | None]:
        found = {wanted: find_title(self._paper, wanted) for wanted in (NATIONAL_TITLE, MOTTO, PARTY_TITLE)}
        return {wanted: title.start if title is not None else None for wanted, title in found.items()}

    @functools.cached_property
    def _addressees(self) -> list[tuple[int, int]]:
        return [self._paper.place_of(one) for one in self._paper.of_role("addressee")]

    @functools.cached_property
    def _copies(self) -> list[tuple[int, int]]:
        return [self._paper.place_of(one) for one in self._paper.of_role("copy", "archive")]

    @functools.cached_property
    def _grounds(self) -> list[tuple[int, int]]:
        return [self._paper.place_of(one) for one in self._paper.directive.body if one.kind == "recital"]


def roles_of(paper: Paper) -> Roles:
    """The roles of a paper's paragraphs, worked out once."""
    found = paper.__dict__.get("_roles")
    if not isinstance(found, Roles):
        found = paper.__dict__["_roles"] = Roles(paper)
    return found


def _holds(paper: Paper, field: str, offset: int, length: int = 1) -> bool:
    """Whether a field's words begin in the paragraph, or the paragraph within them."""
    return any(
        start <= offset < end or offset <= start < offset + max(length, 1)
        for start, end in paper.has_fields.get(field, [])
    )


def _index(paper: Paper) -> dict[str, list[int]]:
    """Where the words of a cell stand, by their beginning, with and without a label."""
    index: dict[str, list[int]] = defaultdict(list)
    for line in paper.printed.lines:
        for cell in line.cells:
            index[_key(cell.text)].append(cell.start)
            label = _LABEL.match(cell.text)
            if label is not None:
                index[_key(cell.text[label.end() :])].append(cell.start)
    return index


def _key(text: str) -> str:
    first = re.split(r"\n|\t|\s{3}", text.strip())[0]
    return fold(" ".join(first.split()))[:_KEY]
