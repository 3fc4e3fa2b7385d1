"""Lines at the top left into bodies: one body over several lines, a superior above, several side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan import vocab
from congvan.reading.grammar.bodies import begins_body, is_below, opens_body, with_known
from congvan.reading.grammar.rule import rule
from congvan.reading.text.letters import CAPITAL
from congvan.reading.text.lines import join_pieces
from congvan.reading.text.noise import is_no_word, without_stains
from congvan.vocab.folding import fold, key

if TYPE_CHECKING:
    import datetime as dt

    from congvan.reading.findings import Notes
    from congvan.reading.raw import RawIssuer
    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet

_JOINT = re.compile(r"\s*[-–]\s*$")
_BETWEEN = re.compile(r"\s?[-–]\s?")
_JOINT_NUMBER = rule(
    "header.issuers.joint-number",
    r"(?:[a-z]lt|qcph)[-/]|lt$|/[a-z]{2,4}(?:-[a-zđ&]{2,8}){2,}",
    basis="NĐ30 PL I, II.3.c: behind the type, the abbreviation of each body that issues",
    examples=("12/TTLT-BTC", "02/QCPH-CAT", "05/NQLT", "2014/KH-SYT-CĐN"),
    counterexamples=("12/KH-SYT", "15/UBND-KT"),
)
_BLANK = re.compile(r"\s+")
_IN_CAPITALS = rule(
    "header.issuers.stain-behind",
    rf"[{CAPITAL}]{{2,12}}(?: [{CAPITAL}&-]{{1,12}}){{1,14}}(?= )",
    basis="OCR: the rule or the title of the right column, read as letters behind the name of a body",
    examples=("‹CHI BỘ QUÂN SỰ› TSEr7trE", "‹SỞ Y TẾ› haiqt0"),
    counterexamples=("SỞ", "Sở Y tế abc"),
    runs_on="text",
    anchored=True,
)
_GAZETTE = rule(
    "header.issuers.gazette",
    r"van ban quy pham|van ban (?:phap luat )?khac|van ban hop nhat|phan van ban|cong bao|ban sao|du thao",
    basis="habit of Công báo: its running head stands where the issuer does",
    examples=("VĂN BẢN QUY PHẠM PHÁP LUẬT", "CÔNG BÁO/Số 5", "DỰ THẢO"),
    counterexamples=("UBND TỈNH",),
    anchored=True,
)

_STAIN = 2
"""Letters of a line that is no part of a body whose name is whole without it."""
_LONGEST = 250
"""Characters of a line in which more than one body may be named; no names are as long."""
_TAIL = 200
"""Characters of the name above that are looked at for how it ends."""
_DEEPEST = 10
"""Bodies one under another, at the most; the longest chain that is printed, a unit's down to its cell, has six."""

_Pieces = list[tuple[int, int]]


def read_issuers(notes: Notes, pieces: _Pieces, number: str | None) -> tuple[RawIssuer, ...]:
    """The issuers of a paper of that number, of the lines that stand where the issuer stands, top to bottom."""
    is_joint = _JOINT_NUMBER.search(fold(number or "")) is not None  # the abbreviations of several bodies in it
    bodies: list[_Pieces] = []
    joint: list[bool] = []
    previous = ""
    gazette = False
    for start, end in _parted(notes, [without_stains(notes.text, *piece) for piece in pieces], is_joint=is_joint):
        folded = " ".join(notes.text.fold[start:end].split()).strip(" -*.,:")
        if not folded or _GAZETTE.match(folded):
            gazette = gazette or bool(folded)
            continue
        if bodies and len(folded) <= _STAIN and _is_whole(join_pieces(notes.text, bodies[-1])):
            continue
        if bodies and not begins_body(previous, folded):
            bodies[-1].append((start, end))
            previous = f"{previous} {folded}"[-_TAIL:]
        else:
            bodies.append([(start, end)])
            joint.append(len(bodies) > 1 and _is_joined(notes, bodies[-2][-1], (start, end), is_joint=is_joint))
            previous = folded
    if gazette and number is None:
        return ()  # what stands here is the running head of the gazette
    return _arrange(notes, *_without_repeats(notes, bodies, joint))


def before_stain(sheet: Sheet, piece: Piece) -> Piece:
    """A piece without the letters of no word that a scan found behind the name of a body in capitals."""
    name = _IN_CAPITALS.match(sheet.text.text, piece.start, piece.end)
    if name is None or not opens_body(sheet.text.fold[piece.start : name.end()]):
        return piece
    behind = sheet.text.text[name.end() : piece.end].split()
    is_stain = bool(behind) and is_no_word(behind[0]) and not any(map(str.isalpha, behind[1:]))
    is_stain = is_stain or (bool(behind) and all(map(str.islower, behind)))  # "lính phúc", left of the motto
    return piece._replace(end=name.end()) if is_stain else piece


def _parted(sheet: Sheet, pieces: _Pieces, *, is_joint: bool) -> _Pieces:
    """The pieces, cut between joint issuers that are printed in one line."""
    joint = is_joint or any(_JOINT.search(sheet.text.text, start, end) for start, end in pieces)
    parted: _Pieces = []
    for start, end in pieces:
        if end - start > _LONGEST:
            parted.append((start, end))
            continue
        first = start
        for cut in _BETWEEN.finditer(sheet.text.text, start, end):
            then = _BETWEEN.search(sheet.text.text, cut.end(), end)  # three bodies in a line: each beside the next
            left, right = (first, cut.start()), (cut.end(), then.start() if then else end)
            both = opens_body(sheet.text.fold[slice(*left)]) and opens_body(sheet.text.fold[slice(*right)])
            if both and (joint or _are_equals(sheet.text.text[slice(*left)], sheet.text.text[slice(*right)])):
                parted.append((first, cut.end()))
                first = cut.end()
        under = _under_one_another(sheet, first, end)
        parted += [(first, under), (under, end)] if under else [(first, end)]
    return parted


