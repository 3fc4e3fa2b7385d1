"""Which piece of a foot is a capacity, a post or the body signed for (NĐ30 PL I, II.7.b and c; HD05 Phần II, I.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.bodies import opens_body
from congvan.reading.grammar.posts import (
    CAPACITY,
    SCANNED,
    WORD,
    Post,
    begins_post,
    capacity_of,
    clean_post,
    is_deputy,
    read_post,
    small_post,
)
from congvan.reading.grammar.rule import rule
from congvan.reading.grammar.tolerance import compact, distance
from congvan.reading.text.letters import CAPITAL, SMALL
from congvan.reading.text.lines import has_columns, in_capitals, mostly_capitals, words_of

if TYPE_CHECKING:
    from congvan.reading.text.sheet import Line, Sheet
    from congvan.vocab.codes import Capacity

# One post above another's deputy: who signs below signs for the one above, whatever a scan made of the mark.
_PROVED = rule(
    "closing.capacity.proved",
    rf"(?:[\W\d_]{{0,4}}[A-Z0-9]{{0,3}}[^\w\s]{{1,2}}\s*)?(?=[{CAPITAL}][^{SMALL}]{{4}})",
    basis="NĐ30 PL I, II.7.b: a deputy signs KT. for the head; the lines below prove it",
    examples=("1<. GIÁM ĐỐC", "^ GIÁM ĐÓ", "GIÁM ĐỐC"),
    counterexamples=("- Như trên", "Lưu: VT"),
    runs_on="text",
    anchored=True,
)
_LOST = rule(
    "closing.capacity.lost",
    r"(?:uy ban nhan dan|hoi dong nhan dan|ban (?:thuong vu|thuong truc|chap hanh|bi thu)|uy ban thuong vu quoc hoi|chinh phu|doan chu tich)"
    r"(?: [a-z]{2,8}){0,6}$",
    basis="NĐ30 PL I, II.7.b; HD05 Phần II, I.7: a body that rules by vote is signed for on its behalf only, so what stands "
    "for TM. before it in a scan is TM.",
    examples=(
        "ỦY BAN NHÂN DÂN",
        "HỘI ĐỒNG NHÂN DÂN TỈNH",
        "BAN THƯỜNG VỤ HUYỆN ĐOÀN",
        "BAN THƯỜNG TRỰC",
        "BAN CHẤP HÀNH",
        "BAN BÍ THƯ",
        "ỦY BAN THƯỜNG VỤ QUỐC HỘI",
        "CHÍNH PHỦ",
        "ĐOÀN CHỦ TỊCH",
    ),
    counterexamples=("CHỦ TỊCH ỦY BAN NHÂN DÂN", "BAN TỔ CHỨC"),
    anchored=True,
)
_BEFORE = rule(
    "closing.capacity.lost-mark",
    rf"(?:^|[\s:])(?:[{SMALL}]{{2}}|[^\w\s:;-]{{1,2}})\s?$",
    basis="OCR: two small letters or a mark are left of TM. in the line of the body",
    examples=("ae ", ": .", "n: + "),
    counterexamples=("n: ", "ên; ", "VT. "),
    runs_on="text",
)
APPROVAL = rule(
    "closing.post.approval",
    r"(?:phe duyet|xac nhan)(?: cua)?[\s:.]{1,3}(?=[a-z])",
    basis="A form that is approved by a superior bears that word above the superior's post",
    examples=("PHÊ DUYỆT GIÁM ĐỐC SỞ Y TẾ", "XÁC NHẬN CỦA CHỦ TỊCH"),
    counterexamples=("GIÁM ĐỐC",),
    anchored=True,
)
_DEPUTY = "pho"
_TORN = 1.5  # cost of what a scan leaves of PHÓ: "BHÓ", "HÓ", "Ó"
_TITLE = 6  # characters before the word for a post: "BỘ TRƯỞNG", "VIỆN TRƯỞNG"
_BARE_MARK = 4  # characters of "TUQ.", a capacity whose post stands in the next line
_WHOLE_WORD = 4  # letters of a word that no stain is read as
_SHORTEST = 6  # characters of a spoiled post
_WIDEST = 60  # characters of a line that is a post
_FIRST = frozenset("tukq")  # letters with which the marks of a capacity begin
_ABBREVIATED = re.compile(r"\w\.\w|\w-\w")


class Opening(NamedTuple):
    """A capacity that was read.

    Attributes:
        code: ``TM``, ``KT``, ``TL``, ``TUQ`` or ``Q``.
        start: Where the words for the one signed for begin.
        rule: The name of the rule that read it.
    """

    code: Capacity
    start: int
    rule: str


def may_be_capacity(sheet: Sheet, line: Line) -> bool:
    """Whether a column of a line may open with the mark of a capacity: a quick look before it is parted."""
    return sheet.text.fold[line.start] in _FIRST or has_columns(sheet.text.text, line.start, line.end)


def is_capacity(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a piece opens a signature block: ``KT. CHỦ TỊCH``, ``T/M BAN THƯỜNG VỤ``."""
    if sheet.text.fold[start : start + 1] not in _FIRST:  # nearly every piece
        return False
    if end - start <= _BARE_MARK and (below := sheet.text.text.find("\n", end + 1)) > 0:
        end = below
    match = CAPACITY.match(sheet.text.fold, start, end)
    if match is None:
        return False
    rest = sheet.text.fold[match.end() : end]
    if not in_capitals(sheet.text.plain[start:end]) and not _in_small_letters(sheet, match, end):
        return False
    if match["mark"] == "q":  # a bare Q is a letter like any other
        return sheet.text.text[start + 1 : start + 2] == "." and (clean_post(rest) or WORD.match(rest)) is not None
    if capacity_of(match["mark"]) == "TM":  # on behalf of a body, whatever it is called
        return len(words_of(rest)) > 1 or opens_body(rest)
    return WORD.search(rest) is not None or opens_body(rest)


