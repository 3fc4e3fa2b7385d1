"""Capacity, post and name of who signs: NĐ30 PL I, II.7 and Điều 13; HD05 Phần II, I.7."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule
from congvan.checks.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import CapacityLine, Paper
    from congvan.checks.printed import Cell

_CODES = {"tm": "TM", "kt": "KT", "tl": "TL", "tuq": "TUQ", "q": "Q"}
_PARTY_PRINT = {"tm": "T/M", "kt": "K/T", "tl": "T/L"}
_COLLECTIVE = re.compile(
    r"(?:uy ban|ubnd|ub\b|hoi dong|hdnd|chinh phu|ban thuong vu|ban chap hanh|ban bi thu|bo chinh tri|thuong truc|doan chu tich|"
    r"chu tich doan|ban thuong truc|dang uy|chi uy|chi bo|tap the|hoi nghi|doan kiem tra|doan giam sat|doan thanh tra|to cong tac|"
    r"ban chi dao|ban to chuc|ban giam doc|ban giam hieu|lien|hoi|tieu ban|doan|so |bo |cuc |chi cuc |vien |benh vien |trung tam )"
)
_TITLE = re.compile(
    r"(?:pho |quyen )?(?:chu tich(?! doan)|giam doc|tong giam doc|truong (?:ban|phong|khoa|doan|cong an|thon)|chanh|bi thu(?! doan$)|bo truong|"
    r"thu truong|thu tuong|cuc truong|vu truong|chi cuc truong|hieu truong|vien truong|chu nhiem|tong cuc truong|thu truong co quan|thong doc)"
)
_DEPUTY = re.compile(r"(?:pho|thu truong|uy vien|vien pho|cap pho|chi huy pho|tham muu|chinh uy|phu trach)")
_DEGREE = (
    r"(?:gs|pgs|tskh|ts|ths|th\.s|bs|bsck(?:ii|i|1|2)|ds|cn|ks|kts|ls|luat su|nha giao|ngnd|ngut|nsnd|nsut|ttnd|ttut|ahld"
    r"|tien si|thac si|giao su|pho giao su|bac si|ky su|nha giao (?:nhan dan|uu tu)|thay thuoc (?:nhan dan|uu tu))"
)
_HONOUR = re.compile(
    rf"(?<![a-z])(?:(?P<academic>{_DEGREE}(?:[.,\s]{{1,3}}{_DEGREE})*(?:\.\s*|\s+))(?=[a-z])"
    r"|(?P<rank>(?:dai tuong|thuong tuong|trung tuong|thieu tuong|dai ta|thuong ta|trung ta|thieu ta|dai uy|thuong uy|trung uy|thieu uy))\s+(?=[a-z]))"
)
_ARMED = re.compile(r"cong an|quoc phong|quan (?:su|khu|doan)|bo doi|bien phong|bo tu lenh|tu lenh|canh sat|an ninh")
_LEARNED = re.compile(r"giao duc|dai hoc|hoc vien|truong|y te|benh vien|khoa hoc|vien\b|trung tam y")
_TM_BODIES = re.compile(r"(?:uy ban nhan dan|ubnd|chinh phu|hoi dong nhan dan|hdnd)\b")
_HEAD_DECIDES = re.compile(r"\n[^\S\n|]*\|?\s*chu tich (?:uy ban|ubnd)")
_COMMITTEE = re.compile(
    r"(?:ban thuong vu|ban chap hanh|(?:tinh|thanh|huyen|quan|thi|dang|chi) uy|chi bo|dang bo|bi thu)"
)
_BODY_IN_TITLE = re.compile(
    r"(?P<title>(?:pho )?bi thu(?: thuong truc)?|(?:pho )?truong ban|(?:pho )?chu nhiem|(?:pho )?chanh van phong)\s+(?P<body>(?:tinh|thanh|huyen|quan|thi|dang|chi) (?:uy|bo)\b.*)"
)
_PLAIN_TITLES = re.compile(r"(?:pho )?(?:bi thu|chu tich|truong ban|chu nhiem|truong doan|truong tieu ban)|tong bi thu")
_OTHER_TITLES = ("uy vien", "thuong truc", "thu ky")


def _code(line: CapacityLine) -> str:
    return re.sub(r"[\s./]", "", line.mark)


def _next_cell(paper: Paper, line: CapacityLine) -> str:
    """The line of capitals below, in the same column, or nothing."""
    cells = paper.closing_cells
    at = cells.index(line.cell)
    column = line.start - paper.printed.lines[line.cell.line].start
    for cell in cells[at + 1 : at + 9]:
        if cell.line == line.cell.line or not _upper(cell.text):
            tail = (
                re.search(r"(?<![^\W\d_])[A-ZĐÀ-Ỹ]{2,}(?: [A-ZĐÀ-Ỹ]{2,})+$", cell.text)
                if cell.line != line.cell.line
                else None
            )
            if tail is None:
                continue
            return tail[0]
        if column > 20 and cell.start - paper.printed.lines[cell.line].start < column / 3:
            continue
        return cell.text
    return ""


def _upper(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) > 2 and all(char.isupper() for char in letters)


@rule("S-KY-01")
def capacity_has_dot(paper: Paper) -> Iterator[Fault]:
    """TM., Q., KT., TL., TUQ., each with its dot and in capitals."""
    for line in paper.capacity_lines:
        words = paper.text[line.start : line.end]
        if "/" in words and line.dot != "/":
            continue
        expected = _CODES.get(_code(line), "") + "."
        if words != expected:
            yield Fault(line.start, line.end, words, expected, suggestion=expected)
    yield from _lower_case(paper)


def _lower_case(paper: Paper) -> Iterator[Fault]:
    for cell in paper.closing_cells:
        match = re.match(r"(?:Tm|Kt|Tl|Tuq|tm|kt|tl|tuq)\.?(?=\s+[A-ZĐ])", cell.text)
        if match is not None:
            expected = match[0].rstrip(".").upper() + "."
            yield Fault(cell.start, cell.start + match.end(), match[0], expected, suggestion=expected)


@rule("S-KY-02")
def no_party_form(paper: Paper) -> Iterator[Fault]:
    """No T/M, K/T, T/L in a State paper."""
    for line in paper.capacity_lines:
        words = paper.text[line.start : line.end]
        if "/" in words and line.dot != "/":
            expected = _CODES.get(_code(line), "") + "."
            yield Fault(line.start, line.end, words, expected, suggestion=expected)


@rule("P-KY-01")
def party_form(paper: Paper) -> Iterator[Fault]:
    """T/M, K/T, T/L with the slash."""
    for line in paper.capacity_lines:
        code = _code(line)
        words = paper.text[line.start : line.end]
        if code in _PARTY_PRINT and words != _PARTY_PRINT[code]:
            yield Fault(line.start, line.end, words, _PARTY_PRINT[code], suggestion=_PARTY_PRINT[code])
        elif code == "tuq":
            yield Fault(line.start, line.end, words, "T/L")


@rule("S-KY-03")
def capacity_fits(paper: Paper) -> Iterator[Fault]:
    """TM. with a collective; Q., KT., TL., TUQ. with the head's post; KT. signed by a deputy."""
    for line in paper.capacity_lines:
        code, rest = _code(line), fold(line.rest)
        place = (line.start, line.cell.end)
        words = paper.text[line.start : line.cell.end]
        if code == "tm" and _TITLE.match(rest) and not _COLLECTIVE.match(rest):
            yield Fault(*place, words, kind="tm")
        elif (
            code in {"kt", "tl", "tuq", "q"}
            and _COLLECTIVE.match(rest)
            and not _TITLE.match(rest)
            and not rest.startswith("hoi")
        ):
            yield Fault(*place, words, kind="head")
        elif code == "kt":
            below = fold(_next_cell(paper, line))
            if below and not line.rest.endswith(",") and _TITLE.match(below) and not _DEPUTY.match(below):
                yield Fault(*place, f"{words} / {_next_cell(paper, line)}", kind="deputy")


