"""Write ``docs/en/reference/forms.md`` from the forms: ``python docs/forms_page.py > docs/en/reference/forms.md``.

Each form writes papers in which every field says something, and what it reads back is compared, field by field. A test
holds the page current. Needs the extra ``docx``.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from congvan import CongvanError, Directive
from congvan.formats.losses import SOURCE, comes_back, losses, values_of, written
from congvan.formats.registry import forms
from full_papers import full, marked, plain, surrounded

if TYPE_CHECKING:
    from congvan.formats.registry import Form

PAPERS = (full(), surrounded(), marked())
_ORDER = ("json", "xml", "akn", "edxml", "docx", "html", "markdown", "text", "ics")
_HEAD = """\
# What each form carries

Made by `docs/forms_page.py`, which lets each form write papers in which every field says something, and compares what is
read back. `congvan convert IN OUT` tells the same of your own paper, on standard error.

| in the table | means |
| --- | --- |
| yes | comes back equal |
| in part | some of the values come back |
| read again | is not written as a value of its own, but read from the words again, and so may differ |
| refused | a paper that has it cannot be written in this form |
| | is lost |

A list is told by the fields of its items, a tree by those of its blocks; `children` is its shape. Letter case of what the rules print in
capitals, control characters, and line breaks within a value do not outlive a printed form; see the pages of the [guides](../how-to/index.md).
`ics` is only written; `pdf` and `doc` are only read, as the printed forms are.

"""
_TAIL = "\nBack to the [overview](../../../README.md); the fields are explained in [the schema](schema.md).\n"


@dataclass(slots=True)
class Probe:
    """What became of the papers in one form."""

    form: Form
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


def probed(form: Form) -> Probe:
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


def page() -> str:
    """The whole page."""
    columns = sorted((form for form in forms() if form.writes), key=lambda form: _ORDER.index(form.name))
    probes = [probed(form) for form in columns]
    names = list(dict.fromkeys(name for paper in PAPERS for name in values_of(paper)))
    order = [*Directive.model_fields, "spans"]
    names.sort(key=lambda name: order.index(name.partition(".")[0]))
    rows = [
        f"| field | {' | '.join(form.name for form in columns)} |",
        f"| --- |{' --- |' * len(columns)}",
        *(f"| `{name}` | {' | '.join(probe.state(name) for probe in probes)} |" for name in names),
    ]
    return _HEAD + "\n".join(rows) + "\n" + _TAIL


if __name__ == "__main__":
    sys.stdout.write(page())
