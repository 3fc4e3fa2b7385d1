"""What stands behind an item of Nơi nhận in its line: the other column's post or name, or what a scan found in a stain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.closing.capacity import opens_block, opens_post, opens_small, opens_spoiled
from congvan.reading.closing.recipients import ARCHIVE
from congvan.reading.closing.stamps import opens_stamp
from congvan.reading.closing.wording import CAPITALS_BEHIND, OF_CAPACITY, SIGNED
from congvan.reading.grammar.persons import find_name
from congvan.reading.grammar.posts import read_post
from congvan.reading.grammar.rule import rule
from congvan.reading.text.letters import CAPITAL, SMALL
from congvan.reading.text.lines import capitals
from congvan.reading.text.noise import is_furniture, is_stain
from congvan.reading.text.sheet import Line

if TYPE_CHECKING:
    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet

_ITEM_END = re.compile(r"[;,.):]\s+")
_WHOLE = 0.85  # share of capitals in a post that a scan has spoilt a little
_ABBREVIATION = 4  # characters: "KT." behind "Lưu: VT," is a unit, not a capacity
_NOISE = re.compile(r"(?<=[)\s])\s*[/~}{|*#<>][^;]*$|(?<=\))\.?[(\[{+*]{1,3}\d?$|(?<=\w)\s[(\[{]$|(?<=\))\.\d{1,4}$")
_LEAD = re.compile(r"(?:[\W_]|\d+(?![^\W_]))+")
_REST = 200  # characters of a line that a post, a name or a stain behind an item may take
_SIGNED_BEHIND = rule(
    "closing.item.signed-behind",
    r"\s\(da k[yi]\)\W{0,3}$",
    basis="NĐ30 PL I, II.7: (Đã ký) in the right column of a copy, run in behind an item",
    examples=("Lưu: VT, VP‹ (Đã ký)›", "Lưu: VT‹ (Đã kí).›"),
    counterexamples=("Sở Y tế (đã ký nhận)", "(Đã ký)"),
)
_UNITS = rule(
    "closing.item.units-behind",
    r"[A-ZĐ]{2}\w{0,4}(?:[ ,.-]{1,2}[A-ZĐ]{2}\w{0,4}){0,3}(?:\s?\(|\s?[A-Z]?\d\)|[ ,.]{0,3}$)",
    basis="NĐ30 PL I, II.9.b: behind Lưu stand abbreviations of units, parted by commas or semicolons",
    examples=("TCT (VT, CS).", "KTTH.", "CS (26). ¢", "VT, TTr(3b). tụ", "TTr G9)"),
    counterexamples=("Ww", "Ẳ; 3", "M", "VT tụ"),
    runs_on="text",
    anchored=True,
)
_CAPACITY = rule(
    "closing.item.capacity-behind",
    rf"(?<=[^\w,;(]\s)(?:TUQ|TM|KT|TL)\s?[.,]\s?(?=[{CAPITAL}]{{2}})",
    basis="NĐ30 PL I, II.7.b: a capacity stands behind what a scan made of an item and of the rule between the columns",
    examples=("Tan phòng ⁄ ‹KT.›VỤ TRƯỞNG", "Sở Y tế | ‹TL. ›GIÁM ĐỐC", "x ~ ‹TM. ›ỦY BAN", "x - ‹TUQ. ›CỤC TRƯỞNG"),
    counterexamples=("Lưu: VT, KT. Trần", "Sở Y tế KT. GIÁM ĐỐC"),
    runs_on="text",
)
# An abbreviation bears no marks; what does is the end of a post that a seal covered.
_TORN_POST = rule(
    "closing.item.torn-post-behind",
    r"[\W\d_]{0,4}(?:\w{1,3}[\W\d_]{1,3})?(?=.{0,40}[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠ-Ỹ])"
    rf"[{CAPITAL}][{SMALL}]?[{CAPITAL}]{{1,7}}(?:\s[{CAPITAL}]{{2,8}}){{0,4}}[\s`'’.*★]{{0,3}}$",
    basis="OCR: a seal over the post leaves its last words behind an item; NĐ30 PL I, II.7.b sets them in capitals",
    examples=("VĂN PHÒNG", "4 ĐỐC", "I TỊCH", "Ñ TỊCH", "CHÁ \\ VĂN PHÒNG", "PfÍO CŨ"),
    counterexamples=("YT", "KH ĐT", "Sở Y tế"),
    runs_on="text",
    anchored=True,
)


def cut_item(sheet: Sheet, piece: Piece) -> tuple[tuple[int, int], Piece | None]:
    """An item without what the right column, or a stain on a scan, left behind it in its line; and that of the column."""
    text, fold = sheet.text.text, sheet.text.fold
    archive = ARCHIVE.match(fold, piece.start, piece.end) is not None
    tail = max(piece.start, piece.end - _REST)
    first = _behind_archive(sheet, piece) if archive else tail
    for mark in _ITEM_END.finditer(text, max(first, tail), piece.end):
        lead = _LEAD.match(text, mark.end(), piece.end)
        rest = piece._replace(start=lead.end() if lead else mark.end())
        sign = mark.group()[0]
        item = piece.start, mark.start() + 1
        closes = sign == ";" or (archive and sign in ".)")
        is_stamp = closes and opens_stamp(sheet, rest.start, rest.end)
        is_name = closes and not is_stamp and find_name(sheet, rest.start, rest.end) is not None
        if sign == "." and not is_name and OF_CAPACITY.search(text, piece.start, mark.start()):
            continue
        if is_name or _is_post(sheet, rest.start, rest.end, sign):
            return item, rest
        is_unit = archive and sign in ";." and _UNITS.match(text, mark.end(), piece.end)
        if (
            (sign not in ",):" or (archive and sign == ")"))
            and not is_unit
            and is_stain(text[mark.end() : piece.end], archive=archive)
        ):
            return item, None
        if is_stamp or (closes and _is_mark(sheet, mark.end(), piece.end)):
            return item, None
        if sign == ";" and _TORN_POST.match(text, mark.end(), piece.end):
            return item, rest
    for behind in (CAPITALS_BEHIND.search(text, tail, piece.end), _CAPACITY.search(text, tail, piece.end)):
        if behind is not None and opens_block(sheet, behind.start(), piece.end):
            return (piece.start, behind.start()), piece._replace(start=behind.start())
    return _without_noise(sheet, piece, tail), None


def _without_noise(sheet: Sheet, piece: Piece, tail: int) -> tuple[int, int]:
    """An item without what stands for the hand's signature, or without what a scan found in a stain, at its end."""
    text = sheet.text.text
    if signed := _SIGNED_BEHIND.search(sheet.text.fold, tail, piece.end):
        return piece.start, signed.start()
    noise = _NOISE.search(text, tail, piece.end)
    is_noise = noise is not None and is_stain(noise.group(), archive=True)
    return piece.start, noise.start() if noise is not None and is_noise else piece.end


