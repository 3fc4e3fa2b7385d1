from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest

from congvan.vocab import tables

TABLES = {
    "administrative_units": ("unit",),
    "checks": ("id",),
    "document_types": ("system", "group", "code", "full_name"),
    "drafting_units": ("abbreviation",),
    "issuing_bodies": ("abbreviation", "name", "levels", "system", "valid_from"),
    "legacy_encodings": ("encoding", "bytes_hex"),
    "marks": ("group", "text", "systems"),
    "name_abbreviations": ("short",),
    "ocr_confusions": ("correct", "ocr_reads"),
    "provinces": ("name", "valid_from"),
    "signature_capacity": ("form", "systems"),
    "tone_variants": ("old_style",),
}
LISTS = (
    "aliases",
    "name_aliases",
    "code_aliases",
    "variants",
    "examples",
    "abbreviations",
    "alternative_names",
    "levels",
)


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_whole(name: str) -> None:
    rows = tables.rows(name)
    assert rows
    columns = set(rows[0])
    assert all(column.replace("_", "").isalnum() and column == column.lower() for column in columns)
    for place, row in enumerate(rows, 2):
        assert set(row) == columns, f"{name}.csv line {place} has the wrong number of fields"
        assert None not in row.values(), f"{name}.csv line {place} has too few fields"
        for column, cell in row.items():
            if column not in {"seen_as_latin1", "unicode", "ocr_reads", "correct"}:
                assert cell == cell.strip(), f"{name}.csv line {place}: blanks around {column}"


@pytest.mark.parametrize("name", TABLES)
def test_each_row_says_where_it_is_from_and_how_sure_it_is(name: str) -> None:
    for row in tables.rows(name):
        assert row.get("source") or row.get("legal_basis"), row
        assert row["confidence"] in {"source", "memory", "measured", "practice"}, row


@pytest.mark.parametrize(("name", "columns"), TABLES.items())
def test_no_row_stands_twice(name: str, columns: tuple[str, ...]) -> None:
    keys = [tuple(row[column] for column in columns) for row in tables.rows(name)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("name", TABLES)
def test_lists_hold_no_blank_and_no_doubled_item(name: str) -> None:
    for row in tables.rows(name):
        for column in LISTS:
            items = tables.cells(row.get(column, ""))
            assert all(item and item == item.strip() for item in items), row
            assert len(items) == len(set(items)), row


@pytest.mark.parametrize("name", TABLES)
def test_days_are_in_order(name: str) -> None:
    for row in tables.rows(name):
        first, last = tables.day(row.get("valid_from", "")), tables.day(row.get("valid_to", ""))
        assert first is None or last is None or first <= last, row


def test_a_missing_table_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no_such_table"):
        tables.rows("no_such_table")


def test_the_first_that_holds_is_picked_and_without_a_day_the_one_that_lasts() -> None:
    class Span:
        def __init__(self, first: date | None, last: date | None) -> None:
            self.valid_from, self.valid_to = first, last

    day = date(2025, 7, 1)
    old, new = Span(None, day - timedelta(days=1)), Span(day, None)
    assert tables.pick([old, new], day) is new
    assert tables.pick([old, new], day - timedelta(days=1)) is old
    assert tables.pick([old, new], None) is new
    assert tables.pick([old], day) is None
    assert tables.pick([], None) is None


def test_importing_the_room_reads_no_table() -> None:
    program = (
        "from congvan.vocab import bodies, capacities, marks, provinces, tables, types\n"
        "assert tables.rows.cache_info().currsize == 0\n"
        "assert types.find('QĐ') and tables.rows.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
