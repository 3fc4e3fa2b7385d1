"""A directive as printed components, by the rules of the State or the Party (trình bày văn bản).

>>> from congvan.model import Directive, DocumentNumber
>>> sheet = lay_out(Directive(document_type="CV", number=DocumentNumber.parse("05/BNV-VP"), subject="cử cán bộ"))
>>> [paragraph.text for paragraph in sheet.number]
['Số: 05/BNV-VP', 'V/v cử cán bộ']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.layout.body import lay_blocks
from congvan.layout.breaking import broken
from congvan.layout.closing import lay_annexes, lay_contact, lay_recipients, lay_signatures, level_names, signature_rows
from congvan.layout.header import (
    lay_addressees,
    lay_circulation,
    lay_date,
    lay_heading,
    lay_issuers,
    lay_marks,
    lay_number,
    lay_title,
)
from congvan.layout.measure import column_widths, printed_width, rule_width
from congvan.layout.profile import printable, profile_of
from congvan.layout.sheet import AnnexSheet, Grid, Paragraph, Piece, Profile, Run, Sheet, Style

if TYPE_CHECKING:
    from congvan.model import Directive

__all__ = [
    "AnnexSheet",
    "Grid",
    "Paragraph",
    "Piece",
    "Profile",
    "Run",
    "Sheet",
    "Style",
    "broken",
    "column_widths",
    "lay_out",
    "level_names",
    "printable",
    "printed_width",
    "profile_of",
    "rule_width",
    "signature_rows",
]


def lay_out(directive: Directive) -> Sheet:
    """Every component of a directive in its cell, in the style that its system prescribes (NĐ30 PL I; HD05).

    Words that the rules print in capitals are put in capitals; everything else is printed as the directive has it.
    """
    profile = profile_of(directive)
    return Sheet(
        profile=profile,
        title=lay_title(profile),
        issuers=lay_issuers(profile, directive),
        number=lay_number(profile, directive),
        date=lay_date(profile, directive),
        marks=lay_marks(profile, directive),
        circulation=lay_circulation(profile, directive),
        heading=lay_heading(profile, directive),
        addressees=lay_addressees(profile, directive),
        text=lay_blocks(profile, directive.body),
        recipients=lay_recipients(profile, directive),
        signatures=lay_signatures(profile, directive),
        contact=lay_contact(profile, directive),
        annexes=lay_annexes(profile, directive),
    )
