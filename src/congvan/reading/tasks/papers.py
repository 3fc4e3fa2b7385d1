"""What the kind of a paper lets expect of its body: whether it orders, decides, asks or answers."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks import orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.reading.body.node import Node
    from congvan.reading.tasks.matter import Matter

# A decision tells what shall be; only what it says to somebody is a task.
_DECISIONS = {"QĐ", "NQ", "QC", "QyĐ", "QĐi", "L", "NĐ", "TT", "TTLT", "NQLT", "PL", "SL"}
_STATUTES = {"L", "NĐ", "TT", "TTLT", "PL", "SL", "NQLT"}
_DIRECTING = {"KH", "CT", "CĐ", "CTr", "KL", "ĐA", "PA", "HD", "TB"}
_PAPERS = {"CV": "letter", "TTr": "submission", "BC": "submission"}
_YEAR = rule(
    "task.number.of-year",
    r"/(?:19|20)\d\d/",
    basis="NĐ30 PL II, V: numbers of legal papers carry the year",
    examples=("15/2026/QĐ-UBND",),
    counterexamples=("15/QĐ-UBND",),
)
_PROGRAMME = rule(
    "task.heading.programme",
    spaced(r"(?:(?:ve|mot so|cac|nhung|nhom|dinh huong) )*(?:nhiem vu|giai phap)\b(?!.{0,60}quyen han)(?! cua\b)"),
    basis="a decision that adopts a programme holds it in its own sections: Nhiệm vụ, giải pháp",
    examples=("Nhiệm vụ và giải pháp chủ yếu", "Các giải pháp thực hiện", "Một số nhóm nhiệm vụ"),
    counterexamples=("Nhiệm vụ, quyền hạn", "Nhiệm vụ của Ban Chỉ đạo", "Chức năng, nhiệm vụ"),
    flags=re.DOTALL,
    anchored=True,
)
_DEEP = 4  # levels of the tree in which the sections of a programme stand
_OPENING = 1200  # characters in which a letter says that it answers


class Stance(enum.IntEnum):
    """How strongly a place tells that something is to be done."""

    SILENT = 0
    """It tells what was, or what is."""
    ASKED = 1
    """Somebody may be asked or told in so many words: ``đề nghị Sở Y tế …``."""
    NAMED = 2
    """A named body is told what to do: ``Sở Y tế chủ trì …``."""
    LISTED = 3
    """Items begin with what is to be done: ``Rà soát …``."""


class Paper(NamedTuple):
    """What the kind of a paper lets expect of its body."""

    kind: str
    """``normative``, ``answer``, ``decision``, ``directing``, ``letter``, ``submission`` or ``other``."""
    default: Stance
    """Of a body that no heading opens."""
    listed: Stance
    """Of a list of what is to be done."""
    sections: Stance
    """Of a section whose heading tells nothing: a plan says what is to be done, whatever it is called."""
    is_normative: bool
    is_answer: bool
    requests: bool
    """Whether it asks its addressee rather than ordering anybody."""


def paper_of(matter: Matter) -> Paper:
    """The kind of a paper whose header has been read."""
    code = matter.document_type or ""
    is_decision = code in _DECISIONS
    is_normative = code in _STATUTES or _YEAR.search(matter.number or "") is not None
    opening = min(matter.body_end, matter.body_start + _OPENING)
    is_answer = orders.answers(matter.text, matter.body_start, opening)
    is_programme = is_decision and not is_normative and _is_programme(matter, matter.body)
    is_directing = code in _DIRECTING or is_programme
    kind = "directing" if is_directing else "decision" if is_decision else _PAPERS.get(code, "other")
    return Paper(
        kind="normative" if is_normative else "answer" if is_answer else kind,
        default=Stance.NAMED if is_decision else Stance.ASKED,
        listed=Stance.ASKED
        if kind == "submission"
        else Stance.NAMED
        if is_decision and not is_programme
        else Stance.LISTED,
        sections=Stance.LISTED if is_directing else Stance.SILENT,
        is_normative=is_normative,
        is_answer=is_answer,
        requests=code in {"CV", "TTr", "BC", ""},
    )


def _is_programme(matter: Matter, nodes: Sequence[Node], depth: int = 0) -> bool:
    """Whether a decision or resolution is itself a programme: a section of it says what is to be done, item by item."""
    if depth >= _DEEP:
        return False
    for node in nodes:
        if node.start >= matter.annex_start:
            break
        is_section = node.kind != "article" and node.children
        if is_section and _PROGRAMME.match(matter.text.fold, node.words, node.heading_end):
            return True
        if _is_programme(matter, node.children, depth + 1):
            return True
    return False
