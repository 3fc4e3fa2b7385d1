"""The page that tells what each form carries is about every field of the schema; test_docs.py holds it current."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from congvan import Directive, DocumentNumber, Pinpoint, Source, Span
from congvan.formats.registry import formats

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).parents[1]
_PAGE = _ROOT / "docs" / "en" / "reference" / "forms.md"


def fields(model: type[BaseModel], path: str = "") -> Iterator[str]:
    """Every field that the schema has, as the page names it."""
    for name, facts in model.model_fields.items():
        inner = next(iter(models(facts.annotation)), None)
        if name == "schema_version" or inner is Span:
            continue
        if inner is None or inner in {DocumentNumber, Pinpoint, Source} or name == "children":
            yield f"{path}{name}"
        elif not path.endswith("parent."):
            yield from fields(inner, f"{path}{name}.")


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models(argument)


def rows() -> dict[str, list[str]]:
    found = re.findall(r"^\| `?([\w.]+)`? \|(.*)\|$", _PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: [cell.strip() for cell in cells.split("|")] for name, cells in found}


def test_every_field_of_the_schema_is_in_it() -> None:
    assert {*fields(Directive), "spans"} == rows().keys() - {"field", "yes", "refused"}


def test_every_form_that_is_written_has_a_column() -> None:
    assert sorted(rows()["field"]) == sorted(form.name for form in formats() if form.writes)


def test_what_the_forms_promise_is_what_was_found() -> None:
    columns = rows()["field"]
    found = {
        name: dict(zip(columns, cells, strict=True)) for name, cells in rows().items() if len(cells) == len(columns)
    }
    for name, states in found.items():
        if name != "field":
            assert states["json"] == states["xml"] == "yes", name
    for name in ("number", "issued_on", "subject", "issuers.name", "body.text", "signatures.name"):
        assert {found[name][form] for form in ("akn", "docx", "html", "markdown", "text")} == {"yes"}, name
    assert found["tasks.text"]["text"] == "read again"
    assert found["secrecy"]["edxml"] == "refused"
    assert found["attachments.content"]["edxml"] == "yes"
    assert found["attachments.content"]["text"] == ""