def _in_small_letters(sheet: Sheet, mark: re.Match[str], end: int) -> bool:
    """Whether a mark in capitals, with its dot, stands before words in small letters: ``KT. Chủ tịch``."""
    printed = sheet.text.text[mark.end() : end]
    if (
        end - mark.start() > _WIDEST
        or "." not in mark.group()
        or not sheet.text.plain[mark.start() : mark.end("mark")].isupper()
    ):
        return False
    return small_post(printed) or (mark["mark"] == "tm" and opens_body(sheet.text.fold[mark.end() : end]))


def read_capacity(sheet: Sheet, start: int, end: int, below: str = "") -> Opening | None:
    """The capacity of a piece: as printed, as a scan spoiled it, or as the line ``below`` (folded) proves it."""
    fold = sheet.text.fold
    if is_capacity(sheet, start, end):
        mark = CAPACITY.match(fold, start)
        if mark is None:
            return None
        is_torn = mark["mark"] == "q" and clean_post(below) is not None  # who acts for a post has no other below it
        return Opening("TUQ" if is_torn else capacity_of(mark["mark"]), mark.end(), CAPACITY.id)
    if (scanned := _scanned(sheet, start, end, below)) is not None:
        return scanned
    printed = _PROVED.match(sheet.text.text, start, end)
    if printed is None or not below or not mostly_capitals(sheet.text.text[start:end]):
        return None
    post, deputy = read_post(fold[printed.end() : end]), read_post(below)
    if post is None or deputy is None or CAPACITY.match(below):
        return None
    is_torn = post.name == deputy.name and deputy.cost > 0  # "IÁM ĐỐC" under "GIÁM ĐỐC": no post is printed twice
    if is_torn or is_deputy(post.name, deputy.name):
        return Opening("KT", printed.end(), _PROVED.id)
    return None


