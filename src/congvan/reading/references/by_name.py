"""Documents that are cited by name: a law, the Constitution, a resolution of a congress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.references import dates, issuers, named, numbers, statutes
from congvan.reading.references.mentions import Mention
from congvan.reading.references.numbered import with_number

if TYPE_CHECKING:
    import re

    from congvan.reading.references.page import Page

_SO = rule(
    "references.law.number",
    r"\s{1,80}(?:\(?s[o0e6]\b\s{0,3}[:.]?\s{0,80})?(?=\d{1,4}[a-z]?\s?/)",
    basis="a law's own number after its name",
    examples=(" số 45/2013", " 45/2013"),
    counterexamples=(" số lượng",),
    anchored=True,
)
_CLOSING = rule(
    "references.closing-formula",
    r"tren\s{1,3}day\s{1,3}la\s{1,3}\Z",
    basis="Trên đây là kế hoạch …",
    examples=("trên đây là ",),
    counterexamples=("theo ",),
)
_LAW_WORDS = ("luat", "bo", "phap")


def by_name(page: Page, found: re.Match[str]) -> list[Mention]:
    """The document whose name the trigger opens."""
    group = found.lastgroup if found.lastgroup in {"law", "name"} else "word"
    start, last = found.span(group)
    if group == "law" or found[group].startswith(_LAW_WORDS):
        return _law(page, start, last)
    name = named.named_at(page, start)
    if name is None or name.end > page.end or _CLOSING.search(page.fold, max(0, start - 16), start):
        return []
    mention = Mention(start, name.end, name.code, year=name.year, title=name.title or page.words(start, name.end))
    if name.issuer is not None:
        mention.issuer = issuers.Printed(*name.issuer)
    if name.takes_issuer:
        issuer = issuers.issuer_at(page, name.end, page.end)
        if issuer is None or not page.plain[issuer.start].isupper():
            return []
        mention.issuer, mention.end = issuer, issuer.end
    return [mention]


def _law(page: Page, start: int, last: int) -> list[Mention]:
    """``Luật Đất đai``, with its number, day or year where they follow."""
    name = statutes.law_name(page, start, last)
    if name is None or name.end > page.end:
        return []
    code = "PL" if page.fold.startswith("phap", start) else "L"
    mention = Mention(start, name.end, code, title=name.known or page.words(name.start, name.end))
    numbered = _SO.match(page.fold, name.end, page.end)
    if numbered is not None:
        number = numbers.number_at(page.fold, page.plain, numbered.end())
        if number is not None and number.full and number.end <= page.end:
            return [with_number(page, mention, number)]
    issued = dates.issued_after(page.fold, name.end, bare_year=True)
    if issued is not None and issued.end <= page.end:
        mention.end, mention.on, mention.year = issued
        issuer = issuers.issuer_at(page, mention.end, page.end)
        if issuer is not None and page.fold.startswith("quoc", issuer.start):
            mention.issuer, mention.end = issuer, issuer.end
    return [mention]
