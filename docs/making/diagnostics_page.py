"""The page of the diagnostics, made from their catalogue."""

from __future__ import annotations

from congvan.vocab.diagnostics import catalogue
from words import filled, table, word

_COLUMNS = ("diagnostic_code", "diagnostic_severity", "diagnostic_meaning", "diagnostic_remedy")


def page(language: str) -> str:
    """The whole page."""
    header = [word(column, language) for column in _COLUMNS]
    rows = [
        [f"`{row.code}`", f"`{row.severity}`", row.vi, row.remedy_vi]
        if language == "vi"
        else [f"`{row.code}`", f"`{row.severity}`", row.meaning, row.remedy]
        for row in catalogue().values()
    ]
    return filled("diagnostics", language, catalogue=table(header, rows).rstrip("\n"))