def _scanned(sheet: Sheet, start: int, end: int, below: str = "") -> Opening | None:
    """A capacity whose mark a scan spoiled, or one whose post cannot be made out or goes on ``below``."""
    fold = sheet.text.fold
    if not mostly_capitals(sheet.text.plain[start:end]):
        return None
    clean = CAPACITY.match(fold, start, end)
    if clean is not None and clean["mark"] != "q" and "." in clean.group():
        rest = fold[clean.end() : end]
        goes_on = begins_post(rest) or (below and read_post(f"{rest} {below}") is not None)
        if len(words_of(rest)) > 1 or goes_on:
            return Opening(capacity_of(clean["mark"]), clean.end(), CAPACITY.id)
    mark = SCANNED.match(fold, start, end)
    if (
        mark is None
        and _LOST.match(fold, start, end)
        and _BEFORE.search(sheet.text.text, max(0, start - _BARE_MARK), start)
    ):
        return Opening("TM", start, _LOST.id)
    if mark is None:
        return None
    rest = fold[mark.end() : end]
    if mark["tm"]:
        return Opening("TM", mark.end(), SCANNED.id) if len(words_of(rest)) > 1 and opens_body(rest) else None
    code: Capacity = "KT" if mark["kt"] else "TL" if mark["tl"] else "TUQ"
    return Opening(code, mark.end(), SCANNED.id) if read_post(rest) is not None else None


def looks_like_post(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a piece is a post or the body signed for: capitals with a word for a post in them."""
    printed = sheet.text.text[start:end]
    if in_capitals(printed):
        return WORD.search(sheet.text.fold, start, end) is not None or (
            len(words_of(printed)) > 2
            and all(len(word) > 1 or word == "Y" for word in words_of(printed))
            and len(printed.split()) > 2
            and all(char.isalpha() or char in " \t-~.'&" for char in printed)
            and not _ABBREVIATED.search(printed)
        )
    is_short = len(printed) < 40 and not set(",;:.") & set(printed) and printed[:1].isupper()
    return is_short and (small_post(printed) or WORD.match(sheet.text.fold, start, end) is not None)


def spoiled_post(sheet: Sheet, start: int, end: int) -> Post | None:
    """The post that a short piece in capitals was before a scan spoiled it; ``None`` where a clean one stands there."""
    if not _SHORTEST <= end - start <= _WIDEST or not mostly_capitals(sheet.text.plain[start:end]):
        return None
    if WORD.search(sheet.text.fold, start, end) is not None:
        return None
    return read_post(sheet.text.fold[start:end])


def opens_block(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a piece opens a block by itself: a capacity, or capitals that begin with a word for a post."""
    if is_capacity(sheet, start, end):
        return True
    post = WORD.search(sheet.text.fold, start, end)
    return post is not None and post.start() - start <= _TITLE and in_capitals(sheet.text.text[start:end])


def behind_stain(sheet: Sheet, start: int, end: int) -> int:
    """Where a clean post begins behind a stain of a few letters; ``start`` where none does, or where PHÓ was torn."""
    fold = sheet.text.fold
    if clean_post(fold[start:end]) or is_capacity(sheet, start, end) or _scanned(sheet, start, end) is not None:
        return start
    gap = fold.find(" ", start, start + _TITLE)
    stain = sheet.text.text[start : max(gap, start)]
    is_word = len(stain) >= _WHOLE_WORD and stain.isupper() and stain.isalpha()  # "QUYỀN GIÁM ĐỐC"
    if gap < 0 or is_word or is_torn_deputy(fold[start:gap]):
        return start
    return gap + 1 if clean_post(fold[gap + 1 : end]) else start


def is_torn_deputy(folded: str) -> bool:
    """Whether a piece before a post is what a scan left of PHÓ: ``HÓ``, ``BHÓ``, ``Ó``."""
    return distance(compact(folded).lstrip("0123456789"), _DEPUTY) <= _TORN


def opens_next_block(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a piece below a name opens the next signer's block, also behind the word of an approval."""
    approval = APPROVAL.match(sheet.text.fold, start, end)
    return opens_block(sheet, approval.end() if approval else start, end)


def opens_small(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a short piece is a post set in small letters, and no words of a sentence."""
    printed = sheet.text.text[start:end].strip()
    return len(printed) < _WIDEST and not set(",;:.") & set(printed) and small_post(printed)


def opens_spoiled(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a piece of a foot opens a block though a scan spoiled its mark or its post."""
    return _scanned(sheet, start, end) is not None or spoiled_post(sheet, start, end) is not None


def opens_post(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a piece is the post or capacity of the right column."""
    return (
        is_capacity(sheet, start, end)
        or (in_capitals(sheet.text.text[start:end]) and looks_like_post(sheet, start, end))
        or opens_spoiled(sheet, start, end)
        or opens_small(sheet, start, end)
    )
