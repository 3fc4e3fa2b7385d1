"""How the text of a Word document is set: NĐ30 PL I, II.6.đ-e; HD05 Phần II, I.6.2.2."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from congvan.checks.roles import roles_of
from congvan.checks.rule import Fault, rule
from congvan.checks.rules.page import styled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper
    from congvan.formats.docx.appearance import Set

_GUIDE_5 = dt.date(2026, 5, 27)
_LONG = 90  # characters: what is shorter is often a heading, or one line that needs no justifying


@rule("S-NB-01")
def body(paper: Paper) -> Iterator[Fault]:
    """Justified, upright, 13–14, first line indented 1 or 1.27 cm."""
    yield from _body(paper, (13, 14), (10.0, 12.7), "10 mm – 12,7 mm")


@rule("P-NB-01")
def party_body(paper: Paper) -> Iterator[Fault]:
    """Justified, 14–15, first line indented about 10 mm, lines exactly 18–22 points apart, 6 points between paragraphs."""
    yield from _body(paper, (14, 15), (9.0, 12.7), "10 mm")
    yield from _spacing(paper)


def _body(paper: Paper, sizes: tuple[float, float], indents: tuple[float, float], told: str) -> Iterator[Fault]:
    """The first paragraph of each deviation."""
    seen: set[str] = set()
    for printed in _text_paragraphs(paper):
        long = len(printed.text) > _LONG
        run = max(printed.shown(), key=lambda one: len(one.text))
        first = printed.look.first_line
        checks = (
            ("align", printed.look.align != "both" and long, _align(printed), "canh đều hai lề"),
            (
                "size",
                not sizes[0] - 0.3 <= run.size <= sizes[1] + 0.3,
                f"cỡ {run.size:g}",
                f"cỡ {sizes[0]:g}–{sizes[1]:g}",
            ),
            (
                "indent",
                long and not indents[0] - 0.6 <= first <= indents[1] + 0.6 and not printed.text.startswith("\t"),
                f"lùi đầu dòng {first:.1f} mm",
                f"lùi đầu dòng {told}",
            ),
        )
        for name, wrong, found, expected in checks:
            if wrong and name not in seen:
                seen.add(name)
                yield styled(paper, printed, printed.text, found, expected)


def _align(printed: Set) -> str:
    return {"center": "canh giữa", "right": "canh phải"}.get(printed.look.align, "canh trái")


def _text_paragraphs(paper: Paper) -> list[Set]:
    return [one for one in (roles_of(paper).of["body"] if paper.docx is not None else ()) if one.shown()]


@rule("S-NB-02")
def state_spacing(paper: Paper) -> Iterator[Fault]:
    """At least 6 points between paragraphs; lines from single to one and a half."""
    yield from _spacing(paper)


def _spacing(paper: Paper) -> Iterator[Fault]:
    seen: set[str] = set()
    party = paper.system == "party"
    items = _text_paragraphs(paper)
    for number, printed in enumerate(items):
        look = printed.look
        following = items[number + 1].look.before if number + 1 < len(items) else 6.0
        if look.after + following < 5.9 and number + 1 < len(items) and "gap" not in seen:
            seen.add("gap")
            yield styled(paper, printed, printed.text, f"cách đoạn {look.after + following:g} pt", "cách đoạn 6 pt")
        if "line" not in seen and not _legal_line(paper, printed, party=party):
            seen.add("line")
            found = f"giãn dòng {look.line:.2g}" if look.line_rule == "auto" else f"giãn dòng {look.line:g} pt"
            expected = "giãn dòng exact 18–22 pt" if party else "giãn dòng 1–1.5"
            yield styled(paper, printed, printed.text, found, expected)


def _legal_line(paper: Paper, printed: Set, *, party: bool) -> bool:
    look = printed.look
    if not party:
        single = max(run.size for run in printed.shown()) * 1.1
        return 0.99 <= look.line <= 1.51 if look.line_rule == "auto" else single <= look.line <= single * 1.6
    if paper.on is not None and paper.on < _GUIDE_5:
        return look.line_rule != "auto" and look.line >= 17.9
    return look.line_rule == "exact" and 17.9 <= look.line <= 22.1


@rule("S-BC-05")
def article_heads(paper: Paper) -> Iterator[Fault]:
    """The word Điều and its number are bold."""
    for printed in roles_of(paper).of["article"] if paper.docx is not None else ():
        runs = printed.shown()
        if runs and not runs[0].bold:
            yield styled(paper, printed, printed.text[:12], "không đậm", "đậm")
            return
