"""The lists beside the text: what was read, what the rules of form have against it, what was left (các danh sách)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.view.cited import called, day_of
from congvan.view.data import EntryData, GroupData
from congvan.view.marks import blocks_of, field_name, field_places, numbered
from congvan.view.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from congvan.model import Directive, Finding, Reference, Signature, Source, Span
    from congvan.view.data import WhyData
    from congvan.view.words import Language

__all__ = ["groups_of"]

_LONGEST = 240


def groups_of(
    directive: Directive,
    source: Source,
    findings: Sequence[Finding],
    why: Mapping[str, Sequence[WhyData]],
    lang: Language,
) -> list[GroupData]:
    """Every list that has entries, each on its tab.

    Args:
        directive: The paper.
        source: What was read, or an empty one.
        findings: What the rules of form have against it.
        why: The rules behind each value, by its path.
        lang: The language of the words.
    """
    panel = _Panel(directive, source, why, lang)
    lists = (
        ("reading", "fields", panel.fields()),
        ("reading", "recipients", panel.recipients()),
        ("reading", "signatures", panel.signatures()),
        ("reading", "outline", panel.outline()),
        ("references", "mentions", panel.references()),
        ("findings", "findings", panel.findings(findings)),
        ("unread", "leftovers", panel.leftovers()),
        ("unread", "diagnostics", panel.diagnostics()),
    )
    groups = (GroupData(tab=tab, heading=heading, entries=list(entries)) for tab, heading, entries in lists)
    return [group for group in groups if group["entries"]]


class _Panel:
    """The entries of one paper."""

    def __init__(
        self, directive: Directive, source: Source, why: Mapping[str, Sequence[WhyData]], lang: Language
    ) -> None:
        self._directive = directive
        self._source = source
        self._text = source.text or ""
        self._why = why
        self._lang = lang

    def fields(self) -> Iterator[EntryData]:
        """The header's fields, each with all its words as printed."""
        made: dict[int, EntryData] = {}
        for place, found in field_places(self._source):
            words = self._cut(found.span)
            if place in made:
                made[place]["text"] = f"{made[place]['text']} {words}"
                continue
            made[place] = EntryData(
                key=f"field-{place}",
                placed=True,
                name=field_name(found.field, self._lang),
                text=words,
                why=self._because(found.field),
            )
        yield from made.values()

    def recipients(self) -> Iterator[EntryData]:
        """To whom it goes."""
        for place, found in enumerate(self._directive.recipients, 1):
            name = word("recipient", found.role, self._lang)
            yield EntryData(key=f"recipient-{place}", placed=found.span is not None, name=name, text=found.text)

    def signatures(self) -> Iterator[EntryData]:
        """Who signed."""
        for place, found in enumerate(self._directive.signatures, 1):
            name = found.name or self._page("untitled")
            position = [(self._page("position"), found.position)] if found.position else []
            yield EntryData(
                key=f"signature-{place}",
                placed=found.span is not None,
                name=name,
                text=_authority(found),
                facts=position,
                why=self._because(f"signatures.{place - 1}"),
            )

    def outline(self) -> Iterator[EntryData]:
        """The parts of the body that have a label, each with its first words."""
        for place, (depth, kind, label, span) in enumerate(blocks_of(self._directive), 1):
            if label is not None:
                name = numbered(kind, label, self._lang)
                words = "" if span is None else self._cut(span, 90)
                yield EntryData(key=f"block-{place}", placed=span is not None, name=name, text=words, depth=depth)

    def references(self) -> Iterator[EntryData]:
        """Every mention with what it names."""
        for place, found in enumerate(self._directive.references, 1):
            yield EntryData(
                key=f"reference-{place}",
                placed=found.span is not None,
                name=called(found, self._lang),
                tag=word("role", found.role, self._lang),
                tone=found.role,
                facts=list(self._mentioned(found)),
                why=self._because(f"references.{place - 1}"),
            )

    def _mentioned(self, found: Reference) -> Iterator[tuple[str, str]]:
        if found.issued_on is not None or found.year is not None:
            yield self._page("issued_on"), day_of(found.issued_on) if found.issued_on is not None else str(found.year)
        if found.issuer is not None:
            yield self._page("issuer"), found.issuer.name
        if found.pinpoint:
            yield self._page("pinpoint"), "; ".join(str(place) for place in found.pinpoint)
        full = found.resolves_to
        if full is not None and full < len(self._directive.references):
            yield self._page("full"), f"{full + 1}. {called(self._directive.references[full], self._lang)}"
        if found.uri is not None:
            yield self._page("uri"), found.uri

    def findings(self, findings: Sequence[Finding]) -> Iterator[EntryData]:
        """What the rules of form have against it, each with the article that it rests on."""
        for place, found in enumerate(findings, 1):
            given = (("suggestion", found.suggestion), ("basis", found.basis), ("location", found.location))
            yield EntryData(
                key=f"finding-{place}",
                placed=found.span is not None,
                name=found.message,
                tag=word("severity", found.severity, self._lang),
                tone=found.severity,
                facts=[
                    *((self._page(name), value) for name, value in given if value),
                    (self._page("rule"), found.rule),
                ],
            )

    def leftovers(self) -> Iterator[EntryData]:
        """Lines that belong to no field."""
        for place, span in enumerate(self._source.leftovers, 1):
            yield EntryData(key=f"leftover-{place}", placed=True, name=f"{place}", text=self._cut(span))

    def diagnostics(self) -> Iterator[EntryData]:
        """What the reader could not make out."""
        for place, found in enumerate(self._source.diagnostics, 1):
            yield EntryData(
                key=f"diagnostic-{place}",
                placed=found.span is not None,
                name=found.told(self._lang),
                tag=word("severity", found.severity, self._lang),
                tone=found.severity,
                facts=[(self._page("code"), found.code)],
            )

    def _because(self, path: str) -> list[WhyData]:
        return list(self._why.get(path, ()))

    def _cut(self, span: Span, longest: int = _LONGEST) -> str:
        """The first words under a span, on one line."""
        folded = " ".join(self._text[span.start : min(span.end, span.start + 4 * longest)].split())
        if len(folded) <= longest:
            return folded
        return (folded[:longest].rpartition(" ")[0] or folded[:longest]) + "…"

    def _page(self, key: str) -> str:
        return word("page", key, self._lang)


def _authority(signature: Signature) -> str:
    """``TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH``."""
    return ", ".join(f"{step.capacity}. {step.on_behalf_of or ''}".strip() for step in signature.authority)
