"""Lines at the top left into bodies: one body over several lines, a superior above, several side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.text.lines import join_pieces
from congvan.vocab.folding import key

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Raw

# Words with which the name of a body begins (NĐ30 PL I, II.2; HD05 Phần II, I.2).
_HEAD = re.compile(
    r"(?:bo (?!may)|so |tong cuc|tong cong ty|tong lien doan|cuc |chi cuc|thue |kho bac|hai quan|van phong|uy ban|ubnd|"
    r"hdnd|hoi dong|hoi |ban |tinh uy|thanh uy|huyen uy|quan uy|thi uy|xa uy|phuong uy|dang bo|dang uy|chi bo|dang doan|"
    r"toa an|vien |truong |hoc vien|cong ty|tap doan|ngan hang|trung tam|phong |bao hiem|thanh tra|lien doan|cong doan|"
    r"doan |tinh doan|thanh doan|huyen doan|tnch|mat tran|mttq|ubmttq|thuong truc|thu tuong|chu tich|chinh phu|quoc hoi|"
    r"kiem toan|bo tu lenh|quan khu|quan chung|quan doan|binh doan|binh chung|su doan|trung doan|lu doan|cong an|"
    r"bo chi huy|bao |dai |nha |quy |dai hoi|ban quan ly|tieu ban|to |doi |hiep hoi|lien hiep|lien minh|tong hoi|"
    r"bo chinh tri|ban bi thu|bch |bqp|btv |ubkt|chi nhanh|hop tac xa|xi nghiep|benh vien|hat |tram |cang |co quan )"
)
# A name that ends so goes on in the next line, whatever that begins with.
_OPEN_END = re.compile(
    r"(?:\bva|\bcua|\bthuoc|[,&]|\bvan phong|\buy ban|\bthuong vu|\bhoi dong|\bban chap hanh|\bchu tich(?: uy)?|^uy|"
    r"\bthu tuong|\bbo truong|\bcong ty(?: co phan| tnhh| tnhh mtv)?|\bchi nhanh|\btrung tam|"
    r"^truong(?: cao dang| dai hoc| trung cap)?)$"
)
_JOINT = re.compile(r"\s*[-–]\s*$")
_BETWEEN = re.compile(r"\s[-–]\s")
_JOINT_NUMBER = re.compile(r"(?:[A-Z]LT|QCPH)[-/]|LT$")  # TTLT, NQLT, KHLT … in a number
_WHOLE_HEADS = {"van phong", "ban thuong truc", "ban thuong vu", "ban chap hanh"}
_GAZETTE = re.compile(
    r"van ban quy pham|van ban (?:phap luat )?khac|van ban hop nhat|phan van ban|cong bao|ban sao|du thao"
)

_TAIL = 200
"""Characters of the name above that are looked at for how it ends."""
_DEEPEST = 10
"""Bodies one under another, at the most; the longest chain that is printed, a unit's down to its cell, has six."""

_Pieces = list[tuple[int, int]]


def read_issuers(draft: Draft, pieces: _Pieces) -> None:
    """Make issuers of the lines that stand where the issuer stands, top to bottom."""
    bodies: list[_Pieces] = []
    joint: list[bool] = []
    previous = ""
    gazette = False
    for start, end in _parted(draft, pieces):
        fold = " ".join(draft.text.fold[start:end].split()).strip(" -*.,:")
        if not fold or _GAZETTE.match(fold):
            gazette = gazette or bool(fold)
            continue
        if bodies and not _begins_body(previous, fold):
            bodies[-1].append((start, end))
            previous = f"{previous} {fold}"[-_TAIL:]
        else:
            bodies.append([(start, end)])
            joint.append(len(bodies) > 1 and _is_joined(draft, bodies[-2][-1], start))
            previous = fold
    if gazette and draft.number is None:
        return  # what stands here is the running head of the gazette
    _arrange(draft, *_without_repeats(draft, bodies, joint))


