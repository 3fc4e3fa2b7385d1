"""The claims about mentions of other papers: each part stands in its own mention."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from congvan.grounding.header import bears_type, ground_number
from congvan.grounding.names import is_part
from congvan.grounding.search import Found, same
from congvan.vocab import bodies

if TYPE_CHECKING:
    from congvan.grounding.claims import ClaimCode, Evidence
    from congvan.model import Directive, Issuer, Pinpoint, Reference

__all__ = ["ground_references"]

_BEFORE = 120  # how far before a mention its pinpoint may stand
_AFTER = 400  # how far behind it its title, day or issuer may stand


def ground_references(evidence: Evidence, directive: Directive) -> tuple[Reference, ...]:
    """Mentions that are printed; the n-th of equal words is its n-th place."""
    mentions = _Mentions(evidence)
    kept: dict[int, Reference] = {}
    after = 0
    for place, reference in enumerate(directive.references):
        path = evidence.item("references", place)
        quote = reference.text or (reference.number.text if reference.number is not None else reference.title)
        if not quote:
            evidence.refuse(path, reference.model_dump(mode="json", exclude_defaults=True))
            continue
        found = next(
            (
                there
                for start in (after, 0)
                if (there := evidence.finder.find(quote, start) or evidence.finder.find_number(quote, start))
            ),
            None,
        )
        if found is None:
            evidence.refuse(f"{path}.text", quote)
            continue
        after = found.end
        kept[place] = _reference(evidence, path, reference, found, mentions)
    renumbered = {old: new for new, old in enumerate(kept)}
    return tuple(
        _resolved(evidence, evidence.item("references", place), kept, reference, renumbered)
        for place, reference in kept.items()
    )


class _Mentions:
    """The mentions that reading finds, by place, and how far each reaches."""

    def __init__(self, evidence: Evidence) -> None:
        found = [(evidence.finder.place(own.span), own) for own in evidence.read.references if own.span is not None]
        self._own = sorted(found, key=lambda one: one[0])
        self._starts = [place.start for place, _ in self._own]
        self._text = evidence.finder.text.text

    def at(self, found: Found) -> Reference | None:
        """The mention that reading finds over a place."""
        number = bisect_left(self._starts, found.end) - 1
        if number >= 0 and self._own[number][0].end > found.start:
            return self._own[number][1]
        return None

    def reach(self, found: Found) -> Found:
        """From behind the mention before to the next mention, the clause's end, or as far as a title may go."""
        number = bisect_left(self._starts, found.start)
        low = max(0, found.start - _BEFORE)
        if number:
            before = self._own[number - 1][0]
            low = max(low, before.end if before.end <= found.start else before.start)
        behind = bisect_left(self._starts, found.end)
        high = min(len(self._text), found.end + _AFTER)
        high = min([high, *self._starts[behind : behind + 1]])
        ends = [end for mark in (";", ".\n", "\n\n") if (end := self._text.find(mark, found.end, high)) >= 0]
        return Found(low, min([high, *ends]))


def _reference(evidence: Evidence, path: str, reference: Reference, found: Found, mentions: _Mentions) -> Reference:
    finder = evidence.finder
    reach, read = mentions.reach(found), mentions.at(found)
    behind = Found(found.start, reach.end)
    changed: dict[str, Any] = {"span": finder.span(found)}
    number = reference.number
    if number is not None:
        named = finder.find_number(number.text, *found) is not None
        own = read.number.text if read is not None and read.number is not None else None
        inside = named or not reference.text or same(number.text, own)
        if not inside:
            code: ClaimCode = "disagrees" if finder.find(number.text) is not None else "not_found"
            evidence.refuse(f"{path}.number.text", number.text, code)
            number = None
        else:
            number = ground_number(evidence, f"{path}.number", number, reference.document_type, reach)
    changed["number"] = number
    parsed = reference.model_copy(update={"number": number})
    changed["document_type"] = _type(evidence, path, parsed, behind, read)
    changed["issuer"] = _issuer(evidence, f"{path}.issuer", reference.issuer, reach, read)
    changed["title"] = evidence.kept(f"{path}.title", reference.title, reach)
    day = reference.issued_on
    if day is not None and finder.find_day(day, *behind) is None and day != getattr(read, "issued_on", None):
        evidence.refuse(f"{path}.issued_on", day.isoformat(), "elsewhere" if finder.find_day(day) else "not_found")
        changed["issued_on"] = None
    year = reference.year
    if year is not None and str(year) not in finder.cut(reach) and year != getattr(read, "year", None):
        evidence.refuse(f"{path}.year", year)
        changed["year"] = None
    if reference.role not in {"cites", getattr(read, "role", None)}:
        evidence.doubt(f"{path}.role", reference.role)
        changed["role"] = read.role if read is not None else "cites"
    known = read.pinpoint if read is not None else ()
    pinpoints = [
        pinpoint
        for number, pinpoint in enumerate(reference.pinpoint)
        if pinpoint in known or _is_printed(evidence, evidence.item(f"{path}.pinpoint", number), pinpoint, reach)
    ]
    return reference.model_copy(update=changed | {"pinpoint": tuple(pinpoints)})


