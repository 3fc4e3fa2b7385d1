from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan import Attachment, Block, Directive, Issuer, Source, Span, Task, UnknownFormatError
from congvan.formats.losses import losses, shortened, values_of, written
from congvan.formats.registry import format_named, formats
from tests.layout.papers import ALL
from tests.strategies import directives

if TYPE_CHECKING:
    from congvan.formats.losses import Loss


def lost(directive: Directive, name: str) -> dict[str, Loss]:
    form = format_named(name)
    return losses(directive, form, written(directive, form))


@pytest.mark.parametrize("name", ["json", "xml"])
@settings(max_examples=25)
@given(directive=directives())
def test_a_lossless_form_loses_nothing(name: str, directive: Directive) -> None:
    assert lost(directive, name) == {}


@pytest.mark.parametrize("name", ["text", "markdown", "html", "docx"])
@pytest.mark.parametrize("paper", sorted(ALL.keys() - {"letter"}))
def test_a_printed_form_keeps_what_a_page_shows(name: str, paper: str) -> None:
    directive = ALL[paper]()
    fields = {"number", "issued_on", "place", "subject", "issuers.name", "body.text", "signatures.name"}
    assert not fields & lost(directive, name).keys()


def test_what_is_lost_is_told() -> None:
    directive = ALL["conclusion"]().model_copy(
        update={
            "attachments": (Attachment(name="a.pdf", content=b"1"),),
            "source": Source(text="x", leftovers=(Span(start=0, end=1),)),
            "tasks": (Task(id="9", text="Việc khác", span=Span(start=0, end=1)),),
        }
    )
    found = lost(directive, "text")
    assert found["attachments.name"] == found["attachments.content"] == "dropped"
    assert found["source"] == found["spans"] == "dropped"
    assert found["tasks.text"] == "changed"
    assert "body.text" not in found
    assert {"body.text", "body.children", "tasks.text"} <= lost(directive, "edxml").keys()


def test_a_form_that_is_only_written_tells_by_its_table() -> None:
    directive = Directive(subject="x", place="Huế", tasks=(Task(id="1", text="Báo cáo"),))
    assert losses(directive, format_named("ics"), b"") == {"place": "dropped", "tasks.id": "dropped"}


@pytest.mark.skipif(find_spec("icalendar") is None, reason="the extra ics is not installed")
def test_the_table_of_the_calendar_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = next((Path(__file__).parents[2] / "docs").rglob("full_papers.py"))
    monkeypatch.syspath_prepend(str(papers.parent))
    directive, form = import_module("full_papers").full(), format_named("ics")
    shown = written(directive, form).decode("utf-8").replace("\r\n ", "").replace("\\", "")
    dropped = losses(directive, form, b"")
    values = values_of(directive)
    for field in ("number", "subject", "issuers.name", "tasks.text", "tasks.assignees.name", "tasks.deadline.text"):
        assert field not in dropped
        assert all(str(value) in shown for value in values[field]), field
    assert "DUE:20260430T" in shown
    assert "BYMONTHDAY=10" in shown
    for field in ("attachments.name", "signatures.name", "place", "references.text", "recipients.name"):
        assert dropped[field] == "dropped"
        assert not any(str(value) in shown for value in values[field]), field


def test_fields_are_named_without_places() -> None:
    blocks = (Block(kind="clause", label="1", children=(Block(kind="point", label="a"),)),)
    issuer = Issuer(name="a", parent=Issuer(name="b", parent=Issuer(name="c")))
    assert values_of(Directive(body=blocks, issuers=(issuer,))) == {
        "issuers.name": ["a"],
        "issuers.parent.name": ["b", "c"],
        "body.kind": ["clause", "point"],
        "body.label": ["1", "a"],
        "body.children": [1, 0],
    }
    assert values_of(Directive()) == {}


@given(st.sets(st.sampled_from(["a", "b.c", "b.d", "b.e.f", "b.e.g", "bb.c"])))
def test_short_names_stand_for_all_that_is_under_them(named: set[str]) -> None:
    known = ["a", "b.c", "b.d", "b.e.f", "b.e.g", "bb.c"]
    short = shortened(sorted(named), known)
    assert {field for field in known if any(field == name or field.startswith(f"{name}.") for name in short)} == named
    assert len(short) <= len(named)


def test_a_form_that_is_only_read_is_not_written() -> None:
    with pytest.raises(UnknownFormatError, match="only read"):
        written(Directive(), format_named("pdf"))


def test_forms_go_by_their_names() -> None:
    assert [format_named(form.name) for form in formats()] == list(formats())
    with pytest.raises(UnknownFormatError, match="docx, pdf") as caught:
        format_named("odt")
    assert caught.value.form == "odt"