@rule("S-KY-04")
def collective_signs_tm(paper: Paper) -> Iterator[Fault]:
    """A collective body's paper is signed TM."""
    if not _TM_BODIES.match(fold(paper.issuer_name)) or not paper.directive.signatures:
        return
    council = fold(paper.issuer_name).startswith(("hoi dong nhan dan", "hdnd"))
    # A chỉ thị or công điện is the chair's own; a resolution of a council is signed by its chair; a normative decision
    # has a rule of its own.
    if (
        paper.is_normative
        or paper.directive.document_type in {"CT", "CĐ"}
        or (council and paper.directive.document_type == "NQ")
    ):
        return
    codes = {_code(line) for line in paper.capacity_lines}
    if codes & {"tm", "tl", "tuq"} or _HEAD_DECIDES.search(paper.folded, 0, paper.body_range[1]):
        return
    for cell in paper.closing_cells:
        if re.search(r"(?:^|kt\. ?)(?:pho )?(?:chu tich|thu tuong)$", fold(cell.text)) and _upper(
            cell.text.split(".")[-1]
        ):
            yield Fault(cell.start, cell.end, cell.text, "TM. " + paper.issuer_name.upper())
            return


@rule("S-KY-05")
def no_second_delegation(paper: Paper) -> Iterator[Fault]:
    """TUQ. is not combined with KT. or TL., nor passed on."""
    lines = paper.capacity_lines
    codes = [_code(line) for line in lines]
    if "tuq" in codes and (codes.count("tuq") > 1 or {"kt", "tl"} & set(codes)) and not _joint(paper):
        line = lines[codes.index("tuq")]
        yield Fault(line.start, line.cell.end, " / ".join(paper.text[one.start : one.cell.end] for one in lines))


def _joint(paper: Paper) -> bool:
    return len({one.name for one in paper.directive.signatures if one.name}) > 1


