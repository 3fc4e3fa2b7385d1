"""What stands above the text: title, bodies, number, date, marks, type and abstract, addressees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from congvan.layout.profile import line
from congvan.layout.sheet import Paragraph
from congvan.layout.type_name import printed_type

if TYPE_CHECKING:
    from congvan.layout.sheet import Profile
    from congvan.model import Directive, Issuer

__all__ = [
    "lay_addressees",
    "lay_circulation",
    "lay_date",
    "lay_heading",
    "lay_issuers",
    "lay_marks",
    "lay_number",
    "lay_title",
    "printed_date",
]

_ZERO_PADDED_MONTHS = 2
_BLANK = " " * 8


def lay_title(profile: Profile) -> tuple[Paragraph, ...]:
    """Quốc hiệu and Tiêu ngữ, or the title of the Party or the Youth Union (NĐ30 PL I, II.1; HD05 Phần II, I.1)."""
    title = [line(profile, "national_title", profile.words["national_title"])]
    if "motto" in profile.words:
        title.append(line(profile, "motto", profile.words["motto"]))
    return tuple(title)


def lay_issuers(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """The issuing bodies under their superiors, joined by hyphens, then the Party's asterisk.

    NĐ30 PL I, II.2; HD05 Phần II, I.2.
    """
    printed: list[Paragraph] = []
    last = len(directive.issuers) - 1
    above: list[str] = []
    for place, issuer in enumerate(directive.issuers):
        if above != (above := _superiors(issuer)):  # one superior of several bodies stands above them once
            printed.extend(line(profile, "parent", name) for name in above)
        printed.append(line(profile, "issuer", issuer.name if place == last else f"{issuer.name} -"))
    # Of bodies that issue jointly, the last has the line below.
    printed[:-1] = [Paragraph(replace(p.style, rule=""), p.runs) for p in printed[:-1]]
    marks = ((mark, profile.words.get(mark)) for mark in ("asterisk", "stars"))
    printed.extend(line(profile, mark, printed_mark) for mark, printed_mark in marks if printed_mark)
    return tuple(printed)


def _superiors(issuer: Issuer) -> list[str]:
    """Names of the bodies above, the highest first."""
    names: list[str] = []
    parent = issuer.parent
    while parent is not None:
        names.insert(0, parent.name)
        parent = parent.parent
    return names


def lay_number(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """Số, ký hiệu, and the abstract of a letter under it (NĐ30 PL I, II.3.c, II.5.b; HD05 Phần II, I.3, I.5.2.3)."""
    printed: list[Paragraph] = []
    number = directive.number
    if number is not None:
        word = profile.words["number"]
        if (number.issuer_code or "").startswith("QH"):
            word = profile.words.get(f"statute_{directive.document_type}", word)
        room = _BLANK if number.text[:1] in {"/", "-"} else " "
        printed.append(line(profile, "number", f"{word}{room}{number.text}"))
    if directive.subject is not None and printed_type(profile, directive) is None:
        prefix = directive.subject_prefix or profile.words["letter_subject"]
        printed.append(line(profile, "letter_subject", f"{prefix} {directive.subject}"))
    return tuple(printed)


def lay_date(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """Place and date (NĐ30 PL I, II.4; HD05 Phần II, I.4); a paper without its date gets room for it."""
    if directive.issued_on is None and directive.place is None:
        return ()
    date = printed_date(directive)
    return (line(profile, "date", f"{directive.place}, {date}" if directive.place else date),)


def printed_date(directive: Directive) -> str:
    """``ngày 05 tháng 01 năm 2026``: a zero before days below 10 and months 1 and 2 (NĐ30 PL I, II.4.b)."""
    date = directive.issued_on
    if date is None:
        return "ngày … tháng … năm …"
    month = f"{date.month:02}" if date.month <= _ZERO_PADDED_MONTHS else str(date.month)
    return f"ngày {date.day:02} tháng {month} năm {date.year}"


def lay_marks(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """Marks of secrecy and urgency (NĐ30 PL I, III.2.a-b; HD05 Phần II, II.2-3)."""
    printed: list[Paragraph] = []
    if directive.secrecy is not None:
        printed.append(line(profile, "secrecy", profile.words[f"secrecy_{directive.secrecy}"]))
    if directive.urgency is not None:
        printed.append(line(profile, "urgency", profile.words[f"urgency_{directive.urgency}"]))
    return tuple(printed)


def lay_circulation(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """The mark of circulation (NĐ30 PL I, III.2.c; HD05 Phần II, II.4.1)."""
    return (line(profile, "circulation", directive.circulation),) if directive.circulation else ()


def lay_heading(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """Type name, the Party's author and abstract; a letter has none here (NĐ30 PL I, II.5.b; HD05 Phần II, I.5)."""
    name = printed_type(profile, directive)
    if name is None:
        return ()
    printed = [line(profile, "type_name", name)]
    if directive.author is not None:
        printed.append(line(profile, "author", directive.author))
    if directive.subject is not None:
        prefix = f"{directive.subject_prefix} " if directive.subject_prefix else ""
        printed.append(line(profile, "subject", prefix + directive.subject))
    if "hyphens" in profile.words:
        printed.append(line(profile, "hyphens", profile.words["hyphens"]))
    return tuple(printed)


def lay_addressees(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """Kính gửi: one on the line, several each on its own (NĐ30 PL I, II.9.d; HD05 Phần II, I.9.2.3-4).

    A telegram names who wires it instead: ``CHỦ TỊCH … điện:`` (NĐ30 PL III, Mẫu 1.6).
    """
    names = [item.text for item in directive.recipients if item.role == "addressee"]
    if directive.sender is not None:
        wires = line(profile, "sender", directive.sender, (f" {profile.words['wires']}", "wires"))
        return (wires, *_listed(profile, names)) if names else (wires,)
    if not names:
        return ()
    word = profile.words["addressee_submission" if directive.document_type == "TTr" else "addressee"]
    if len(names) == 1:
        return (line(profile, "addressee_word", word, (f" {names[0]}", "addressee")),)
    return (line(profile, "addressees_word", word), *_listed(profile, names))


def _listed(profile: Profile, names: list[str]) -> list[Paragraph]:
    """Each on its own line behind a dash, the last with a full stop."""
    listed = [line(profile, "addressee", f"- {name}{profile.words['item_end']}") for name in names[:-1]]
    return [*listed, line(profile, "addressee_last", f"- {names[-1]}.")]
