"""The abstract (trích yếu): under the number of a letter, under the name of the type of any other paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.posts import clean_post
from congvan.reading.grammar.rule import rule
from congvan.reading.header.anchors import TELEGRAM
from congvan.reading.header.leads import LEAD, find_lead, lost_lead
from congvan.reading.header.marks import urgency_of
from congvan.reading.header.run_on import first_of_text
from congvan.reading.header.type_names import SPOILED, second_type, type_of
from congvan.reading.text.lines import Piece, capitals, in_capitals, is_cell_break, is_rule, join_pieces, squeeze
from congvan.reading.text.noise import is_noise
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.findings import Notes
    from congvan.reading.text.sheet import Line, Sheet

_DEPTH = 14  # lines that an abstract may take
_BROKEN = 10  # characters into the next line, where a fixed word is broken over two

_STAIN = re.compile(r"(?:\s(?:[^\w\s)\"”]|[\u02c6\u02dc\u02c7]){1,2}){1,3}$")  # what a scan found behind the last word
_OPEN = rule(
    "header.subject.open",
    r"\b(?:s[ốôó]|của|và|theo|tại|với|cho|Thông tư|Nghị định)\s{0,3}$",
    basis="NĐ30 PL I, II.5: an abstract is a phrase; one that ends with such a word goes on, whatever follows",
    examples=(
        "Thông tư ‹số›",
        "Thông tư ‹sô›",
        "Thông tư ‹só›",
        "quy định ‹của›",
        "sửa đổi ‹và›",
        "hỗ trợ ‹theo›",
        "quy định ‹tại›",
        "đối ‹với›",
        "hỗ trợ ‹cho›",
        "thực hiện ‹Thông tư›",
        "thực hiện ‹Nghị định›",
    ),
    counterexamples=("trực Tết", "cơ sở"),
    runs_on="text",
)
_SPECKS = " `\u00b4\u02c6\u02dc\u02c7"
_SPECK = re.compile(r"\s[`\u00b4\u02c6\u02dc\u02c7‘]\s*$")  # what a scan found at the end of a line
_WORDS = re.compile(r"[^\W\d_]{3}")
_QUOTES = re.compile('["“”]')
_AUTHOR = rule(
    "header.author",
    r"cua\s",
    basis="HD05 Phần II, I.5: CỦA …, the author under the type",
    examples=("CỦA BAN THƯỜNG VỤ TỈNH ỦY",),
    counterexamples=("CỤC THUẾ", "VỀ VIỆC"),
    anchored=True,
)
_END = rule(
    "header.subject.ends",
    r"[-*\s]{0,3}can\s+cu\b|dieu \d|i\. |k.nh\s+(?:gui|trinh)|xet de nghi",
    basis="NĐ30 PL III, templates: what stands below the abstract",
    examples=("Căn cứ Luật", "- Căn cứ Luật", "Điều 1.", "I. ", "Kính gửi:", "Kính trình:", "Xét đề nghị"),
    counterexamples=("Về việc", "I.1"),
    anchored=True,
)
_GROUND = rule(
    "header.subject.ground-below",
    r"[-*\s]{0,3}(?:can\s+cu|xet|theo\s+de\s+nghi)\b",
    basis="NĐ30 PL I, II.6.a: the grounds stand below the authority that issues",
    examples=("Căn cứ Luật", "* Căn cứ", "Xét Tờ trình", "Theo đề nghị của"),
    counterexamples=("Về việc", "Theo dõi"),
    anchored=True,
)
# Who decides, in capitals above the grounds: a post, or one of these bodies.
_DECIDING = rule(
    "header.subject.deciding-body",
    r"uy ban|hoi dong|chinh phu|quoc hoi|ban (?:thuong vu|chap hanh)",
    basis="NĐ30 PL III, Mẫu 1.2: the authority that issues stands between abstract and grounds",
    examples=(
        "ỦY BAN NHÂN DÂN TỈNH",
        "HỘI ĐỒNG NHÂN DÂN",
        "CHÍNH PHỦ",
        "QUỐC HỘI",
        "BAN THƯỜNG VỤ TỈNH ỦY",
        "BAN CHẤP HÀNH ĐẢNG BỘ",
    ),
    counterexamples=("BAN HÀNH QUY CHẾ", "QUY ĐỊNH"),
    anchored=True,
)
_AUTHORITY_LINES = 3  # "HỘI ĐỒNG NHÂN DÂN …" over "KHÓA …, KỲ HỌP THỨ …"
_LABEL = rule(
    "header.subject.label-below",
    r"(?:[a-z]|\d{1,2}|[ivx]{1,5})[.)/]\s|(?:phan|chuong|muc|dieu)\s",
    basis="NĐ30 PL I, II.6.b: parts of the text have labels, an abstract has none",
    examples=("a) x", "12. x", "iii. x"),
    counterexamples=("Về việc", "12 x", "Phần"),
    anchored=True,
)
# What the clerk who receives a paper stamps on it (NĐ30 PL IV, dấu ĐẾN).
_RECEIVED = rule(
    "header.subject.stamp-below",
    r"(?:cong van )?den\W{1,3}(?:so|ngay)\b|cong van den\W{0,3}$|(?:ngay|chuyen|so)\s?:",
    basis="NĐ30 PL IV: the stamp of the receiving office (dấu Đến)",
    examples=("CÔNG VĂN ĐẾN Số: 5", "ĐẾN: Ngày 3", "CÔNG VĂN ĐẾN", "Ngày: 3", "Chuyển: Phòng", "Số: 5"),
    counterexamples=("Đến năm 2030", "Số lượng"),
    anchored=True,
)


class Subject(NamedTuple):
    """The abstract, and the words before it (``V/v``)."""

    subject: str | None
    prefix: str | None


class Titled(NamedTuple):
    """What stands from the name of the type on; ``below`` is the row of the first line below the abstract."""

    below: int
    document_type: str | None
    author: str | None
    subject: Subject


def read_letter_subject(notes: Notes, rest: list[Piece], title: int, number: int) -> Subject:
    """The abstract of a letter: from ``V/v`` under the number to the end of its cell (NĐ30 PL I, II.5.b)."""
    pieces: list[tuple[int, int]] = []
    prefix = None
    row = -1
    leads = [find_lead(notes.text, piece.start, piece.end) for piece in rest]
    if not any(leads):
        leads = [lost_lead(notes, piece, number) for piece in rest]
    for piece, lead in zip(rest, leads, strict=True):
        if not pieces:
            if lead is not None:
                prefix = _as_prefix(notes.text.text[lead.start() : lead.end()])
                notes.note("subject_prefix", lead.start(), lead.end())
                pieces.append((lead.end(), piece.end))
                row = piece.row
            continue
        if _leaves_cell(notes, pieces, row, piece, title):
            break
        row = piece.row
        if not is_rule(notes.text.text[piece.start : piece.end]):
            pieces.append((piece.start, piece.end))
    return _subject(notes, pieces, prefix)


def _leaves_cell(sheet: Sheet, pieces: list[tuple[int, int]], row: int, piece: Piece, title: int) -> bool:
    """Whether a piece stands below the cell of the abstract: behind a bar, the title, a stamp or a mark."""
    if pieces[0][0] < title < piece.start:
        return True
    crossed = [sheet.text.text[line.start : line.end] for line in sheet.lines[row + 1 : piece.row]]
    if any(map(is_cell_break, crossed)) or _is_received(sheet, piece):
        return True
    printed = sheet.text.text[piece.start : piece.end]
    is_apart = piece.row > row and sheet.lines[piece.row].gap > 0
    is_other = in_capitals(printed) and _OPEN.search(sheet.text.text, *pieces[-1]) is None
    return is_apart and (is_other or is_noise(printed))


def _is_received(sheet: Sheet, piece: Piece) -> bool:
    """Whether a piece is part of the stamp of who receives: its own words, or in capitals the office above them."""
    fold = sheet.text.fold
    if _RECEIVED.match(fold, piece.start, piece.end):
        return True
    below = sheet.lines[piece.row + 1] if piece.row + 1 < len(sheet.lines) else None
    is_above = below is not None and _RECEIVED.match(fold, below.start, below.end) is not None
    printed = sheet.text.text[piece.start : piece.end]
    return is_above and (in_capitals(printed) or not _WORDS.search(printed))


def read_titled_subject(notes: Notes, heading: Piece) -> Titled:
    """The type and the abstract under it (NĐ30 PL I, II.5.a)."""
    printed = notes.text.text[heading.start : heading.end]
    kind = type_of(printed)
    code = kind[0] if kind is not None else None
    author = None
    notes.note("document_type", heading.start, heading.end, kind[1] if kind else None)
    if notes.is_traced and kind is not None and kind[1] == SPOILED.id and (second := second_type(printed)) is not None:
        notes.weigh("document_type", kind[1], heading.start, heading.end, round(-second[1], 2), rival=second[0])
    pieces: list[tuple[int, int]] = []
    at = heading.row + 1
    opens = first_of_text(notes, at)
    for at in range(heading.row + 1, min(len(notes.lines), heading.row + 1 + _DEPTH)):
        line = notes.lines[at]
        printed = notes.text.text[line.start : line.end]
        if is_rule(printed) or printed.isdecimal():
            if pieces and not printed.isdecimal():
                break
        elif not pieces and _AUTHOR.match(notes.text.fold, line.start, line.end):
            author = squeeze(printed).strip(" -*")
            notes.note("author", line.start, line.end)
        elif at == opens or _ends(notes, code, pieces, at):
            break
        elif urgency_of(printed) is None:
            pieces.append((line.start, line.end))
    else:
        at += 1
    at -= _authority(notes, code, pieces, at)
    return Titled(at, code, author, _subject(notes, pieces, None))


def _ends(sheet: Sheet, code: str | None, pieces: list[tuple[int, int]], row: int) -> bool:
    """Whether a line stands below the abstract."""
    line = sheet.lines[row]
    reach = line.end + _BROKEN
    if _END.match(sheet.text.fold, line.start, reach) or _is_telegram(sheet, code, line):
        return True
    if not pieces:
        return False
    printed = sheet.text.text[line.start : line.end]
    is_spoken = not in_capitals(sheet.text.text[slice(*pieces[-1])])  # an abstract in capitals is no office's name
    if is_spoken and _is_received(sheet, Piece(line.start, line.end, row, 0, 0)):
        return True
    return (line.gap > 0 and not _goes_on(sheet, pieces, line)) or _is_body_text(sheet, pieces, printed)


def _is_telegram(sheet: Sheet, code: str | None, line: Line) -> bool:
    """Whether a line says who wires whom: ``BỘ TRƯỞNG … điện:``."""
    return code == "CĐ" and TELEGRAM.match(sheet.text.fold, line.start, line.end) is not None


def _goes_on(sheet: Sheet, pieces: list[tuple[int, int]], line: Line) -> bool:
    """Whether an abstract goes on behind a blank line: in small letters inside a sentence, or in the same capitals."""
    printed = sheet.text.text[line.start : line.end]
    is_label = _LABEL.match(sheet.text.fold, line.start, line.end) is not None
    if printed[0].islower() or (printed[0].isdigit() and not is_label):
        return True
    above = sheet.text.text[slice(*pieces[-1])].rstrip()
    unfinished = above.endswith((",", " và", " của", " VÀ", " CỦA", ";"))
    same = in_capitals(above) and in_capitals(printed) and len(pieces) == 1
    return (unfinished or same) and not is_label and line.gap <= 2


def _is_body_text(sheet: Sheet, pieces: list[tuple[int, int]], printed: str) -> bool:
    """Whether a line in small letters under an abstract in capitals is the text already."""
    above = sheet.text.text[slice(*pieces[-1])]
    return in_capitals(above) and capitals(printed) < 0.3 and printed[:1].isupper()


def _authority(sheet: Sheet, code: str | None, pieces: list[tuple[int, int]], row: int) -> int:
    """Take off the lines that name who decides, between the abstract and the grounds; gives their number."""
    if row >= len(sheet.lines):
        return 0
    below = sheet.lines[row]
    if not _GROUND.match(sheet.text.fold, below.start, below.end + _BROKEN) and not _is_telegram(sheet, code, below):
        return 0
    for count in range(1, _AUTHORITY_LINES + 1):
        start, end = pieces[-count] if len(pieces) > count else (0, 0)
        if not end or not in_capitals(sheet.text.text[start:end]):
            return 0
        if clean_post(sheet.text.fold[start:end]) or _DECIDING.match(sheet.text.fold, start, end):
            del pieces[-count:]
            return count
    return 0


def _without_specks(sheet: Sheet, start: int, end: int) -> tuple[int, int]:
    """A line of an abstract without what a scan found at its ends."""
    printed = sheet.text.text[start:end]
    speck = _SPECK.search(printed)
    return start + len(printed) - len(printed.lstrip(_SPECKS)), start + (speck.start() if speck else len(printed))


def _as_prefix(printed: str) -> str | None:
    """The words before an abstract, without the marks that part them from it."""
    return squeeze(printed).rstrip(' .:,-*"') or None


def _subject(notes: Notes, pieces: list[tuple[int, int]], prefix: str | None) -> Subject:
    """Join an abstract and take its opening words off."""
    pieces = [_without_specks(notes, *piece) for piece in pieces]
    subject = _STAIN.sub("", join_pieces(notes.text, pieces)).strip(" .-*")
    if len(_QUOTES.findall(subject)) == 1:
        subject = subject.strip('"“” ')  # its other half stood before the lead
    if lead := LEAD.match(fold(subject)):
        prefix = _as_prefix(subject[: lead.end()])
        subject = subject[lead.end() :]
    if not subject:
        notes.tell("subject-missing", "no abstract was found in the header")
        return Subject(None, prefix)
    for start, end in pieces:
        notes.note("subject", start, end)
    return Subject(subject, prefix)