def _type(evidence: Evidence, path: str, reference: Reference, behind: Found, read: Reference | None) -> str | None:
    """A type whose name opens the mention, or whose code is in its number."""
    code = reference.document_type
    if (
        code is None
        or code == getattr(read, "document_type", None)
        or code == getattr(reference.number, "type_code", None)
    ):
        return code
    if bears_type(evidence, code, behind) is not None and getattr(read, "document_type", None) is None:
        return code
    evidence.refuse(f"{path}.document_type", code, "disagrees")
    return None


def _issuer(
    evidence: Evidence, path: str, issuer: Issuer | None, reach: Found, read: Reference | None
) -> Issuer | None:
    """An issuer whose whole name stands in the mention, with what the registry or reading knows of it."""
    if issuer is None:
        return None
    own = read.issuer if read is not None else None
    place = next((one for one in evidence.finder.find_all(issuer.name, *reach) if not is_part(evidence, one)), None)
    if place is None and not same(issuer.name, own.name if own is not None else None):
        inside = evidence.finder.find(issuer.name, *reach) is not None
        if inside:
            evidence.refuse(f"{path}.name", issuer.name, "part_of_name")
        else:
            evidence.lost(f"{path}.name", issuer.name)
        return None
    body = bodies.find(issuer.name)
    changed: dict[str, Any] = {"parent": own.parent if own is not None else None}
    if issuer.parent is not None and changed["parent"] is None:
        in_print = evidence.finder.find(issuer.parent.name, *reach) is not None
        changed["parent"] = issuer.parent if in_print else None
        if not in_print:
            evidence.lost(f"{path}.parent.name", issuer.parent.name)
    for name in ("place", "abbreviation", "code", "level"):
        value = getattr(issuer, name)
        if value is None or value in {getattr(body, name, None), getattr(own, name, None)}:
            continue
        if name != "place" or evidence.finder.find(value, *reach) is None:
            evidence.refuse(f"{path}.{name}", value)
            changed[name] = None
    return issuer.model_copy(update=changed)


def _is_printed(evidence: Evidence, path: str, pinpoint: Pinpoint, near: Found) -> bool:
    """Whether every label of a pinpoint stands in the mention."""
    labels = [label for name in type(pinpoint).model_fields for label in getattr(pinpoint, name) if label]
    if all(evidence.finder.find(label, near.start, near.end) is not None for label in labels):
        return True
    evidence.refuse(path, str(pinpoint))
    return False


def _resolved(
    evidence: Evidence,
    path: str,
    kept: dict[int, Reference],
    reference: Reference,
    renumbered: dict[int, int],
) -> Reference:
    """A short form with the full mention that it stands for, an earlier one whose number it does not gainsay."""
    target = reference.resolves_to
    if target is None:
        return reference
    full = kept.get(target)
    numbers = {one.number.text for one in (reference, full) if one is not None and one.number is not None}
    types = {one.document_type for one in (reference, full) if one is not None and one.document_type is not None}
    if full is None or full is reference or len(numbers) > 1 or len(types) > 1:
        if full is not None:
            evidence.refuse(f"{path}.resolves_to", target, "disagrees")
        return reference.model_copy(update={"resolves_to": None})
    return reference.model_copy(update={"resolves_to": renumbered[target]})
