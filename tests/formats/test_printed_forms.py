"""Law 2 for the printed forms: what text, Markdown, HTML and DOCX carry comes back equal."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan import CongvanError, Directive, docx, html, markdown, parse_text, text
from tests.formats.carried import carried
from tests.layout.papers import ALL
from tests.layout.printable import papers
from tests.strategies import directives

if TYPE_CHECKING:
    from pathlib import Path

FORMS: dict[str, Any] = {"text": text, "markdown": markdown, "html": html, "docx": docx}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=30)
@given(paper=papers())
def test_what_a_form_carries_comes_back(form: str, paper: Directive) -> None:
    module = FORMS[form]
    back = module.loads(module.dumps(paper))
    assert carried(back, derived=False) == carried(paper, derived=False)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ALL)
def test_one_paper_in_all_forms_is_one_directive(form: str, name: str) -> None:
    paper = parse_text(text.dumps(ALL[name]()))
    module = FORMS[form]
    back = module.loads(module.dumps(paper))
    assert carried(back) == carried(paper)
    assert back.source is not None
    assert back.source.form == form


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25)
@given(directive=directives())
def test_every_directive_can_be_written_and_read(form: str, directive: Directive) -> None:
    module = FORMS[form]
    data = module.dumps(directive)
    try:
        module.loads(data)
    except CongvanError:
        assert form == "html"  # a page without a word in it


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(form: str, data: bytes) -> None:
    with suppress(CongvanError):
        assert isinstance(FORMS[form].loads(data), Directive)


@pytest.mark.parametrize("form", FORMS)
def test_files_by_path_and_open(form: str, tmp_path: Path) -> None:
    module = FORMS[form]
    paper = ALL["letter"]()
    path = tmp_path / "cv"
    module.dump(paper, path)
    stream = io.BytesIO()
    module.dump(paper, stream)
    stream.seek(0)
    assert carried(module.load(path)) == carried(module.load(stream))


def test_spans_cut_the_source() -> None:
    for module in FORMS.values():
        back = module.loads(module.dumps(ALL["letter"]()))
        assert back.source is not None
        assert back.source.text is not None
        cut = [item.span.cut(back.source.text) for item in back.recipients if item.span is not None]
        assert cut[1] == "UBND các xã, phường"