def _behind_archive(sheet: Sheet, piece: Piece) -> int:
    """Where what is kept begins in the last item: a semicolon behind its first word ends nothing (``Lưu; VT``)."""
    return max(piece.start, sheet.text.text.find(" ", piece.start, piece.end))


def _is_mark(sheet: Sheet, start: int, end: int) -> bool:
    """Whether what stands for the hand's signature, or what ends a page, follows an item in its line."""
    return SIGNED.match(sheet.text.fold, start, end) is not None or is_furniture(
        sheet.text.fold, Line(start, end, 0, 0)
    )


def _is_post(sheet: Sheet, start: int, end: int, sign: str) -> bool:
    """Whether what follows an item in its line is a post: all of it in capitals, and no abbreviation of a unit.

    Behind a bracket or a comma, which close no item, it opens with the word for one.
    """
    if end - start <= _ABBREVIATION:
        return False
    printed = sheet.text.text[start:end]
    torn = printed.isupper() and " " in printed and read_post(sheet.text.fold[start:end])  # "PHỐ CỤ TRUONG"
    sure = bool(torn) or opens_block(sheet, start, end) or opens_spoiled(sheet, start, end)
    if sign in ",):":
        return sure
    whole = capitals(printed) > _WHOLE or sure or opens_small(sheet, start, end)
    return whole and opens_post(sheet, start, end)
