"""The issuing body: NĐ30 PL I, II.2; HD05 Phần II, I.2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule
from congvan.model.number import TYPE_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

# An office is named after its body (VĂN PHÒNG HĐND VÀ UBND): these are short forms at the head of a name alone.
_SHORT_HEAD = re.compile(r"(?:ubnd|hdnd|ubmttq|mttq|ttr|ubkt|bql|ttyt)(?!\w)")
_SHORT = re.compile(
    r"(?<!\w)(?:gd\s?&\s?dt|gddt|kh\s?&\s?cn|khcn|vhttdl|vh,\s?tt\s?&\s?dl|tn\s?&\s?mt|tnmt|nn\s?&\s?ptnt|nn\s?&\s?mt|kh\s?&\s?dt"
    r"|ld-?tb\s?&\s?xh|ldtbxh|tt\s?&\s?tt)(?!\w)"
)
_LOCAL_BODY = re.compile(
    r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)(?: (?:tinh|thanh pho|tp|xa|phuong|huyen|quan|thi xa|thi tran|dac khu))?\.?"
)
_SUBORDINATE = re.compile(r"(?:so|phong|ban|chi cuc|van phong|trung tam|truong|thanh tra|benh vien)\b")
_CENTRAL = re.compile(r"bo chinh tri|ban bi thu(?! trung uong doan)|ban chap hanh trung uong dang")
_STANDING = re.compile(r"ban thuong vu\b")
_BELOW = re.compile(
    r"(?:van phong|ban to chuc|ban tuyen giao|ban dan van|ban noi chinh|uy ban kiem tra|ban xay dung dang|truong chinh tri|trung tam chinh tri)\b"
)
_CELL = re.compile(r"chi bo\b")
_NAMES_COMMITTEE = re.compile(r"\b(?:tinh|thanh|huyen|quan|thi|dang|trung) (?:uy|uong)\b")


def _issuer_places(paper: Paper) -> list[tuple[int, int]]:
    return paper.has_fields.get("issuers.0", [])


def _printed(paper: Paper, places: list[tuple[int, int]]) -> str:
    return " ".join(" ".join(paper.text[start:end].split()) for start, end in places)


@rule("S-CQ-01")
def issuer_present(paper: Paper) -> Iterator[Fault]:
    """The issuing body stands at the top left, in capitals; its style is judged in the Word document."""
    places = _issuer_places(paper)
    if places:
        name = _printed(paper, places)
        letters = [char for char in name if char.isalpha()]
        if letters and sum(char.islower() for char in letters) > len(letters) / 2:
            yield Fault(*places[0], name, name.upper(), "case")
    elif paper.is_whole and not paper.directive.issuers:
        yield Fault(kind="missing")


@rule("S-CQ-03")
def issuer_in_full(paper: Paper) -> Iterator[Fault]:
    """The issuing body is written in full; the line above it alone may abbreviate."""
    for start, end in _issuer_places(paper):
        found = _SHORT_HEAD.match(paper.folded, start, end) or _SHORT.search(paper.folded, start, end)
        if (
            found is not None
            and paper.text[found.end() : found.end() + 1] != "&"
            and not _is_bare_parent(paper, start, end)
        ):
            words = paper.text[slice(*found.span())]
            full = {"ubnd": "ỦY BAN NHÂN DÂN", "hdnd": "HỘI ĐỒNG NHÂN DÂN"}.get(found[0])
            yield Fault(*found.span(), words, full or "", suggestion=full)
            return


def _is_bare_parent(paper: Paper, start: int, end: int) -> bool:
    """Whether a line is a parent body without its place, above a body of its own."""
    places = _issuer_places(paper)
    below = [place for place in places if place[0] >= end]
    bare = _LOCAL_BODY.fullmatch(fold(" ".join(paper.text[start:end].split()))) is not None
    return bare and bool(below) and _SUBORDINATE.match(paper.folded, below[0][0]) is not None


@rule("S-CQ-04")
def parent_has_place(paper: Paper) -> Iterator[Fault]:
    """A local body above the issuer carries the name of its place."""
    for start, end in paper.has_fields.get("issuers.0.parent", []):
        if _LOCAL_BODY.fullmatch(fold(" ".join(paper.text[start:end].split()))):
            yield Fault(start, end, paper.text[start:end])
    for start, end in _issuer_places(paper):
        if _is_bare_parent(paper, start, end):
            yield Fault(start, end, paper.text[start:end])


@rule("P-CQ-01")
def asterisk(paper: Paper) -> Iterator[Fault]:
    """An asterisk stands on a line of its own below the issuing body."""
    start, end = paper.header_range
    line = paper.number_line
    if line is None or not paper.is_whole:
        return
    if re.search(r"(?:^|[\s|])\\?\*(?=[\s|]|$)", paper.printed.source[: paper.printed.span(end, end).start]) is None:
        places = _issuer_places(paper)
        at = places[-1] if places else (start, start)
        yield Fault(*at, _printed(paper, places), "*")


@rule("P-CQ-02")
def committee_prints_its_name(paper: Paper) -> Iterator[Fault]:
    """Politburo and Secretariat print BAN CHẤP HÀNH TRUNG ƯƠNG; a standing committee its committee's name."""
    for start, end in _issuer_places(paper):
        if _CENTRAL.match(paper.folded, start, end):
            yield Fault(
                start, end, paper.text[start:end], "BAN CHẤP HÀNH TRUNG ƯƠNG", suggestion="BAN CHẤP HÀNH TRUNG ƯƠNG"
            )
        elif _STANDING.match(paper.folded, start, end):
            yield Fault(start, end, paper.text[start:end], kind="standing")