@rule("S-KY-06", "P-KY-06")
def name_without_honours(paper: Paper) -> Iterator[Fault]:
    """Sentence case; no academic title, rank or honour, save where the field's own rules have it."""
    issuers = fold(
        " ".join(filter(None, [paper.issuer_name, *(one.parent.name for one in paper.directive.issuers if one.parent)]))
    )
    for signature in paper.directive.signatures:
        if signature.name is not None:
            yield from _name_faults(paper, signature.name, issuers)
    if not any(one.name for one in paper.directive.signatures):
        yield from _capital_name(paper)


def _name_faults(paper: Paper, name: str, issuers: str) -> Iterator[Fault]:
    for cell in paper.closing_cells:
        at = fold(cell.text).rfind(fold(name))
        if at < 0 or at + len(name) < len(cell.text.rstrip(" .")):
            continue
        words = fold(cell.text)
        honour = _HONOUR.match(words, at) or next((one for one in _HONOUR.finditer(words) if one.end() == at), None)
        if honour is not None and not _exempt(paper, honour, issuers):
            found = cell.text[honour.start() :]
            expected = cell.text[max(at, honour.end()) :]
            yield Fault(cell.start + honour.start(), cell.end, found, expected, "honour")
        elif _upper(name) and len(name.split()) > 1:
            yield _in_capitals(cell, at)
        return


def _capital_name(paper: Paper) -> Iterator[Fault]:
    """A name in capitals is not read as one: it is the last line of the signature, and begins with a surname."""
    for cell in reversed(paper.closing_cells):
        parts = cell.text.split()
        if (
            2 <= len(parts) <= 5
            and _upper(cell.text)
            and parts[0].capitalize() in {row["words"] for row in rows("surnames")}
        ):
            yield _in_capitals(cell, 0)
            return


def _in_capitals(cell: Cell, at: int) -> Fault:
    expected = " ".join(word.capitalize() for word in cell.text[at:].split())
    return Fault(cell.start + at, cell.end, cell.text[at:], expected, "case")


def _exempt(paper: Paper, honour: re.Match[str], issuers: str) -> bool:
    if paper.system == "party":
        return False
    return (
        _ARMED.search(issuers) is not None
        if honour["rank"]
        else _LEARNED.search(issuers) is not None or _ARMED.search(issuers) is not None
    )


@rule("P-KY-02")
def no_deputy_for_committee(paper: Paper) -> Iterator[Fault]:
    """No K/T for a Party committee: its deputy secretary signs T/M."""
    for line in paper.capacity_lines:
        if _code(line) == "kt" and _COMMITTEE.match(fold(line.rest)):
            yield Fault(line.start, line.cell.end, paper.text[line.start : line.cell.end])


@rule("P-KY-03")
def title_without_body(paper: Paper) -> Iterator[Fault]:
    """No name of a body inside the title."""
    for cell in paper.closing_cells:
        tail = re.search(r"(?:^|[;,.]\s+)([^;,.]+)$", cell.text)
        words = tail[1] if tail is not None else cell.text
        match = _BODY_IN_TITLE.match(fold(words)) if _upper(words) else None
        if match is not None and "kiem" not in match["body"] and not _joint(paper):
            expected = words[: match.end("title")]
            yield Fault(cell.end - len(words), cell.end, words, expected, suggestion=expected)


@rule("P-KY-04")
def few_titles_with_tm(paper: Paper) -> Iterator[Fault]:
    """T/M of Politburo and Secretariat prints no title; other T/M blocks those of secretary, chair and their deputies."""
    for line in paper.capacity_lines:
        if _code(line) != "tm":
            continue
        below = _next_cell(paper, line)
        title = fold(below)
        if re.match(r"(?:bo chinh tri|ban bi thu)$", fold(line.rest).strip()):
            if _TITLE.match(title) or title.startswith("uy vien"):
                yield Fault(
                    line.start, line.cell.end, f"{paper.text[line.start : line.cell.end]} / {below}", kind="central"
                )
        elif (_TITLE.match(title) or title.startswith(_OTHER_TITLES)) and not _PLAIN_TITLES.match(title):
            yield Fault(line.start, line.cell.end, f"{paper.text[line.start : line.cell.end]} / {below}")


@rule("P-KY-05")
def no_deputy_without_seal(paper: Paper) -> Iterator[Fault]:
    """Deputy heads of steering committees and subcommittees sign without K/T, deputy chairs of councils without T/M."""
    name = fold(paper.issuer_name)
    if not re.search(r"ban chi dao|tieu ban|hoi dong", name):
        return
    for line in paper.capacity_lines:
        below = fold(_next_cell(paper, line))
        steering = _code(line) == "kt" and re.match(r"truong (?:ban|tieu ban)", fold(line.rest))
        council = _code(line) == "tm" and "hoi dong" in fold(line.rest) and below.startswith("pho chu tich")
        if steering or council:
            yield Fault(line.start, line.cell.end, paper.text[line.start : line.cell.end])
