"""Lines at the top left into bodies: one body over several lines, a superior above, several side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.lines import join_pieces

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Raw

# Words with which the name of a body begins (NĐ30 PL I, II.2; HD05 Phần II, I.2).
_HEAD = re.compile(
    r"(?:bo (?!may)|so |tong cuc|tong cong ty|tong lien doan|cuc |chi cuc|thue |kho bac|hai quan|van phong|uy ban|ubnd|"
    r"hdnd|hoi dong|hoi |ban |tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang bo|dang uy|chi bo|dang doan|toa an|"
    r"vien |truong |hoc vien|cong ty|tap doan|ngan hang|trung tam|phong |bao hiem|thanh tra|lien doan|cong doan|"
    r"doan |tnch|mat tran|thuong truc|thu tuong|chu tich|chinh phu|quoc hoi|kiem toan|bo tu lenh|quan khu|"
    r"cong an|bo chi huy|bao |dai |nha |quy |dai hoi|ban quan ly|tieu ban|to |doi |hiep hoi|lien hiep|lien minh|"
    r"tong hoi|bo chinh tri|ban bi thu)"
)
_OPEN_END = re.compile(r"(?:\bva|\bcua|\bthuoc|[,&]|\bvan phong|\buy ban|\bthuong vu|\bhoi dong|\bban chap hanh)$")
_JOINT = re.compile(r"\s*[-–]\s*$")
_WHOLE_HEADS = {"van phong", "ban thuong truc", "ban thuong vu", "ban chap hanh"}
_GAZETTE = re.compile(r"van ban quy pham|van ban khac|phan van ban|cong bao|ban sao|du thao")


def read_issuers(draft: Draft, pieces: list[tuple[int, int]]) -> None:
    """Make issuers of the lines that stand where the issuer stands, top to bottom."""
    bodies: list[list[tuple[int, int]]] = []
    joint: list[bool] = []
    seen: set[str] = set()
    previous = ""
    for start, end in pieces:
        fold = " ".join(draft.text.fold[start:end].split()).strip(" -*.,:")
        if not fold or fold in seen or _GAZETTE.match(fold):
            continue
        seen.add(fold)
        if bodies and not _begins_body(previous, fold):
            bodies[-1].append((start, end))
            previous = f"{previous} {fold}"
        else:
            bodies.append([(start, end)])
            joint.append(len(bodies) > 1 and _is_joined(draft, *bodies[-2][-1]))
            previous = fold
    names = [join_pieces(draft.text, body).strip(" -*") for body in bodies]
    _arrange(draft, bodies, names, joint)


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


def _is_joined(draft: Draft, start: int, end: int) -> bool:
    """Whether a line ends with the hyphen that joins two issuers; an em dash is what a scan makes of a rule."""
    joint = _JOINT.search(draft.text.text, start, end)
    return joint is not None and "\u2014" not in draft.text.source[draft.text.at(joint.start()) : draft.text.until(end)]


def _begins_body(previous: str, fold: str) -> bool:
    """Whether a line begins the name of another body than the line above it."""
    if not _HEAD.match(fold + " ") or fold.startswith(("hoi chu nghia",)):
        return False
    return " " in previous and not (_OPEN_END.search(previous) and previous not in _WHOLE_HEADS)


def _arrange(draft: Draft, bodies: list[list[tuple[int, int]]], names: list[str], joint: list[bool]) -> None:
    """Joint issuers side by side, else each body under the one above it."""
    issuers: list[Raw] = []
    parent: Raw | None = None
    for index, name in enumerate(names):
        raw: Raw = {"name": name, "parent": parent}
        is_joint_part = joint[index] or (index + 1 < len(names) and joint[index + 1])
        if is_joint_part or index + 1 == len(names):
            path = f"issuers.{len(issuers)}"
            issuers.append(raw)
            parent = None
        else:
            parent = raw
            path = f"issuers.{len(issuers)}.parent"
        for start, end in bodies[index]:
            draft.note(path, start, end)
    draft.issuers = issuers
