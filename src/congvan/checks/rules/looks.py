"""How each component is printed in a Word document: size, weight, slant, alignment, by the table of looks."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from congvan.checks.roles import roles_of
from congvan.checks.rule import Fault, rule
from congvan.checks.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from congvan.checks.paper import Paper
    from congvan.formats.docx.appearance import Set
    from congvan.formats.docx.looks import RunLook

_SWITCHES = (
    ("bold", "đậm", "không đậm"),
    ("italic", "nghiêng", "đứng"),
    ("underline", "gạch chân", "không gạch chân"),
)
_ALIGNS = {"center": "canh giữa", "both": "canh đều hai lề", "left": "canh trái", "right": "canh phải"}
_SLACK = 0.26  # half a point is the finest that Word has


def judge(paper: Paper, printed: Set, row: Mapping[str, str]) -> Iterator[Fault]:
    """A paragraph that is not printed as a row of the table asks."""
    wrong: list[str] = []
    wanted: list[str] = []
    for run in printed.shown():
        for found, expected in _of_run(run, row):
            if found not in wrong:
                wrong.append(found)
                wanted.append(expected)
    align = row["align"]
    if align and printed.look.align != align:
        wrong.append(_ALIGNS.get(printed.look.align, printed.look.align))
        wanted.append(_ALIGNS[align])
    if wrong:
        offset = roles_of(paper).places.get(printed.location)
        words = printed.text.strip().split("\n")[0]
        end = offset + len(words) if offset is not None else None
        expected = ", ".join(dict.fromkeys(wanted))
        yield Fault(offset, end, words, expected, "style", location=printed.location, traits=", ".join(wrong))


def _of_run(run: RunLook, row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    low, high = float(row["size_min"]), float(row["size_max"])
    if not low - _SLACK <= run.size <= high + _SLACK:
        yield f"cỡ {run.size:g}", f"cỡ {low:g}" if low == high else f"cỡ {low:g}–{high:g}"
    for name, on, off in _SWITCHES:
        if row[name] and getattr(run, name) != (row[name] == "yes"):
            yield (off, on) if row[name] == "yes" else (on, off)


def _check(paper: Paper, *, rule_id: str) -> Iterator[Fault]:
    if paper.docx is None:
        return
    for row in rows("looks"):
        if row["rule"] != rule_id:
            continue
        told: set[str] = set()
        for printed in roles_of(paper).of[row["role"]]:
            for fault in judge(paper, printed, row):
                if fault.traits not in told:
                    told.add(fault.traits)
                    yield fault


for _rule_id in dict.fromkeys(row["rule"] for row in rows("looks")):
    rule(_rule_id)(functools.partial(_check, rule_id=_rule_id))
