"""Number and notation: NĐ30 PL I, II.3; HD05 Phần II, I.3."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule
from congvan.model.number import TYPE_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import NumberLine, Paper

_TEN = 10
_LONGEST_SERIAL, _LONGEST_NOTATION = 11, 30
_STATUTE = re.compile(r"(?:QH|UBTVQH)\d{1,2}")
_DASH = re.compile("[\u2010-\u2015\u2212\ufe63\uff0d]")
_PARTY_SHAPE = re.compile(r"(?P<serial>\d+[A-Za-z]?)-(?P<type>[^\W\d_]{2,5})/(?P<issuer>[^/]{2,})")
_ANY_SHAPE = re.compile(r"(?P<serial>\d+[A-Za-z]?)[-/](?P<rest>[^\W\d_][^/]*(?:/[^/]+)?)")
_STATE_SHAPE = re.compile(r"(?P<serial>\d+[A-Za-z]?)/(?P<type>[^\W\d_]{2,5})-(?P<issuer>[^/]{2,})")
_MIXED_CODES = {code.upper(): code for code in ("QyĐ", "CTr", "TTr", "TrS", "CTrPH", "QĐi", "TTh")}
_BLANK = re.compile(r"s[o0]\s?[:.]?[\s.…_|]{1,60}(?=[/-]\s?[a-z])")


def _plain(line: NumberLine) -> str:
    return _DASH.sub("-", "".join(line.number.split()))


def _segments(line: NumberLine) -> list[str]:
    return re.split(r"[-/]", _plain(line))


@rule("S-SO-01")
def opens_with_colon(paper: Paper) -> Iterator[Fault]:
    """``Số:``, with the colon."""
    line = paper.number_line
    if line is not None and line.mark != ":":
        found = paper.text[line.start : line.mark_end].strip()
        word = paper.text[line.start : line.start + 2]
        yield Fault(line.start, line.start + len(found), found, "Số:", suggestion=word + ":")
    elif line is None and paper.is_whole and "number" not in paper.has_fields and not _is_blank(paper):
        yield Fault(expected="Số:", kind="missing")


@rule("P-SO-01")
def opens_without_colon(paper: Paper) -> Iterator[Fault]:
    """``Số`` without a colon."""
    line = paper.number_line
    if line is not None and line.mark:
        found = paper.text[line.start : line.mark_end].strip()
        yield Fault(line.start, line.start + len(found), found, "Số", suggestion=found.rstrip(" :.;"))


@rule("S-SO-02")
def serial_digits(paper: Paper) -> Iterator[Fault]:
    """Arabic digits; one leading zero below ten, none from ten on."""
    line = paper.number_line
    if line is None:
        return
    serial = _segments(line)[0]
    place = (line.number_start, line.number_start + len(serial))
    if re.fullmatch(r"[IVXLC]+", serial):
        yield Fault(*place, serial, "", "roman")
    elif serial.isdecimal():
        expected = f"{int(serial):02}"
        if serial != expected and int(serial):
            kind = "padding" if int(serial) >= _TEN else ""
            yield Fault(*place, serial, expected, kind, suggestion=expected)


@rule("S-SO-03")
def state_separators(paper: Paper) -> Iterator[Fault]:
    """A slash behind the number, hyphens between the groups of letters, no spaces."""
    line = paper.number_line
    if line is None or line.statute:
        return
    plain = _plain(line)
    shape = _ANY_SHAPE.fullmatch(plain)
    if shape is not None and not re.match(r"(?:19|20)\d\d\b", shape["rest"]):
        plain = f"{shape['serial']}/{shape['rest'].replace('/', '-')}"
    if plain != line.number and plain[:1].isdecimal():
        yield Fault(line.number_start, line.number_end, line.number, plain, suggestion=plain)


@rule("P-SO-02")
def party_pattern(paper: Paper) -> Iterator[Fault]:
    """``number-TYPE/ISSUER``, a leading zero below ten, no year, no spaces."""
    line = paper.number_line
    if line is None:
        return
    plain = _plain(line)
    state = _STATE_SHAPE.fullmatch(plain)
    expected = f"{state['serial']}-{state['type']}/{state['issuer']}" if state is not None else plain
    expected = re.sub(r"^(\d+)[-/](?:19|20)\d\d[-/]", r"\1-", expected)
    serial = re.match(r"\d+(?=-)", expected)
    if serial is not None and int(serial[0]):
        expected = f"{int(serial[0]):02}" + expected[serial.end() :]
    if expected != line.number:
        yield Fault(line.number_start, line.number_end, line.number, expected, suggestion=expected)


@rule("S-SO-04")
def notation_capitals(paper: Paper) -> Iterator[Fault]:
    """Capitals, save for the codes that the decree itself writes otherwise."""
    line = paper.number_line
    if line is None:
        return
    for at, segment in enumerate(_segments(line)[1:]):
        if segment.isdecimal() or not any(char.isalpha() for char in segment):
            continue
        expected = segment
        if at == 0 and segment.upper() in _MIXED_CODES:
            expected = _MIXED_CODES[segment.upper()]
        elif segment[0].islower() or (segment != segment.upper() and _is_known(segment.upper())):
            expected = segment.upper()
        body = vocab.bodies.by_abbreviation(segment) if at else None
        if expected != segment and (body is None or body.abbreviation != segment):
            yield Fault(
                line.number_start, line.number_end, segment, expected, suggestion=_replaced(line, segment, expected)
            )


def _is_known(code: str) -> bool:
    return code in TYPE_CODES or any(row.abbreviation == code for row in vocab.bodies.all_bodies())


def _replaced(line: NumberLine, segment: str, expected: str) -> str | None:
    return line.number.replace(segment, expected) if line.number.count(segment) == 1 else None


@rule("S-SO-05")
def type_code(paper: Paper) -> Iterator[Fault]:
    """The type's code is of the table, and is that of the printed name."""
    line, kind = paper.number_line, paper.directive.document_type
    if line is None or line.statute or kind in {None, "CV"} or paper.type_cell is None:
        return
    segments = [segment for segment in _segments(line)[1:] if not segment.isdecimal()]
    if not segments or _STATUTE.fullmatch(segments[0]) or _PARTY_SHAPE.fullmatch(_plain(line)):
        return
    name = " ".join(paper.text[slice(*paper.type_cell)].split())
    typed = vocab.types.find(name, "state") or vocab.types.find(name)
    if (
        typed is None
        or typed.code is None
        or fold(segments[0]) in {fold(code) for code in (typed.code, *typed.code_aliases)}
    ):
        return
    if segments[0].startswith(typed.code) or (len(segments) == 1 and not _is_type(segments[0])):
        return
    yield Fault(line.number_start, line.number_end, segments[0], typed.code, "" if _is_type(segments[0]) else "none")


