"""The day or the year of issue that follows a number or a name (ngày ban hành), NĐ30 PL I, II.4."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    import re

# A scan reads 1 as l or I and 0 as O: a letter beside a digit is one, and so are two such letters.
_TWO = r"(?:\d{1,2}|\d[ilo]|[ilo]\d|i[il])"
_DAY = (
    rf"(?P<d>{_TWO})\s?(?:[/.-]\s?(?P<m>{_TWO})\s?[/.-]\s?(?P<y>(?:19|20)\d\d)(?!\d)"
    rf"|\s{{0,80}}thang\s{{0,80}}(?P<m2>{_TWO})(?:\s{{0,80}}nam\s{{0,80}}|\s?[/,-]\s?)(?P<y2>(?:19|20)\d\d)(?!\d))"
)
_LEAD = r"(?:(?:de|ky|ra|lap|(?:duoc\s{1,80})?ban\s{1,80}hanh)\s{1,80})?"
_AFTER = rule(
    "references.date.after",
    rf"[\s,]{{0,80}}(?P<aside>\(\s?)?{_LEAD}ngay\s{{0,80}}:?\s{{0,3}}{_DAY}(?(aside)\s?\))",
    basis="NĐ30 PL I, II.6.a: a citation gives the day of issue",
    examples=(
        ", ngày 18/5/2021",
        " ngày 18 tháng 5 năm 2021",
        " (ngày 5-3-2019)",
        " ban hành ngày 1.2.2020",
        " ký ngày 18/5/2021",
        " ra ngày 18/5/2021",
        ", ngày 12/3/1998",
        ", ngày 12 tháng 3 năm 1998",
        ", ngày 12 tháng 3/2019",
        " ngày 09 tháng l1 năm 2009",
        " ngày O5/I1/2009",
        " ngày 2I tháng II năm 2009",
        " ngày l6 tháng 1O năm 2009",
    ),
    counterexamples=(" 18/5/2021", " ngày lo tháng 5 năm 2009", " ngày nghỉ lễ", " ngày 18/5"),
    anchored=True,
)
# A scan may have lost the word "ngày"; the issuer after the day shows that it is one.
_NOISY = rule(
    "references.date.without-word",
    r"\s{1,80}(?:[^\s;,.:()0-9]{1,3}\s{1,80}){0,3}(?P<d>\d{1,2})[/-](?P<m>\d{1,2})[/-](?P<y>(?:19|20)\d\d)(?=\s{0,80}cua\b)",
    basis="scans lose the word ngày before a handwritten day",
    examples=(" ng 18/5/2021 của Bộ Y tế", " ng 18/5/1999 của Bộ Y tế"),
    counterexamples=(" 18/5/2021 và",),
    anchored=True,
)
_YEAR = rule(
    "references.year",
    r"[\s,]{0,80}nam\s{0,80}(?P<y>(?:19|20)\d\d)(?!\d)(?!\s?[-/]\s?\d)",
    basis="NĐ30 PL I, II.6.a: laws go by name and year",
    examples=(" năm 2013", " năm 1998"),
    counterexamples=(" năm 2013 - 2015", " năm 13"),
    anchored=True,
)
_BARE_YEAR = rule(
    "references.year.bare",
    r"\s{1,80}(?P<y>(?:19|20)\d\d)(?![\d%])(?!\s?[-/]\s?\d)(?!\.\d)",
    basis="habit: Luật Đất đai 2013",
    examples=(" 2013,", " 1998,"),
    counterexamples=(" 2013%", " 2013-2015", " 2013.5"),
    anchored=True,
)
_BEFORE = rule(
    "references.date.before",
    rf"ngay\s{{0,80}}{_DAY},?\s(?P<who>[^.;:()/]{{0,90}}?)\b(?:ban\s{{1,80}}hanh|ky|phat\s{{1,80}}hanh|co)\s{{1,80}}$",
    basis="habit: Ngày 05/3/2019, UBND tỉnh ban hành …",
    examples=(
        "ngày 05/3/2019, UBND tỉnh ban hành ",
        "ngày 05 tháng 3 năm 2019, UBND tỉnh ký ",
        "ngày 05/3/1998, UBND tỉnh có ",
        "ngày 05 tháng 3/1998, UBND tỉnh phát hành ",
    ),
    counterexamples=("ngày 05/3/2019; UBND tỉnh ban hành ", "ngày 05/3/2019, UBND tỉnh họp "),
    anchored=True,
)
_DIGITS = str.maketrans("ilo", "110")
_WINDOW = 170
# The words between a number and its day, with a torn line between them.
_NEAR = 110


class Issued(NamedTuple):
    """When a document was issued, as far as the words tell.

    Attributes:
        end: One past the last character of the words.
        on: The day, where it is one.
        year: The year, where no day is given.
    """

    end: int
    on: dt.date | None
    year: int | None


def issued_after(fold: str, at: int, *, bare_year: bool = False) -> Issued | None:
    """The day or year that is printed at ``at``: ``, ngày 18/5/2021``, ``ngày 18 tháng 5 năm 2021``, ``năm 2013``.

    Args:
        fold: The folded text.
        at: Where the number or the name ends.
        bare_year: Whether a year may stand without ``năm``, as after the name of a law.
    """
    near = fold[at : at + _NEAR]
    day = None
    if "ngay" in near:
        day = _AFTER.match(fold, at)
    if day is None and ("/" in near or "-" in near):
        day = _NOISY.match(fold, at)
    if day is not None:
        return Issued(day.end(), _date(day), None)
    year = _YEAR.match(fold, at) if "nam" in near else None
    if year is None and bare_year:
        year = _BARE_YEAR.match(fold, at)
    return Issued(year.end(), None, int(year["y"])) if year is not None else None


def issued_before(fold: str, at: int, start: int) -> dt.date | None:
    """The day in ``Ngày 05/3/2019, UBND tỉnh ban hành Kế hoạch số …``, read back from the mention at ``at``."""
    window = fold[max(start, at - _WINDOW) : at]
    if not window.rstrip().endswith(("hanh", "ky", "co")):
        return None
    cut = window.rfind("ngay")
    found = _BEFORE.match(window, cut) if cut >= 0 else None
    return _date(found) if found is not None else None


def _date(found: re.Match[str]) -> dt.date | None:
    """The day, or ``None`` for one that is in no calendar."""
    groups = found.groupdict()
    month, year = (groups["m"], groups["y"]) if groups["m"] else (groups["m2"], groups["y2"])
    try:
        return dt.date(int(year), *(int(each.translate(_DIGITS)) for each in (month, found["d"])))
    except ValueError:
        return None