def opens_body(fold: str) -> bool:
    """Whether a line begins with a word with which the name of a body begins."""
    return _HEAD.match(fold + " ") is not None and not fold.startswith("hoi chu nghia")


def _parted(draft: Draft, pieces: _Pieces) -> _Pieces:
    """The pieces, cut between joint issuers that are printed in one line."""
    joint = any(_JOINT.search(draft.text.text, start, end) for start, end in pieces)
    if not joint and not _JOINT_NUMBER.search(draft.number or ""):
        return pieces
    parted: _Pieces = []
    for start, end in pieces:
        first = start
        for cut in _BETWEEN.finditer(draft.text.text, start, end):
            if opens_body(draft.text.fold[first : cut.start()]) and opens_body(draft.text.fold[cut.end() : end]):
                parted.append((first, cut.end()))
                first = cut.end()
        parted.append((first, end))
    return parted


def _without_repeats(
    draft: Draft, bodies: list[_Pieces], joint: list[bool]
) -> tuple[list[_Pieces], list[str], list[bool]]:
    """The bodies, each once: a gazette prints the issuer a first time above the header."""
    last: dict[str, int] = {}
    names = [join_pieces(draft.text, body).strip(" -*_.,") for body in bodies]
    for index, name in enumerate(names):
        last[key(name)] = index
    kept = sorted(last.values())
    joined = {names[i] for i, flag in enumerate(joint) if flag or (i + 1 < len(joint) and joint[i + 1])}
    return [bodies[i] for i in kept], [names[i] for i in kept], [names[i] in joined for i in kept]


def resolve_issuers(draft: Draft) -> None:
    """What the registry knows of the issuers at the day of issue; a mass organisation makes its papers its own."""
    for issuer in draft.issuers:
        superior = issuer["parent"]
        system = _resolve(superior, draft) if superior else None
        system = _resolve(issuer, draft) or system
        if superior and "place" in superior:
            issuer.setdefault("place", superior["place"])
        if system == "mass_organization":
            draft.system = system


def home_of(draft: Draft) -> str | None:
    """The place that the first issuer governs or serves."""
    return draft.issuers[0].get("place") if draft.issuers else None


def _resolve(issuer: Raw, draft: Draft) -> str | None:
    """Add abbreviation, level and place of a body that the registry knows; gives its system."""
    body = vocab.bodies.find(issuer["name"], on=draft.issued_on)
    if body is None:
        return None
    known = {"abbreviation": body.abbreviation, "level": body.level, "place": body.place}
    issuer.update((name, value) for name, value in known.items() if value)
    return body.system


def _is_joined(draft: Draft, above: tuple[int, int], start: int) -> bool:
    """Whether a line ends with the hyphen that joins two issuers; an em dash is what a scan makes of a rule."""
    joint = _JOINT.search(draft.text.text, *above)
    if joint is None:
        return False
    return "\u2014" not in draft.text.source[draft.text.at(joint.start()) : draft.text.until(min(above[1], start))]


def _begins_body(previous: str, fold: str) -> bool:
    """Whether a line begins the name of another body than the line above it."""
    if not opens_body(fold):
        return False
    return " " in previous and not (_OPEN_END.search(previous) and previous not in _WHOLE_HEADS)


def _arrange(draft: Draft, bodies: list[_Pieces], names: list[str], joint: list[bool]) -> None:
    """Joint issuers side by side, else each body under the one above it."""
    issuers: list[Raw] = []
    parent: Raw | None = None
    depth = 0
    for index, name in enumerate(names):
        raw: Raw = {"name": name, "parent": parent}
        depth = 1 + depth if parent else 1
        if joint[index] or index + 1 == len(names) or depth == _DEEPEST:
            path = f"issuers.{len(issuers)}"
            issuers.append(raw)
            parent = None
        else:
            parent = raw
            path = f"issuers.{len(issuers)}.parent"
        for start, end in bodies[index]:
            draft.note(path, start, end)
    draft.issuers = issuers