def _is_type(code: str) -> bool:
    return fold(code) in {fold(one) for one in TYPE_CODES}


@rule("S-SO-06")
def letter_without_type(paper: Paper) -> Iterator[Fault]:
    """A letter has issuer and drafting unit, and no code of a type."""
    line = paper.number_line
    if line is None:
        return
    segments = _segments(line)
    if len(segments) > 1 and segments[1].upper() == "CV":
        plain = _plain(line)
        expected = re.sub(r"[/-]CV[/-]", "/", plain, count=1, flags=re.IGNORECASE)
        sure = expected if "-" in expected else None
        yield Fault(line.number_start, line.number_end, line.number, expected, suggestion=sure)
    elif paper.is_letter and re.fullmatch(r"\d+[A-Za-z]?/[^-/]+", _plain(line)) and not _is_type(segments[-1]):
        yield Fault(line.number_start, line.number_end, line.number, kind="unit")


@rule("P-SO-04")
def letter_with_type(paper: Paper) -> Iterator[Fault]:
    """A Party letter carries the code CV."""
    line = paper.number_line
    if line is None or not paper.is_letter:
        return
    segments = _segments(line)
    codes = [segment for segment in segments[1:] if segment.isalpha()]
    if codes and codes[0] != "CV" and not (codes[0] in TYPE_CODES and len(codes) > 1):
        yield Fault(line.number_start, line.number_end, line.number, "CV")
    elif codes and codes[0] in TYPE_CODES and codes[0] != "CV" and paper.type_cell is None:
        yield Fault(line.number_start, line.number_end, codes[0], "CV")


@rule("P-SO-03")
def decision_and_regulation(paper: Paper) -> Iterator[Fault]:
    """QĐ for both Quyết định and Quy định; QĐi in papers of 2018 and 2019 alone."""
    line = paper.number_line
    if line is None:
        return
    last_year_of_qdi = 2019
    year = paper.directive.issued_on.year if paper.directive.issued_on else last_year_of_qdi + 1
    wrong = {"QYĐ", "QYD"} | ({"QĐI", "QDI"} if year > last_year_of_qdi else set())
    for segment in _segments(line)[1:]:
        if segment.upper() in wrong:
            yield Fault(line.number_start, line.number_end, segment, "QĐ", suggestion=_replaced(line, segment, "QĐ"))


_INDIVIDUAL = frozenset("CV CTr KH TB TTr BC HD CĐ KL ĐA PA DA BB HĐ GM GGT QC QyĐ".split())  # noqa: SIM905
_MINISTRY = re.compile(r"B[A-ZĐ]{1,8}|S[A-ZĐ]{1,8}")
_LOCAL_CHI_THI_ENDS, _MINISTERS_DECISIONS_END = 2016, 2009


@rule("S-SO-08")
def year_segment(paper: Paper) -> Iterator[Fault]:
    """No year in the number of an individual paper; one in that of a normative one."""
    line, number = paper.number_line, paper.directive.number
    if line is None or number is None:
        return
    year = paper.directive.issued_on.year if paper.directive.issued_on else None
    if number.year is None:
        if number.type_code in {"NĐ", "TTLT"} and not _STATUTE.search(number.text):
            yield Fault(line.number_start, line.number_end, line.number, kind="missing")
        return
    code = number.type_code
    individual = code in _INDIVIDUAL or (code is None and not _STATUTE.search(number.text))
    if code == "CT":
        individual = year is None or year > _LOCAL_CHI_THI_ENDS
    elif code == "QĐ" and number.issuer_code:
        decided = _MINISTRY.fullmatch(number.issuer_code) is not None
        individual = decided and (year is None or year >= _MINISTERS_DECISIONS_END)
    if individual:
        expected = _plain(line).replace(f"/{number.year}/", "/", 1)
        yield Fault(line.number_start, line.number_end, line.number, expected, suggestion=expected)


@rule("S-SO-09")
def blank_number(paper: Paper) -> Iterator[Fault]:
    """A blank number is a draft's."""
    match = _BLANK.search(paper.folded, *paper.header_range)
    if match is not None:
        yield Fault(match.start(), match.end(), paper.text[match.start() : match.start() + 2])


def _is_blank(paper: Paper) -> bool:
    return _BLANK.search(paper.folded, *paper.header_range) is not None


@rule("S-SO-11")
def lengths(paper: Paper) -> Iterator[Fault]:
    """At most 11 characters of number and 30 of notation, as the register holds them."""
    line = paper.number_line
    if line is None:
        return
    serial, _, notation = _plain(line).partition("/")
    if len(serial) > _LONGEST_SERIAL or len(notation) > _LONGEST_NOTATION:
        yield Fault(line.number_start, line.number_end, line.number)
