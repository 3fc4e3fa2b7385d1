"""The page of the code lists, made from the tables of the vocabulary and from ``codes.csv``."""

from __future__ import annotations

import csv
from importlib.resources import files

from words import filled, rows, table, word

# Part of the page: the table of the vocabulary, and its columns that are shown.
_LISTS = {
    "types": ("document_types", "system code name name_en valid_from valid_to"),
    "bodies": ("issuing_bodies", "abbreviation name name_en levels valid_from valid_to"),
    "provinces": ("provinces", "gso_code name h_code merged_from"),
    "units": ("administrative_units", "unit levels abbreviation committee valid_from valid_to"),
    "marks": ("marks", "printed code system signs valid_from valid_to"),
    "capacities": ("signature_capacity", "system printed expansion signs line_1 line_2 line_3"),
    "drafting": ("drafting_units", "abbreviation name name_en"),
}
# A column of the page that has another name in the table.
_SOURCES = {
    ("marks", "printed"): "text",
    ("marks", "system"): "systems",
    ("marks", "signs"): "meaning",
    ("signature_capacity", "system"): "systems",
    ("signature_capacity", "signs"): "meaning",
    ("administrative_units", "abbreviation"): "abbreviations",
}
_ENGLISH_ONLY = {"signs", "name_en"}
_CODES = {"code", "system", "levels"}


def page(language: str) -> str:
    """The whole page."""
    parts = {part: listed(name, columns.split(), language) for part, (name, columns) in _LISTS.items()}
    codes = [[f"`{row['field']}`", f"`{row['code']}`", row[language]] for row in rows("codes.csv")]
    header = [word(name, language) for name in ("field", "code", "meaning")]
    return filled("codes", language, codes=table(header, codes).rstrip("\n"), **parts)


def listed(name: str, columns: list[str], language: str) -> str:
    """One table; English glosses are left out of the Vietnamese page."""
    shown = [column for column in columns if language == "en" or column not in _ENGLISH_ONLY]
    text = (files("congvan.vocab") / "data" / f"{name}.csv").read_text(encoding="utf-8")
    body = [
        [_cell(row[_SOURCES.get((name, column), column)], column) for column in shown]
        for row in csv.DictReader(text.splitlines())
        if name != "provinces" or not row["valid_to"]
    ]
    return table([word(column, language) for column in shown], body).rstrip("\n")


def _cell(value: str, column: str) -> str:
    if column in _CODES:
        return " ".join(f"`{part}`" for part in value.split(";") if part)
    return value.replace(";", "; ").replace("*", "\\*").replace("_", "\\_")
