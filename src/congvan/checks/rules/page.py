"""Page, margins, fonts, lines and spacing of a Word document: NĐ30 PL I, mục I and II; HD05 Phần II, I and IV."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.roles import roles_of
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper
    from congvan.formats.docx.appearance import Set

__all__ = ["styled"]

_A4 = (210.0, 297.0)
_PAPER_SLACK, _MARGIN_SLACK = 1.0, 0.11
_STATE_MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
_PARTY_MARGINS = {"top": (20, 20), "bottom": (20, 20), "left": (30, 30), "right": (15, 15)}
_BACK = {"top": (20, 20), "bottom": (20, 20), "left": (15, 15), "right": (30, 30)}
_SIDES = {"top": "lề trên", "bottom": "lề dưới", "left": "lề trái", "right": "lề phải"}
_FONT = "Times New Roman"
_BLACK = frozenset({None, "000000", "WINDOWTEXT"})
_A_SECOND_PAGE = 5000  # characters; no page of 14 points holds as many
_CONTACT = re.compile(r"dien thoai|email|e-mail|dia chi|website|\bfax\b|so dt")
_TYPED = re.compile(r"[_\-–—=*.\s]{3,}")


@rule("S-PG-01", "P-PG-01")
def is_a4(paper: Paper) -> Iterator[Fault]:
    """A4, 210 × 297 mm."""
    for number, page in enumerate(paper.docx.pages if paper.docx else (), 1):
        sides = tuple(sorted((page.width, page.height)))
        if any(abs(found - wanted) > _PAPER_SLACK for found, wanted in zip(sides, _A4, strict=True)):
            found = f"khổ giấy {page.width:.0f} × {page.height:.0f} mm"
            yield Fault(expected="khổ giấy 210 × 297 mm", kind="page", location=f"section {number}", traits=found)
            return


@rule("S-PG-02")
def is_upright(paper: Paper) -> Iterator[Fault]:
    """Portrait; landscape for annexes with wide tables alone."""
    pages = paper.docx.pages if paper.docx else ()
    if pages and pages[0].width > pages[0].height:
        yield Fault(expected="trang dọc", kind="page", location="section 1", traits="trang ngang")


@rule("S-PG-03")
def margins(paper: Paper) -> Iterator[Fault]:
    """Top and bottom 20–25 mm, left 30–35, right 15–20."""
    yield from _margins(paper, (_STATE_MARGINS,))


@rule("P-PG-01")
def party_margins(paper: Paper) -> Iterator[Fault]:
    """Top and bottom 20 mm, left 30, right 15; on the back side left 15, right 30."""
    yield from _margins(paper, (_PARTY_MARGINS, _BACK))


def _margins(paper: Paper, allowed: tuple[dict[str, tuple[int, int]], ...]) -> Iterator[Fault]:
    slack = _MARGIN_SLACK if len(allowed) == 1 else 0.5
    for number, page in enumerate(paper.docx.pages if paper.docx else (), 1):
        if page.width > page.height:
            continue
        wrong: list[str] = []
        for rules in allowed:
            found = [
                side for side, (low, high) in rules.items() if not low - slack <= getattr(page, side) <= high + slack
            ]
            if not found:
                break
            wrong = wrong or found
        else:
            told = ", ".join(f"{_SIDES[side]} {getattr(page, side):.1f} mm" for side in wrong)
            limits = allowed[0]
            expected = ", ".join(
                f"{_SIDES[side]} {limits[side][0]}"
                + (f"–{limits[side][1]} mm" if limits[side][1] != limits[side][0] else " mm")
                for side in wrong
            )
            yield Fault(expected=expected, kind="page", location=f"section {number}", traits=told)
            return


@rule("S-PG-04", "P-PG-02")
def font(paper: Paper) -> Iterator[Fault]:
    """Every visible run is in Times New Roman."""
    for printed in paper.docx.paragraphs if paper.docx else ():
        for run in printed.shown():
            other = next((name for name in run.fonts if name.lower() != _FONT.lower()), None)
            if other is not None and any(char.isalnum() for char in run.text):
                yield styled(paper, printed, run.text, f"phông {other}", f"phông {_FONT}")
                return


@rule("S-PG-05", "P-PG-02")
def black(paper: Paper) -> Iterator[Fault]:
    """Black text."""
    for printed in paper.docx.paragraphs if paper.docx else ():
        for run in printed.shown():
            if run.color not in _BLACK and any(char.isalnum() for char in run.text):
                yield styled(paper, printed, run.text, f"màu #{run.color}", "màu đen")
                return


def styled(paper: Paper, printed: Set, words: str, found: str, expected: str) -> Fault:
    """A fault of a paragraph, at those of its words that are meant."""
    offset = roles_of(paper).places.get(printed.location)
    words = words.strip().split("\n")[0][:60]
    at = paper.text.find(words, offset) if offset is not None else -1
    start, end = (at, at + len(words)) if at >= 0 else (None, None)
    return Fault(start, end, words, expected, "style", location=printed.location, traits=found)


@rule("S-PG-07")
def page_number(paper: Paper) -> Iterator[Fault]:
    """Arabic, 13–14, upright, centred in the top margin, not on page 1."""
    yield from _page_number(paper, 13, 14)


@rule("P-PG-03")
def party_page_number(paper: Paper) -> Iterator[Fault]:
    """14 points, centred, 10 mm from the upper edge, not on page 1."""
    yield from _page_number(paper, 14, 14)
    pages = paper.docx.pages if paper.docx else ()
    if pages and paper.docx and paper.docx.numbers and abs(pages[0].header - 10) > 1:
        found = f"cách mép trên {pages[0].header:.0f} mm"
        yield Fault(expected="cách mép trên 10 mm", kind="page", location="section 1", traits=found)


def _page_number(paper: Paper, low: float, high: float) -> Iterator[Fault]:
    docx = paper.docx
    if docx is None:
        return
    size = f"cỡ {low:g}" if low == high else f"cỡ {low:g}–{high:g}"
    if not docx.numbers:
        if len(paper.text) > _A_SECOND_PAGE:
            yield Fault(expected=f"{size}, canh giữa", kind="page", location="section 1", traits="không có số trang")
        return
    number = docx.numbers[0]
    wrong = [
        ("ở lề dưới", "ở lề trên") if number.part == "footer" else None,
        (f"canh {'trái' if number.align == 'left' else 'phải'}", "canh giữa") if number.align != "center" else None,
        (f"cỡ {number.run.size:g}", size) if not low <= number.run.size <= high else None,
        ("nghiêng", "đứng") if number.run.italic else None,
        ("hiện ở trang đầu", "không hiện ở trang đầu")
        if not docx.pages[0].hides_first and number.part == "header"
        else None,
    ]
    told = [pair for pair in wrong if pair is not None]
    if told:
        found, expected = (", ".join(pair[side] for pair in told) for side in (0, 1))
        yield Fault(expected=expected, kind="page", location=f"{number.part} 1", traits=found)


@rule("S-QH-05")
def motto_line(paper: Paper) -> Iterator[Fault]:
    """A solid line below Tiêu ngữ, drawn, not typed nor an underline."""
    yield from _line_below(paper, "motto")


@rule("S-CQ-02")
def issuer_line(paper: Paper) -> Iterator[Fault]:
    """A solid line below the issuing body."""
    yield from _line_below(paper, "issuer")


@rule("S-TL-02")
def abstract_line(paper: Paper) -> Iterator[Fault]:
    """A solid line below the abstract."""
    yield from _line_below(paper, "subject")


@rule("P-TD-01")
def party_title_line(paper: Paper) -> Iterator[Fault]:
    """A solid line as long as the title below it."""
    yield from _line_below(paper, "party_title")


def _line_below(paper: Paper, role: str) -> Iterator[Fault]:
    if paper.docx is None or not roles_of(paper).of[role]:
        return
    last = roles_of(paper).of[role][-1]
    paragraphs = paper.docx.paragraphs
    at = paragraphs.index(last)
    below = [one for one in paragraphs[at + 1 : at + 3] if (one.row, one.column) == (last.row, last.column)]
    if last.look.bottom_border or last.drawn or any(one.look.bottom_border or one.drawn for one in below[:2]):
        return
    # A shape may hang on any paragraph of the table of the header.
    if any(one.drawn for one in paragraphs[: at + 3] if one.row is not None or one is last):
        return
    typed = next((one for one in below if _TYPED.fullmatch(one.text.strip()) and len(one.text.strip()) > 2), None)
    if any(run.underline for run in last.shown()):
        found = "gạch chân"
    else:
        found = "dấu gạch gõ tay" if typed is not None else "không có đường kẻ"
    yield styled(paper, last, last.text, found, "đường kẻ")


@rule("S-QH-06")
def sizes_together(paper: Paper) -> Iterator[Fault]:
    """12/13/13 or 13/14/14 for Quốc hiệu, Tiêu ngữ, place and date."""
    roles = roles_of(paper).of if paper.docx is not None else {}
    first = [
        roles[role][0] for role in ("national_title", "motto", "date") if roles.get(role) and roles[role][0].shown()
    ]
    if len(first) != 3:
        return
    sizes = tuple(one.shown()[0].size for one in first)
    legal = 12 <= sizes[0] <= 13 and all(13 <= size <= 14 for size in sizes[1:])
    if legal and sizes not in {(12, 13, 13), (13, 14, 14)}:
        found = "cỡ " + "/".join(f"{size:g}" for size in sizes)
        yield styled(paper, first[0], first[0].text, found, "cỡ 12/13/13, cỡ 13/14/14")


@rule("S-QH-02")
def title_on_the_right(paper: Paper) -> Iterator[Fault]:
    """Quốc hiệu stands in the right column."""
    for printed in roles_of(paper).of["national_title"] if paper.docx is not None else ():
        if printed.row is not None and printed.column == 0:
            yield styled(paper, printed, printed.text, "ở cột trái", "ở cột phải")


@rule("S-ND-04")
def date_beside_number(paper: Paper) -> Iterator[Fault]:
    """Place and date on the row of the number."""
    if paper.docx is None:
        return
    roles = roles_of(paper).of
    for date, number in zip(roles["date"][:1], roles["number"][:1], strict=False):
        if date.row is not None and number.row is not None and date.row != number.row and date.row[0] == number.row[0]:
            yield styled(paper, date, date.text, "ở hàng khác với số", "ngang hàng với số")


@rule("S-DC-01")
def contact_line(paper: Paper) -> Iterator[Fault]:
    """The contact line at the foot of page 1 is of 11–12 points."""
    for printed in paper.docx.feet if paper.docx is not None else ():
        runs = printed.shown()
        if _CONTACT.search(fold(printed.text)) and runs and not 10.9 <= runs[0].size <= 12.1:
            yield styled(paper, printed, printed.text, f"cỡ {runs[0].size:g}", "cỡ 11–12")
            return