def _are_equals(left: str, right: str) -> bool:
    """Whether the registry knows two names as bodies of one level, of which neither is a part of the other."""
    bodies = vocab.bodies.find(left), vocab.bodies.find(right)
    if bodies[0] is None or bodies[1] is None or bodies[0].level != bodies[1].level:
        return False
    return not is_below(fold(left), fold(right))


def _under_one_another(sheet: Sheet, start: int, end: int) -> int:
    """Where a second body begins in a line behind one that the registry knows as whole; 0 where none does."""
    text = sheet.text
    for gap in _BLANK.finditer(text.text, start, end):
        left = text.fold[start : gap.start()]
        right = text.fold[gap.end() : end]
        if " " not in right.strip() or not begins_body(left, right) or left.endswith("trung uong"):
            continue
        if _is_whole(text.text[start : gap.start()]):
            return gap.end()
    return 0


def _is_whole(name: str) -> bool:
    """Whether the registry knows a name as that of one body, and not of a kind of body."""
    body = vocab.bodies.find(name)
    return body is not None and (body.place is not None or (body.level == "central" and " " in name.strip()))


def _without_repeats(
    sheet: Sheet, bodies: list[_Pieces], joint: list[bool]
) -> tuple[list[_Pieces], list[str], list[bool]]:
    """The bodies, each once: a gazette prints the issuer a first time above the header."""
    last: dict[str, int] = {}
    names = [join_pieces(sheet.text, _without_rules(sheet, body)).strip(" -*_.,") for body in bodies]
    for index, name in enumerate(names):
        last[key(name)] = index
    kept = sorted(last.values())
    joined = {names[i] for i, flag in enumerate(joint) if flag or (i + 1 < len(joint) and joint[i + 1])}
    return [bodies[i] for i in kept], [names[i] for i in kept], [names[i] in joined for i in kept]


def _without_rules(sheet: Sheet, body: _Pieces) -> _Pieces:
    """The lines of one body without the printed rule that a scan read as an em dash at the end of a line."""
    kept: _Pieces = []
    for start, end in body:
        rule_at = _JOINT.search(sheet.text.text, start, end)
        is_dash = rule_at and "\u2014" in sheet.text.source[sheet.text.at(rule_at.start()) : sheet.text.until(end)]
        kept.append((start, rule_at.start() if rule_at and is_dash else end))
    return kept


class Resolved(NamedTuple):
    """The issuers with what the registry knows of them, and whose rules of form their paper follows."""

    issuers: tuple[RawIssuer, ...]
    system: str | None


def resolve_issuers(issuers: tuple[RawIssuer, ...], issued_on: dt.date | None, system: str | None) -> Resolved:
    """What the registry knows of the issuers at the day of issue.

    A mass organisation makes its papers its own; a paper of which no header tells the ``system`` has that of its issuer.
    """
    resolved: list[RawIssuer] = []
    for printed in issuers:
        above = printed.get("parent")
        superior, system_above = _resolve(above, issued_on) if above else (None, None)
        issuer, own = _resolve(printed, issued_on)
        issuer["parent"] = superior
        if superior and "place" in superior:
            issuer.setdefault("place", superior["place"])
        if (own or system_above) == "mass_organization":
            system = "mass_organization"
        system = system or own
        resolved.append(issuer)
    return Resolved(tuple(resolved), system)


def home_of(issuers: tuple[RawIssuer, ...]) -> str | None:
    """The place that the first issuer governs or serves."""
    return issuers[0].get("place") if issuers else None


def _resolve(issuer: RawIssuer, issued_on: dt.date | None) -> tuple[RawIssuer, str | None]:
    """A body with abbreviation, level and place, where the registry knows it, and its system."""
    body = vocab.bodies.find(issuer["name"], on=issued_on)
    known: RawIssuer = {**issuer, **with_known(issuer["name"], body)}
    return known, body.system if body is not None else None


def _is_joined(sheet: Sheet, above: tuple[int, int], below: tuple[int, int], *, is_joint: bool) -> bool:
    """Whether a line ends with the hyphen that joins two issuers; an em dash is what a scan makes of a rule.

    So is a hyphen between a body and its own unit, unless the number is of several bodies.
    """
    joint = _JOINT.search(sheet.text.text, *above)
    if joint is None:
        return False
    if not is_joint and is_below(sheet.text.fold[slice(*above)], sheet.text.fold[slice(*below)]):
        return False
    return "\u2014" not in sheet.text.source[sheet.text.at(joint.start()) : sheet.text.until(min(above[1], below[0]))]


def _arrange(notes: Notes, bodies: list[_Pieces], names: list[str], joint: list[bool]) -> tuple[RawIssuer, ...]:
    """Joint issuers side by side, else each body under the one above it."""
    issuers: list[RawIssuer] = []
    parent: RawIssuer | None = None
    depth = 0
    for index, name in enumerate(names):
        raw: RawIssuer = {"name": name, "parent": parent}
        depth = 1 + depth if parent else 1
        if joint[index] or index + 1 == len(names) or depth == _DEEPEST:
            path = f"issuers.{len(issuers)}"
            issuers.append(raw)
            if not joint[index]:
                parent = None  # bodies that issue jointly have the one superior that stands above them
        else:
            parent = raw
            path = f"issuers.{len(issuers)}.parent"
        for start, end in bodies[index]:
            notes.note(path, start, end)
    return tuple(issuers)
