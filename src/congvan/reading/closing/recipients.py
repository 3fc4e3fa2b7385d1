"""The items of Kính gửi and Nơi nhận, and what opens and ends them (NĐ30 PL I, II.9; HD05 Phần II, I.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.closing.wording import COPIES, PURPOSES
from congvan.reading.grammar.rule import rule
from congvan.reading.grammar.tolerance import compact, distance
from congvan.reading.text.lines import join_pieces, words_of

if TYPE_CHECKING:
    from congvan.model.recipient import RecipientRole
    from congvan.reading.raw import RawRecipient
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Sheet

_HEADING = "noinhan"
_SPOILED = 1.8  # what may be spoiled of it, as cost

_DASH = rule(
    "closing.item.dash",
    r"[-+~_*]+\s*(?=\S)|\d\s[~-]\s(?=[a-z])|(?:o|[?=<>.]{1,2})\s(?=[a-z])",
    basis="NĐ30 PL I, II.9.b: each item stands behind a dash, which a converter or a scan may turn into another sign",
    examples=(
        "‹- ›Sở Y tế",
        "‹+ ›Sở Y tế",
        "‹~›Sở",
        "‹7 ~ ›Sở",
        "‹o ›Sở Y tế",
        "‹¬ ›Sở Y tế",
        "‹= ›Sở Y tế",
        "‹« ›Sở Y tế",
    ),
    counterexamples=("Sở Y tế", "o 12", "-", "= 12", "=Sở"),
    anchored=True,
)
_BULLETS = re.compile(r"[-+=~_]\s?(?=[^\W\d_])")  # a second dash, or a sign that a scan read for the blank behind it
_TAIL = " \t\n\r\x1c\x1d\x1e\x1f;.,:|_~`-\u201e\u00ac\u00b7\u02c6"
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*$")
# "PL.(300)": initials, a dot, the number of copies, behind the end of the archive item
_DRAFTER = re.compile(r"(?<=[.)])\s{1,8}(?P<mark>[^\W\d_]{1,6}\.\(?\d{1,4}\)?)\W{0,2}$")
ARCHIVE = rule(
    "closing.item.archive",
    r"\W{0,3}(?:l.u\b|\w{2,4}\s?[:;.]\s?v[ti]\b|\w?[uw]u\s?[:;.]\s?v\w|\wu\s?:\s?v)",
    basis="NĐ30 PL I, II.9.b: the last item, Lưu: VT",
    examples=("Lưu: VT, TH", "Luu VT", "Lam: VT, TTHT", "- Lưu: Văn thư"),
    counterexamples=("Lãnh đạo Sở", "Như trên"),
    anchored=True,
)
AS_ABOVE = rule(
    "closing.item.as-above",
    r"nhu\s(?:tren|dieu|kinh\sgui|thanh\sphan)\b",
    basis="NĐ30 PL I, II.9.b: the first item names those of the text or of Kính gửi",
    examples=("Như trên;", "Như Điều 3;", "Như kính gửi;", "Như thành phần họp;"),
    counterexamples=("Nhu cầu",),
    anchored=True,
)
SCANNED_HEADING = rule(
    "closing.distribution.scanned",
    r"\W{0,4}[a-z0-9?]{1,5}\s{0,3}[a-z0-9?]{3,5}\b\s{0,3}[:;.,]?",
    basis="OCR of Nơi nhận, where a list stands below it",
    examples=("Nơi nhậm", "Not nhận:", "ậớơi nhận:"),
    counterexamples=("-", "Lưu"),
    anchored=True,
)


def dash_of(text: Text, start: int, end: int) -> re.Match[str] | None:
    """The dash, or the bullet read as a small o, that opens an item; ``Ó CHỦ TỊCH`` is what a seal left of PHÓ."""
    dash = _DASH.match(text.fold, start, end)
    return None if dash and text.text[start].isalpha() and text.text[start] != "o" else dash


def opens_scanned_list(fold: str) -> bool:
    """Whether a line opens with what a scan made of ``Nơi nhận``."""
    heading = SCANNED_HEADING.match(fold)
    words = compact(heading.group())[-len(_HEADING) - 1 :] if heading else ""
    return heading is not None and distance(words, _HEADING) <= _SPOILED


class Item(NamedTuple):
    """One printed item; ``drafter`` is where the drafter's mark stands behind it."""

    recipient: RawRecipient
    pieces: list[tuple[int, int]]
    drafter: tuple[int, int] | None


def make_recipient(sheet: Sheet, pieces: list[tuple[int, int]], role: RecipientRole | None = None) -> Item | None:
    """A recipient of one printed item; its role is archive or copy where none is given."""
    first = _BULLETS.match(sheet.text.text, *pieces[0])
    pieces = [(first.end(), pieces[0][1]), *pieces[1:]] if first is not None else pieces
    printed = _closed(join_pieces(sheet.text, pieces).rstrip(_TAIL))
    if not words_of(printed):
        return None
    drafter = None
    fold = sheet.text.fold[pieces[0][0] : pieces[0][1]]
    if role is None:
        role = "archive" if ARCHIVE.match(fold.lstrip(" -~")) else "copy"
    if role == "archive":
        pieces, drafter = _without_drafter(sheet, pieces)
        printed = _closed(join_pieces(sheet.text, pieces).rstrip(_TAIL))
    start, end = pieces[0][0], pieces[-1][1]
    end = start + len(sheet.text.text[start:end].rstrip(_TAIL))
    raw: RawRecipient = {"text": printed, "name": printed, "role": role, "span": sheet.text.span(start, end)}
    if bracket := _BRACKET.search(printed):
        folded = sheet.text.fold[sheet.text.fold.rfind("(", start, end) + 1 : end]
        raw["purpose"] = next((name for name, pattern in PURPOSES if pattern.match(folded)), None)
        if raw["purpose"]:
            raw["name"] = printed[: bracket.start()].rstrip()
    copies = COPIES.search(printed)
    if copies is not None and (role == "archive" or copies["unit"]):
        raw["copies"] = int(copies["copies"])
        if role == "copy":
            raw["name"] = raw["name"].removesuffix(copies.group()).rstrip()
    return Item(raw, pieces, drafter)


def _closed(printed: str) -> str:
    """An item without a closing bracket that nothing opens: a scan found it in a stain."""
    return printed[:-1].rstrip(_TAIL) if printed.endswith(")") and "(" not in printed else printed


def _without_drafter(
    sheet: Sheet, pieces: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """The archive item without the drafter's mark that stands behind it in its line, and that (NĐ30 PL I, III.3)."""
    start, end = pieces[-1]
    mark = _DRAFTER.search(sheet.text.text, start, end)
    if mark is None:
        return pieces, None
    return [*pieces[:-1], (start, mark.start())], mark.span("mark")