@rule("P-CQ-03")
def superior_committee(paper: Paper) -> Iterator[Fault]:
    """A body below a committee prints that committee above it; a cell the Party organisation above."""
    places = _issuer_places(paper)
    if not places or "issuers.0.parent" in paper.has_fields or not paper.is_whole:
        return
    name = fold(_printed(paper, places))
    if (_BELOW.match(name) and not _NAMES_COMMITTEE.search(name)) or _CELL.match(name):
        yield Fault(*places[0], _printed(paper, places))


@rule("S-SO-07")
def code_is_the_issuers(paper: Paper) -> Iterator[Fault]:
    """The issuer's letters in the notation are those of the issuing body."""
    number, line = paper.directive.number, paper.number_line
    if number is None or line is None or not number.issuer_code or not _issuer_places(paper):
        return
    first = re.split(r"[-.&]", number.issuer_code)[0]
    names = [_printed(paper, _issuer_places(paper)), paper.issuer_name]
    if paper.directive.issuers[1:] or len(first) < 2 or first in TYPE_CODES or _agrees(first, names, paper):
        return
    known = vocab.bodies.by_abbreviation(first, paper.directive.issued_on)
    own = vocab.bodies.find(paper.issuer_name, paper.directive.issued_on)
    if (known is not None and known.level == "central") or (
        own is not None and not fold(first).endswith(fold(own.abbreviation))
    ):
        expected = own.abbreviation if own is not None else ""
        yield Fault(line.number_start, line.number_end, first, expected)


def _agrees(code: str, names: list[str], paper: Paper) -> bool:
    """Whether the letters stand among the first letters of the name's words, in order, or the registry knows them."""
    day = paper.directive.issued_on
    if any(
        body is not None and fold(body.abbreviation) == fold(code)
        for body in (vocab.bodies.find(name, day) for name in names)
    ):
        return True
    letters = fold("".join(char for char in code if char.isupper()))
    for name in names:
        rest = iter(_initials(name))
        if all(letter in rest for letter in letters):
            return True
    # The head of a body signs for it: TTg, CTN, CTUBND.
    body = vocab.bodies.by_abbreviation(code, day)
    own = {fold(name) for name in names}
    return body is not None and any(fold(body.name) in name or name in fold(body.name) for name in own)


def _initials(name: str) -> str:
    made = ""
    for word in re.findall(r"\w+", fold(name)):
        made += word if _SHORT.fullmatch(word) or (len(word) > 1 and not re.search("[aeiouy]", word)) else word[0]
    return made
