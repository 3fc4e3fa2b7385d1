"""The tables in the package, and the same tables in the guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.status import StatusMessage
from congvan.formats.edxml.tables import rows
from congvan.formats.edxml.wire.layout import layout

GUIDE = Path(__file__).parents[3] / "docs" / "en" / "how-to" / "edxml.md"
COLUMNS = {
    "status_codes": ("code", "name", "meaning", "sent_by"),
    "document_types": ("type", "detail", "name", "code", "confidence"),
    "rules": ("rule", "severity", "profiles", "title"),
}


@pytest.mark.parametrize("table", COLUMNS)
def test_the_guide_has_every_row(table: str) -> None:
    page = GUIDE.read_text(encoding="utf-8")
    for row in rows(table):
        if row.get("type", "1"):
            assert "| " + " | ".join(row[column] for column in COLUMNS[table]) + " |\n" in page


@pytest.mark.parametrize("table", ["elements", *COLUMNS, "organ_codes", "codes", "profiles"])
def test_every_row_tells_its_source(table: str) -> None:
    assert rows(table)
    assert all(row.get("source") or row.get("basis") for row in rows(table))


def test_no_element_stands_twice_in_a_part() -> None:
    for kind in ("vnpt", "guide"):
        places = [(row["part"], row["element"].startswith("@"), row[kind]) for row in rows("elements")]
        assert len(set(places)) == len(places)
    names = [(row["part"], row["element"]) for row in rows("elements")]
    assert len(set(names)) == len(names)


def test_the_orders_of_the_two_profiles() -> None:
    orders = layout(Message).orders
    assert [slot.element for slot in orders["vnpt"]][:3] == ["From", "To", "DocumentId"]
    assert orders["guide"][-1].element == "ApplicationType"
    assert [slot.element for slot in layout(StatusMessage).orders["guide"]][:2] == ["ResponseFor", "From"]
