"""Which rules of form a directive follows, read from the tables in ``data``."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from congvan.layout.sheet import Paragraph, Profile, Run, Style
from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.model import Directive

__all__ = ["line", "load_profile", "printable", "profile_of", "read_table"]


_HD05 = dt.date(2026, 5, 27)
_BREAKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def read_table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table of this room."""
    return tables.rows(name.removesuffix(".csv"), "congvan.layout")


def profile_of(directive: Directive) -> Profile:
    """The rules that a directive is printed by (hệ thống văn bản).

    Without a system, the grammar of the number decides (NĐ30 PL I, II.3 against HD05 Phần II, I.3). Mass organisations
    follow the State, except the Youth Union, which has a title of its own (HD 29-HD/TWĐTN-VP).
    """
    if directive.system == "party":
        return _of_the_party(directive)
    if directive.system == "mass_organization":
        return load_profile("youth" if _of_the_youth_union(directive) else "state")
    if directive.system is None and directive.number is not None:
        opening, _, _ = directive.number.text.partition("/")
        return _of_the_party(directive) if "-" in opening else load_profile("state")
    return load_profile("state")


def _of_the_party(directive: Directive) -> Profile:
    """By the guide of the paper's day: HD36 until HD05 took its place."""
    is_earlier = directive.issued_on is not None and directive.issued_on < _HD05
    return load_profile("party-2018" if is_earlier else "party")


def _of_the_youth_union(directive: Directive) -> bool:
    """Whether the title of the Youth Union heads the paper (HD 29-HD/TWĐTN-VP)."""
    code = directive.number.issuer_code if directive.number is not None else None
    names = [unicodedata.normalize("NFC", issuer.name).upper() for issuer in directive.issuers]
    return "ĐTN" in (code or "") or any("ĐOÀN TNCS" in name or "ĐOÀN THANH NIÊN" in name for name in names)


@cache
def load_profile(name: str) -> Profile:
    """The profile ``state``, ``party``, ``party-2018`` or ``youth``; what one leaves open it takes from its base."""
    row = next(row for row in read_table("profiles.csv") if row["profile"] == name)
    base = load_profile(row["base"]) if row["base"] else None
    styles = dict(base.styles) if base else {}
    styles |= {line["element"]: _style(line) for line in read_table("styles.csv") if line["profile"] == name}
    words = dict(base.words) if base else {}
    words |= {line["key"]: line["printed"] for line in read_table("words.csv") if line["profile"] == name}
    top, bottom, left, right = (float(row[f"margin_{side}_mm"]) for side in ("top", "bottom", "left", "right"))
    return Profile(
        name=name,
        margins=(top, bottom, left, right),
        left_column=float(row["left_column_mm"]),
        page_number=float(row["page_number_mm"]),
        styles=styles,
        words=words,
    )


def _style(row: Mapping[str, str]) -> Style:
    return Style(
        element=row["element"],
        size=float(row["size"]),
        bold=row["bold"] == "yes",
        italic=row["italic"] == "yes",
        underline=row["underline"] == "yes",
        caps=row["caps"] == "yes",
        align=row["align"],
        indent=float(row["indent_mm"]),
        before=float(row["before_pt"]),
        after=float(row["after_pt"]),
        line=row["line"],
        rule=row["rule"],
        box=row["box"] == "yes",
    )


def line(profile: Profile, element: str, *parts: str | tuple[str, str]) -> Paragraph:
    """A paragraph of ``element``; a part is its words, or words with the element whose style they take."""
    style = profile.styles[element]
    runs = [part if isinstance(part, tuple) else (part, element) for part in parts]
    return Paragraph(
        style,
        tuple(Run(_cased(printable(text), profile.styles[name]), profile.styles[name]) for text, name in runs if text),
    )


def printable(text: str) -> str:
    """On one line, without the characters that neither paper nor XML can hold."""
    return _UNPRINTABLE.sub("", _BREAKS.sub(" ", text))


def _cased(text: str, style: Style) -> str:
    """In capitals, where the rules ask for them."""
    return text.upper() if style.caps else text
