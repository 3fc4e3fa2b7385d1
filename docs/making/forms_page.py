"""The page that tells what each form carries, made by trying.

Each form writes papers in which every field says something, and what it reads back is compared, field by field. Needs
the extra ``docx``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from congvan import CongvanError, Directive
from congvan.formats.losses import SOURCE, comes_back, losses, values_of, written
from congvan.formats.registry import formats
from full_papers import authored, full, marked, plain, surrounded, wired
from words import filled, table, word

if TYPE_CHECKING:
    from congvan.formats.registry import Format

PAPERS = (full(), surrounded(), marked(), wired(), authored())
_ORDER = ("json", "xml", "akn", "edxml", "docx", "html", "markdown", "text", "ics")


@dataclass(slots=True)
class Probe:
    """What became of the papers in one form."""

    form: Format
    lost: dict[str, list[str]] = field(default_factory=dict)
    partly: set[str] = field(default_factory=set)
    again: set[str] = field(default_factory=set)

    def state(self, name: str) -> str:
        """The word for a field."""
        found = self.lost[name]
        if set(found) == {"kept"}:
            return "yes"
        if "refused" in found:
            return "refused"
        if name in self.partly:
            return "in part"
        return "read again" if name in self.again else ""


def probed(form: Format) -> Probe:
    """Write every paper in a form and read it back."""
    probe = Probe(form)
    for paper in PAPERS:
        before = values_of(paper)
        try:
            data = written(paper, form) if form.reads else b""
        except CongvanError:
            for name in before.keys() - probe.lost.keys():
                probe.lost[name] = ["refused"]
            continue
        lost = losses(paper, form, data)
        for name in before:
            probe.lost.setdefault(name, []).append(lost.get(name, "kept"))
        if form.reads:
            note(probe, before, comes_back(form, data))
    if form.reads:
        note(probe, {}, comes_back(form, written(plain(), form)))
    return probe


def note(probe: Probe, before: dict[str, list[object]], back: Directive) -> None:
    """Which fields came back in part, and which hold something else now."""
    for name, values in values_of(back).items():
        if any(value in before.get(name, ()) for value in values):
            probe.partly.add(name)
        elif name != SOURCE or (back.source is not None and back.source.text is not None):
            probe.again.add(name)


def page(language: str) -> str:
    """The whole page."""
    probes = _probes()
    names = list(dict.fromkeys(name for paper in PAPERS for name in values_of(paper)))
    order = [*Directive.model_fields, "spans"]
    names.sort(key=lambda name: order.index(name.partition(".")[0]))
    header = [word("field", language), *(probe.form.name for probe in probes)]
    body = [[f"`{name}`", *(_told(probe.state(name), language) for probe in probes)] for name in names]
    return filled("forms", language, table=table(header, body).rstrip("\n"))


@cache
def _probes() -> list[Probe]:
    """Every form that is written, tried once for both languages."""
    columns = sorted((form for form in formats() if form.writes), key=lambda form: _ORDER.index(form.name))
    return [probed(form) for form in columns]


def _told(state: str, language: str) -> str:
    return word(state, language) if state else ""
